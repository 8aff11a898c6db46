// Standard input, line by line, through a buffer.
namespace Std;

/// The reader behind `Console.ReadLine`.
public static class Input
{
    const int Size = 16384;
    const byte LineFeed = 10;
    const byte CarriageReturn = 13;

    static unsafe byte* buffer;
    static int at;
    static int end;

    // Makes sure that a byte is there; false at the end of the input. What was written goes out before the program waits.
    static unsafe bool Fill()
    {
        if (at < end) { return true; }
        if (buffer == null) { buffer = Chic.Rt.Sys.Map((nuint)Size); }
        if (buffer == null) { return false; }
        Chic.Rt.Output.Flush();
        let count = Chic.Rt.Sys.Read(0, buffer, (nuint)Size);
        at = 0;
        end = count > 0 ? (int)count : 0;
        return end > 0;
    }

    /// The next line without its end; null if there is none.
    public static string? Line()
    {
        unsafe
        {
            if (!Fill()) { return null; }
            var line = "";
            while (Fill())
            {
                let start = at;
                while (at < end && *(buffer + at) != LineFeed) { at += 1; }
                Growth.AppendBytes(ref line, buffer + start, at - start);
                if (at < end) { at += 1; break; }
            }
            return WithoutReturn(line);
        }
    }

    // Lines may end in carriage return and line feed.
    static unsafe string WithoutReturn(string line)
    {
        let count = Text.Length(line);
        if (count == 0 || *(Text.Bytes(line) + (count - 1)) != CarriageReturn) { return line; }
        return Text.FromBytes(Text.Bytes(line), count - 1);
    }
}
