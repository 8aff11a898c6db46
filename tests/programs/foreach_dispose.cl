// A `foreach` that asked for its enumerator disposes it on every way out, as soon as it is left.
namespace Walks;

public void Say(string text) { Console.Write($"{text} "); }
public void End() { Console.WriteLine("."); }

public class Down : IEnumerator<int>
{
    private int _at;
    public init(int from) { _at = from + 1; }
    public bool MoveNext() { _at -= 1; if (_at == 7) { throw new Exception("seven"); } return _at > 0; }
    public int Current => _at;
    public void Dispose() { Say("disposed"); }
}
public class Up : IEnumerator<int> { private int _at; public bool MoveNext() { _at += 1; return _at < 3; } public int Current => _at; }
public class Downs : IEnumerable<int> { public int From; public init(int from) { From = from; } public IEnumerator<int> GetEnumerator() => new Down(From); }
public class Typed { public Down GetEnumerator() => new Down(2); }
public class Ups : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => new Up(); }
public class Own { private int _n; public bool MoveNext() { _n += 1; return _n < 3; } public int Current => _n; public void Dispose() { Say("never"); } }
public interface IOwn { bool MoveNext(); int Current { get; } }
public class Mine : IOwn { private int _n; public bool MoveNext() { _n += 1; return _n < 3; } public int Current => _n; }
public class Owns { public Own GetEnumerator() => new Own(); }
public class Mines { public IOwn GetEnumerator() => new Mine(); }
public extension int { public IEnumerator<int> GetEnumerator() { try { for (var i = 0; i < this; i += 1) { yield return i; } } finally { Say("int"); } } }
public struct Res { public int N; public void dispose(ref this) { Say($"-{N}"); } }

public IEnumerable<T> Take<T>(IEnumerable<T> all, int count)
{
    foreach (var x in all) { if (count == 0) { break; } count -= 1; yield return x; }
    Say("taken");
}
public IEnumerable<string> Lines() { try { yield return "a"; yield return "bb"; yield return "ccc"; } finally { Say("closed"); } }
public string Longer(IEnumerable<string> lines, int than) { foreach (var one in lines) { if (one.Length > than) { return one + "!"; } } return "none"; }
public Res Owner(IEnumerable<int> all) { foreach (var n in all) { let made = new Res { N = n }; if (n == 2) { return made; } } return new Res { N = 0 }; }

public void Leaves(int how)
{
    foreach (var x in new Downs(3))
    {
        foreach (var y in new Downs(x))
        {
            if (y == 2) { continue; }
            Say($"{x}{y}");
            switch (how)
            {
                case 0: if (x == 2) { return; } break;
                case 1: if (x == 2) { goto over; } break;
                case 2: if (x == 3) { throw new Exception("thrown"); } break;
            }
            if (how == 3) { break; }
        }
    }
over:
    Say("over");
}

public void Main()
{
    foreach (var x in new Downs(2)) { Say($"{x}"); } End();
    foreach (var x in new Typed()) { Say($"{x}"); break; } End();
    foreach (var x in new Ups()) { Say($"{x}"); break; } End();
    foreach (var x in new Owns()) { Say($"{x}"); } foreach (var x in new Mines()) { Say($"{x}"); } End();
    foreach (var x in 5) { Say($"{x}"); if (x == 1) { break; } } End();
    try { foreach (var x in new Downs(8)) { Say($"{x}"); } } catch (Exception e) { Say(e.Message); } End();
    for (var how = 0; how < 4; how += 1) { try { Leaves(how); } catch (Exception e) { Say(e.Message); } End(); }
    Console.WriteLine($"{Longer(Lines(), 1)} {Longer(Lines(), 9)}");
    foreach (var x in Take(Lines(), 2)) { Say(x); } End();
    foreach (var x in Take(Take(new Downs(4), 3), 2)) { Say($"{x}"); } End();
    foreach (var x in Take(new Downs(4), 3)) { Say($"{x}"); break; } End();
    { let held = Lines(); foreach (var x in held) { Say(x); break; } Say("left"); foreach (var x in held) { Say(x); } } End();
    { let walk = Lines().GetEnumerator(); foreach (var x in walk) { Say(x); break; } Say("left"); foreach (var x in walk) { Say(x); } } End();
    { let walk = Lines().GetEnumerator(); walk.MoveNext(); walk.Dispose(); Say($"{walk.MoveNext()} {walk.Current}"); walk.Dispose(); } End();
    { let made = Owner(new Downs(4)); Say($"made{made.N}"); } End();
}
// expect: 2 1 disposed .
// expect: 2 disposed .
// expect: 1 .
// expect: 1 2 1 2 .
// expect: 0 1 int .
// expect: 8 disposed seven .
// expect: 33 31 disposed 21 disposed disposed .
// expect: 33 31 disposed 21 disposed disposed over .
// expect: 33 disposed disposed thrown .
// expect: 33 disposed 21 disposed 11 disposed disposed over .
// expect: closed closed bb! none
// expect: a bb closed taken .
// expect: 4 3 disposed taken .
// expect: 4 disposed .
// expect: a closed left a bb ccc closed .
// expect: a left bb ccc closed .
// expect: closed false a .
// expect: -4 -3 disposed made2 -2 .
