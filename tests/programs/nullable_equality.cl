// `==` and `!=` on nullable values compare what is there.
// expect: true false false true true
// expect: true true false true false
// expect: true false true 5
// expect: true true
// expect: true true
// expect: true false true
namespace Nullables;

struct Money { public int Cents; public static bool operator ==(Money a, Money b) => a.Cents == b.Cents; public static bool operator !=(Money a, Money b) => a.Cents != b.Cents; }

static int calls;
int? Get(int? n) { calls += 1; return n; }

public void Main()
{
    int? a = 3;
    int? b = 3;
    int? none = null;
    Console.WriteLine($"{a == b} {a != b} {a == none} {none == none} {none != a}");
    Console.WriteLine($"{a == 3} {3 == a} {none == 3} {none != 3} {a == 4}");
    Console.WriteLine($"{Get(1) == Get(1)} {Get(1) == Get(null)} {Get(null) != 2} {calls}");
    Console.WriteLine($"{null == none} {null != a}");
    string? s = $"t{1}";
    Console.WriteLine($"{s == "t1"} {s != null}");
    Money? m = new Money { Cents = 5 };
    Console.WriteLine($"{m == new Money { Cents = 5 }} {m == null} {m != new Money { Cents = 6 }}");
}
