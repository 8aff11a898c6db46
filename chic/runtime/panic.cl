// The end of a program that cannot go on: a message on standard error, the profile closed, and the exit code.
namespace Chic.Rt;

/// Where a check stands in the program; generated code passes its address. Without a file, the function is all that is known.
public struct Where
{
    public byte* Function;
    public ulong FunctionLength;
    public byte* File;
    public ulong FileLength;
    public ulong Line;
}

/// A message under construction; one message is one write.
public static class Message
{
    const nuint Size = 4096;

    static byte* text;
    static nuint used;

    public static unsafe void Begin()
    {
        if (text == null) { text = Sys.Map(Size); }
        used = 0;
    }

    public static unsafe void Bytes(byte* from, nuint count)
    {
        if (text == null) { return; }
        let room = Size - used;
        let taken = count < room ? count : room;
        Raw.Copy(text + used, from, taken);
        used += taken;
    }

    public static void Text(string value)
    {
        unsafe
        {
            let object = (byte*)value;
            if (object != null) { Bytes(object + 24, (nuint)(*(long*)(object + 8))); }
        }
    }

    public static void Unsigned(ulong value)
    {
        if (value >= 10UL) { Unsigned(value / 10UL); }
        var digit = (byte)(48UL + value % 10UL);
        unsafe { Bytes(&digit, 1); }
    }

    public static void Signed(long value)
    {
        if (value < 0L) { Text("-"); Unsigned(0UL - (ulong)value); return; }
        Unsigned((ulong)value);
    }

    public static unsafe void Place(Where* place)
    {
        if (place == null || (*place).FunctionLength == 0UL) { return; }
        Text("\n   at ");
        Bytes((*place).Function, (nuint)(*place).FunctionLength);
        if ((*place).FileLength == 0UL) { return; }
        Text(" (");
        Bytes((*place).File, (nuint)(*place).FileLength);
        Text(":");
        Unsigned((*place).Line);
        Text(")");
    }

    public static unsafe void End()
    {
        Text("\n");
        Output.Flush();
        if (text != null) { Sys.WriteAll(2, text, used); }
        used = 0;
    }
}

/// The ways to die.
public static class Fail
{
    const int PanicCode = 101;
    const int AbortCode = 134;

    static bool dying;

    /// Where exceptions that nobody catches are said to come from; null: not known.
    public static Where* Thrower;

    static void Start()
    {
        if (dying) { Sys.Exit(AbortCode); }
        dying = true;
        unsafe { Message.Begin(); }
    }

    static unsafe void Finish(Where* place, int code)
    {
        Message.Place(place);
        Message.End();
        Profile.End(RunState.Panicked);
        Sys.Exit(code);
    }

    /// A panic with a message of the runtime.
    public static void Text(string message) { unsafe { Text(message, null); } }

    public static unsafe void Text(string message, Where* place)
    {
        Start();
        Message.Text("panic: ");
        Message.Text(message);
        Finish(place, PanicCode);
    }

    public static unsafe void ArrayLength(long length, Where* place)
    {
        Start();
        Message.Text("panic: array length ");
        Message.Signed(length);
        Message.Text(length < 0L ? " is negative" : " is too large");
        Finish(place, PanicCode);
    }

    public static unsafe void Index(long index, long length, Where* place)
    {
        Start();
        Message.Text("panic: index ");
        Message.Signed(index);
        Message.Text(" out of bounds for length ");
        Message.Signed(length);
        Finish(place, PanicCode);
    }

    public static unsafe void Bytes(byte* text, nuint length, Where* place)
    {
        Start();
        Message.Text("panic: ");
        Message.Bytes(text, length);
        Finish(place, PanicCode);
    }

    /// An exception that nobody handles: the name of its class (which its descriptor knows) and its message (its first field).
    public static unsafe void Exception(byte* object, string message)
    {
        Start();
        Message.Text("unhandled exception: ");
        let descriptor = *(byte**)(object + 8);
        Message.Bytes(*(byte**)(descriptor + 16), (nuint)(*(long*)(descriptor + 24)));
        if (message.Length > 0)
        {
            Message.Text(": ");
            Message.Text(message);
        }
        Finish(Thrower, AbortCode);
    }

    /// A message without `panic:`, and the code of an abort.
    public static unsafe void Abort(string message, Where* place)
    {
        Start();
        Message.Text(message);
        Finish(place, AbortCode);
    }

    public static void Code(string message, int code)
    {
        Start();
        Message.Text(message);
        unsafe { Finish(null, code); }
    }
}

@extern("C") @export("chic_panic_index")
public unsafe void PanicIndex(long index, long length, Where* place) { Fail.Index(index, length, place); }

@extern("C") @export("chic_panic_division")
public unsafe void PanicDivision(Where* place)
{
    let text = (byte*)"division by zero";
    Fail.Bytes(text + 24, 16, place);
}

@extern("C") @export("chic_panic_message")
public unsafe void PanicMessage(byte* text, long length, Where* place) { Fail.Bytes(text, (nuint)length, place); }

@extern("C") @export("chic_rt_panic")
public int RtPanic(int code) { Fail.Code("panic", code); return code; }

@extern("C") @export("chic_rt_abort")
public int RtAbort(int code) { Fail.Code("abort", code); return code; }
