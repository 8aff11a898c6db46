// The program's side of a test run: which testcase to run, and what became of it. The host looks at the result.
namespace Chic.Rt;

/// `Kind`: what the testcase returned (0 nothing, 1 a bool, 2 a signed and 3 an unsigned integer), `Value` and `High`: the
/// halves of that value; `Finished`: whether it came to its end.
public struct TestResult
{
    public long Kind;
    public long Value;
    public long High;
    public long Finished;
}

public static class Tests
{
    @export("chic_test_result") public static TestResult Result;

    /// The testcase that runs, and the line that it is at: the testcase itself stores it.
    public static Where Place;

    /// A testcase begins; it is declared on that line.
    public static void Begin(string name, string path, ulong line)
    {
        unsafe
        {
            Place.Function = (byte*)name + 24;
            Place.FunctionLength = (ulong)(*(long*)((byte*)name + 8));
            Place.File = (byte*)path + 24;
            Place.FileLength = (ulong)(*(long*)((byte*)path + 8));
            Place.Line = line;
            Fail.Thrower = &Place;
        }
    }

    /// The number of the testcase to run: the only argument.
    public static int Number(string[] args)
    {
        var number = 0;
        unsafe
        {
            let object = (byte*)args[0];
            let length = *(long*)(object + 8);
            for (var at = 0L; at < length; at += 1L) { number = number * 10 + ((int)(*(object + 24 + (nint)at)) - 48); }
        }
        return number;
    }

    public static void Returned(bool value) { Keep(1L, value ? 1L : 0L, 0L); }
    public static void Returned(long value) { Keep(2L, value, value < 0L ? -1L : 0L); }
    public static void Returned(ulong value) { Keep(3L, (long)value, 0L); }
    public static void Returned(int128 value) { Keep(2L, (long)value, (long)(value >> 64)); }
    public static void Returned(uint128 value) { Keep(3L, (long)value, (long)(value >> 64)); }

    static void Keep(long kind, long value, long high)
    {
        Result.Kind = kind;
        Result.Value = value;
        Result.High = high;
    }

    public static int Finished()
    {
        Result.Finished = 1L;
        return 0;
    }
}
