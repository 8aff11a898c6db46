// The profiler of a program that has none.
namespace Chic.Rt;

public static class Profile
{
    public static void Begin() { }
    public static void End(ulong state) { }
    public static void Allocated(ulong size) { }
    public static unsafe int Flush(byte* path, nuint length) { return 0; }
}
