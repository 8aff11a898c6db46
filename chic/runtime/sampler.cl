// The sampler: a thread that wakes at absolute deadlines, looks where the program is, and charges the real time since its
// last look there. It never stops the program. It also keeps the file's clock fresh, for the case that the program is killed.
namespace Chic.Rt;

/// The clocks of the system.
public static class SystemClock
{
    const int Monotonic = 1;

    @extern("C") static extern ulong pthread_self();
    @extern("C") static extern unsafe int pthread_getcpuclockid(ulong thread, int* clock);

    /// Nanoseconds on a clock (0 where it cannot be read).
    public static unsafe ulong Read(int clock)
    {
        var now = new TimeSpec();
        if (Libc.clock_gettime(clock, (ulong*)&now) != 0) { return 0UL; }
        return now.Seconds * 1000000000UL + now.Nanoseconds;
    }

    public static ulong Now() { unsafe { return Read(Monotonic); } }

    public static void SleepUntil(ulong ns)
    {
        var until = new TimeSpec();
        until.Seconds = ns / 1000000000UL;
        until.Nanoseconds = ns % 1000000000UL;
        unsafe { Libc.clock_nanosleep(Monotonic, 1, (ulong*)&until, null); }
    }

    /// The CPU clock of the calling thread; other threads may read it.
    public static unsafe int OfThisThread()
    {
        var clock = 0;
        return pthread_getcpuclockid(pthread_self(), &clock) == 0 ? clock : Monotonic;
    }
}

public static class Sampler
{
    const ulong KeeperIntervalNs = 10000000UL;

    @extern("C") static extern unsafe int pthread_create(ulong* thread, byte* attributes, fn @extern("C")(byte*) -> byte* run, byte* argument);
    @extern("C") static extern unsafe int pthread_detach(ulong thread);
    @extern("C") static extern unsafe int pthread_sigmask(int how, byte* wanted, byte* old);
    @extern("C") static extern int sched_yield();
    @intrinsic("atomic_load64") static extern unsafe ulong Load(ulong* place);
    @intrinsic("atomic_add64") static extern unsafe ulong Add(ulong* place, ulong value);

    static ulong busy;  // 1: the thread is writing
    static ulong held;  // > 0: it must not
    static int cpuClock;
    static ulong lastNs;
    static ulong lastCpu;

    /// Starts the thread, on hold; it looks at the calling thread. All signals stay with the program.
    public static unsafe void Begin()
    {
        let masks = Sys.Map(256);
        if (masks == null) { return; }
        Raw.Fill(masks, 255, 128);
        held = 1UL;
        cpuClock = SystemClock.OfThisThread();
        var thread = 0UL;
        pthread_sigmask(2, masks, masks + 128);
        if (pthread_create(&thread, null, Run, null) == 0) { pthread_detach(thread); }
        pthread_sigmask(2, masks + 128, null);
        Sys.Unmap(masks, 256);
    }

    /// From when this returns until `Release` the thread writes nothing. The two counters are changed by full barriers, so
    /// one of the two sides sees the other.
    public static unsafe void Hold()
    {
        Add(&held, 1UL);
        while (Load(&busy) != 0UL) { sched_yield(); }
    }

    /// The thread goes on; time that passed meanwhile belongs to nobody.
    public static unsafe void Release()
    {
        lastNs = SystemClock.Now();
        lastCpu = SystemClock.Read(cpuClock);
        Add(&held, 0xFFFFFFFFFFFFFFFFUL);
    }

    @extern("C") @export("chic_sampler_run")
    static unsafe byte* Run(byte* argument)
    {
        let quantum = (*Trace.File).SampleIntervalNs;
        let interval = quantum == 0UL ? KeeperIntervalNs : quantum;
        var deadline = SystemClock.Now() + interval;
        while ((*Trace.File).State == RunState.Running)
        {
            SystemClock.SleepUntil(deadline);
            Add(&busy, 1UL);
            if (Load(&held) == 0UL) { Look(quantum != 0UL); }
            Add(&busy, 0xFFFFFFFFFFFFFFFFUL);
            deadline += interval;
            deadline += Missed(deadline, interval) * interval;
        }
        return null;
    }

    // Deadlines that have passed while the thread did not run; they count while it was not on hold.
    static unsafe ulong Missed(ulong deadline, ulong interval)
    {
        let late = SystemClock.Now();
        if (late <= deadline) { return 0UL; }
        let missed = (late - deadline) / interval + 1UL;
        if (Load(&held) == 0UL && (*Trace.File).SampleIntervalNs != 0UL) { (*Trace.File).SamplesMissed += missed; }
        return missed;
    }

    static unsafe void Look(bool sample)
    {
        let node = Load(&Trace.Current);
        let mark = *SampleTable.Mark;
        let now = SystemClock.Now();
        let cpu = SystemClock.Read(cpuClock);
        let passed = now - lastNs;
        let busyFor = cpu - lastCpu < passed ? cpu - lastCpu : passed;
        lastNs = now;
        lastCpu = cpu;
        if (sample) { SampleTable.Add(Tree.IndexOf(node), mark, 1UL, busyFor, passed - busyFor); }
        Session.Refresh();
    }
}
