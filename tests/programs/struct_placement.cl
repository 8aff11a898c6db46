// Packing and alignment: sizes, places of fields, arrays, and structs inside others.
// expect: 5 8 16 16 6 2
// expect: 12 16 48 16 24
// expect: 7 9 11 13
// expect: 0 0 0
namespace Placed;
@repr(packed(1)) struct Tight { public byte A; public int B; }
@repr(c) struct Plain { public byte A; public int B; }
@align(16) struct Wide { public byte A; }
@StructLayout(LayoutKind.Sequential, Pack = 2) struct Pairs { public byte A; public int B; }
struct Half { public byte A; public Pairs P; public int C; }
struct Both { public byte A; public Wide W; public byte B; }
@align(2) struct Natural { public long A; public long B; }
@align(16) struct Deep<T> { public T A; public Plain P; }
class Holder { public byte A; public Wide W; public int C; }
unsafe nuint Off(void* part, void* whole) => (nuint)part - (nuint)whole;
public int Main()
{
    Console.WriteLine($"{sizeof(Tight)} {sizeof(Plain)} {sizeof(Wide)} {alignof(Wide)} {sizeof(Pairs)} {alignof(Pairs)}");
    Console.WriteLine($"{sizeof(Half)} {sizeof(Natural)} {sizeof(Both)} {sizeof(Deep<int>)} {sizeof(Plain) * 3}");
    let all = new Both[3];
    all[2].B = 7; all[1].W.A = 9;
    let held = new Holder { C = 11 };
    let half = new Half { C = 13, P = new Pairs { B = 4 } };
    Console.WriteLine($"{all[2].B} {all[1].W.A} {held.C} {half.C}");
    var one = new Both(); var two = new Wide();
    unsafe
    {
        Console.WriteLine($"{Off(&one.W, &one) % 16} {(nuint)(&two) % 16} {(nuint)(&one) % 16}");
    }
    return 0;
}
