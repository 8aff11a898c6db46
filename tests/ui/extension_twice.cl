class Box<T> { public T Value; public init(T value) { Value = value; } }
struct Point { public int X; public int Own(int n) => n; public int Size => 1; }

extension Point
{
    public int Len() => 1;
    public int Len(int n) => n;
    public int Len(int m) => m;                         //~ error[TCK015]: extensions of `Point` have `Len` twice here
    public int Own(int n) => n;                         //~ warning[TCK018]: `Point` has `Own` itself: this one is never found
    public int Own() => 1;
    public int Size() => 1;                             //~ warning[TCK018]: `Point` has `Size` itself
}
extension Point { public int Len() => 2; }              //~ error[TCK015]: extensions of `Point` have `Len` twice here
extension<T> Box<T> { public U Made<U>(T a, U b) => b; }
extension<A> Box<A> { public B Made<B>(A a, B b) => b; }    //~ error[TCK015]: have `Made` twice here

int Main() => 0;
