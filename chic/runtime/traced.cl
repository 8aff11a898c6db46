// The profiler of a native program: in the program itself.
namespace Chic.Rt;

public static class Profile
{
    public static void Begin()
    {
        unsafe
        {
            Session.Open();
            Calibration.Run();
            Session.Begin();
        }
    }

    public static void End(ulong state) { unsafe { Session.End(state); } }

    @always_inline
    public static void Allocated(ulong size) { unsafe { Trace.Allocated(size); } }

    public static unsafe int Flush(byte* path, nuint length) { return Session.Flush(path, length); }
}
