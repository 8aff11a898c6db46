// `throw` of a reference that is null is a panic.
// exit: 101
// stderr: null reference
// expect: x
namespace Throws;

public int Main()
{
    Console.WriteLine("x");
    let all = new Exception[1];
    try { throw all[0]; } catch { Console.WriteLine("not caught"); }
    return 0;
}
