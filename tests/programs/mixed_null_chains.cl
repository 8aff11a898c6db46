// Chains with `?.` and `?[`, read and written, property patterns on nullable members.
// expect: homeless a
// expect: Oslo
// expect: c roman
// expect: d far 101
// expect: nobody
// expect: Oslo
// expect: -1
// expect: 2
// expect: 0
// expect: eval 0
// expect: eval 9
// expect: 10 7 note -1
// expect: New
// expect: 6 true true true
// expect: 8 -9
// expect: 7
// expect: 2
// expect: 2
// expect: true 2
// expect: 2
// expect: true
// expect: 4
// expect: tri
namespace D1;
public class Addr { public string City = ""; public int? Zip; public Addr? Next; public int[] Nums = [1, 2]; public string? Note { get; set; } }
public class Per { public string Name { get; init; } = "?"; public Addr? Home { get; set; } public Addr? this[string k] => k == "home" ? Home : null; public Per? Boss; public int Hit; public Per Touch() { Hit++; return this; } }
public struct Pt { public int X; public int Y; public Pt With(int x) => new Pt { X = x, Y = Y }; }
public int Eval(int n) { Console.WriteLine($"eval {n}"); return n; }
public string Describe(Per? p)
{
    if (p is null) { return "nobody"; }
    if (p.Home is { Zip: > 100 } h) { return $"{p.Name} far {h.Zip ?? 0}"; }
    if (p is { Home: { City: "Rome", Zip: null } }) { return $"{p.Name} roman"; }
    return p.Home?.City ?? "homeless " + p.Name;
}
public void Main()
{
    let a = new Per { Name = "a" };
    let b = new Per { Name = "b", Home = new Addr { City = "Oslo", Zip = 50 } };
    let c = new Per { Name = "c", Home = new Addr { City = "Rome" }, Boss = b };
    let d = new Per { Name = "d", Home = new Addr { City = "Bonn", Zip = 101 }, Boss = c };
    foreach (var p in new Per?[] { a, b, c, d, null }) { Console.WriteLine(Describe(p)); }
    Console.WriteLine(d.Boss?.Boss?.Home?.City ?? "none");
    Console.WriteLine(d.Boss?.Boss?.Boss?.Home?.City.Length ?? -1);
    Console.WriteLine(d["home"]?.Nums[1] ?? 0);
    Console.WriteLine(a["home"]?.Nums[Eval(1)] ?? 0);
    a.Home?.Nums[Eval(0)] = Eval(2);
    b.Home?.Nums[Eval(0)] = Eval(9);
    b.Home?.Nums[0] += 1;
    b.Home?.Zip = 7;
    b.Home?.Note = "note";
    Console.WriteLine($"{b.Home?.Nums[0] ?? 0} {b.Home?.Zip ?? 0} {b.Home?.Note ?? "-"} {c.Home?.Note?.Length ?? -1}");
    a.Home ??= new Addr { City = "New" };
    a.Home ??= new Addr { City = "Newer" };
    Console.WriteLine(a.Home?.City ?? "?");
    int? x = 5; int? y = null;
    Console.WriteLine($"{x + 1} {x == 5} {y == null} {x != y}");
    x += 3;
    Console.WriteLine($"{x ?? 0} {y ?? -9}");
    Pt? q = new Pt { X = 1, Y = 2 };
    Console.WriteLine(q?.With(7).X ?? 0);
    Console.WriteLine(q is { X: 1, Y: var yy } ? yy : -1);
    if (q.HasValue) { Console.WriteLine(q.Value.Y); }
    Pt?[] ps = new Pt?[2]; ps[1] = q;
    Console.WriteLine($"{ps[0] is null} {ps[1]?.Y ?? 0}");
    var cur = d.Boss; var n = 0;
    while (cur is not null) { n++; cur = cur.Boss; }
    Console.WriteLine(n);
    let t = a.Boss?.Touch().Touch();
    Console.WriteLine(t == null);
    string? s = null; s ??= "dflt"; Console.WriteLine(s.Length);
    bool? tri = null; if (tri ?? true) { Console.WriteLine("tri"); }
}
