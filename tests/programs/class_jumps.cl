// Objects in variables that loops, switches, labels and returns leave in every way.
namespace Jumps;

public class R { string n; public init(string n) { this.n = n; } public int Len() => n.Length; public void dispose(ref this) { Console.WriteLine($"- {n}"); } }

public int Early(int k)
{
    let a = new R($"a{k}");
    if (k == 0) { return a.Len(); }
    {
        let b = new R($"b{k}");
        switch (k)
        {
            case 1: let c = new R("c"); return b.Len() + c.Len();
            case 2: { let d = new R("d"); break; }
            case 3: goto case 2;
            default: goto done;
        }
        let e = new R("e");
        while (true) { let f = new R("f"); if (f.Len() == 1) { break; } }
    }
    return 100;
done:
    let g = new R("g");
    return 200;
}

public R Pass(R r) { var s = r; for (var i = 0; i < 2; i += 1) { let t = s; s = new R($"s{i}"); if (i == 1) { return t; } } return s; }

public void Main()
{
    for (var k = 0; k < 5; k += 1) { Console.WriteLine($"= {Early(k)}"); }
    let r = Pass(new R("r"));
    Console.WriteLine($"{r.Len()}");
    var again = 0;
back:
    let l = new R($"l{again}");
    again += 1;
    if (again < 3) { goto back; }
    let last = again == 3 ? new R("yes") : r;
    foreach (var x in new R[] { new R("x"), last }) { if (x.Len() == 3) { Console.WriteLine("found"); continue; } }
    do { let w = new R("w"); again += 1; } while (again < 5);
}
// expect: - a0
// expect: = 2
// expect: - c
// expect: - b1
// expect: - a1
// expect: = 3
// expect: - d
// expect: - f
// expect: - e
// expect: - b2
// expect: - a2
// expect: = 100
// expect: - d
// expect: - f
// expect: - e
// expect: - b3
// expect: - a3
// expect: = 100
// expect: - b4
// expect: - g
// expect: - a4
// expect: = 200
// expect: - s1
// expect: - r
// expect: 2
// expect: - l0
// expect: - l1
// expect: found
// expect: - x
// expect: - w
// expect: - w
// expect: - yes
// expect: - l2
// expect: - s0
