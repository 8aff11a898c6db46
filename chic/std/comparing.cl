// What types say about comparing their values; numbers, characters and the like do so without declaring it.
namespace Std;

/// Values in an order: negative before `other`, 0 where it stands, positive after it.
public interface IComparable<T>
{
    int CompareTo(T other);
}

/// Values that can be the same.
public interface IEquatable<T>
{
    bool Equals(T other);
}

/// `a.CompareTo(b)` and `a.Equals(b)` of primitive types: an order of all values, in which NaN stands before every number
/// and is the same as itself, unlike with `<` and `==`.
public static class Comparing
{
    public static int CompareTo<T>(T value, T other) =>
        value < other ? -1 : value > other ? 1 : value == other ? 0 : other == other ? -1 : value == value ? 1 : 0;
    public static int CompareTo(bool value, bool other) => Boolean.CompareTo(value, other);
    public static int CompareTo(string value, string other) => String.CompareTo(value, other);
    public static bool Equals<T>(T value, T other) => value == other || (value != value && other != other);
}
