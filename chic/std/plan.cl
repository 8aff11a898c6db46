// What a picture of a number asks for: how many digits, where the point is, what else.
namespace Std;

/// What a section of a picture asks for. Places count from the point: 1 is for units, 0 for tenths.
struct Plan
{
    public int Begin;
    public int Digits;       // how many may be written
    public int Whole;        // how many of them before the point; -1 while no point was seen
    public int First;        // the places from the first 0 to the last 0 are always written
    public int Last;
    public int Shift;        // powers of ten that the number is multiplied by
    public int Commas;       // how many stand together at `Comma`, a number of digits
    public int Comma;
    public bool Grouped;
    public bool Scientific;
}

static class Plans
{
    /// Where a section begins: at 0 if it is not there, or empty.
    public static int Section(string picture, int section)
    {
        var left = section;
        var at = 0;
        while (left > 0 && at < Text.Length(picture))
        {
            if (Sign(picture, at) == ';') { left -= 1; }
            at = End(picture, at);
        }
        return at < Text.Length(picture) && Sign(picture, at) != ';' ? at : 0;
    }

    /// The sign at a position; no character at the end.
    public static char Sign(string picture, int at)
    {
        unsafe { return at < Text.Length(picture) ? (char)*(Text.Bytes(picture) + at) : '\0'; }
    }

    /// The end of what stands at a position: quoted text, an escaped sign, an exponent (`E+00`), a single sign.
    public static int End(string picture, int at)
    {
        let length = Text.Length(picture);
        let sign = Sign(picture, at);
        var end = at + 1;
        switch (sign)
        {
            case '\'': case '"':
                while (end < length && Sign(picture, end) != sign) { end += 1; }
                return end < length ? end + 1 : end;
            case '\\':
                return end < length ? end + 1 : end;
            case 'E': case 'e':
                if (Sign(picture, end) == '+' || Sign(picture, end) == '-') { end += 1; }
                if (Sign(picture, end) != '0') { return at + 1; }
                while (Sign(picture, end) == '0') { end += 1; }
                return end;
            case '\u00E2':  // the first of the three bytes of `‰`
                return Sign(picture, end) == '\u0080' && Sign(picture, end + 1) == '\u00B0' ? at + 3 : end;
            default:
                return end;
        }
    }

    public static Plan Read(string picture, int begin)
    {
        var plan = new Plan { Begin = begin, Whole = -1, First = -1, Comma = -1 };
        var at = begin;
        while (at < Text.Length(picture) && Sign(picture, at) != ';')
        {
            let end = End(picture, at);
            Note(ref plan, Sign(picture, at), end - at);
            at = end;
        }
        if (plan.Whole < 0) { plan.Whole = plan.Digits; }
        if (plan.Comma == plan.Whole) { plan.Shift -= plan.Commas * 3; }
        else if (plan.Comma >= 0) { plan.Grouped = true; }
        plan.First = plan.First >= 0 && plan.First < plan.Whole ? plan.Whole - plan.First : 0;
        plan.Last = plan.Last > plan.Whole ? plan.Whole - plan.Last : 0;
        return plan;
    }

    /// Notes what a sign says; until all are read, `First` and `Last` are numbers of digits.
    static void Note(ref Plan plan, char sign, int length)
    {
        switch (sign)
        {
            case '#':
                plan.Digits += 1;
                break;
            case '0':
                if (plan.First < 0) { plan.First = plan.Digits; }
                plan.Digits += 1;
                plan.Last = plan.Digits;
                break;
            case '.':
                if (plan.Whole < 0) { plan.Whole = plan.Digits; }
                break;
            case ',':
                if (plan.Digits == 0 || plan.Whole >= 0) { break; }
                plan.Grouped = plan.Grouped || (plan.Comma >= 0 && plan.Comma != plan.Digits);
                plan.Commas = plan.Comma == plan.Digits ? plan.Commas + 1 : 1;
                plan.Comma = plan.Digits;
                break;
            case '%':
                plan.Shift += 2;
                break;
            case '\u00E2':
                plan.Shift += length == 3 ? 3 : 0;
                break;
            case 'E': case 'e':
                plan.Scientific = plan.Scientific || length > 1;
                break;
        }
    }
}
