// Local declarations in every spelling, constants, discards, checked and unchecked blocks.
// expect: 44 -2147483648
// expect: 3
// expect: const 17
// expect: 1 2
// expect: 10 5
// expect: 4
// expect: 5
// expect: 12
// expect: ok
namespace Ch;
const int Base = 10;
const int Next = Base * 2 - 3;
const string Word = "const" + " ";
const long Big = 1L << 40;
public int Main()
{
    var a = 300; 
    checked { let b = (byte)a; Console.Write($"{b} "); }
    unchecked { var m = int.MaxValue; m += 1; Console.WriteLine(m); }
    const int three = 3;
    const int also = three;
    Console.WriteLine(also);
    Console.WriteLine($"{Word}{Next}");
    let x = 1, y = 2;
    Console.WriteLine($"{x} {y}");
    let z: int = 5; var w: long = 10;
    Console.WriteLine($"{w} {z}");
    var late: int;
    let once: int;
    if (z > 3) { late = 4; once = 5; } else { late = 6; once = 7; }
    Console.WriteLine(late);
    Console.WriteLine(once);
    let _ = Next;
    _ = Base;
    { let inner = 12; Console.WriteLine(inner); }
    { let inner = "ok"; Console.WriteLine(inner); }
    return 0;
}
