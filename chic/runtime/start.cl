// From the system's start to `Main` and back: arguments, the profile around the run, the exit code.
namespace Chic.Rt;

public static class Arguments
{
    @intrinsic("string_own") static extern unsafe string Own(byte* object);

    /// The program's arguments without its own name.
    public static unsafe string[] Take(int argc, byte** argv)
    {
        let count = argc > 1 ? argc - 1 : 0;
        let made = new string[count];
        for (var i = 0; i < count; i += 1)
        {
            let text = *(byte**)((byte*)argv + (nuint)(i + 1) * Sys.PointerBytes);
            made[i] = Own(Strings.FromBytes(text, Strings.LengthOf(text)));
        }
        return made;
    }
}

/// What `lower` makes of the user's program: initialisers of statics, then `Main`.
public static class Program
{
    @extern("C") public static extern int chic_entry(string[] args);
}

/// Ends the program at once, with everything written.
public static class Ending
{
    public static void Exit(int code)
    {
        Output.Flush();
        Profile.End(RunState.Finished);
        Sys.Exit(code);
    }
}

@extern("C") @export("chic_start")
public unsafe int Start(int argc, byte** argv)
{
    Sys.Open();
    let args = Arguments.Take(argc, argv);
    State.Alloc = new AllocStats();
    Profile.Begin();
    let code = Program.chic_entry(args);
    Profile.End(RunState.Finished);
    Output.Flush();
    Sys.Close();
    return code;
}
