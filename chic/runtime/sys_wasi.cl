// The system under a wasm program: WASI preview 1.
namespace Chic.Rt;

public static class Wasi
{
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int fd_write(int descriptor, byte* list, int count, byte* written);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int fd_read(int descriptor, byte* list, int count, byte* got);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int clock_time_get(int clock, ulong precision, ulong* into);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int poll_oneoff(byte* wanted, byte* happened, int count, byte* events);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int fd_fdstat_get(int descriptor, byte* into);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int args_sizes_get(byte* count, byte* size);
    @extern("C") @link("wasi_snapshot_preview1") public static extern unsafe int args_get(byte* list, byte* bytes);
    @extern("C") @link("wasi_snapshot_preview1") public static extern void proc_exit(int code);
}

/// What `poll_oneoff` waits for: a clock (kind 0) that comes so far.
public struct Alarm
{
    public ulong Name;
    public ulong Kind;
    public ulong Clock;
    public ulong Until;
    public ulong Precision;
    public ulong Flags;  // 1: `Until` is a reading of the clock, not a distance
}

/// What has happened.
public struct Event
{
    public ulong Name;
    public ulong Error;
    public ulong Bytes;
    public ulong Flags;
}

/// The result of `fd_fdstat_get`; the first byte is the kind of file.
public struct FileStatus
{
    public ulong Kind;
    public ulong Rights;
    public ulong Inherited;
}

public static class Sys
{
    /// No block goes back to the system: a wasm memory only grows.
    public const nuint LargeBytes = 0xFFFF0000;
    public const nuint PointerBytes = 4;
    public const ulong MaxBytes = 0x7FFF0000UL;

    const nuint PageBytes = 65536;
    const int Again = 6;
    const int Interrupted = 27;
    const int Monotonic = 1;

    static byte* free;  // the rest of the last growth
    static byte* freeEnd;
    static ulong scratchA;  // where WASI calls leave results
    static ulong scratchB;

    @intrinsic("memory_grow") static extern nuint Grow(nuint pages);

    public static void Open() { }

    public static void Close() { }

    /// Whether output has waited long enough: a look at the clock is dear here, so the host has to keep time.
    public static bool IsDue() => false;

    /// The host sees to the end.
    public static void Stopped(int number) { }

    // A host that ends the program hands over itself what is held back; nothing comes after that.
    static void Wait()
    {
        Output.Held.Busy = 0UL;
        while (true) { SleepUntil(Nanoseconds() + 1000000000UL); }
    }

    /// Fresh zeroed memory; null if there is none.
    public static unsafe byte* Map(nuint size)
    {
        let wanted = (size + 15) & ~(nuint)15;
        if ((nuint)(freeEnd - free) < wanted && !More(wanted)) { return null; }
        let found = free;
        free = free + wanted;
        return found;
    }

    static unsafe bool More(nuint size)
    {
        let pages = size / PageBytes + 1;
        let before = Grow(pages);
        if (before == 0xFFFFFFFF) { return false; }
        let start = (byte*)(before * PageBytes);
        if (start != freeEnd) { free = start; }
        freeEnd = start + pages * PageBytes;
        return true;
    }

    public static unsafe void Unmap(byte* start, nuint size) { }

    public static unsafe void WriteAll(int descriptor, byte* from, nuint count)
    {
        if (descriptor == 1 && Output.IsStopping()) { Wait(); }
        var at = from;
        var left = count;
        while (left > 0)
        {
            scratchA = (ulong)at | ((ulong)left << 32);
            let error = Wasi.fd_write(descriptor, (byte*)&scratchA, 1, (byte*)&scratchB);
            if (error == Again || error == Interrupted) { continue; }
            if (error != 0) { return; }
            let done = (nuint)(uint)scratchB;
            at = at + done;
            left -= done;
        }
    }

    /// Reads what is there, at most `count` bytes, waiting for the first; 0 at the end, -1 where it cannot be read.
    public static unsafe nint Read(int descriptor, byte* into, nuint count)
    {
        scratchA = (ulong)into | ((ulong)count << 32);
        while (true)
        {
            let error = Wasi.fd_read(descriptor, (byte*)&scratchA, 1, (byte*)&scratchB);
            if (error == 0) { return (nint)(nuint)(uint)scratchB; }
            if (error != Again && error != Interrupted) { return -1; }
        }
    }

    /// A clock that never goes back, from no moment in particular.
    public static ulong Nanoseconds()
    {
        unsafe
        {
            if (Wasi.clock_time_get(Monotonic, 1UL, &scratchA) != 0) { return 0UL; }
            return scratchA;
        }
    }

    /// Waits until that clock has come so far.
    public static void SleepUntil(ulong ns)
    {
        var alarm = new Alarm();
        var event = new Event();
        alarm.Clock = (ulong)Monotonic;
        alarm.Until = ns;
        alarm.Precision = 1UL;
        alarm.Flags = 1UL;
        unsafe { Wasi.poll_oneoff((byte*)&alarm, (byte*)&event, 1, (byte*)&scratchA); }
    }

    /// Character devices count as terminals.
    public static bool IsTerminal(int descriptor)
    {
        unsafe
        {
            var status = new FileStatus();
            if (Wasi.fd_fdstat_get(descriptor, (byte*)&status) != 0) { return false; }
            return *(byte*)&status == 2;
        }
    }

    public static void Exit(int code) { Wasi.proc_exit(code); }
}

@extern("C") @export("_start")
public unsafe void StartWasi()
{
    var count = 0U;
    var size = 0U;
    if (Wasi.args_sizes_get((byte*)&count, (byte*)&size) != 0) { count = 0; }
    let list = Sys.Map((nuint)count * 4 + 4);
    let bytes = Sys.Map((nuint)size + 1);
    if (list == null || bytes == null) { Fail.Text("out of memory"); }
    if (count > 0) { Wasi.args_get(list, bytes); }
    let code = Start((int)count, (byte**)list);
    if (code != 0) { Wasi.proc_exit(code); }
}
