// Panics are not exceptions: no handler and no `finally` sees them.
// exit: 101
// stderr: panic: index 5 out of bounds for length 2
// expect: x
namespace Throws;

int At(int[] a, int i) { return a[i]; }

public int Main()
{
    Console.WriteLine("x");
    let a = new int[2];
    try { Console.WriteLine(At(a, 5)); }
    catch (Exception) { Console.WriteLine("caught"); }
    finally { Console.WriteLine("finally"); }
    return 0;
}
