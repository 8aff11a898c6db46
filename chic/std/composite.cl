// Texts with numbered holes: `{0}`, `{1,8}`, `{2:F2}`; a doubled brace stands for one.
namespace Std;

static class Composite
{
    /// The text with the values in its holes; a hole of a value that is not there stays empty.
    public static string Format(string format, object[] args)
    {
        var made = "";
        var at = 0;
        unsafe
        {
            let bytes = Text.Bytes(format);
            while (at < Text.Length(format))
            {
                let start = at;
                while (at < Text.Length(format) && !IsBrace(*(bytes + at))) { at += 1; }
                Growth.AppendBytes(ref made, bytes + start, at - start);
                if (at == Text.Length(format)) { return made; }
                let brace = *(bytes + at);
                at += 1;
                if (Byte(format, at) == (int)brace) { Growth.AppendBytes(ref made, bytes + at, 1); at += 1; continue; }
                if (brace == 125) { Bad("a `}` alone", at - 1); }
                Hole(ref made, format, args, ref at);
            }
        }
        return made;
    }

    /// A hole, from after its brace up to behind the other one.
    static void Hole(ref string into, string format, object[] args, ref int at)
    {
        let start = at;
        let index = Number(format, ref at);
        if (index < 0) { Bad("a hole without number", start - 1); }
        if (index >= (int)args.Length) { Bad($"no value for hole {index}", start - 1); }
        let width = Byte(format, at) == 44 ? Width(format, ref at) : 0;
        let form = Byte(format, at) == 58 ? Form(format, ref at) : "";
        if (Byte(format, at) != 125) { Bad("a hole without end", start - 1); }
        at += 1;
        let filled = Text.Length(into);
        let value: object? = args[index];
        if (value != null) { Text.Append(ref into, form == "" ? value.ToString() : value.ToString(form)); }
        unsafe { Formatting.Align(ref into, filled, width); }
    }

    static int Width(string format, ref int at)
    {
        at += 1;
        while (Byte(format, at) == 32) { at += 1; }
        let left = Byte(format, at) == 45;
        if (left) { at += 1; }
        let width = Number(format, ref at);
        if (width < 0) { Bad("a width without number", at); }
        return left ? -width : width;
    }

    static string Form(string format, ref int at)
    {
        at += 1;
        let start = at;
        while (at < Text.Length(format) && Byte(format, at) != 125) { at += 1; }
        return String.Substring(format, start, at - start);
    }

    /// Digits and the blanks after them; -1 if there are none.
    static int Number(string format, ref int at)
    {
        var number = -1;
        while (Byte(format, at) >= 48 && Byte(format, at) <= 57)
        {
            number = (number < 0 ? 0 : number * 10) + Byte(format, at) - 48;
            if (number > 9999) { Bad("a number too large", at); }
            at += 1;
        }
        while (Byte(format, at) == 32) { at += 1; }
        return number;
    }

    static bool IsBrace(byte one) => one == 123 || one == 125;

    /// The byte at a position; -1 at the end.
    static int Byte(string format, int at)
    {
        unsafe { return at < Text.Length(format) ? (int)*(Text.Bytes(format) + at) : -1; }
    }

    @cold
    static void Bad(string what, int at)
    {
        throw new FormatException($"bad format: {what} at {at}");
    }
}
