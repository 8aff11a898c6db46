// The grade of a node: *timed*, until it turns out tiny and hot, then *counted*. Counted calls stay exact in number; the clock is
// read on one in about 32, at distances that follow no pattern, and that call stands for those before it.
namespace Chic.Rt;

public static class Grades
{
    const ulong Enough = 2048UL;  // calls after which a node may step down
    const ulong TinyPairs = 16UL;  // what is tiny: in tracepoint pairs a call, all that it calls and their tracepoints included
    const ulong LongTiny = 4UL;  // calls this many times as long as the longest tiny mean are all timed
    const ulong ShortestGap = 16UL;
    const ulong Heavy = 16UL;
    const ulong MostCalls = 0xFFFFFFFFUL;

    static ulong tiny;  // mean ticks below which a node steps down; 0: none ever does
    static ulong dice;

    /// While the probe is measured: no node steps down, and no call is too long.
    public static void Hold() { tiny = 0UL; dice = 88172645463325252UL; }

    /// From what a pair costs. Without a measured probe, or with all calls to be timed, nothing steps down.
    public static unsafe void Open(bool adaptive)
    {
        let header = Trace.File;
        let known = adaptive && (*header).ProbePairs != 0UL && (*header).CountedPairs != 0UL;
        tiny = known ? TinyPairs * ((*header).ProbeInner + (*header).ProbeOuter) / (*header).ProbePairs : 0UL;
    }

    // 0 to 31
    static ulong Throw()
    {
        dice = dice * 6364136223846793005UL + 1442695040888963407UL;
        return dice >> 59;
    }

    /// The queue of returned calls is full. One of them, taken at random, shows a node that is hot.
    @never_inline
    public static unsafe void Full()
    {
        let node = Trace.Waiting(Throw());
        let calls = (*node).Calls;
        if (calls >= Enough && (*node).Ticks < tiny * calls && (*node).Due == 0UL && (*node).OpenSince == 0UL) { StepDown(node); }
        Trace.Drain();
    }

    /// From now on the node is counted.
    public static unsafe void StepDown(Node* node)
    {
        if ((*node).Calls > MostCalls || (*node).Site == Trace.TruncatedSite) { return; }
        (*node).High = 0U;
        (*node).Stepped = (uint)(*node).Calls;
        Plan(node, (*node).Calls, ShortestGap + Throw());
    }

    static unsafe void Plan(Node* node, ulong calls, ulong gap)
    {
        (*node).Gap = (uint)gap;
        (*node).Due = calls + gap;
    }

    /// A timed call of a counted node ends. It stands for all calls since the one before it; but where it alone would outweigh what
    /// is known (the system may have stopped the program meanwhile) it stands for itself, and the mean for the others.
    public static unsafe void Close(Node* node, ulong spent)
    {
        let gap = (ulong)(*node).Gap;
        let calls = (*node).Calls;
        var all = spent * gap;
        if (tiny != 0UL && spent > tiny && all > (*node).Ticks / Heavy)
        {
            all = spent + (gap - 1UL) * ((*node).Ticks / (calls - gap));
        }
        (*node).Ticks += all;
        (*node).Untimed += gap - 1UL;
        if (spent < (*node).MinTicks) { (*node).MinTicks = spent; }
        Trace.Count((*node).Site, spent, gap);
        Plan(node, calls, tiny != 0UL && spent > LongTiny * tiny ? 1UL : ShortestGap + Throw());
    }
}
