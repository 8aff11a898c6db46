// Narrow integers keep their type and wrap; literals fit themselves in; wider operands win.
// expect: 44 250 6
// expect: 255 -128
// expect: 200 byte
// expect: 65280 255
// expect: 4294967295 0
// expect: -1 65535
// expect: 131070 short-wide
// expect: 4294967296 2147483648
// expect: 5000000000
// expect: 1.5 3
// expect: 100 -56
// expect: 2 1 128
// expect: 18446744073709551613
// expect: 16777216 1.6777216E+07
// expect: true true
// expect: 510
// expect: 3 int
namespace Nar;
string Kind(byte b) => "byte"; string Kind(int b) => "int"; string Kind(long b) => "long";
public int Main()
{
    var a = (byte)150; var b = (byte)150;
    var c = a + b; c -= 50; c += 50; 
    Console.Write($"{c} ");
    byte d = 250; Console.Write($"{d} "); d += 12; Console.WriteLine(d);
    d = 0; d--; var e = (sbyte)127; e++;
    Console.WriteLine($"{d} {e}");
    let f = (byte)100; let g = f + 100;
    Console.WriteLine($"{g} {Kind(g)}");
    let us = (ushort)0xFF; Console.WriteLine($"{us << 8} {~(byte)0}");
    var ui = 0u; ui--; Console.Write(ui); ui++; Console.WriteLine($" {ui}");
    let sh = (short)-1; Console.WriteLine($"{sh} {(ushort)sh}");
    let wide = (ushort)65535 + 65535L + 0; 
    Console.WriteLine($"{wide} short-wide");
    let u1 = 2147483648u; let l1 = u1 + u1 + 0L; let i1 = 1;
    Console.WriteLine($"{(long)u1 + u1} {u1 + i1 - 1}");
    long acc = 0; for (var i = 0; i < 5; i++) acc += 1000000000;
    Console.WriteLine(acc);
    float fl = 1.5f; let dd = fl * 2;
    Console.WriteLine($"{fl} {dd}");
    let sb = (sbyte)100; Console.WriteLine($"{sb} {sb + sb}");
    byte one = 1; Console.WriteLine($"{one << 1} {one} {(byte)(one << 7)}");
    ulong ul = 0; ul -= 3; Console.WriteLine(ul);
    let fi = 16777217; Console.WriteLine($"{(int)(float)fi} {(float)fi}");
    byte x = 255; int y = x; Console.WriteLine($"{x == y} {x == 255}");
    int z = 255; z += x; Console.WriteLine(z);
    let q = (byte)1 + 2; let k = q + 0; var kk = 3; kk = q;
    Console.WriteLine($"{kk} {Kind((int)k)}");
    return 0;
}
