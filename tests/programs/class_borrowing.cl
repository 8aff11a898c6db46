// A receiver or argument lives as long as the call that uses it, whatever the call does to where it came from.
namespace Borrowing;

public class Child
{
    public string Name;
    public Parent Up;
    public Child Next;
    public init(string n) { Name = n; }
    public void Replace(Parent p) { p.Kid = new Child("c2"); Console.WriteLine($"replaced {Name} by {p.Kid.Name}"); Console.WriteLine($"still {Name}"); }
    public void Cut() { Next = new Parent().Kid; Console.WriteLine($"cut {Name}"); }
    public void dispose(ref this) { Console.WriteLine($"- {Name}"); }
}

public class Parent
{
    public Child Kid;
    public Child[] All = new Child[2];
    public string Text = "one" + "";
    public static Child Single;
    public void Show(Child c) { All[0] = new Child("b"); Console.WriteLine($"array {c.Name}"); }
    public void Renew(Child c) { Single = new Child("s2"); Console.WriteLine($"static {c.Name} {Single.Name}"); }
    public void Change(string before) { Text = "two" + ""; Console.WriteLine($"text {before} {Text}"); }
}

public void Swap(ref Child a, Child b) { let old = a.Name; a = b; Console.WriteLine($"swapped {old} {a.Name}"); }
public string Pair(Child a, Child b) => $"left {a.Name} right {b.Name}";
public Child Reset(ref Child c) { c = new Child("L"); return c; }
public string NameOf(Child c) => c.Name;
public string Keep(Parent p) { let got = p.Kid; p.Kid = new Child("c2"); return got.Name; }

public void Main()
{
    let p = new Parent();
    p.Kid = new Child("c1");
    p.Kid.Replace(p);
    Console.WriteLine(p.Kid.Name);

    let n1 = new Child("n1");
    n1.Next = new Child("n2");
    n1.Name = "list";
    n1.Cut();
    n1.Name = "n1";
    Console.WriteLine("n1 alone");

    p.All[0] = new Child("a");
    p.Show(p.All[0]);
    Console.WriteLine("after");

    Parent.Single = new Child("s1");
    p.Renew(Parent.Single);
    p.Change(p.Text);

    {
        var x = new Child("x");
        let y = new Child("y");
        let both = new Child[] { x };
        Swap(ref x, y);
    }
    var l = new Child("K");
    l.Name = "k";
    Console.WriteLine(Pair(Reset(ref l), l));
    let q = new Parent();
    q.Kid = new Child("k");
    Console.WriteLine($"kept {Keep(q)}");
    q.Kid = l;
    Parent.Single = new Parent().Kid;
    Console.WriteLine("done");
}
// expect: replaced c1 by c2
// expect: still c1
// expect: - c1
// expect: c2
// expect: - n2
// expect: cut list
// expect: n1 alone
// expect: array a
// expect: - a
// expect: after
// expect: static s1 s2
// expect: - s1
// expect: text one two
// expect: swapped x y
// expect: - x
// expect: - y
// expect: - k
// expect: left L right L
// expect: - k
// expect: kept k
// expect: - c2
// expect: - s2
// expect: done
// expect: - L
// expect: - n1
// expect: - b
// expect: - c2
