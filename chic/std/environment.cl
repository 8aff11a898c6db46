// The surroundings of the program.
namespace Std;

import Chic.Rt;

public static class Environment
{
    /// Ends the program at once with this exit code; what was written is flushed, nothing is dropped.
    public static void Exit(int code) { Ending.Exit(code); }
}
