// Structs copied and changed in place: in classes, arrays, tuples, by reference, in closures.
// expect: 1 2 15 7 2 -2
// expect: 1 101 3
// expect: 5 8 9 101 9
// expect: 1 1
// expect: 4
// expect: 8
// expect: 9
// expect: 101 0
// expect: 101
// expect: -1
// expect: -2 3 0 8
namespace I1;
public struct P { public int X; public int Y { get; set; } public void Move(ref this, int d) { X += d; Y += d; } public P Moved(int d) { var c = this; c.Move(d); return c; } public static P Origin => new P(); public static P operator -(P a) => new P { X = -a.X, Y = -a.Y }; }
public struct Seg { public P A; public P B; public int Len => Math.Abs(A.X - B.X) + Math.Abs(A.Y - B.Y); }
public class Holder { public P Pos; public P Prop { get; set; } public Seg[] Segs = new Seg[2]; public readonly P Fixed = new P { X = 9 }; }
public void Change(ref P p) { p.X = 100; p.Move(1); }
public void Change(P p) { p.X = 55; }
public bool TryGet(int k, out P p) { p = new P { X = k }; return k > 0; }
public void Main()
{
    var a = new P { X = 1, Y = 2 }; var b = a; b.X = 10; b.Move(5);
    Console.WriteLine($"{a.X} {a.Y} {b.X} {b.Y} {a.Moved(1).X} {(-a).Y}");
    Change(a); Console.Write(a.X); Change(ref a); Console.WriteLine($" {a.X} {a.Y}");
    let h = new Holder(); h.Pos.X = 3; h.Pos.Move(2); h.Segs[1].B.X = 7; h.Segs[1].B.Move(1); Change(ref h.Segs[0].A);
    Console.WriteLine($"{h.Pos.X} {h.Segs[1].B.X} {h.Segs[1].Len} {h.Segs[0].A.X} {h.Fixed.X}");
    h.Prop = new P { X = 1 }; let copy = h.Prop; Console.WriteLine($"{copy.X} {h.Prop.X}");
    if (TryGet(4, out var got) && got is { X: > 3 }) { Console.WriteLine(got.X); }
    let seg = h.Segs[1]; h.Segs[1].B.X = 0; Console.WriteLine($"{seg.B.X}");
    var arr = new P[3]; foreach (ref var p in arr) { p.X += 2; } for (var i = 0; i < arr.Length; i++) { arr[i].Move(i); } Console.WriteLine(arr[0].X + arr[1].X + arr[2].X);
    var t = (a, 5); t.Item1.X = 0; Console.WriteLine($"{a.X} {t.Item1.X}");
    P? n = a; a.X = -1; Console.WriteLine(n?.X ?? 0);
    let f = () => a.X; a.X = -2; Console.WriteLine(f());
    let (x, y) = (a.X, a.Y); Console.WriteLine($"{x} {y} {P.Origin.X} {sizeof(P)}");
}
