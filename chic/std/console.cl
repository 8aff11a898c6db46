// The console: text and numbers to standard output, through the runtime's buffer. Numbers are written without allocating.
namespace Std;

/// Standard output, and lines of standard input.
public static class Console
{
    static int pendingHigh;  // a high surrogate waiting for its other half

    static unsafe void Put(byte* from, int count)
    {
        Chic.Rt.Output.Write(1, from, (nuint)count);
    }

    static void NewLine()
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; *start = 10; Put(start, 1); }
    }

    public static void Write(string value)
    {
        unsafe { if (Text.Length(value) > 0) { Put(Text.Bytes(value), Text.Length(value)); } }
    }

    public static void Write(bool value) { Write(value ? "true" : "false"); }

    public static void Write(char value)
    {
        var room = new Room();
        let unit = (int)value;
        unsafe
        {
            let start = (byte*)&room;
            if (Utf8.IsHigh(unit)) { pendingHigh = unit; return; }
            if (Utf8.IsLow(unit) && pendingHigh != 0)
            {
                Utf8.EncodePair(start, pendingHigh, unit);
                pendingHigh = 0;
                Put(start, 4);
                return;
            }
            Put(start, Utf8.Encode(start, Utf8.IsLow(unit) ? 0xFFFD : unit));
        }
    }

    public static void Write(sbyte value) { Write((long)value); }
    public static void Write(byte value) { Write((ulong)value); }
    public static void Write(short value) { Write((long)value); }
    public static void Write(ushort value) { Write((ulong)value); }
    public static void Write(int value) { Write((long)value); }
    public static void Write(uint value) { Write((ulong)value); }
    public static void Write(nint value) { Write((long)value); }
    public static void Write(nuint value) { Write((ulong)value); }

    public static void Write(long value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Digits.Signed(start, value)); }
    }

    public static void Write(ulong value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Digits.Unsigned(start, value)); }
    }

    public static void Write(int128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Digits.Signed(start, value)); }
    }

    public static void Write(uint128 value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Digits.Unsigned(start, value)); }
    }

    public static void Write(float value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Real.General(start, value)); }
    }

    public static void Write(double value)
    {
        var room = new Room();
        unsafe { let start = (byte*)&room; Put(start, Real.General(start, value)); }
    }

    public static void Write<T>(T value) where T : IFormattable { Write(value.ToString()); }

    /// Nothing for null, as in `$"..."`.
    public static void Write(string? value) { Write(value ?? ""); }
    public static void Write<T>(T? value) where T : IFormattable { if (value != null) { Write(value.ToString()); } }

    /// A text with numbered holes (see `Composite`), and the values for them.
    public static void Write(string format, object[] args) { Write(Composite.Format(format, args)); }

    public static void WriteLine() { NewLine(); }
    public static void WriteLine(string value) { Write(value); NewLine(); }
    public static void WriteLine(bool value) { Write(value); NewLine(); }
    public static void WriteLine(char value) { Write(value); NewLine(); }
    public static void WriteLine(sbyte value) { Write(value); NewLine(); }
    public static void WriteLine(byte value) { Write(value); NewLine(); }
    public static void WriteLine(short value) { Write(value); NewLine(); }
    public static void WriteLine(ushort value) { Write(value); NewLine(); }
    public static void WriteLine(int value) { Write(value); NewLine(); }
    public static void WriteLine(uint value) { Write(value); NewLine(); }
    public static void WriteLine(long value) { Write(value); NewLine(); }
    public static void WriteLine(ulong value) { Write(value); NewLine(); }
    public static void WriteLine(nint value) { Write(value); NewLine(); }
    public static void WriteLine(nuint value) { Write(value); NewLine(); }
    public static void WriteLine(int128 value) { Write(value); NewLine(); }
    public static void WriteLine(uint128 value) { Write(value); NewLine(); }
    public static void WriteLine(float value) { Write(value); NewLine(); }
    public static void WriteLine(double value) { Write(value); NewLine(); }
    public static void WriteLine<T>(T value) where T : IFormattable { Write(value.ToString()); NewLine(); }
    public static void WriteLine(string? value) { Write(value ?? ""); NewLine(); }
    public static void WriteLine<T>(T? value) where T : IFormattable { Write(value); NewLine(); }

    public static void WriteLine(string format, object[] args) { WriteLine(Composite.Format(format, args)); }

    /// The next line of standard input without its end; null at the end of the input.
    public static string? ReadLine() { return Input.Line(); }

    /// Hands everything written so far to the operating system.
    public static void Flush() { Chic.Rt.Output.Flush(); }
}
