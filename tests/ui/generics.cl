namespace Ui;

public struct Pair<A, B> { public A First; public B Second; }
public T Same<T>(T a, T b) => a;
public T Make<T>() => default(T);

public void Main()
{
    let a = new Pair<int>();             //~ error[TCK032]: `Pair` takes 2 type arguments, not 1
    let b = new Pair<int, long> { First = 1, Second = 2 };
    let c: Pair<int, int> = b;           //~ error[TYP0001]: expected `Ui::Pair<int, int>` for `c`, found `Ui::Pair<int, long>`
    let d = Same(1, "a");                //~ error[TCK141]: `Same`: `T` would be both `int` and `string`
    let e = Make();                      //~ error[TCK141]: `Make`: what `T` is does not follow from the arguments
    let f = Make<int>() + Same<long>(1, 2);
    let g = new Plain<int>();            //~ error[TCK033]: `Plain` is not generic
}

public struct Plain { public int A; }
