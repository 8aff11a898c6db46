// How a number is written as its picture asks: rounded, its digits put where they belong, everything else copied.
namespace Std;

/// The digits of a number that is 0.ddd times ten to the power of `Scale`; none for zero.
struct Decimals
{
    public unsafe byte* Digits;
    public int Count;
    public int Scale;
    public bool Negative;
    public bool Real;  // negative even when nothing is left of it but zeros
}

static class Drawing
{
    static unsafe void Draw(ref string into, Decimals number, int align, string picture)
    {
        Round(ref number, number.Count);
        var plan = Plans.Read(picture, Plans.Section(picture, number.Count == 0 ? 2 : number.Negative ? 1 : 0));
        if (number.Count > 0)
        {
            number.Scale += plan.Shift;
            Round(ref number, plan.Scientific ? plan.Digits : number.Scale + plan.Digits - plan.Whole);
            if (number.Count == 0) { plan = Plans.Read(picture, Plans.Section(picture, 2)); }
        }
        let start = Text.Length(into);
        let signed = number.Negative && plan.Begin == 0;
        if (signed) { Text.Append(ref into, "-"); }
        Fill(ref into, number, plan, picture);
        if (signed && number.Count == 0 && Text.Length(into) == start + 1) { Growth.Shorten(ref into, 1); }
        Formatting.Align(ref into, start, align);
    }

    /// Keeps the first digits and drops zeros at their end; a half goes away from zero.
    static unsafe void Round(ref Decimals number, int count)
    {
        var kept = count < number.Count ? (count < 0 ? 0 : count) : number.Count;
        let up = count >= 0 && count < number.Count && *(number.Digits + count) >= 53;
        let dropped = up ? 57 : 48;
        while (kept > 0 && (int)*(number.Digits + kept - 1) == dropped) { kept -= 1; }
        if (up && kept > 0) { *(number.Digits + kept - 1) += 1; }
        if (up && kept == 0)
        {
            *number.Digits = 49;
            number.Scale += 1;
            kept = 1;
        }
        number.Count = kept;
        if (kept > 0) { return; }
        number.Scale = 0;
        number.Negative = number.Negative && number.Real;
    }

    static unsafe void Fill(ref string into, Decimals number, Plan plan, string picture)
    {
        let exponent = number.Count == 0 ? 0 : number.Scale - plan.Whole;
        if (plan.Scientific) { number.Scale = plan.Whole; }
        var place = number.Scale > plan.Whole ? number.Scale : plan.Whole;
        var pointed = false;
        var raised = !plan.Scientific;
        var end = 0;
        for (var at = plan.Begin; at < Text.Length(picture) && Plans.Sign(picture, at) != ';'; at = end)
        {
            let sign = Plans.Sign(picture, at);
            end = Plans.End(picture, at);
            if (sign == '0' || sign == '#' || sign == '.')
            {
                while (place > plan.Whole) { Digit(ref into, number, plan, place); place -= 1; }
            }
            switch (sign)
            {
                case '0': case '#':
                    Digit(ref into, number, plan, place);
                    place -= 1;
                    break;
                case '.':
                    if (place != 0 || pointed || !HasFraction(number, plan)) { break; }
                    pointed = true;
                    Text.Append(ref into, ".");
                    break;
                case ',':
                    break;
                case 'E': case 'e':
                    if (raised || end == at + 1) { Copy(ref into, picture, at, end); break; }
                    raised = true;
                    Exponent(ref into, exponent, sign, Plans.Sign(picture, at + 1), end - at - 1);
                    break;
                case '\'': case '"':
                    Copy(ref into, picture, at + 1, end > at + 1 && Plans.Sign(picture, end - 1) == sign ? end - 1 : end);
                    break;
                case '\\':
                    Copy(ref into, picture, at + 1, end);
                    break;
                default:
                    Copy(ref into, picture, at, end);
                    break;
            }
        }
    }

    static unsafe void Copy(ref string into, string picture, int from, int until)
    {
        Growth.AppendBytes(ref into, Text.Bytes(picture) + from, until - from);
    }

    static bool HasFraction(Decimals number, Plan plan)
    {
        return plan.Last < 0 || (plan.Whole < plan.Digits && number.Count > (number.Scale < 0 ? 0 : number.Scale));
    }

    /// Writes what belongs in a place, which may be nothing.
    static unsafe void Digit(ref string into, Decimals number, Plan plan, int place)
    {
        let at = number.Scale - place;
        let inside = at >= 0 && at < number.Count;
        if (!inside && (at < 0 ? place > plan.First : place <= plan.Last)) { return; }
        *Growth.Extend(ref into, 1) = inside ? *(number.Digits + at) : 48;
        if (plan.Grouped && place > 1 && place % 3 == 1) { Text.Append(ref into, ","); }
    }

    /// `zeros` is the length of the zeros with their sign.
    static unsafe void Exponent(ref string into, int exponent, char letter, char sign, int zeros)
    {
        let least = sign == '0' ? zeros : zeros - 1;
        let magnitude = (ulong)(exponent < 0 ? -exponent : exponent);
        var room = new Room();
        let start = (byte*)&room;
        *start = (byte)letter;
        var size = 1;
        if (exponent < 0 || sign == '+') { *(start + 1) = exponent < 0 ? 45 : 43; size = 2; }
        let written = Digits.Count(magnitude);
        let count = written > least ? written : least > 10 ? 10 : least;
        Digits.Write(start + size, magnitude, count);
        Growth.AppendBytes(ref into, start, size + count);
    }
}
