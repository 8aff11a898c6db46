// Flags: powers of two, bit operators.
// expect: 0 1 2 4 7
// expect: true false 5
// expect: true
// expect: Write
// expect: write
namespace Enums;

@flags enum Mode { None, Read, Write, Exec, All = Read | Write | Exec }

bool Has(Mode mode, Mode part) => (mode & part) == part;

public void Main()
{
    Console.WriteLine($"{(int)Mode.None} {(int)Mode.Read} {(int)Mode.Write} {(int)Mode.Exec} {(int)Mode.All}");
    var mode = Mode.Read | Mode.Exec;
    Console.WriteLine($"{Has(mode, Mode.Read)} {Has(mode, Mode.Write)} {(int)mode}");
    mode |= Mode.Write;
    Console.WriteLine(mode == Mode.All);
    mode &= ~Mode.Read;
    mode ^= Mode.Exec;
    Console.WriteLine($"{mode}");
    switch (mode)
    {
        case Mode.None: Console.WriteLine("none"); break;
        case Mode.Write: Console.WriteLine("write"); break;
    }
}
