// The text of an enum with flags whose value is no single variant's, and the format of an enum's number.
namespace Std;

public static class FlagText
{
    /// The names of the variants that make up `value`, in ascending order; `number` where they do not. `variants` holds
    /// `NUMBER:NAME` of each but zero, the largest number first, with commas between.
    public static string Of(ulong value, string variants, string number)
    {
        var rest = value;
        var names = "";
        foreach (let one in variants.Split(','))
        {
            let colon = one.IndexOf(':');
            let flag = ulong.Parse(one.Substring(0, colon));
            if ((rest & flag) != flag) { continue; }
            rest -= flag;
            let name = one.Substring(colon + 1);
            names = names.Length == 0 ? name : $"{name}, {names}";
        }
        return rest == 0UL && value != 0UL ? names : number;
    }

    /// The format of the number that the format of an enum asks for, in hexadecimal with all `digits`; "" where it asks for names.
    public static string Form(string format, int digits)
    {
        if (format == "D" || format == "d") { return "D"; }
        return format == "X" || format == "x" ? $"X{digits}" : "";
    }
}
