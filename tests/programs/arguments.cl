// Arguments come without the program's own name.
// args: one "two words" 3
// expect: 3
// expect: one|two words|3|
namespace Arguments;

public int Main(string[] args)
{
    Console.WriteLine((int)args.Length);
    for (var i = 0; i < (int)args.Length; i += 1) { Console.Write($"{args[i]}|"); }
    Console.WriteLine();
    return 0;
}
