// Looking at a struct with a destructor does not make a second owner: patterns, `foreach` and names for the parts of a tuple.
namespace Views;

struct Res
{
    public string Name;
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine($"- {Name}"); }
    public int Size() => Name.Length;
}

(Res, int) Pair(string name) => (new Res(name), 7);
int Measure(Res r) => r switch { { Name: "abc" } => 3, var other => other.Size() };

public void Main()
{
    { var a = new Res("a"); if (a is { Name: "a" }) { Console.WriteLine("is"); } Console.WriteLine($"still {a.Name}"); }
    { let b = new Res("b"); switch (b) { case { Name: var n }: Console.WriteLine(n); } }
    { Res? c = new Res("c"); if (c is Res seen) { Console.WriteLine($"saw {seen.Name}"); } c = null; Console.WriteLine("null"); }
    { let many = new Res[] { new Res("m0"), new Res("m1") }; foreach (var one in many) { Console.Write($"{one.Size()} "); } }
    { let (d, n) = Pair("d"); Console.WriteLine($"{d.Name} {n}"); }
    {
        let whole = Pair("e");
        let (e, _) = whole;
        if (whole is ({ Name: "e" }, > 5)) { Console.WriteLine($"{e.Name} {whole.Item1.Name}"); }
    }
    foreach (var (f, n) in [Pair("f0"), Pair("f1")]) { Console.Write($"{f.Name} "); }
    { let g = new Res("four"); Console.WriteLine($"{Measure(g)} {Measure(new Res("abc"))}"); let h = g; Console.WriteLine("moved"); }
    Console.WriteLine("end");
}
// expect: is
// expect: still a
// expect: - a
// expect: b
// expect: - b
// expect: saw c
// expect: - c
// expect: null
// expect: 2 2 - m1
// expect: - m0
// expect: d 7
// expect: - d
// expect: e e
// expect: - e
// expect: f0 f1 - f1
// expect: - f0
// expect: - abc
// expect: 4 3
// expect: moved
// expect: - four
// expect: end
