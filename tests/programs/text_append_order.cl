// keeps: what statics hold
// `s += x` lengthens the text from before `x` is evaluated, as in C#, even if that changes the variable; in place all the same.
// expect: xc xc xc xc xc xc
// expect: xc xy xxy xxyy xy1 xc xc
// expect: xy xxc2 x x1
// expect: xc xcxc xc xc x x8 xnothing
// expect: 2000000 9
class Box
{
    public string Field = "x";
    public string[] All = ["x", "p"];
    public string Auto { get; set; }
    public string Asked { get => Field; set { Field = value; } }
    public static string Static = "x";
    public static Box Now = new Box();
    public init() { Auto = "x"; }
}

struct Inner
{
    public string Text;
    public string Change() { Text = "y"; return "c"; }
    public void Longer() { Text += Change(); }
}

class Odd
{
    public override string ToString() { Box.Static = "y"; return "c"; }
}

string Change()
{
    Box.Now.Field = "y"; Box.Now.All[0] = "y"; Box.Now.Auto = "y"; Box.Static = "y";
    return "c";
}
string Replace() { Box.Now = new Box { Field = "z" }; return "c"; }
string ByRef(ref string text) { text += "r"; return "c"; }
int Count(ref string text) { text = "y"; return 8; }
int? None(ref string text) { text = "y"; return null; }
string Fails() { Change(); throw new Exception("no"); }

void Longer(ref string text) { text += Change(); }

void Places()
{
    let box = Box.Now;
    box.Field += Change(); Console.Write($"{box.Field} ");
    box.All[0] = "x"; box.All[0] += Change(); Console.Write($"{box.All[0]} ");
    box.Auto = "x"; box.Auto += Change(); Console.Write($"{box.Auto} ");
    box.Field = "x"; box.Asked += Change(); Console.Write($"{box.Asked} ");
    Box.Static = "x"; Box.Static += Change(); Console.Write($"{Box.Static} ");
    Box.Static = "x"; Longer(ref Box.Static); Console.WriteLine(Box.Static);
}

void Locals()
{
    var t = "x"; t += ByRef(ref t); Console.Write($"{t} ");
    t = "x"; t += (t = "y"); Console.Write($"{t} ");
    t = "x"; t += t + (t = "y"); Console.Write($"{t} ");
    t = "x"; t += $"{t}{t = "y"}{t}"; Console.Write($"{t} ");
    t = "x"; t += (t = "y") + 1; Console.Write($"{t} ");
    var r = ref t;
    t = "x"; t += ByRef(ref r); Console.Write($"{t} ");
    t = "x"; r += ByRef(ref t); Console.WriteLine(t);
    t = "x"; let got = (t += (t = "y")); Console.Write($"{got} ");
    t = "x"; t += t + Change() + t.Length * 2; Console.Write($"{t} ");
    t = "x"; t += ""; Console.Write($"{t} ");
    t = "x"; t += 1; Console.WriteLine(t);
}

void Others()
{
    var inner = new Inner { Text = "x" };
    inner.Text += inner.Change(); Console.Write($"{inner.Text} ");
    inner.Text = "x"; inner.Longer(); Console.Write(inner.Text);
    inner.Text = "x"; let more = () => Change(); inner.Text += more(); Console.Write($"{inner.Text} ");
    Box.Static = "x"; Box.Static += new Odd(); Console.Write($"{Box.Static} ");
    let before = Box.Now;
    before.Field = "x"; Box.Now.Field += Replace(); Console.Write($"{before.Field} ");
    Box.Static = "x";
    let kept = Box.Static;
    try { Box.Now.Field = "x"; Box.Now.Field += Fails(); } catch (Exception e) { Console.Write($"{kept} "); }
    var t = "x"; t += Count(ref t); Console.Write($"{t} ");
    t = "x"; t += None(ref t); t += "nothing"; Console.WriteLine(t);
}

string Piece(int n) => n % 2 == 0 ? "ab" : "cd";

int Main()
{
    Places();
    Locals();
    Others();
    let box = new Box();
    box.Field = "";
    for (var i = 0; i < 1000000; i += 1) { box.Field += Piece(i); }
    Console.WriteLine($"{box.Field.Length} {"123456789".Length}");
    return 0;
}
