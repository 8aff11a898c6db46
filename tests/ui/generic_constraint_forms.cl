struct Point { public int X; }
T F<T>(T x) where T : int { return x; }  //~ error[TCK022]: an `int` is no constraint: only it itself would meet it
T G<T>(T x) where T : class, struct { return x; }  //~ error[TCK022]: `T` cannot be both `class` and `struct`
class H<T> where T : Point { }  //~ error[TCK022]: a `Point` is no constraint: only it itself would meet it
interface I<T> { T Get(in this); }
class J : I<int>, I<int> { public int Get(in this) => 3; }  //~ error[NAM0003]: `J` lists `I<int>` twice
(int Lo, int Lo) K() => (1, 2);  //~ error[NAM0003]: two elements of the tuple are called `Lo`
int Main()
{
    let t = (a: 1, b: 2, a: 3);  //~ error[NAM0003]: two elements of the tuple are called `a`
    return t.b;
}
