// The static classes behind the unsigned integer types: `int.Parse("7")`, `n.ToString("X8")`.
namespace Std;

/// What `byte.Parse("7")` and `n.ToString()` call.
public static class Byte
{
    public static bool TryParse(string text, out byte value)
    {
        let read = Numeral.Read(text, 255UL, false, out var bits);
        value = (byte)bits;
        return read;
    }

    public static byte Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "byte"); }
        return value;
    }

    public static string ToString(byte value) => $"{value}";

    public static string ToString(byte value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `ushort.Parse("7")` and `n.ToString()` call.
public static class UInt16
{
    public static bool TryParse(string text, out ushort value)
    {
        let read = Numeral.Read(text, 65535UL, false, out var bits);
        value = (ushort)bits;
        return read;
    }

    public static ushort Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "ushort"); }
        return value;
    }

    public static string ToString(ushort value) => $"{value}";

    public static string ToString(ushort value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `uint.Parse("7")` and `n.ToString()` call.
public static class UInt32
{
    public static bool TryParse(string text, out uint value)
    {
        let read = Numeral.Read(text, 4294967295UL, false, out var bits);
        value = (uint)bits;
        return read;
    }

    public static uint Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "uint"); }
        return value;
    }

    public static string ToString(uint value) => $"{value}";

    public static string ToString(uint value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `ulong.Parse("7")` and `n.ToString()` call.
public static class UInt64
{
    public static bool TryParse(string text, out ulong value)
    {
        let read = Numeral.Read(text, 18446744073709551615UL, false, out var bits);
        value = (ulong)bits;
        return read;
    }

    public static ulong Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "ulong"); }
        return value;
    }

    public static string ToString(ulong value) => $"{value}";

    public static string ToString(ulong value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

/// What `nuint.Parse("7")` and `n.ToString()` call.
public static class UIntPtr
{
    public static bool TryParse(string text, out nuint value)
    {
        let read = Numeral.Read(text, (ulong)nuint.MaxValue, false, out var bits);
        value = (nuint)bits;
        return read;
    }

    public static nuint Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "nuint"); }
        return value;
    }

    public static string ToString(nuint value) => $"{value}";

    public static string ToString(nuint value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}
