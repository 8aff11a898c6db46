namespace Shapes { public struct Point { public int X; } }
namespace Shapes.Tools
{
    public extension Point { public int Twice() => X * 2; public static Point Zero() => new Point(); }
    public static class More { public static int Thrice(this Point p) => p.X * 3; }
}
namespace Program
{
    import Shapes;

    int Main()
    {
        let p = new Point { X = 1 };
        let a = p.Twice();                              //~ error[NAM0005]: type `Shapes::Point` has no member `Twice`
        let b = Point.Zero();                           //~ error[NAM0005]: type `Shapes::Point` has no `Zero`
        let c = p.Thrice();                             //~ error[NAM0005]: type `Shapes::Point` has no member `Thrice`
        return 0;
    }
}
