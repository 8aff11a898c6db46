// The surroundings of the program.
namespace Std;

public static class Environment
{
    /// Ends the program at once with this exit code; what was written is flushed, nothing is dropped.
    public static void Exit(int code) { Chic.Rt.Ending.Exit(code); }
}
