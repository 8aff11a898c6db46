// Strings and arrays inside objects: shared, appended in place, replaced, returned.
namespace Texts;
public class Doc
{
    public string Title = ""; string body = ""; string[] lines = new string[2]; int used;
    public Doc Line(string s) { if (used == (int)lines.Length) { Grow(); } lines[used] = s; used += 1; body += s + ";"; return this; }
    void Grow() { let more = new string[used * 2]; for (var i = 0; i < used; i += 1) { more[i] = lines[i]; } lines = more; }
    public string Body => body;
    public string this[int i] { get => lines[i]; set { lines[i] = value; } }
    public string All() { var t = Title; foreach (var l in lines) { t += l; } return t; }
}
public void Main()
{
    let d = new Doc { Title = "t" };
    d.Line("a").Line("b" + "b").Line($"c{1}").Title += "!";
    let body = d.Body;
    d.Line("d");
    d[0] += "x";
    d[1] = d[0] + d[2];
    Console.WriteLine($"{d.Title} {body} {d.Body} {d[0]} {d[1]} {d.All()} {d.All().Length}");
    var longer = "";
    for (var i = 0; i < 200; i += 1) { let e = new Doc { Title = $"{i}" }; e.Line(e.Title).Line(d.Title); longer += e.All()[0]; }
    Console.WriteLine($"{longer.Length} {longer[150]}");
}
// expect: t! a;bb;c1; a;bb;c1;d; ax axc1 t!axaxc1c1d 11
// expect: 200 1
