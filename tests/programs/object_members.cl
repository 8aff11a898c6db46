// ToString, Equals and GetHashCode of everything: overridden ones, and what stands for them.
// expect: 1 two 3.5 c true B a shape a shape! ObjectMembers::Plain <9>
// expect: ObjectMembers::Bare Rec { X = 1, Y = y } (1, z, 2.5) int[] fn(int) -> int 5 12 1.5 ObjectMembers::Token
// expect: all equal themselves: true
// expect: structs: true false true
// expect: tuples: true true false false
// expect: variants: true false
// expect: own: true true 7 false
// expect: mixed: false false true true
// expect: base: ObjectMembers::Plain ObjectMembers::Plain a shape!
// expect: values: true true true
// expect: nothing: true
namespace ObjectMembers;

class Shape { public override string ToString() => "a shape"; }

class Dot : Shape
{
    public int X;
    public override string ToString() => base.ToString() + "!";
    public override bool Equals(object? other) => other is Dot dot && dot.X == X;
    public override int GetHashCode() => X;
}

class Plain : object { public string Me() => $"{ToString()} {base.ToString()}"; }
struct Point { public int X; public override string ToString() => $"<{X}>"; }
struct Bare { public int X; public string N; public Dot? D; }
record struct Rec(int X, string Y);
enum Level { A, B }
enum Token { Number { public int Value; }, Word { public string Text; }, End }

public int Main()
{
    let all = new object[]
    {
        1, "two", 3.5, 'c', true, Level.B, new Shape(), new Dot { X = 4 }, new Plain(), new Point { X = 9 }, new Bare { X = 1 },
        new Rec(1, "y"), (1, "z", 2.5), new int[2], (int x) => x, 5L, 12u, 1.5f, Token.End,
    };
    var same = true;
    for (var i = 0; i < (int)all.Length; i += 1)
    {
        Console.Write(all[i]);
        Console.Write(i == 9 || i == 18 ? "\n" : " ");
        same = same && all[i].Equals(all[i]) && all[i].GetHashCode() == all[i].GetHashCode() && !all[i].Equals(all[(i + 1) % 19]);
    }
    Console.WriteLine($"all equal themselves: {same}");
    object one = new Bare { X = 1, N = "n", D = new Dot { X = 2 } };
    object two = new Bare { X = 1, N = "n", D = new Dot { X = 2 } };
    object three = new Bare { X = 1, N = "n" };
    Console.WriteLine($"structs: {one.Equals(two)} {one.Equals(three)} {one.GetHashCode() == two.GetHashCode()}");
    object t = (1, "a");
    Console.WriteLine($"tuples: {t.Equals((1, "a"))} {t.GetHashCode() == (1, "a").GetHashCode()} {t.Equals((1, "b"))} {t.Equals(5)}");
    object number = Token.Number { Value = 3 };
    Console.WriteLine($"variants: {number.Equals(Token.Number { Value = 3 })} {number.Equals(Token.End)}");
    let dot = new Dot { X = 7 };
    Console.WriteLine($"own: {dot.Equals(new Dot { X = 7 })} {object.Equals(dot, new Dot { X = 7 })} {dot.GetHashCode()} {dot.Equals("x")}");
    object nan = 0.0 / 0.0;
    Console.WriteLine($"mixed: {((object)1).Equals(1L)} {((object)1).Equals(null)} {nan.Equals(0.0 / 0.0)} {((object)"ab").Equals("a" + "b")}");
    Console.WriteLine($"base: {new Plain().Me()} {dot}");
    Console.WriteLine($"values: {5.GetHashCode() == ((object)5).GetHashCode()} {"abc".GetHashCode() == ((object)"abc").GetHashCode()} {(1, 2).Equals((1, 2))}");
    Console.WriteLine($"nothing: {object.Equals(null, null)}");
    return 0;
}
