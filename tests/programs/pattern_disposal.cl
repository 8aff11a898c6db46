// What a pattern tests lives to the end of the statement, or of the block if a name that it binds is used behind the statement.
namespace Ends;

public struct Res
{
    public int N; public string Name;
    public init(int n) { N = n; Name = $"r{n}"; Console.Write($"+{n} "); }
    public void dispose(ref this) { Console.Write($"-{N} "); }
}
public interface IThing { }
public class Other : IThing { public string Message = "other"; }
public class Obj : IThing { public int X; public init(int x) { X = x; Console.Write($"+o{x} "); } public void dispose(ref this) { Console.Write($"-o{X} "); } }
public enum Either { Left { public Res L; }, Right { public int R; } }
public error Oops : Exception { public init(string text) : super(text) { } }

public Res Make(int n) => new Res(n);
public Res? Maybe(int n) => n % 2 == 0 ? new Res(n) : null;
public Obj New(int x) => new Obj(x);
public IThing Any(int x) => x > 2 ? (IThing)new Obj(x) : (IThing)new Other();
public int Fail() { throw new Oops("fail"); }
public void Say(string text) { Console.Write($"{text} "); }

public string Early(int n)
{
    if (Maybe(n) is not Res r) { return "none"; }
    Say("late");
    return r.Name;
}

public int Sum(int n) { return Make(n) is { N: var a, Name: { Length: 2 } } ? a * 10 : 0; }

public void Ifs()
{
    if (Make(1) is { N: 1 }) { Say("one"); }
    Say("after");
    if (Make(2) is { N: 3 }) { Say("wrong"); } else { Say("else"); }
    Say("after");
    if (Make(3) is Res r && r.N == 3) { Say(r.Name); }
    if (New(4) is { X: 4 } && New(5) is { X: 6 } || New(7) is { X: 7 }) { Say("chosen"); }
    if (New(1) is { X: 2 }) { Say("wrong"); } else if (New(2) is { X: 2 }) { Say("chain"); }
    let b = Make(8) is { N: > 7 };
    Say($"{b}");
    if (Any(3) is Obj o) { Say($"{o.X}"); }
    var never = b || Make(9) is { N: 9 };
    Console.WriteLine(".");
}

public void Switches()
{
    switch (Make(1)) { case { N: 2 }: Say("two"); case { N: 1 } r: Say(r.Name); break; default: Say("default"); }
    Say("after");
    let text = Make(2) switch { { N: 1 } => "one", Res r when r.Name.Length == 2 => r.Name + "!", _ => "any" };
    Say(text);
    switch (New(3)) { case { X: 4 }: Say("four"); }
    switch (Any(5)) { case Other e: Say(e.Message); case Obj o: Say($"{o.X}"); }
    switch (Either.Left { L = Make(6) }) { case Either.Left { L: { N: var n } }: Say($"{n}"); default: Say("right"); }
    Console.WriteLine(".");
}

public void Loops()
{
    for (var i = 0; i < 4; i += 1)
    {
        if (Make(i) is { N: 1 }) { continue; }
        switch (New(i)) { case { X: 2 }: goto done; default: Say("turn"); }
    }
    done: Say("done");
    var n = 0;
    while (Make(n) is { N: < 2 } r) { Say(r.Name); n += 1; }
    do { n -= 1; } while (New(n) is { X: > 0 });
    for (n = 0; Maybe(n) is Res m; n += 2 + m.N) { if (n == 2) { break; } Say(m.Name); }
    while (Maybe(n + 1) is not Res found) { n += 1; }
    Say(found.Name);
    Console.WriteLine(".");
}

public void Throws()
{
    try { if (Make(1) is { N: 1 } r && Fail() == r.N) { Say("wrong"); } } catch (Oops) { Say("caught"); }
    try { switch (New(2)) { case { X: 2 }: Fail(); } } catch (Oops) { Say("caught"); }
    try { let x = New(3) switch { { X: 3 } => Fail(), _ => 0 }; } catch (Oops e) when (New(4) is { X: 4 }) { Say("caught"); }
    Console.WriteLine(".");
}

public void Held()
{
    let held = Make(5);
    if (held is { N: 5 } same) { Say(same.Name); }
    let seen = New(6) is Obj o ? o : null;
    Say($"{seen?.X ?? 0}");
}

public IEnumerable<int> Walk(int count)
{
    for (var i = 0; i < count; i += 1)
    {
        if (New(i) is { X: var x } o && x != 1) { yield return x; Say("on"); }
        switch (Make(i)) { case { N: 1 }: yield return 10; default: Say("default"); }
    }
}

public void Main()
{
    Ifs(); Switches(); Loops(); Throws();
    Say(Early(1)); Say(Early(2)); Say($"{Sum(3)}");
    Console.WriteLine(".");
    Held();
    Console.WriteLine(".");
    foreach (var x in Walk(3)) { Say($"{x}"); if (x == 2) { break; } }
    Console.WriteLine(".");
}
// expect: +1 one -1 after +2 else -2 after +3 r3 -3 +o4 +o5 +o7 chosen -o7 -o5 -o4 +o1 +o2 chain -o2 -o1 +8 -8 true +o3 3 -o3 .
// expect: +1 r1 -1 after +2 -2 r2! +o3 -o3 +o5 5 -o5 +6 6 -6 .
// expect: +0 -0 +o0 turn -o0 +1 -1 +2 -2 +o2 -o2 done +0 r0 -0 +1 r1 -1 +2 -2 +o1 -o1 +o0 -o0 +0 r0 -0 +2 -2 +4 r4 .
// expect: -4 +1 -1 caught +o2 -o2 caught +o3 -o3 +o4 caught -o4 .
// expect: none +2 late -2 r2 +3 -3 30 .
// expect: +5 r5 +o6 6 -o6 -5 .
// expect: +o0 0 on -o0 +0 default -0 +o1 -o1 +1 10 -1 +o2 2 -o2 .
