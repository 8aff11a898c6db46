// Numbers of another kind than a constraint asks for.
T Half<T>(T value) where T : IBinaryInteger<T> => value >> 1;
T Negated<T>(T value) where T : ISignedNumber<T> => -value;
T Sum<T>(T a, T b) where T : INumber<T> => a + b;
int Main()
{
    let a = Half(2.5);      //~ error[TCK022]: `Half`: `double` is no `Std::IBinaryInteger<double>`, as `T` must be
    let b = Negated(2u);    //~ error[TCK022]: `Negated`: `uint` is no `Std::ISignedNumber<uint>`
    let c = Sum("a", "b");  //~ error[TCK022]: `Sum`: `string` is no `Std::INumber<string>`
    return 0;
}
