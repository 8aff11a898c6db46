// Through interfaces and vtables with parameters and results of every shape: narrow, wide, structs, tuples, text, references.
namespace Values;

public struct V { public double X; public int Y; public string T; }
public interface I
{
    byte Narrow(sbyte a, short b, char c, bool d);
    int128 Wide(ulong a, int128 b, double c, float d);
    V Struct(V v, in V w);
    (int, string) Tuple((string, int) t);
    string Text(string s, int[] a);
    int[] Array(int[] a, int n);
    I Self(I other);
    void Out(out int a, ref string s, int n = 3);
    bool Flag { get; set; }
    char this[byte i] { get; }
}
public class C : I
{
    public virtual byte Narrow(sbyte a, short b, char c, bool d) => (byte)((int)a + (int)b + (int)c + (d ? 1 : 0));
    public virtual int128 Wide(ulong a, int128 b, double c, float d) => (int128)a + b + (int128)c + (int128)d;
    public virtual V Struct(V v, in V w) => new V { X = v.X + w.X, Y = v.Y + w.Y, T = v.T + w.T };
    public virtual (int, string) Tuple((string, int) t) => (t.Item2, t.Item1 + "c");
    public virtual string Text(string s, int[] a) => s + $"{a.Length}";
    public virtual int[] Array(int[] a, int n) { let r = new int[n]; for (var i = 0; i < n; i += 1) { r[i] = a[i] * 2; } return r; }
    public virtual I Self(I other) => other;
    public virtual void Out(out int a, ref string s, int n = 3) { a = n; s += "c"; }
    public virtual bool Flag { get; set; }
    public virtual char this[byte i] => (char)((int)'a' + (int)i);
}
public class D : C
{
    public override byte Narrow(sbyte a, short b, char c, bool d) => (byte)200;
    public override V Struct(V v, in V w) { var got = base.Struct(v, in w); got.T += "d"; return got; }
    public override bool Flag { get => !base.Flag; set { base.Flag = value; } }
}
public struct S : I
{
    bool f;
    public byte Narrow(sbyte a, short b, char c, bool d) => d ? (byte)a : (byte)255;
    public int128 Wide(ulong a, int128 b, double c, float d) => b - (int128)a;
    public V Struct(V v, in V w) => w;
    public (int, string) Tuple((string, int) t) => (1, t.Item1);
    public string Text(string s, int[] a) => s;
    public int[] Array(int[] a, int n) => a;
    public I Self(I other) => this;
    public void Out(out int a, ref string s, int n = 3) { a = -n; s = ""; }
    public bool Flag { get => f; set { f = value; } }
    public char this[byte i] => 'z';
}

public void Try(I i)
{
    let v = new V { X = 1.5, Y = 2, T = "v" };
    let w = new V { X = 0.25, Y = -4, T = "w" };
    Console.WriteLine($"{i.Narrow(-3, 10, 'A', true)} {(double)i.Wide(1UL, -5, 2.0, 3.0f)} {i.Struct(v, in w).X} {i.Struct(v, in w).T}");
    let t = i.Tuple(("t" + "u", 9));
    Console.WriteLine($"{t.Item1} {t.Item2} {i.Text("x" + "y", [1, 2])} {i.Array([3, 4, 5], 2)[1]} {i.Self(i) == i}");
    var s = "s" + "s";
    i.Out(out var n, ref s);
    i.Flag = true;
    Console.WriteLine($"{n} {s} {i.Flag} {i[2]}");
}

public void Main()
{
    Try(new C());
    Try(new D());
    Try(new S());
}
// expect: 73 1 1.75 vw
// expect: 9 tuc xy2 8 true
// expect: 3 ssc true c
// expect: 200 1 1.75 vwd
// expect: 9 tuc xy2 8 true
// expect: 3 ssc false c
// expect: 253 -6 0.25 w
// expect: 1 tu xy 4 false
// expect: -3  true z
