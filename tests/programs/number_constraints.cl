// Constraints on kinds of numbers: arithmetic on what is a number of that kind.
// expect: 6 7.5 9
// expect: 3 -2.5 true
namespace Kinds;
T Sum<T>(T[] all) where T : INumber<T> { var s = default(T); foreach (var one in all) { s += one; } return s; }
T Half<T>(T value) where T : IBinaryInteger<T> => value >> 1;
T Negated<T>(T value) where T : ISignedNumber<T> => -value;
bool IsWhole<T>(T value) where T : IFloatingPoint<T> => value == value - value % (T)1;
struct Own : INumber<Own> { public int V; public static Own operator +(Own a, Own b) => new Own { V = a.V + b.V }; }
int Main()
{
    Console.WriteLine($"{Sum([1, 2, 3])} {Sum([2.5, 5.0])} {Sum([new Own { V = 4 }, new Own { V = 5 }]).V}");
    Console.WriteLine($"{Half(7)} {Negated(2.5)} {IsWhole(3.0)}");
    return 0;
}
