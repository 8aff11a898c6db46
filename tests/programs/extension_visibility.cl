// Private helpers of an extension are its own; extensions of imported namespaces and of static imports are found.
// expect: 12 24
// expect: 7
// expect: nested 5
namespace Data { public struct Item { public int Size; internal int Weight => Size * 2; } }

namespace Data.Tools
{
    public extension Item
    {
        public int Cost() => Scaled(3);
        private int Scaled(int by) => Weight * by / 2;
        public int Twice() => Cost() * Factor;
        private static int Factor => 2;
    }
    public static class More { public static int Less(this Item item, int by) => item.Size - by; }
}

namespace Nested.Deep
{
    public static class Outside { public static string Named(this int n) => $"nested {n}"; }
}

namespace Program
{
    import Data;
    import Data.Tools;
    import static Nested.Deep.Outside;

    int Main()
    {
        let item = new Item { Size = 4 };
        Console.WriteLine($"{item.Cost()} {item.Twice()}");
        Console.WriteLine(new Item { Size = 9 }.Less(2));
        Console.WriteLine(5.Named());
        return 0;
    }
}
