// A call through a null C function pointer.
// expect: 4
// exit: 101
// stderr: panic: null reference
// stderr:    at Pointers::Call (panic_null_pointer.cl:10)
namespace Pointers;

int Double(int n) { return 2 * n; }

unsafe int Call(fn @extern("C")(int) -> int one, int n) => one(n);

public void Main()
{
    unsafe
    {
        Console.WriteLine(Call(Double, 2));
        Console.WriteLine(Call(null, 2));
    }
}
