// What the probe costs: the program's own, where it is inlined, or the wasm host's, which calls these functions in between.
// A caller makes many calls of a callee, all timed, or all counted. Beside work of the caller's own a counted pair costs less than
// alone, because the processor does both at a time: so that is measured, too.
namespace Chic.Rt;

public static class Calibration
{
    const uint Caller = 0xFFFFFFF0U;
    const uint Callee = 0xFFFFFFF1U;
    const uint Counted = 0xFFFFFFF2U;
    const uint Working = 0xFFFFFFF3U;  // a caller with work of its own, which calls Counted
    const uint Alone = 0xFFFFFFF4U;  // the same without the calls
    const int Rounds = 5;
    const ulong Pairs = 1000UL;
    const ulong CountedPairs = 4000UL;
    const int Steps = 20;

    static ulong worked;  // keeps the work from being left out

    public static unsafe void Run()
    {
        if (Trace.Virtual) { return; }
        for (var round = 0; round < Rounds; round += 1)
        {
            Trace.Enter(Caller);
            for (var i = 0UL; i < Pairs; i += 1UL) { Trace.Enter(Callee); Trace.Exit(); }
            Trace.Exit();
            Take();
            Prepare(Caller);
            Trace.Enter(Caller);
            for (var i = 0UL; i < CountedPairs; i += 1UL) { Trace.Enter(Counted); Trace.Exit(); }
            Trace.Exit();
            Take();
            RunWorking();
        }
    }

    static unsafe void RunWorking()
    {
        var state = worked | 1UL;
        Trace.Enter(Alone);
        for (var i = 0UL; i < CountedPairs; i += 1UL) { state = Work(state); }
        Trace.Exit();
        Take();
        Prepare(Working);
        Trace.Enter(Working);
        for (var i = 0UL; i < CountedPairs; i += 1UL) { state = Work(state); Trace.Enter(Counted); Trace.Exit(); }
        Trace.Exit();
        Take();
        worked = state;
    }

    // Each step needs the one before.
    @always_inline
    static ulong Work(ulong from)
    {
        var state = from;
        for (var i = 0; i < Steps; i += 1) { state = (state ^ (state >> 29)) * 0x9E3779B97F4A7C15UL; }
        return state;
    }

    /// Makes the nodes that a calibration of counted calls runs on: the callee must be counted from its first call.
    public static unsafe void Prepare(uint site)
    {
        if (Trace.Virtual) { return; }
        Trace.Enter(site);
        Trace.Enter(Counted);
        let callee = (Node*)Trace.Current;
        Trace.Exit();
        Trace.Exit();
        Trace.Drain();
        let caller = (*callee).Parent;
        (*caller).Calls = 0UL;
        (*caller).Ticks = 0UL;
        (*callee).Calls = 0UL;
        (*callee).Ticks = 0UL;
        Grades.StepDown(callee);
    }

    /// Reads the costs off the tree that a calibration left - one call of a caller, many of a callee - and keeps the smallest; the
    /// tree is empty again.
    public static unsafe void Take()
    {
        Trace.Drain();
        let header = Trace.File;
        let caller = Tree.At((ulong)(*(Node*)Trace.Current).First);
        let callee = Tree.At((ulong)(*caller).First);
        let ticks = (*caller).Ticks;
        if (Trace.Virtual) { }
        else if ((*caller).Site == Alone) { (*header).WorkAlone = Smaller((*header).WorkAlone, ticks); }
        else if ((*caller).Site == Working) { (*header).WorkCounted = Smaller((*header).WorkCounted, ticks); }
        else if ((*callee).Site == Callee) { TakeTimed(ticks, callee); }
        else if ((*callee).Site == Counted) { TakeCounted(ticks, callee); }
        Tree.Reset();
    }

    // 0: nothing known yet
    static ulong Smaller(ulong known, ulong ticks) { return known == 0UL || ticks < known ? ticks : known; }

    static unsafe void TakeTimed(ulong ticks, Node* callee)
    {
        let header = Trace.File;
        if ((*header).ProbePairs != 0UL && ticks >= (*header).ProbeInner + (*header).ProbeOuter) { return; }
        (*header).ProbePairs = (*callee).Calls;
        (*header).ProbeInner = (*callee).Ticks;
        (*header).ProbeOuter = ticks - (*callee).Ticks;
    }

    // A counted pair, its share of timed calls included. Its inner part is that of the calls that read the clock.
    static unsafe void TakeCounted(ulong ticks, Node* callee)
    {
        let header = Trace.File;
        if ((*header).CountedPairs != 0UL && ticks >= (*header).CountedTotal) { return; }
        let covered = (*callee).Due - (ulong)(*callee).Gap;
        (*header).CountedPairs = (*callee).Calls;
        (*header).CountedInner = (*callee).Ticks * (*callee).Calls / covered;
        (*header).CountedTotal = ticks;
    }
}
