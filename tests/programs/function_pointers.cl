// Raw C function pointers, and function values that become none by `.to_fn_ptr()`.
// expect: 9
// expect: 16
// expect: 8
// expect: 12
// expect: 5
namespace FunctionPointers;

public int Cube(int x) { return x * x * x; }
public int Square(int x) => x * x;

public void Main()
{
    unsafe
    {
        let raw: fn @extern("C")(int) -> int = Square;
        Console.WriteLine($"{raw(3)}");
        let plain: fn @extern("C")(int) -> int = x => x * 4;
        Console.WriteLine($"{plain(4)}");
        let address = &Square;
        Console.WriteLine($"{address(2) + 4}");
    }
    let k = 10;
    let f = ((int x) => x + k).to_fn_ptr();
    Console.WriteLine($"{f(2)}");
    let g: fn(int) -> int = Square.to_fn_ptr();
    Console.WriteLine($"{g(2) + 1}");
}
