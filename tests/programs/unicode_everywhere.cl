// Names, texts and characters beyond ASCII.
// expect: 3 é 5 6
// expect: äö 4 日本語 9
// expect: 1 2 3 4
// expect: ✓ 🎉 ok
// expect: e9 e9
namespace Uni;
struct Größe { public int Länge; }
int Straße(int ñ) => ñ + 1;
public int Main()
{
    let é = "é"; Console.WriteLine($"{Straße(2)} {é} {new Größe { Länge = 5 }.Länge} {"日本".Length}");
    let t = "äö"; let j = "日本語"; Console.WriteLine($"{t} {t.Length} {j} {j.Length}");
    var α = 1; let β = α++; var _x1 = 3; let x_ = 4; Console.WriteLine($"{β} {α} {_x1} {x_}");
    let 🎉 = "🎉"; Console.WriteLine($"✓ {🎉} ok");
    Console.WriteLine($"{(int)'é':x} {(int)"é"[0]:x}");
    return 0;
}
