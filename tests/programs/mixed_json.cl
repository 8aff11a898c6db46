// Flags, plain enums, enums over `char`, generic options, and a tree of payload enums.
// expect: true false 4 true
// expect: Blue 6 Green 99 true 98 b
// expect: Read, Write None All
// expect: <20>
// expect: {{a:[1.5,null,"x"],b:true}
// expect: 2
// expect: rb
namespace Flags;
@flags public enum Perm : byte { None, Read, Write, Exec, All = 7 }
public enum Color { Red, Green = 5, Blue }
public enum Letter : char { A = 'a', B }
public struct User { public string Name; public Perm Perms; public bool Can(Perm p) => (Perms & p) == p; public void Grant(ref this, Perm p) { Perms |= p; } public void Revoke(ref this, Perm p) { Perms &= ~p; } }
public enum Opt<T> { None, Some { public T Value; } }
public Opt<U> Map<T, U>(Opt<T> o, Func<T, U> f) => o switch { Opt<T>.Some { Value: var v } => Opt<U>.Some { Value = f(v) }, _ => Opt<U>.None };
public enum Json { Null, Bool { public bool B; }, Num { public double N; }, Str { public string S; }, Arr { public Json[] Items; }, Obj { public string[] Keys; public Json[] Values; } }
public string Text(Json j)
{
    switch (j)
    {
        case Json.Null: return "null";
        case Json.Bool b: return b.B ? "true" : "false";
        case Json.Num { N: var n }: return n.ToString();
        case Json.Str s: return "\"" + s.S + "\"";
        case Json.Arr a: { var t = "["; var first = true; foreach (var i in a.Items) { if (!first) { t += ","; } first = false; t += Text(i); } return t + "]"; }
        case Json.Obj(var ks, var vs): { var t = "{{"; for (var i = 0; i < ks.Length; i++) { t += (i > 0 ? "," : "") + ks[i] + ":" + Text(vs[i]); } return t + "}"; }
    }
    return "?";
}
public void Main()
{
    var u = new User { Name = "u" };
    u.Grant(Perm.Read | Perm.Exec); u.Revoke(Perm.Read);
    Console.WriteLine($"{u.Can(Perm.Exec)} {u.Can(Perm.All)} {(int)u.Perms} {u.Perms == Perm.Exec}");
    Console.WriteLine($"{Color.Blue} {(int)Color.Blue} {(Color)5} {(Color)99} {Color.Red < Color.Blue} {(int)Letter.B} {(char)Letter.B}");
    Console.WriteLine($"{Perm.Read | Perm.Write} {Perm.None} {(Perm)7}");
    let x = Map(Opt<int>.Some { Value = 20 }, v => $"<{v}>");
    Console.WriteLine(x is Opt<string>.Some { Value: var t } ? t : "none");
    let j = Json.Obj { Keys = ["a", "b"], Values = [Json.Arr { Items = [Json.Num { N = 1.5 }, Json.Null, new Json.Str { S = "x" }] }, Json.Bool { B = true }] };
    Console.WriteLine(Text(j));
    let c = Color.Green;
    let s = c switch { Color.Red => 1, Color.Green or Color.Blue => 2, _ => 3 };
    Console.WriteLine(s);
    foreach (var k in [Color.Red, Color.Blue]) { switch (k) { case Color.Red: Console.Write("r"); case Color.Blue when s == 2: Console.Write("b"); } }
    Console.WriteLine();
}
