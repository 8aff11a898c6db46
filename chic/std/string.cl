// The members of `string`. Positions and lengths count bytes.
namespace Std;

public static class String
{
    public static bool IsNullOrEmpty(string text) => Text.Length(text) == 0;

    public static bool Equals(string left, string right) => Text.Equals(left, right);

    /// By bytes, which is the order of the code points: -1, 0 or 1.
    public static int CompareTo(string left, string right)
    {
        let length = Text.Length(left);
        let other = Text.Length(right);
        unsafe
        {
            let order = Utf8.Order(Text.Bytes(left), Text.Bytes(right), length < other ? length : other);
            return order != 0 || length == other ? order : length < other ? -1 : 1;
        }
    }

    public static int Compare(string left, string right) => CompareTo(left, right);

    public static string Clone(string text) => text;

    public static string ToString(string text) => text;

    /// The bytes of the text.
    public static ReadOnlySpan<byte> AsUtf8Span(string text) => text;

    public static ReadOnlySpan<byte> AsSpan(string text) => text;

    static void Check(int start, int count, int length)
    {
        if (start < 0 || start > length) { Text.Outside(start, length); }
        if (count < 0 || count > length - start) { Text.Outside(start + count, length); }
    }

    public static string Substring(string text, int start)
    {
        return Substring(text, start, Text.Length(text) - start);
    }

    public static string Substring(string text, int start, int count)
    {
        let length = Text.Length(text);
        Check(start, count, length);
        if (count == length) { return text; }
        if (count == 0) { return ""; }
        unsafe { return Text.FromBytes(Text.Bytes(text) + start, count); }
    }

    /// Where `part` first stands at or after `start`, or -1.
    public static int IndexOf(string text, string part, int start)
    {
        let count = Text.Length(part);
        Check(start, 0, Text.Length(text));
        unsafe
        {
            for (var at = start; at + count <= Text.Length(text); at += 1)
            {
                if (Utf8.Same(Text.Bytes(text) + at, Text.Bytes(part), count)) { return at; }
            }
        }
        return -1;
    }

    public static int IndexOf(string text, string part) => IndexOf(text, part, 0);

    public static int IndexOf(string text, char part) => IndexOf(text, $"{part}", 0);

    public static bool Contains(string text, string part) => IndexOf(text, part, 0) >= 0;

    public static bool Contains(string text, char part) => IndexOf(text, part) >= 0;

    public static bool StartsWith(string text, string part)
    {
        let count = Text.Length(part);
        if (count > Text.Length(text)) { return false; }
        unsafe { return Utf8.Same(Text.Bytes(text), Text.Bytes(part), count); }
    }

    public static bool EndsWith(string text, string part)
    {
        let count = Text.Length(part);
        let skip = Text.Length(text) - count;
        if (skip < 0) { return false; }
        unsafe { return Utf8.Same(Text.Bytes(text) + skip, Text.Bytes(part), count); }
    }

    /// Without blanks at both ends.
    public static string Trim(string text)
    {
        unsafe
        {
            let start = Numeral.Trim(Text.Bytes(text), Text.Length(text), out var end);
            return Substring(text, start, end - start);
        }
    }

    /// ASCII letters become capitals; everything else stays.
    public static string ToUpper(string text) => Cased(text, 97);

    /// ASCII letters become small; everything else stays.
    public static string ToLower(string text) => Cased(text, 65);

    static string Cased(string text, int first)
    {
        let count = Text.Length(text);
        if (count == 0) { return ""; }
        unsafe
        {
            let cased = Text.FromBytes(Text.Bytes(text), count);
            for (var at = Text.Bytes(cased); at != Text.Bytes(cased) + count; at = at + 1)
            {
                if ((int)*at >= first && (int)*at < first + 26) { *at = (byte)(*at ^ 32); }
            }
            return cased;
        }
    }

    /// Every `old`, from left to right, replaced.
    public static string Replace(string text, string old, string instead)
    {
        if (Text.Length(old) == 0) { return text; }
        var made = "";
        var from = 0;
        var at = IndexOf(text, old, 0);
        while (at >= 0)
        {
            Text.Append(ref made, Substring(text, from, at - from));
            Text.Append(ref made, instead);
            from = at + Text.Length(old);
            at = IndexOf(text, old, from);
        }
        Text.Append(ref made, Substring(text, from));
        return made;
    }

    /// The parts between separators; the empty ones too.
    public static string[] Split(string text, string separator)
    {
        let step = Text.Length(separator);
        if (step == 0) { return new string[] { text }; }
        var count = 1;
        for (var at = IndexOf(text, separator, 0); at >= 0; at = IndexOf(text, separator, at + step)) { count += 1; }
        let parts = new string[count];
        var from = 0;
        for (var i = 0; i < count - 1; i += 1)
        {
            let end = IndexOf(text, separator, from);
            parts[i] = Substring(text, from, end - from);
            from = end + step;
        }
        parts[count - 1] = Substring(text, from);
        return parts;
    }

    public static string[] Split(string text, char separator) => Split(text, $"{separator}");

    public static string Join(string separator, string[] parts)
    {
        var made = "";
        for (var i = 0; i < (int)parts.Length; i += 1)
        {
            if (i > 0) { Text.Append(ref made, separator); }
            Text.Append(ref made, parts[i]);
        }
        return made;
    }

    /// The texts of values of any type.
    public static string Join<T>(string separator, T[] parts)
    {
        let texts = new string[parts.Length];
        for (var i = 0; i < (int)parts.Length; i += 1) { texts[i] = $"{parts[i]}"; }
        return Join(separator, texts);
    }
}
