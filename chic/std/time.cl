// Time as the machine counts it. Under the virtual clock of a profile it is that clock, so that runs stay the same.
namespace Std.Platform;

/// A clock that never goes back, and waiting.
public static class Time
{
    /// Nanoseconds since some moment before the program began.
    public static ulong MonotonicNanoseconds()
    {
        let virtual = Chic.Rt.State.VirtualClock;
        return virtual != 0UL ? virtual : Chic.Rt.Sys.Nanoseconds();
    }

    /// Does nothing for so many milliseconds; what was written goes out before.
    public static void SleepMillis(ulong milliseconds)
    {
        let length = milliseconds * 1000000UL;
        Chic.Rt.Output.Flush();
        if (Chic.Rt.State.VirtualClock != 0UL) { Chic.Rt.State.VirtualClock += length; return; }
        Chic.Rt.Sys.SleepUntil(Chic.Rt.Sys.Nanoseconds() + length);
    }
}
