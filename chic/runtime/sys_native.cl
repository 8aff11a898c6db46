// The system under a native program: the C library.
namespace Chic.Rt;

public static class Libc
{
    @extern("C") public static extern unsafe nint write(int descriptor, byte* from, nuint count);
    @extern("C") public static extern unsafe nint read(int descriptor, byte* into, nuint count);
    @extern("C") public static extern int close(int descriptor);
    @extern("C") public static extern unsafe int poll(byte* list, ulong count, int timeout);
    @extern("C") public static extern int isatty(int descriptor);
    @extern("C") public static extern void _exit(int code);
    @extern("C") public static extern unsafe byte* mmap(byte* hint, nuint length, int access, int flags, int descriptor, long offset);
    @extern("C") public static extern unsafe int munmap(byte* start, nuint length);
    @extern("C") public static extern unsafe int* __errno_location();
    @extern("C") public static extern unsafe int clock_gettime(int clock, ulong* into);
    @extern("C") public static extern unsafe int clock_nanosleep(int clock, int flags, ulong* until, byte* rest);
}

/// struct timespec
public struct TimeSpec
{
    public ulong Seconds;
    public ulong Nanoseconds;
}

public static class Sys
{
    /// Blocks from this size on come from the system and go back to it.
    public const nuint LargeBytes = 262144;
    public const nuint PointerBytes = 8;
    /// The largest object anybody may ask for.
    public const ulong MaxBytes = 1099511627776UL;

    const int Interrupted = 4;
    const int Again = 11;
    const int Monotonic = 1;
    const int Coarse = 6;  // a cheap reading of that clock, some milliseconds old
    const ulong Patience = 50000000UL;  // nanoseconds that output may wait
    const int LastPatience = 1000;  // milliseconds that a receiver may take when the program is being ended
    const nuint PipeRoom = 4096;  // what a pipe that takes anything takes at once
    const ulong PollOut = 4UL;
    const ulong PollIn = 1UL;

    static ulong looked;  // when output was last found to be due

    /// Makes the process ready for the program.
    public static void Open()
    {
        Faults.Catch();
        Signals.Catch();
    }

    /// The program is over.
    public static void Close() { Signals.Release(); }

    /// Fresh zeroed memory; null if there is none.
    public static unsafe byte* Map(nuint size)
    {
        let found = Libc.mmap(null, size, 3, 0x22, -1, 0L);
        return (nint)found == -1 ? null : found;
    }

    public static unsafe void Unmap(byte* start, nuint size) { Libc.munmap(start, size); }

    /// Writes all bytes, waiting where the receiver is slow (not for long if the program is being ended); gives up where it is
    /// gone.
    public static unsafe void WriteAll(int descriptor, byte* from, nuint count)
    {
        var at = from;
        var left = count;
        while (left > 0)
        {
            let stopping = Output.IsStopping();
            if (stopping && !Wait(descriptor, PollOut, LastPatience)) { return; }
            let done = Libc.write(descriptor, at, stopping && left > PipeRoom ? PipeRoom : left);
            if (done >= 0) { at = at + done; left -= (nuint)done; continue; }
            if (!Passing(descriptor, PollOut)) { return; }
        }
    }

    // Whether the last error on the descriptor goes away by itself; waits for it.
    static unsafe bool Passing(int descriptor, ulong event)
    {
        let error = *Libc.__errno_location();
        if (error == Interrupted) { return true; }
        if (error != Again) { return false; }
        Wait(descriptor, event, -1);
        return true;
    }

    // Waits so many milliseconds for an event; whether it has happened.
    static unsafe bool Wait(int descriptor, ulong event, int patience)
    {
        var request = (event << 32) | (ulong)(uint)descriptor;  // struct pollfd: int fd, short events, short revents
        return Libc.poll((byte*)&request, 1UL, patience) > 0;
    }

    /// The program has been asked to end while output was handed over.
    public static void Stopped(int number) { Signals.End(number); }

    /// Reads exactly `count` bytes; false if the other side is gone.
    public static unsafe bool ReadAll(int descriptor, byte* into, nuint count)
    {
        var at = into;
        var left = count;
        while (left > 0)
        {
            let done = Libc.read(descriptor, at, left);
            if (done > 0) { at = at + done; left -= (nuint)done; continue; }
            if (done == 0 || *Libc.__errno_location() != Interrupted) { return false; }
        }
        return true;
    }

    /// Reads what is there, at most `count` bytes, waiting for the first; 0 at the end, -1 where it cannot be read.
    public static unsafe nint Read(int descriptor, byte* into, nuint count)
    {
        while (true)
        {
            let done = Libc.read(descriptor, into, count);
            if (done >= 0) { return done; }
            if (!Passing(descriptor, PollIn)) { return -1; }
        }
    }

    /// A clock that never goes back, from no moment in particular.
    public static ulong Nanoseconds() => Clock(Monotonic);

    /// Whether output has waited long enough.
    public static bool IsDue()
    {
        let now = Clock(Coarse);
        if (now - looked < Patience) { return false; }
        looked = now;
        return true;
    }

    static ulong Clock(int clock)
    {
        var now = new TimeSpec();
        unsafe { Libc.clock_gettime(clock, (ulong*)&now); }
        return now.Seconds * 1000000000UL + now.Nanoseconds;
    }

    /// Waits until that clock has come so far.
    public static void SleepUntil(ulong ns)
    {
        var until = new TimeSpec();
        until.Seconds = ns / 1000000000UL;
        until.Nanoseconds = ns % 1000000000UL;
        unsafe { while (Libc.clock_nanosleep(Monotonic, 1, (ulong*)&until, null) == Interrupted) { } }
    }

    public static bool IsTerminal(int descriptor) { return Libc.isatty(descriptor) != 0; }

    public static void Exit(int code) { Libc._exit(code); }
}
