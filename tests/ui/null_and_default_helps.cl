// What is never null cannot be compared with it, nor has it a default; a `char` is no index.
class Node { public int V; }
bool Try<T>(out T item) { item = default; return true; } //~ error[TCK241]: a `Node` is never null, so it has no default = help: write `T?` for what there may be none of, as `T` may be a class
int Main()
{
    var s = "a"; var a = new int[98];
    if (s == null) { } //~ error[TYP0002]: `==` cannot be applied to `string` and `null` = help: only `string?` can be null
    if (null != a) { } //~ error[TYP0002]: `!=` cannot be applied to `int[]` and `null` = help: only `int[]?` can be null
    s = s + null;      //~ error[TYP0002]: `+` cannot be applied to `string` and `null`
    a['a'] = 3;        //~ error[TYP0001]: an index must be an integer, found `char` = help: convert it: `(int)`
    Try(out Node n);
    return n.V;
}
T Id<T>(T a) => a;
int Two<T>(T? a, T? b) => 1;
int Nulls() => Id(null) + Two(null, 3) + Two(null, null); //~ error[TCK141]: `Id` does not take (null) //~ error[TCK141]: `Two`: what `T` is does not follow from the arguments
