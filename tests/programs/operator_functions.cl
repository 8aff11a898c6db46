// Operators that take a function, a lambda or a pointer, and operators that add a text.
// expect: 1 then 2 then 6
// expect: 3 3 4 5 
// expect: a/b/c: true
// expect: x<a/b>
// expect: x+a
delegate void Handler(int value);

class Event
{
    private Handler?[] _all = new Handler?[4];
    private int _count;
    public static Event operator +(Event to, Handler one) { to._all[to._count++] = one; return to; }
    public static int operator *(Event from, Func<int, int> by) => by(from._count);
    public void Raise(int value) { for (var i = 0; i < _count; i++) { _all[i]?.Invoke(value); } }
}

class Source { public Event Changed { get; set; } = new Event(); public int Seen; }

struct Path
{
    public string Text;
    public static Path operator +(Path a, string b) => new Path { Text = a.Text + "/" + b };
    public static string operator +(string a, Path b) => a + "<" + b.Text + ">";
    public override string ToString() => Text;
}
struct Plain { public string Text; public override string ToString() => Text; }
struct At { public unsafe static int operator +(At a, int* b) => *b + 1; }

void Show(int value) { Console.Write($"{value} "); }
void Show(string text) { Console.Write(text); }

int Main()
{
    var seen = 1;
    var happened = new Event();
    happened += value => Console.Write($"{value} then ");
    happened = happened + ((int value) => Console.Write($"{value + 1} then "));
    happened.Raise(1);
    Console.WriteLine(happened * (count => count * 3));

    let source = new Source();
    source.Changed += Show;
    source.Changed += (Handler)Show;
    var kept = (Handler)(value => Show(value + 1));
    source.Changed += kept;
    source.Changed.Raise(seen + 2);
    unsafe { Console.Write(""); var four = 4; Console.WriteLine($"{new At() + &four} "); }

    var path = new Path { Text = "a" } + "b";
    path += "c";
    Console.WriteLine($"{path.Text}: {path.Text == "a/b/c"}");
    var text = "x";
    text += new Path { Text = "a/b" };
    Console.WriteLine(text);
    Console.WriteLine("x" + "+" + new Plain { Text = "a" });
    return 0;
}
