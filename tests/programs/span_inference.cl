// Arrays, texts and views say what the elements of a generic view parameter are.
// expect: 3 3 1 97 2
// expect: 7 9 7 2
// expect: b 5
namespace Inferred;
T First<T>(ReadOnlySpan<T> all) => all[0];
int Count<T>(Span<T> all) => all.Length;
void Fill<T>(Span<T> all, T value) { for (var i = 0; i < all.Length; i++) { all[i] = value; } }
bool Same<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other) where T : IComparable<T>
{
    if (one.Length != other.Length) { return false; }
    for (var i = 0; i < one.Length; i++) { if (one[i].CompareTo(other[i]) != 0) { return false; } }
    return true;
}
T Last<T>(T[] all) => all[^1];
T Last<T>(ReadOnlySpan<T> all) => all[all.Length - 1];
public int Main()
{
    let a = [3, 1, 2];
    Console.WriteLine($"{First(a)} {Count(a)} {First(a[1..])} {First("abc")} {First(a.Length > 2 ? a[2..].AsReadOnly() : a[..].AsReadOnly())}");
    Fill(a, 7); Fill(a[1..2], 9);
    Console.WriteLine($"{a[0]} {a[1]} {Last(a)} {(Same(a, [7, 9, 7]) ? 2 : 0)}");
    Console.WriteLine($"{Last(["a", "b"])} {Last(Span<int>.FromArray([4, 5]))}");
    return 0;
}
