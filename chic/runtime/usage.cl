// What the operating system charges the calling thread for, and how far the process grew, between two moments.
namespace Chic.Rt;

public static class Usage
{
    const int ThreadOnly = 1;
    const int ThreadClock = 3;  // CLOCK_THREAD_CPUTIME_ID
    const ulong Unknown = 0xFFFFFFFFFFFFFFFFUL;

    @extern("C") static extern unsafe int getrusage(int who, ulong* into);
    @extern("C") static extern unsafe int open(byte* path, int flags, int mode);

    static byte* before;  // struct rusage: user and system time as seconds and microseconds, then counters
    static byte* after;
    static ulong grownFrom;  // resident KiB at the start
    static ulong cpuBefore;

    static unsafe ulong Word(byte* usage, int at) { return *(ulong*)(usage + at * 8); }

    static unsafe ulong Nanoseconds(byte* usage, int at)
    {
        return Word(usage, at) * 1000000000UL + Word(usage, at + 1) * 1000UL;
    }

    /// Takes the first reading, and lets the system measure the peak of memory from here.
    public static unsafe void Begin()
    {
        before = Sys.Map(256);
        after = Sys.Map(256);
        if (before == null || after == null) { return; }
        let clear = (byte*)"/proc/self/clear_refs";
        let file = open(clear + 24, 1, 0);
        grownFrom = Unknown;
        if (file >= 0)
        {
            let five = (byte*)"5";
            if (Libc.write(file, five + 24, 1) == 1) { grownFrom = Status("VmRSS:"); }
            Libc.close(file);
        }
        getrusage(ThreadOnly, (ulong*)before);
        cpuBefore = SystemClock.Read(ThreadClock);
    }

    /// Takes the second reading, and leaves the differences in the header. The CPU clock is exact; how it splits into the
    /// program's and the system's time is only known as well as the system's ticks tell.
    public static unsafe void End(Header* header)
    {
        if (before == null || after == null) { return; }
        let spent = SystemClock.Read(ThreadClock) - cpuBefore;
        getrusage(ThreadOnly, (ulong*)after);
        let user = Nanoseconds(after, 0) - Nanoseconds(before, 0);
        let kernel = Nanoseconds(after, 2) - Nanoseconds(before, 2);
        let share = kernel == 0UL ? 0.0 : (double)kernel / (double)(user + kernel);
        (*header).CpuSystemNs = (ulong)((double)spent * share);
        (*header).CpuUserNs = spent - (*header).CpuSystemNs;
        (*header).IoReadBlocks = Word(after, 11) - Word(before, 11);
        (*header).IoWriteBlocks = Word(after, 12) - Word(before, 12);
        let peak = Status("VmHWM:");
        if (grownFrom == Unknown || peak == Unknown) { return; }
        (*header).MaxRssKb = peak > grownFrom ? peak - grownFrom : 0UL;
    }

    // A figure of /proc/self/status.
    static unsafe ulong Status(string label)
    {
        let path = (byte*)"/proc/self/status";
        let text = Sys.Map(8192);
        let file = open(path + 24, 0, 0);
        if (file < 0 || text == null) { return Unknown; }
        let count = Libc.read(file, text, 8191);
        Libc.close(file);
        let found = count > 0 ? Figure(text, (byte*)label + 24) : Unknown;
        Sys.Unmap(text, 8192);
        return found;
    }

    static unsafe ulong Figure(byte* text, byte* label)
    {
        var line = text;
        while (*line != 0)
        {
            var at = line;
            var want = label;
            while (*want != 0 && *at == *want) { at = at + 1; want = want + 1; }
            if (*want == 0) { return Number(at); }
            while (*line != 0 && *line != 10) { line = line + 1; }
            if (*line == 10) { line = line + 1; }
        }
        return Unknown;
    }

    static unsafe ulong Number(byte* from)
    {
        var at = from;
        while (*at == 32 || *at == 9) { at = at + 1; }
        var value = 0UL;
        while (*at >= 48 && *at <= 57)
        {
            value = value * 10UL + (ulong)(*at - 48);
            at = at + 1;
        }
        return value;
    }
}
