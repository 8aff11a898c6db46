// `++` and `--` that types declare: on variables, fields, elements, properties, statics; places are evaluated once.
// expect: 1 1 3 2 2
// expect: at 0
// expect: 1 2
// expect: at 1
// expect: 4 4
// expect: 11 10 12
// expect: Green Blue Red
// expect: v1 v2 v2 v3
// expect: 6
namespace OperatorSteps;

public struct Tick
{
    public int N;
    public static Tick operator ++(Tick t) => new Tick { N = t.N + 1 };
    public static Tick operator --(Tick t) => new Tick { N = t.N - 1 };
}

public class Version
{
    public string Text = "v1"; int n = 1;
    public static Version operator ++(Version v) => new Version { n = v.n + 1, Text = $"v{v.n + 1}" };
}

public class Beta : Version { }
public enum Color { Red, Green, Blue }

public class Clock
{
    public Tick Field;
    public Tick Prop { get; set; }
    public static Tick Shared;
    public Color Color { get; set; }
    Tick[] cells = new Tick[2];
    public Tick this[int i] { get { Console.WriteLine($"at {i}"); return cells[i]; } set { cells[i] = value; } }
}

public static class Maker { public static int Calls; public static int Index() { Calls += 1; return 0; } }

public void Main()
{
    var t = new Tick();
    let old = t++;
    let now = t.N;
    Console.WriteLine($"{now} {old.N + 1} {(++t).N + 1} {t--.N} {(++t).N}");
    let c = new Clock();
    c.Field++;
    ++c.Field;
    let was = c[0]++;
    Console.WriteLine($"{was.N + 1} {c.Field.N}");
    c[1]++;
    c.Prop++; c.Prop++; c.Prop--; ++c.Prop; c.Prop++; c.Prop++;
    Clock.Shared++; Clock.Shared++; Clock.Shared++; ++Clock.Shared;
    Console.WriteLine($"{c.Prop.N} {Clock.Shared.N}");
    let ticks = new Tick[] { new Tick { N = 10 } };
    ticks[Maker.Index()]++;
    Console.WriteLine($"{ticks[0].N} {ticks[Maker.Index()]--.N - 1} {(++ticks[0]).N + 1}");
    c.Color++;
    let green = c.Color++;
    var wrap = c.Color;
    wrap--; --wrap;
    Console.WriteLine($"{green} {c.Color} {wrap}");
    var v = new Version();
    let first = v++;
    Console.WriteLine($"{first.Text} {v.Text} {v++.Text} {v.Text}");
    Console.WriteLine(Maker.Calls * 3);
}
