class Box<T> { public T Value; public init(T value) { Value = value; } }

extension<T> Box<T> where T : struct { public int Size() => 1; }

static class Tools { public static T Least<T>(this T a, T b) where T : struct => a; }

int Main()
{
    let n = new Box<int>(1).Size() + 1.Least(2);
    let t = new Box<string>("a").Size();                //~ error[TCK022]: `Size`: `string` is no value type
    let s = "a".Least("b");                             //~ error[TCK022]: `Least`: `string` is no value type
    return n;
}
