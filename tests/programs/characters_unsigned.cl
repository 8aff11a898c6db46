// A char beside a wide unsigned integer is one of that type, as in C#; beside all others an int.
// expect: 1452943360 4294967295 4000000097 1452952769
// expect: 18000000000000000097 true true 18000000000000000099
// expect: 1335831723
// expect: 104 102 145.5 19400 194 92 -1
int Main()
{
    var u = 4000000000u; let c = 'a'; let wide = 18000000000000000000ul;
    Console.Write($"{u * c} {c - 98u} ");
    u ^= c; Console.Write($"{u} ");
    u *= 'a'; Console.WriteLine(u);
    var v = wide; v ^= c; v += 'c'; v -= c;
    Console.WriteLine($"{c + wide} {wide > c} {'a' == 97u} {v}");
    var hash = 2166136261u;
    foreach (var k in "hello") { hash ^= k; hash *= 16777619; }
    Console.WriteLine(hash);
    Console.WriteLine($"{c + (ushort)7} {c + 5L} {c * 1.5f} {(byte)200 * c} {c + c} {(short)-5 + c} {c - 98}");
    return 0;
}
