// Memory faults of a native program: stack overflow and null references end it like other panics. The handler has a stack
// of its own. Structures of the C library are laid out by hand, the same on x86-64 and aarch64 Linux.
namespace Chic.Rt;

public static class Faults
{
    const int BusError = 7;
    const int Segmentation = 11;
    const int HandlerStack = 131072;
    const int InfoOnStack = 0x08000004;  // SA_ONSTACK | SA_SIGINFO
    const ulong NullZone = 65536UL;
    const ulong Searched = 4096UL;
    const ulong GuardZone = 1048576UL;  // a large frame may jump over the guard page

    @extern("C") static extern unsafe int sigaltstack(byte* wanted, byte* old);
    @extern("C") static extern unsafe int sigaction(int number, byte* wanted, byte* old);
    @extern("C") static extern unsafe byte* signal(int number, byte* handler);
    @extern("C") static extern ulong pthread_self();
    @extern("C") static extern unsafe int pthread_getattr_np(ulong thread, byte* attributes);
    @extern("C") static extern unsafe int pthread_attr_getstack(byte* attributes, byte** lowest, nuint* size);
    @extern("C") static extern unsafe int pthread_attr_destroy(byte* attributes);

    static ulong stackLow;
    static Where owner;

    /// What the host knows of the program's functions, null if there is no host: how many they are, where a signal's context
    /// has the program counter and the stack pointer, and of each where it starts and ends, its name and the length of that.
    @export("chic_function_names") public static byte* Names;

    /// Installs the handler for the calling thread.
    public static void Catch()
    {
        unsafe
        {
            let page = Sys.Map(4096);
            let stack = Sys.Map((nuint)HandlerStack);
            if (page == null || stack == null) { return; }
            FindStack(page);
            *(byte**)(page + 1024) = stack;  // stack_t: pointer, int flags, size
            *(nuint*)(page + 1040) = (nuint)HandlerStack;
            sigaltstack(page + 1024, null);
            fn @extern("C")(int, byte*, byte*) -> void handler = OnFault;
            *(byte**)(page + 2048) = (byte*)handler;  // struct sigaction: handler, 128 bytes of mask, flags
            *(int*)(page + 2048 + 136) = InfoOnStack;
            sigaction(Segmentation, page + 2048, null);
            sigaction(BusError, page + 2048, null);
            Sys.Unmap(page, 4096);
        }
    }

    static unsafe void FindStack(byte* scratch)
    {
        if (pthread_getattr_np(pthread_self(), scratch) != 0) { return; }
        pthread_attr_getstack(scratch, (byte**)(scratch + 512), (nuint*)(scratch + 520));
        stackLow = *(ulong*)(scratch + 512);
        pthread_attr_destroy(scratch);
    }

    @extern("C") @export("chic_on_fault")
    static unsafe void OnFault(int number, byte* info, byte* context)
    {
        let address = *(ulong*)(info + 16);
        if (address < NullZone) { Fail.Text("null reference", Guilty(context, 0UL)); }
        if (address + GuardZone >= stackLow && address < stackLow + NullZone)
        {
            Fail.Abort("stack overflow", Guilty(context, Searched));
        }
        Output.Flush();
        Profile.End(RunState.Panicked);
        signal(number, null);  // the fault happens again, and the system ends the program
    }

    /// The program's function that was running, if the host knows it; else one whose address lies in so much of the stack.
    static unsafe Where* Guilty(byte* context, ulong searched)
    {
        if (Names == null) { return null; }
        if (Owner(*(ulong*)(context + *(ulong*)(Names + 8)))) { return &owner; }
        let stack = *(byte**)(context + *(ulong*)(Names + 16));
        for (var at = 0UL; at < searched; at += 8UL)
        {
            if (Owner(*(ulong*)(stack + at))) { return &owner; }
        }
        return null;
    }

    /// Whether that is an address in one of the program's functions, which is `owner` then.
    static unsafe bool Owner(ulong address)
    {
        let count = *(ulong*)Names;
        for (var i = 0UL; i < count; i += 1UL)
        {
            let one = Names + 24UL + i * 32UL;
            if (address < *(ulong*)one || address >= *(ulong*)(one + 8)) { continue; }
            owner.Function = *(byte**)(one + 16);
            owner.FunctionLength = *(ulong*)(one + 24);
            return true;
        }
        return false;
    }
}
