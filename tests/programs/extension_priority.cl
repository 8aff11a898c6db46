// Who wins: the type itself, then the nearest namespace, then the nearest type; by number of arguments the others are found.
// expect: own 5
// expect: extension
// expect: hidden, not the private one
// expect: inner
// expect: outer 1
// expect: exact
// expect: int[] T[]
namespace Shapes
{
    public struct Point
    {
        public int X;
        public string Show(int by) => $"own {X + by}";
        private string Secret() => "secret";
    }
}

namespace Outer
{
    import Shapes;

    public extension Point
    {
        public string Show() => "extension";
        public string Secret() => "hidden, not the private one";
        public string Place() => "outer";
        public string Place(int n) => $"outer {n}";
    }

    public class Base { }
    public class Derived : Base { }
    public extension Base { public string Which => "general"; }
    public extension Derived { public string Which => "exact"; }
    public extension<T> T[] { public string Kind() => "T[]"; }
    public extension int[] { public string Kind() => "int[]"; }

    namespace Inner
    {
        public extension Point { public string Place() => "inner"; }

        int Main()
        {
            let p = new Point { X = 2 };
            Console.WriteLine(p.Show(3));
            Console.WriteLine(p.Show());
            Console.WriteLine(p.Secret());
            Console.WriteLine(p.Place());
            Console.WriteLine(p.Place(1));
            Console.WriteLine(new Derived().Which);
            Console.WriteLine($"{[1].Kind()} {["a"].Kind()}");
            return 0;
        }
    }
}
