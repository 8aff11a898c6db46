// Classes that know each other, in any order of declaration; cycles are cut by hand.
namespace Mutual;
public class Parent
{
    Child[] kids = new Child[3]; public int Count;
    public Child Add(string n) { let c = new Child(this, n); kids[Count] = c; Count += 1; return c; }
    public void Clear() { for (var i = 0; i < Count; i += 1) { kids[i].Leave(); } }
    public string Names() { var t = ""; for (var i = 0; i < Count; i += 1) { t += kids[i].Path() + " "; } return t; }
    public string Name = "p";
}
public class Child : IPath
{
    Parent up; public string Name { get; }
    public init(Parent up, string n) { this.up = up; this.name = n; }
    string name;
    public string Path() => $"{up.Name}/{name}";
    public void Leave() { up = new Parent { Name = "none" }; }
    public int Brothers() => up.Count - 1;
}
public interface IPath { string Path(); }
public void Main()
{
    let p = new Parent();
    let a = p.Add("a");
    p.Add("b");
    Console.WriteLine($"{p.Names()}{a.Brothers()}");
    IPath i = p.Add("c");
    Console.WriteLine(i.Path());
    p.Clear();
    Console.WriteLine($"{a.Path()} {a.Brothers()} {p.Names()}");
}
// expect: p/a p/b 1
// expect: p/c
// expect: none/a -1 none/a none/b none/c 
