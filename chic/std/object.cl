// The type that every value converts to: an object, or a value in a box. Every type has these members; what it does not
// declare itself, the compiler adds where it is asked for.

public interface object
{
    /// The value as text; of what has no text of its own, the name of its type.
    string ToString();

    /// The same with a format, which only numbers heed.
    string ToString(string format);

    /// Whether another value is of the same type and equal; objects and arrays only equal themselves.
    bool Equals(object? other);

    /// A number that equal values share.
    int GetHashCode();

    /// Whether both are boxes of the very same text, array or function.
    bool SharesWith(object other);

    static bool Equals(object? left, object? right)
    {
        if (left == null) { return right == null; }
        return left.Equals(right);
    }

    static bool ReferenceEquals(object? left, object? right)
    {
        if (left == null || right == null) { return left == null && right == null; }
        return left == right || left.SharesWith(right);
    }
}
