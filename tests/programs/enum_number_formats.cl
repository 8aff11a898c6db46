// The formats D and X of an enum's value show its number.
// expect: 200 C8 C C      C    200 3 X, Y 7 1|
// expect: 1
enum E : byte { A, B, C = 200 }
@flags enum F { X = 1, Y = 2 }
int Main()
{
    let e = E.C; let f = F.X | F.Y;
    Console.WriteLine($"{e:D} {e:X} {e:G} {e} {e,6} {e,6:D} {f:D} {f} {(E)7:D} {E.B:D}|");
    let E? n = E.B;
    Console.WriteLine($"{n:D}");
    return 0;
}
