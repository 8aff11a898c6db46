// The static classes behind the signed integer types: `int.Parse("7")`, `n.ToString("X8")`.
namespace Std;

/// What `sbyte.Parse("7")` and `n.ToString()` call.
public static class SByte
{
    public static bool TryParse(string text, out sbyte value)
    {
        let read = Numeral.Read(text, 127UL, true, out var bits);
        value = (sbyte)bits;
        return read;
    }

    public static sbyte Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "sbyte"); }
        return value;
    }

    public static string ToString(sbyte value) => $"{value}";

    public static string ToString(sbyte value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `short.Parse("7")` and `n.ToString()` call.
public static class Int16
{
    public static bool TryParse(string text, out short value)
    {
        let read = Numeral.Read(text, 32767UL, true, out var bits);
        value = (short)bits;
        return read;
    }

    public static short Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "short"); }
        return value;
    }

    public static string ToString(short value) => $"{value}";

    public static string ToString(short value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `int.Parse("7")` and `n.ToString()` call.
public static class Int32
{
    public static bool TryParse(string text, out int value)
    {
        let read = Numeral.Read(text, 2147483647UL, true, out var bits);
        value = (int)bits;
        return read;
    }

    public static int Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "int"); }
        return value;
    }

    public static string ToString(int value) => $"{value}";

    public static string ToString(int value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `long.Parse("7")` and `n.ToString()` call.
public static class Int64
{
    public static bool TryParse(string text, out long value)
    {
        let read = Numeral.Read(text, 9223372036854775807UL, true, out var bits);
        value = (long)bits;
        return read;
    }

    public static long Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "long"); }
        return value;
    }

    public static string ToString(long value) => $"{value}";

    public static string ToString(long value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `nint.Parse("7")` and `n.ToString()` call.
public static class IntPtr
{
    public static bool TryParse(string text, out nint value)
    {
        let read = Numeral.Read(text, (ulong)nint.MaxValue, true, out var bits);
        value = (nint)bits;
        return read;
    }

    public static nint Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "nint"); }
        return value;
    }

    public static string ToString(nint value) => $"{value}";

    public static string ToString(nint value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}
