// Assertions for testcases. `Assert.That(x)` wraps a value; what is asked of it next throws if it does not hold, naming both
// what was expected and what is there, and gives the wrapped value back.
namespace Std.Testing;

/// An assertion that does not hold.
public error AssertionFailedException : Exception
{
    public init() : super("the assertion does not hold") { }
    public init(string message) : super(message) { }
}

public static class Assert
{
    public static BoolAssertion That(bool actual) => new BoolAssertion { Actual = actual };
    public static TextAssertion That(string actual) => new TextAssertion { Actual = actual };
    public static Assertion<T> That<T>(T actual) => new Assertion<T> { Actual = actual };
    public static SequenceAssertion<T> That<T>(T[] actual) => new SequenceAssertion<T> { Actual = actual };
    public static SequenceAssertion<T> That<T>(ReadOnlySpan<T> actual) => new SequenceAssertion<T> { Actual = actual.ToArray() };
    public static SequenceAssertion<T> That<T>(Span<T> actual) => new SequenceAssertion<T> { Actual = actual.ToArray() };

    /// Fails whatever happens.
    public static void Fail(string message) { throw new AssertionFailedException(message); }

    /// Runs the action and gives back the exception that it must throw: an `E`, or a class derived from it.
    public static E Throws<E>(fn() -> void action) where E : Exception
    {
        try { action(); }
        catch (E caught) { return caught; }
        catch (Exception other) { Failure.Equal(Shown.TypeName<E>(), $"{Shown.NameOf(other)}: {other.Message}"); }
        throw new AssertionFailedException($"expected {Shown.TypeName<E>()}, nothing was thrown");
    }
}

/// What can be asked of a bool.
public struct BoolAssertion
{
    public bool Actual;

    public BoolAssertion IsTrue(in this) => IsEqualTo(true);
    public BoolAssertion IsFalse(in this) => IsEqualTo(false);

    public BoolAssertion IsEqualTo(in this, bool expected)
    {
        if (Actual != expected) { Failure.Equal(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public BoolAssertion IsNotEqualTo(in this, bool expected) => IsEqualTo(!expected);

    /// It never is.
    public BoolAssertion IsNull(in this)
    {
        Failure.Equal("null", Shown.Of(Actual));
        return this;
    }

    public BoolAssertion IsNotNull(in this) => this;
}

/// What can be asked of numbers, characters, references and all else.
public struct Assertion<T>
{
    public T Actual;

    public Assertion<T> IsEqualTo(in this, T expected)
    {
        if (!Same.Are(Actual, expected)) { Failure.Equal(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public Assertion<T> IsNotEqualTo(in this, T expected)
    {
        if (Same.Are(Actual, expected)) { Failure.Other(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    /// At most `tolerance` away.
    public Assertion<T> IsCloseTo(in this, T target, T tolerance)
    {
        if (Actual == target) { return this; }
        let distance = Actual > target ? Actual - target : target - Actual;
        if (!(distance <= tolerance))
        {
            Assert.Fail($"expected {Shown.Of(target)} within {Shown.Of(tolerance)}, got {Shown.Of(Actual)}");
        }
        return this;
    }

    public Assertion<T> IsNull(in this)
    {
        if (!Nothing.Is(Actual)) { Failure.Equal("null", Shown.Of(Actual)); }
        return this;
    }

    public Assertion<T> IsNotNull(in this)
    {
        if (Nothing.Is(Actual)) { Failure.Other("null", "null"); }
        return this;
    }
}

/// What can be asked of text.
public struct TextAssertion
{
    public string Actual;

    public TextAssertion IsEqualTo(in this, string expected)
    {
        if (Actual != expected) { Failure.Equal(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion IsNotEqualTo(in this, string expected)
    {
        if (Actual == expected) { Failure.Other(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion Contains(in this, string part)
    {
        if (!Actual.Contains(part)) { Failure.Equal($"text that contains {Shown.Of(part)}", Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion StartsWith(in this, string part)
    {
        if (!Actual.StartsWith(part)) { Failure.Equal($"text that starts with {Shown.Of(part)}", Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion EndsWith(in this, string part)
    {
        if (!Actual.EndsWith(part)) { Failure.Equal($"text that ends with {Shown.Of(part)}", Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion HasLength(in this, int length)
    {
        if (Actual.Length != length) { Failure.Length(length, Actual.Length, Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion IsEmpty(in this)
    {
        if (Actual.Length != 0) { Failure.Equal("empty text", Shown.Of(Actual)); }
        return this;
    }

    public TextAssertion IsNotEmpty(in this)
    {
        if (Actual.Length == 0) { Failure.Other("\"\"", "\"\""); }
        return this;
    }

    /// It never is.
    public TextAssertion IsNull(in this)
    {
        Failure.Equal("null", Shown.Of(Actual));
        return this;
    }

    public TextAssertion IsNotNull(in this) => this;
}

/// What can be asked of arrays and spans.
public struct SequenceAssertion<T>
{
    public T[] Actual;

    public SequenceAssertion<T> IsEqualTo(in this, T[] expected)
    {
        let place = Same.Difference(Actual, expected);
        if (place >= 0) { Failure.At(place, Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public SequenceAssertion<T> IsNotEqualTo(in this, T[] expected)
    {
        if (Same.Are(Actual, expected)) { Failure.Other(Shown.Of(expected), Shown.Of(Actual)); }
        return this;
    }

    public SequenceAssertion<T> Contains(in this, T item)
    {
        for (var at = 0; at < (int)Actual.Length; at += 1) { if (Same.Are(Actual[at], item)) { return this; } }
        Failure.Equal($"elements with {Shown.Of(item)} among them", Shown.Of(Actual));
        return this;
    }

    public SequenceAssertion<T> HasLength(in this, int length)
    {
        if ((int)Actual.Length != length) { Failure.Length(length, (int)Actual.Length, Shown.Of(Actual)); }
        return this;
    }

    public SequenceAssertion<T> IsEmpty(in this)
    {
        if (Actual.Length != 0) { Failure.Equal("no elements", Shown.Of(Actual)); }
        return this;
    }

    public SequenceAssertion<T> IsNotEmpty(in this)
    {
        if (Actual.Length == 0) { Failure.Other("[]", "[]"); }
        return this;
    }

    /// It never is.
    public SequenceAssertion<T> IsNull(in this)
    {
        Failure.Equal("null", Shown.Of(Actual));
        return this;
    }

    public SequenceAssertion<T> IsNotNull(in this) => this;
}

// The messages.
internal static class Failure
{
    public static void Equal(string expected, string actual) { Assert.Fail($"expected {expected}, got {actual}"); }

    public static void Other(string expected, string actual) { Assert.Fail($"expected anything but {expected}, got {actual}"); }

    public static void At(int place, string expected, string actual)
    {
        Assert.Fail($"expected {expected}, got {actual}, which differs at [{place}]");
    }

    public static void Length(int expected, int actual, string value)
    {
        Assert.Fail($"expected length {expected}, got {actual}: {value}");
    }
}

// Whether values are equal: as `Equals` of their type says; arrays and tuples by their elements.
internal static class Same
{
    public static bool Are<T>(T? a, T? b)
    {
        if (a == null) { return b == null; }
        return b != null && Are(a.Value, b.Value);
    }

    public static bool Are<T>(T[] a, T[] b) => Difference(a, b) < 0;

    @intrinsic("equal_values") public static extern bool Are<T>(T a, T b);

    // Where they begin to differ; -1 if they do not.
    public static int Difference<T>(T[] a, T[] b)
    {
        for (var at = 0; at < a.Length; at += 1)
        {
            if (at >= b.Length || !Are(a[at], b[at])) { return at; }
        }
        return a.Length < b.Length ? a.Length : -1;
    }
}

// Whether there is no value. What cannot be null, is not.
internal static class Nothing
{
    public static bool Is<T>(T? value) => value == null;
    public static bool Is<T>(T value) => false;
}

// Values as messages show them.
internal static class Shown
{
    const int Most = 20;  // elements

    public static string Of(bool value) => value ? "true" : "false";
    public static string Of(char value) => $"'{value}'";
    public static string Of(string value) => $"\"{value}\"";
    public static string Of(sbyte value) => $"{value}";
    public static string Of(byte value) => $"{value}";
    public static string Of(short value) => $"{value}";
    public static string Of(ushort value) => $"{value}";
    public static string Of(int value) => $"{value}";
    public static string Of(uint value) => $"{value}";
    public static string Of(long value) => $"{value}";
    public static string Of(ulong value) => $"{value}";
    public static string Of(nint value) => $"{value}";
    public static string Of(nuint value) => $"{value}";
    public static string Of(int128 value) => $"{value}";
    public static string Of(uint128 value) => $"{value}";
    public static string Of(float value) => $"{value}";
    public static string Of(double value) => $"{value}";

    public static string Of<T>(T[] values)
    {
        var text = "[";
        for (var at = 0; at < (int)values.Length && at < Most; at += 1)
        {
            text += at == 0 ? Of(values[at]) : $", {Of(values[at])}";
        }
        return (int)values.Length > Most ? text + ", ...]" : text + "]";
    }

    public static string Of<T>(T? value) => value == null ? "null" : Of(value.Value);
    public static string Of<T>(T value) => Any(value, (sbyte)0);

    // The last argument prefers the first that may take the value.
    static string Any<T>(T value, sbyte first) where T : IFormattable => value.ToString();
    static string Any<T>(T value, int second) where T : class => ClassName(value);
    static string Any<T>(T value, long last) => Parts(value);

    // A struct's fields; of other values the type.
    @intrinsic("class_name") static extern string ClassName<T>(T value) where T : class;
    @intrinsic("parts_text") static extern string Parts<T>(T value);

    @intrinsic("type_name") public static extern string TypeName<T>();

    // The class of an object, as its descriptor has it.
    public static string NameOf<T>(T object) where T : class
    {
        var held = object;
        unsafe
        {
            let descriptor = *(byte**)(*(byte**)&held + 8);
            return Text.FromBytes(*(byte**)(descriptor + 16), (int)(*(long*)(descriptor + 24)));
        }
    }
}
