// Fields: initialisers, defaults, readonly, static, of every kind; a derived class has the base's first.
namespace Fields;

public enum Level { Low, High }
public struct Pair { public int A; public string B; }

public class Base
{
    public byte Small = 7;
    public long Big = 1L << 40;
    public string Text = "base" + "d";
    public int[] Items = new int[3];
    protected readonly int Fixed = 5;
    public static int Made;
    public init() { Made += 1; }
    public int FixedOnce() => Fixed;
}

public class Derived : Base
{
    public bool Flag = true;
    public Pair Both = new Pair { A = 1, B = "two" };
    public Level Level = Level.High;
    public double Real;
    public (int, string) Tuple = (3, "t");
    public int128 Wide = 1;
    public char Letter = 'q';
}

public void Main()
{
    let b = new Base();
    Console.WriteLine($"{b.Small} {b.Big} {b.Text} {b.Items.Length} {b.FixedOnce()}");
    let d = new Derived();
    d.Items[2] = 9;
    d.Both.A += 10;
    d.Wide <<= 100;
    Console.WriteLine($"{d.Small} {d.Items[2]} {d.Flag} {d.Both.A} {d.Both.B} {d.Real} {d.Tuple.Item2} {d.Letter}");
    Console.WriteLine($"{d.Level == Level.High} {(double)d.Wide} {Base.Made}");
    d.Both = new Pair { B = "new" };
    d.Text += "!";
    Console.WriteLine($"{d.Both.A} {d.Both.B} {d.Text} {b.Text}");
    let same = d;
    same.Real = 2.5;
    Console.WriteLine($"{d.Real} {same == d} {b != same}");
}
// expect: 7 1099511627776 based 3 5
// expect: 7 9 true 11 two 0 t q
// expect: true 1.2676506002282294E+30 2
// expect: 0 new based! based
// expect: 2.5 true true
