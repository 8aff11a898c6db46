// What `fixed` asks of the library.
namespace Std;

/// Texts as pointers see them.
static class Pinning
{
    private static mut byte nothing;

    /// The UTF-16 units of a text with a zero behind them: a copy, because texts are kept as UTF-8.
    public static char[] Units(string text)
    {
        let units = new char[Text.Units(text) + 1];
        var at = 0;
        foreach (var unit in text) { units[at] = unit; at += 1; }
        return units;
    }

    /// The bytes of the (borrowed) text itself with a zero behind them.
    public static unsafe byte* Bytes(string text)
    {
        let start = Text.Bytes(text);
        return start == null ? &nothing : start;
    }
}
