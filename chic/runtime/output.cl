// Standard output and standard error. Output is collected and handed over when the buffer is full, at the end, before a
// message of the runtime, at every line end if it goes to a terminal, and elsewhere when what is held back has waited for
// long. Standard error is never held back.
namespace Chic.Rt;

/// What was written and not handed over (from `Start` to `Next`), for those who end the program or keep time for it. `Timed`:
/// the host keeps time, and sets `Due` when output has waited for long; `Busy`: output is being handed over; `Stop`: the program
/// is being ended, and hands over no more than that.
public struct Held
{
    public ulong Timed;
    public ulong Due;
    public ulong Busy;
    public ulong Stop;
    public byte* Start;
    public byte* Next;
}

public static class Output
{
    @export("chic_output_held") public static Held Held;

    const nuint Size = 16384;
    const byte LineEnd = 10;

    static nuint room;  // what the buffer still takes
    static bool byLine;  // whether line ends matter: to a terminal, or where nobody keeps time
    static bool interactive;
    static bool late;  // whether output was due, and waits for the end of its line

    @intrinsic("atomic_load64") static extern unsafe ulong Load(ulong* place);
    @intrinsic("atomic_store64") static extern unsafe void Store(ulong* place, ulong value);
    @intrinsic("atomic_add64") static extern unsafe ulong Add(ulong* place, ulong value);

    /// Writes bytes to descriptor 1 or 2.
    public static unsafe void Write(int descriptor, byte* from, nuint count)
    {
        if (descriptor != 1 || count > room) { WriteElsewhere(descriptor, from, count); return; }
        Raw.Copy(Held.Next, from, count);
        Held.Next = Held.Next + count;
        room -= count;
        if (Load(&Held.Due) != 0UL || (byLine && *(Held.Next - 1) == LineEnd)) { Look(); }
    }

    @never_inline
    static unsafe void WriteElsewhere(int descriptor, byte* from, nuint count)
    {
        if (descriptor == 1 && Held.Start == null) { Open(); }
        Flush();
        if (descriptor == 1 && count <= room) { Write(1, from, count); return; }
        Begin();
        Sys.WriteAll(descriptor, from, count);
        End();
    }

    static unsafe void Open()
    {
        Held.Start = Sys.Map(Size);
        Held.Next = Held.Start;
        room = Held.Start == null ? 0 : Size;
        interactive = Sys.IsTerminal(1);
        byLine = interactive || Held.Timed == 0UL;
    }

    // A line has ended, or the host says that it is time: then the next write may end the line.
    @never_inline
    static void Look()
    {
        let due = interactive || Held.Due != 0UL || Sys.IsDue();
        unsafe
        {
            late = due && !late && *(Held.Next - 1) != LineEnd;
            if (late) { return; }
            Store(&Held.Due, 0UL);
        }
        if (due) { Flush(); }
    }

    /// Hands everything over.
    public static void Flush()
    {
        unsafe
        {
            if (Held.Next == Held.Start) { return; }
            Begin();
            Sys.WriteAll(1, Held.Start, (nuint)(Held.Next - Held.Start));
            Held.Next = Held.Start;
            room = Size;
            End();
        }
    }

    // Who wants to end the program waits while output is handed over, and is asked afterwards.
    static unsafe void Begin() { Store(&Held.Busy, 1UL); }

    static unsafe void End()
    {
        Store(&Held.Busy, 0UL);
        let stop = Add(&Held.Stop, 0UL);
        if (stop != 0UL) { Sys.Stopped((int)stop); }
    }

    public static bool IsBusy() { unsafe { return Load(&Held.Busy) != 0UL; } }

    /// Whether the program is being ended.
    public static bool IsStopping() { unsafe { return Load(&Held.Stop) != 0UL; } }

    /// The program is being ended, by that signal.
    public static void Stop(int number) { unsafe { Store(&Held.Stop, (ulong)number); } }
}

/// For a host whose program was stopped by a trap.
@extern("C") @export("chic_output_flush")
public void OutputFlush() { Output.Flush(); }
