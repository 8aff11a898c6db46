// The static classes behind `double`, `float`, `bool` and `char`.
namespace Std;

public static class Double
{
    public static bool IsNaN(double value) => value != value;
    public static bool IsFinite(double value) => value - value == 0.0;
    public static bool IsInfinity(double value) => value == value && value - value != 0.0;

    public static string ToString(double value) => $"{value}";

    public static string ToString(double value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }

    public static bool TryParse(string text, out double value)
    {
        let read = RealText.Read(text, out var parsed);
        value = parsed;
        return read;
    }

    public static double Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "double"); }
        return value;
    }
}

public static class Single
{
    public static bool IsNaN(float value) => value != value;
    public static bool IsFinite(float value) => value - value == 0.0f;
    public static bool IsInfinity(float value) => value == value && value - value != 0.0f;

    public static string ToString(float value) => $"{value}";

    public static string ToString(float value, string format)
    {
        var text = "";
        if (!Picture.Append(ref text, value, 0, format)) { Text.AppendFormat(ref text, value, 0, format); }
        return text;
    }
}

public static class Boolean
{
    public static string ToString(bool value) => value ? "true" : "false";

    /// `false` comes first.
    public static int CompareTo(bool value, bool other) => value == other ? 0 : value ? 1 : -1;

    public static bool TryParse(string text, out bool value)
    {
        let bare = String.Trim(text);
        value = bare == "true";
        return value || bare == "false";
    }

    public static bool Parse(string text)
    {
        if (!TryParse(text, out var value)) { Numeral.Bad(text, "bool"); }
        return value;
    }
}

public static class Char
{
    public static bool IsDigit(char unit) => unit >= '0' && unit <= '9';
    public static bool IsLetter(char unit) => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    public static bool IsLetterOrDigit(char unit) => IsDigit(unit) || IsLetter(unit);
    public static bool IsWhiteSpace(char unit) => unit == ' ' || (unit >= '\t' && unit <= '\r');
    public static bool IsUpper(char unit) => unit >= 'A' && unit <= 'Z';
    public static bool IsLower(char unit) => unit >= 'a' && unit <= 'z';
    public static char ToUpper(char unit) => IsLower(unit) ? (char)((int)unit - 32) : unit;
    public static char ToLower(char unit) => IsUpper(unit) ? (char)((int)unit + 32) : unit;
    public static string ToString(char unit) => $"{unit}";
}
