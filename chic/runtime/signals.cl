// Signals that end a native program, and `abort`: what was written is handed over first. They end it as if nobody had caught
// them. `struct sigaction` is laid out by hand, the same on x86-64 and aarch64 Linux.
namespace Chic.Rt;

public static class Signals
{
    const int Hangup = 1;
    const int Interrupt = 2;
    const int Abort = 6;
    const int Pipe = 13;
    const int Terminate = 15;
    const int OnStack = 0x08000000;  // SA_ONSTACK

    @extern("C") static extern unsafe int sigaction(int number, byte* wanted, byte* old);
    @extern("C") static extern unsafe byte* signal(int number, byte* handler);
    @extern("C") static extern ulong pthread_self();
    @extern("C") static extern int pthread_kill(ulong thread, int number);

    static ulong program;  // the thread that the program runs in

    /// Installs the handler, for the calling thread's sake.
    public static void Catch()
    {
        unsafe
        {
            let page = Sys.Map(4096);
            if (page == null) { return; }
            program = pthread_self();
            fn @extern("C")(int) -> void handler = OnEnd;
            *(byte**)page = (byte*)handler;  // struct sigaction: handler, 128 bytes of mask, flags
            *(int*)(page + 136) = OnStack;
            Install(Hangup, page);
            Install(Interrupt, page);
            Install(Abort, page);
            Install(Terminate, page);
            Sys.Unmap(page, 4096);
        }
    }

    // What is ignored stays ignored.
    static unsafe void Install(int number, byte* page)
    {
        sigaction(number, null, page + 2048);
        if (*(byte**)(page + 2048) == null) { sigaction(number, page, null); }
    }

    /// Nothing is held back any more.
    public static void Release()
    {
        Forget(Hangup);
        Forget(Interrupt);
        Forget(Abort);
        Forget(Terminate);
    }

    static void Forget(int number)
    {
        unsafe
        {
            fn @extern("C")(int) -> void handler = OnEnd;
            let before = signal(number, null);
            if (before != (byte*)handler) { signal(number, before); }
        }
    }

    // Any thread may get a signal; the program's own knows what it is doing. If that hands over output, it goes on, and then
    // ends. (`abort` does not wait for other threads.)
    @extern("C") @export("chic_on_end")
    static void OnEnd(int number)
    {
        if (number != Abort && pthread_self() != program) { pthread_kill(program, number); return; }
        unsafe { signal(Pipe, (byte*)1); }  // who does not read any more does not matter
        Output.Stop(number);
        if (Output.IsBusy()) { return; }
        Output.Flush();
        End(number);
    }

    /// Ends the program by that signal; in its handler, when that returns.
    public static void End(int number)
    {
        unsafe { signal(number, null); }
        pthread_kill(pthread_self(), number);
    }
}
