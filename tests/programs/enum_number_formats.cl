// The formats D and X of an enum's value show its number, X with all the digits of its type.
// expect: 200 C8 C C      C    200 3 X, Y 7 1|
// expect: 1
// expect: 00000002 00000002 00 0003 000000000000001A FFFFFFFFFFFFFFFF [  00000001]
// expect: 00000002 2 Y Y [    2] C8 X, Y
// expect: 00000002 2 0003|  X, Y
enum E : byte { A, B, C = 200 }
@flags enum F { X = 1, Y = 2 }
@flags enum Small : ushort { X = 1, Y = 2 }
enum Long : long { Less = -1, More = 26 }
int Main()
{
    let e = E.C; let f = F.X | F.Y;
    Console.WriteLine($"{e:D} {e:X} {e:G} {e} {e,6} {e,6:D} {f:D} {f} {(E)7:D} {E.B:D}|");
    let E? n = E.B;
    Console.WriteLine($"{n:D}");
    Console.WriteLine($"{F.Y:X} {F.Y:x} {E.A:X} {Small.X | Small.Y:X} {Long.More:x} {Long.Less:X} [{F.X,10:X}]");
    let o: object = F.Y; let small: object = E.C; let both: object = Small.X | Small.Y;
    Console.WriteLine($"{o:X} {o:D} {o:G} {o} [{o,5:d}] {small:X} {both}");
    Console.WriteLine("{0:X} {0:D} {1:x}|{1,6}", [F.Y, Small.X | Small.Y]);
    return 0;
}
