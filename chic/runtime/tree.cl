// The nodes of the calling-context tree: found, made, and room for them made in the file before it is touched, so that
// a full disk ends in [truncated] and never in a fault.
namespace Chic.Rt;

public static class Tree
{
    public const ulong NodeBytes = 128UL;
    const ulong Step = 2048UL;  // nodes reserved at a time; the file comes with the first step
    const ulong PageBytes = 4096UL;

    const nuint ZeroBytes = 65536;
    const int Interrupted = 4;

    @extern("C") static extern unsafe nint pwrite(int descriptor, byte* from, nuint count, long offset);

    static int descriptor;  // of the trace file; -1: plain memory, everything is there
    static byte* zeros;
    static ulong reserved;
    static ulong owed;  // ordinary nodes that have no [truncated] child yet: each can always get one

    /// The node with that number.
    public static unsafe Node* At(ulong index)
    {
        return (Node*)((byte*)Trace.File + (*Trace.File).NodeOffset + index * NodeBytes);
    }

    /// The number of a node in the file.
    public static unsafe uint IndexOf(ulong node)
    {
        return (uint)((node - (ulong)At(0UL)) / NodeBytes);
    }

    /// An empty tree in the mapped file: only the root.
    public static unsafe void Open(int file)
    {
        let capacity = (*Trace.File).NodeCapacity;
        descriptor = file;
        reserved = file < 0 || capacity < Step ? capacity : Step;
        Reset();
    }

    /// Forgets all nodes but the root.
    public static unsafe void Reset()
    {
        let used = (*Trace.File).NodeUsed;
        Raw.Fill((byte*)At(0UL), 0, (nuint)((used == 0UL ? 1UL : used) * NodeBytes));
        (*Trace.File).NodeUsed = 0UL;
        owed = 1UL;
        let root = At(0UL);
        Make(root, Trace.RootSite);
        (*root).First = 0U;
        (*root).Next = 0U;
        (*root).Depth = 0U;
        Trace.Begin(root);
    }

    /// The child for a site: found, or made, or [truncated] where there is no room or the path is too deep. `near` is the child
    /// that was expected; the root where none was.
    public static unsafe Node* Child(Node* parent, uint site, Node* near)
    {
        let found = Find(parent, site, near);
        if (found != null) { return found; }
        let header = Trace.File;
        if ((ulong)(*parent).Depth < (*header).DepthLimit && ((*header).NodeUsed + owed + 2UL <= reserved || Grow()))
        {
            owed += 1UL;
            return Make(parent, site);
        }
        let truncated = Find(parent, Trace.TruncatedSite, near);
        if (truncated != null) { return truncated; }
        owed -= 1UL;
        return Make(parent, Trace.TruncatedSite);
    }

    // Calls in turn are the common case: the search starts behind the child that was expected.
    static unsafe Node* Find(Node* parent, uint site, Node* near)
    {
        let start = (*near).Next;
        for (var one = start; one != 0U; one = (*At((ulong)one)).Next)
        {
            if ((*At((ulong)one)).Site == site) { return At((ulong)one); }
        }
        for (var one = (*parent).First; one != start; one = (*At((ulong)one)).Next)
        {
            if ((*At((ulong)one)).Site == site) { return At((ulong)one); }
        }
        return null;
    }

    static unsafe Node* Make(Node* parent, uint site)
    {
        let number = (*Trace.File).NodeUsed;
        let node = At(number);
        (*node).Site = site;
        (*node).Parent = parent;
        (*node).Inside = At(0UL);
        (*node).After = At(0UL);
        (*node).MinTicks = Trace.Never;
        (*node).Depth = (*parent).Depth + 1U;
        (*node).Next = (*parent).First;
        (*parent).First = (uint)number;
        (*Trace.File).NodeUsed += 1UL;
        return node;
    }

    static unsafe bool Grow()
    {
        let left = (*Trace.File).NodeCapacity - reserved;
        let more = left < Step ? left : Step;
        if (more == 0UL || !Reserve((*Trace.File).NodeOffset + reserved * NodeBytes, more * NodeBytes)) { return false; }
        reserved += more;
        return (*Trace.File).NodeUsed + owed + 2UL <= reserved;
    }

    /// Makes room in the file by writing zeros; true if it is there. (Blocks that are only reserved would cost a trip into
    /// the file system each, at the first touch.)
    public static unsafe bool Reserve(ulong offset, ulong length)
    {
        if (descriptor < 0) { return true; }
        if (zeros == null) { zeros = Sys.Map(ZeroBytes); }
        var at = offset;
        while (zeros != null && at < offset + length)
        {
            let left = (nuint)(offset + length - at);
            let done = pwrite(descriptor, zeros, left < ZeroBytes ? left : ZeroBytes, (long)at);
            if (done > 0) { at += (ulong)done; }
            else if (*Libc.__errno_location() != Interrupted) { return false; }
        }
        return at == offset + length;
    }
}
