// A destructor that overwrites the place it was thrown out of: the value of the assignment stays alive for whoever asked.
// expect: init 1 init 2 gone 1 init 3 y 2 s 3 gone 2 gone 3 
// keeps: statics
// expect: a+b a+b+c
namespace Reassigns;
static class G { public static O? S; public static string Log = ""; public static Text Word = new Text(""); }
class O
{
    public int Id;
    public init(int id) { Id = id; G.Log += $"init {id} "; }
    public void dispose(ref this)
    {
        G.Log += $"gone {Id} ";
        if (Id == 1) { G.S = new O(3); }
    }
}
class Text
{
    public string Value;
    public init(string value) { Value = value; }
    public void dispose(ref this) { if (Value == "a") { G.Word = new Text("gone"); } }
    public static Text operator +(Text left, Text right) => new Text(left.Value + "+" + right.Value);
}
void First()
{
    G.S = new O(1);
    let y = (G.S = new O(2));
    let s = G.S;
    G.Log += $"y {y?.Id ?? 0} s {s?.Id ?? 0} ";
}
public int Main()
{
    First();
    G.S = null;
    Console.WriteLine(G.Log); G.Log = "";
    G.Word = new Text("a");
    let one = (G.Word += new Text("b"));
    let other = one + new Text("c");
    Console.WriteLine($"{one.Value} {other.Value}");
    return G.Word.Value.Length - 4;
}
