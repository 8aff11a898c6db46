int First(int[] xs) => xs switch { [first, ..rest] => first + rest.Length, _ => 0 };  //~ error[NAM0001]: write `var first` to give the value this name
int Next(int x) => x switch { n => n + 1 };  //~ error[NAM0001]: write `var n` to give the value this name
int Other(object o)
{
    switch (o)
    {
        case Square: return 3;  //~ error[NAM0001]: unknown name `Square`
        case other: return other == null ? 1 : 2;  //~ error[NAM0001]: write `var other` to give the value this name
    }
    return 0;
}
int Main() { return First([1]) + Next(1) + Other(2); }
