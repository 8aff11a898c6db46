// `CompareTo` and `Equals` of reals order all values: NaN before every number, and the same as itself.
// expect: all in order
namespace CompareReals;

T Least<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) <= 0 ? a : b;

public int Main()
{
    let nan = double.NaN;
    if (2.5.CompareTo(nan) != 1 || nan.CompareTo(2.5) != -1 || nan.CompareTo(nan) != 0) { return 1; }
    if (nan.CompareTo(double.NegativeInfinity) != -1 || double.NegativeInfinity.CompareTo(nan) != 1) { return 2; }
    if (1.5.CompareTo(2.5) != -1 || 2.5.CompareTo(1.5) != 1 || 2.5.CompareTo(2.5) != 0) { return 3; }
    if ((0.0).CompareTo(-0.0) != 0) { return 4; }
    let small = float.NaN;
    if (1.0f.CompareTo(small) != 1 || small.CompareTo(1.0f) != -1 || small.CompareTo(small) != 0) { return 5; }
    if (!nan.Equals(nan) || nan.Equals(1.0) || 1.0.Equals(nan) || !1.0.Equals(1.0)) { return 6; }
    if (nan == nan || nan < 1.0 || nan > 1.0) { return 7; }
    let least = Least(1.0, nan);
    if (least == least) { return 8; }
    if (3.CompareTo(4) != -1 || 4u.CompareTo(3u) != 1 || 'a'.CompareTo('a') != 0 || !7L.Equals(7L)) { return 9; }
    Console.WriteLine("all in order");
    return 0;
}
