// The initialiser of a static may throw, too: before Main begins.
// exit: 134
// stderr: unhandled exception: Std::FormatException: too early
namespace Throws;

public static class Table { public static int Size = Compute(3); }

int Compute(int n)
{
    if (n == 3) { throw new FormatException("too early"); }
    return n;
}

public int Main() { return Table.Size; }
