// `finally` around a `yield`: it runs once, on every way out of the `try`, also if nobody asks for more.
namespace Finally;

public void Say(string text) { Console.Write($"{text} "); }
public void End() { Console.WriteLine("."); }
public void All(IEnumerable<int> all) { foreach (var x in all) { Say($"{x}"); } End(); }
public void First(fn() -> IEnumerable<int> make, int count)
{
    var n = 0;
    foreach (var x in make()) { Say($"{x}"); n += 1; if (n == count) { break; } }
    End();
}
public class Token { public string Name; public init(string name) { Name = name; Say($"+{name}"); } public void dispose(ref this) { Say($"-{Name}"); } }
public class Gate { public Token Enter() => new Token("lock"); }

public IEnumerable<int> Nested()
{
    try
    {
        yield return 1;
        try { yield return 2; } finally { Say("inner"); }
        yield return 3;
    }
    finally { Say("outer"); }
    yield return 4;
}

public IEnumerable<int> Loops()
{
    for (var i = 0; i < 5; i += 1)
    {
        try
        {
            if (i == 1) { continue; }
            if (i == 3) { break; }
            yield return i;
        }
        finally { Say($"f{i}"); }
    }
    Say("after");
}

public IEnumerable<int> Jumps(bool stop)
{
    var n = 0;
again:
    try
    {
        try { n += 1; yield return n; if (n < 3) { goto again; } if (stop) { yield break; } }
        finally { Say($"in{n}"); }
        goto done;
    }
    finally { Say($"out{n}"); }
done:
    yield return 10;
}

public IEnumerable<int> Switches(int count)
{
    for (var i = 0; i < count; i += 1)
    {
        try
        {
            switch (i)
            {
                case 0: yield return 0; goto case 2;
                case 1: try { yield return 1; break; } finally { Say("one"); }
                case 2: yield return 2; break;
                default: yield break;
            }
            Say("end");
        }
        finally { Say($"f{i}"); }
    }
}

public IEnumerable<int> Throws(int at)
{
    try
    {
        for (var i = 0; ; i += 1)
        {
            try { yield return i; if (i == at) { throw new Exception($"at{i}"); } }
            finally { Say($"f{i}"); }
        }
    }
    finally { Say("last"); }
}

public IEnumerable<int> FinallyThrows() { try { yield return 1; } finally { Say("f"); if (true) { throw new Exception("out of finally"); } } }

public IEnumerable<int> Caught()
{
    try
    {
        yield return 1;
        try { Say("try"); throw new Exception("own"); } catch (Exception e) { Say(e.Message); }
        yield return 2;
    }
    finally { try { throw new Exception("within"); } catch (Exception e) { Say(e.Message); } finally { Say("done"); } }
}

public IEnumerable<int> Held()
{
    using var a = new Token("a");
    using (let b = new Token("b"))
    {
        try { using var c = new Token("c"); yield return 1; Say("go"); }
        finally { Say("f"); using var d = new Token("d"); }
        yield return 2;
    }
    lock (new Gate()) { let e = new Token("e"); yield return 3; }
}

public IEnumerable<int> Deep(int depth)
{
    try { yield return depth; if (depth > 0) { foreach (var x in Deep(depth - 1)) { yield return x; } } }
    finally { Say($"d{depth}"); }
}

public IEnumerable<T> Taken<T>(IEnumerable<T> all, int count, string name)
{
    try { foreach (var x in all) { if (count == 0) { yield break; } count -= 1; yield return x; } }
    finally { Say(name); }
}

public int Returns() { foreach (var x in Nested()) { if (x == 2) { return x; } } return 0; }
public int Finds(int wanted) { foreach (var x in Nested()) { foreach (var y in Deep(2)) { if (x + y == wanted) { goto found; } } } return 0; found: return 1; }

public void GoesOn()
{
    let held = Nested();
    foreach (var x in held) { Say($"{x}"); if (x == 2) { break; } }
    Say("between");
    foreach (var x in held) { Say($"{x}"); break; }
    Say("end");
}

public void ByHand()
{
    let unstarted = Nested().GetEnumerator();
    Say("unstarted");
    var walk = Throws(1).GetEnumerator();
    Say($"{walk.MoveNext()} {walk.Current} {walk.MoveNext()} {walk.Current}");
    try { walk.MoveNext(); } catch (Exception e) { Say(e.Message); }
    Say($"{walk.MoveNext()}");
    walk = Nested().GetEnumerator();
    walk.MoveNext(); walk.MoveNext();
    Say("replaced");
    walk = Nested().GetEnumerator();
    while (walk.MoveNext()) { Say($"{walk.Current}"); }
    Say($"{walk.MoveNext()}");
    walk = FinallyThrows().GetEnumerator();
    walk.MoveNext();
    try { walk.MoveNext(); } catch (Exception e) { Say(e.Message); }
    Say($"{walk.MoveNext()}");
    End();
}

public void Thrown()
{
    try { foreach (var x in Caught()) { Say($"{x}"); if (x == 2) { throw new Exception("loop"); } } } catch (Exception e) { Say(e.Message); }
    try { foreach (var x in Deep(3)) { if (x == 1) { throw new Exception("deep"); } } } catch (Exception e) { Say(e.Message); }
    End();
}

public void Main()
{
    All(Nested()); First(() => Nested(), 1); First(() => Nested(), 2); First(() => Nested(), 3); First(() => Nested(), 4);
    All(Loops()); First(() => Loops(), 2);
    All(Jumps(false)); All(Jumps(true)); First(() => Jumps(true), 2);
    All(Switches(2)); First(() => Switches(9), 3); All(Switches(9));
    try { All(Throws(1)); } catch (Exception e) { Say(e.Message); End(); }
    First(() => Throws(9), 1);
    All(Caught()); First(() => Caught(), 1); First(() => Caught(), 2);
    All(Held()); First(() => Held(), 1); First(() => Held(), 2); First(() => Held(), 3);
    All(Deep(2)); First(() => Deep(3), 3);
    All(Taken(Taken(Nested(), 3, "three"), 2, "two")); First(() => Taken(Nested(), 9, "nine"), 2);
    Say($"{Returns()} {Finds(4)}"); End();
    GoesOn(); End();
    ByHand();
    Thrown();
}
// expect: 1 2 inner 3 outer 4 .
// expect: 1 outer .
// expect: 1 2 inner outer .
// expect: 1 2 inner 3 outer .
// expect: 1 2 inner 3 outer 4 .
// expect: 0 f0 f1 2 f2 f3 after .
// expect: 0 f0 f1 2 f2 .
// expect: 1 in1 out1 2 in2 out2 3 in3 out3 10 .
// expect: 1 in1 out1 2 in2 out2 3 in3 out3 .
// expect: 1 in1 out1 2 in2 out2 .
// expect: 0 2 end f0 1 one end f1 .
// expect: 0 2 end f0 1 one f1 .
// expect: 0 2 end f0 1 one end f1 2 end f2 f3 .
// expect: 0 f0 1 f1 last at1 .
// expect: 0 f0 last .
// expect: 1 try own 2 within done .
// expect: 1 within done .
// expect: 1 try own 2 within done .
// expect: +a +b +c 1 go -c f +d -d 2 -b +lock +e 3 -e -lock -a .
// expect: +a +b +c 1 -c f +d -d -b -a .
// expect: +a +b +c 1 go -c f +d -d 2 -b -a .
// expect: +a +b +c 1 go -c f +d -d 2 -b +lock +e 3 -e -lock -a .
// expect: 2 1 0 d0 d1 d2 .
// expect: 3 2 1 d1 d2 d3 .
// expect: 1 2 inner outer three two .
// expect: 1 2 inner outer nine .
// expect: inner outer d0 d1 d2 d2 inner outer 2 1 .
// expect: 1 2 inner outer between 1 outer end .
// expect: unstarted f0 true 0 true 1 f1 last at1 false replaced inner outer 1 2 inner 3 outer 4 false f out of finally false .
// expect: 1 try own 2 within done loop d1 d2 d3 deep .
