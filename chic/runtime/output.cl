// Standard output and standard error. Output is collected and handed over when the buffer is full, at the end, before a
// message of the runtime, and at every line end if it goes to a terminal. Standard error is never held back.
namespace Chic.Rt;

public static class Output
{
    const nuint Size = 16384;

    static byte* buffer;
    static nuint used;
    static bool interactive;

    /// Writes bytes to descriptor 1 or 2.
    public static unsafe void Write(int descriptor, byte* from, nuint count)
    {
        if (descriptor != 1) { Flush(); Sys.WriteAll(descriptor, from, count); return; }
        if (buffer == null) { Open(); }
        if (count > Size - used) { Flush(); }
        if (count > Size || buffer == null) { Sys.WriteAll(1, from, count); return; }
        Raw.Copy(buffer + used, from, count);
        used += count;
        if (interactive && *(buffer + used - 1) == 10) { Flush(); }
    }

    static unsafe void Open()
    {
        buffer = Sys.Map(Size);
        interactive = Sys.IsTerminal(1);
    }

    /// Hands everything over.
    public static void Flush()
    {
        let count = used;
        if (count == 0) { return; }
        used = 0;
        unsafe { Sys.WriteAll(1, buffer, count); }
    }
}

/// For a host whose program was stopped by a trap.
@extern("C") @export("chic_output_flush")
public void OutputFlush() { Output.Flush(); }
