namespace Ui;

public struct Plain { public int A; }
public struct Needs { public int A; public init(int a) { A = a; } }
public struct Keyed<K> where K : IComparable<K> { public K Key; }
public struct Ring<T, const N: int> where N : const(N > 0) { public T[] Items; }
typealias Two<T> = (T, T);
delegate R Conv<T, R>(T value);

public T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;
public T Value<T>(T a) where T : struct => a;
public T Ref<T>(T a) where T : class => a;
public T Twice<T, T>(T a) => a;                  //~ error[TCK020]: type parameter `T` is declared twice
public T Odd<T>(T a) where U : struct => a;      //~ error[TCK022]: there is no type parameter `U` to constrain
public struct Same<A, A> { public A X; }         //~ error[TCK020]: type parameter `A` is declared twice
public T Sum<T>(T a, T b) => a + b;              //~ error[TYP0002]: `+` cannot be applied
public int Endless<T>(T a) => Endless((a, a));   //~ error[GEN0001]: instances of `Endless` ask for ever more of them
public int Never<T>(T a) => a + mispelled;       //~ error[NAM0001]: unknown name `mispelled`
public T Other<T>(T a) { let x: Missing = a; return a; }   //~ error[TCK030]: unknown type `Missing`

public void Main()
{
    let a = Max(new Plain(), new Plain());       //~ error[TCK022]: `Max`: `Ui::Plain` is no `Std::IComparable<Ui::Plain>`, as `T` must be
    let b = Value("a" as object);                //~ error[TCK022]: `Value`: `object` is no value type (`struct`), as `T` must be
    let c = Ref(3);                              //~ error[TCK022]: `Ref`: `int` is no reference type (`class`), as `T` must be
    let d: Keyed<Plain> = default;               //~ error[TCK022]: `Keyed`: `Ui::Plain` is no `Std::IComparable<Ui::Plain>`, as `K` must be
    let e: Ring<int, 0> = default;               //~ error[TCK022]: `Ring`: `0` is not a number that the constraint accepts, as `N` must be
    let f: Ring<int, long> = default;            //~ error[TCK022]: parameter `N` takes a constant of type `int`, not `long`
    let g: Ring<3, 3> = default;                 //~ error[TCK022]: type parameter `T` takes a type, not the constant `3`
    let h = Sum(true, false);
    let i: Two<int, int> = (1, 2);               //~ error[TCK032]: `Two` takes 1 type argument, not 2
    let j: Conv<int> = x => x;                   //~ error[TCK032]: `Conv` takes 2 type arguments, not 1
    let k = Endless(1);
    let l = Value([1, 2]);                       //~ error[TCK022]: `Value`: `int[]` is no value type (`struct`), as `T` must be
}
