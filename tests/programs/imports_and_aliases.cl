// Namespaces inside each other, aliases, static imports, nested types, qualified names.
// expect: 1 2 3
// expect: 6 A.B
// expect: 10 20
// expect: 3.5
// expect: hidden 7
// expect: 8 8
// expect: 5
// expect: inner outer
// expect: 15
namespace A
{
    public int One() => 1;
    public const int Ten = 10;
    namespace B
    {
        public int Two() => One() + 1;
        public struct Pt { public int X; public static string Where() => "A.B"; }
        public class Deep { public class Nested { public int V = 20; } }
    }
}
namespace A.B.C
{
    import A;
    public int Three() => Two() + One();
    private int Secret() => 7;
    public int Open() => Secret();
}
namespace Geo
{
    public static class Tools { public static double Half(double d) => d / 2.0; public static int Eight => 8; public const int Five = 5; }
    public typealias Meters = double;
}
namespace Main1
{
    import A;
    import C = A.B.C;
    import P = A.B.Pt;
    import static Geo.Tools;
    import Geo;
    int Pick() => 1;
    namespace Inner { int Pick() => 2; public string Who() => Pick() == 2 ? "inner" : "outer"; }
    string Who() => Pick() == 1 ? "outer" : "inner";
    public int Main()
    {
        Console.WriteLine($"{One()} {A.B.Two()} {C.Three()}");
        let p = new P { X = 6 };
        Console.WriteLine($"{p.X} {P.Where()}");
        let d = new A.B.Deep.Nested();
        Console.WriteLine($"{A.Ten} {d.V}");
        Meters m = 7.0;
        Console.WriteLine(Half(m));
        Console.WriteLine($"hidden {A::B::C::Open()}");
        Console.WriteLine($"{Eight} {Tools.Eight}");
        Console.WriteLine(Five);
        Console.WriteLine($"{Inner.Who()} {Who()}");
        Console.WriteLine(Std.Math.Max(15, 3));
        return 0;
    }
}
