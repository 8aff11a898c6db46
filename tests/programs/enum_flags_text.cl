// The text of flags: the names of the variants that make up the value, as large as possible, in ascending order; else the number.
// expect: Read|Read, Write|ReadWrite, Exec|None
// expect: 8|9|Read
// expect: 0|A|A, B
// expect: Low, Top|-127|Top
// expect: [   Read, Exec][Read, Exec   ]
namespace Enums;

@flags enum Mode { None, Read, Write, Exec }
@flags enum Named { None, Read = 1, Write = 2, ReadWrite = 3, Exec = 4 }
@flags enum Bare { A = 1, B = 2 }
@flags enum Small : sbyte { Low = 1, Top = -128 }

string TextOf(Named value) => $"{value}";

public void Main()
{
    var mode = Mode.Read;
    Console.Write(mode);
    mode |= Mode.Write;
    Console.WriteLine($"|{mode}|{TextOf(Named.Exec | Named.Read | Named.Write)}|{(Mode)0}");
    Console.WriteLine($"{(Mode)8}|{(Mode)9}|{TextOf(Named.Read)}");
    let none = Bare.A & Bare.B;
    Console.WriteLine($"{none}|{none | Bare.A}|" + (none | Bare.A | Bare.B).ToString());
    var small = Small.Low | Small.Top;
    Console.WriteLine($"{small}|{(int)small}|{Small.Top}");
    mode = Mode.Read | Mode.Exec;
    Console.WriteLine($"[{mode,13}][{mode,-13}]");
}
