// Inner blocks may reuse a name; the outer one is untouched.
// expect: 1 2 3 1
namespace Shadowing;

public void Main()
{
    var n = 1;
    Console.Write(n);
    {
        var n = 2;
        Console.Write($" {n}");
        for (var i = 0; i < 1; i += 1)
        {
            let n = 3;
            Console.Write($" {n}");
        }
    }
    Console.WriteLine($" {n}");
}
