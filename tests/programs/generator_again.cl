// What a function with `yield` returns as an `IEnumerable<T>` starts anew with every walk, from the arguments that it got.
// expect: go 6 12 go 6 12 .
// expect: 1x1 1x2 2x1 2x2 .
// expect: 1 2 4 .
// expect: a! b! a! 3 3 .
// expect: 20 21 22 20 21 22 fin 30 fin 30 fin .
// expect: 5 ? 5 ? .
// expect: 2 held 2 left gone 0 .
// expect: 2 12 2 12 .
// expect: 0 10 1 0 10 1 .
// expect: once .
namespace Again;

public void Say(string text) { Console.Write($"{text} "); }
public void End() { Console.WriteLine("."); }

public class Gone { public string Name = "gone"; public static int There; public init() { There += 1; } public void dispose(ref this) { There -= 1; Say(Name); } }
public struct Step { public int By; public IEnumerable<int> From(int at) { for (;;) { if (at > 22) { yield break; } yield return at; at += By; By += 0; } } }
public class Tree
{
    public int Value; public Tree? Left; public Tree? Right;
    public IEnumerable<int> All()
    {
        if (Left is { } l) { foreach (var x in l.All()) { yield return x; } }
        yield return Value;
        if (Right is { } r) { foreach (var x in r.All()) { yield return x; } }
    }
    public IEnumerable<int> Each => Twice(Value);
    private IEnumerable<int> Twice(int n) { yield return n; n += 10; yield return n; }
}

public IEnumerable<int> Grows(int n) { Say("go"); n += 1; yield return n; n *= 2; yield return n; }
public IEnumerable<int> Two() { yield return 1; yield return 2; }
public IEnumerable<T> Where<T>(IEnumerable<T> all, fn(T) -> bool fits) { foreach (var one in all) { if (fits(one)) { yield return one; } } }
public IEnumerable<string> Marked(string text, string[] parts) { text += "!"; foreach (var part in parts) { yield return part + text; } }
public IEnumerable<int> Guarded(int n) { try { yield return n; } finally { Say("fin"); } }
public IEnumerable<string> Maybe(int? n, string? text) { if (n != null) { yield return $"{n}"; } n = null; yield return text ?? "?"; text = "lost"; }
public IEnumerable<int> Holds(Gone gone) { yield return gone.Name.Length - 2; }

public void Main()
{
    let grows = Grows(5); foreach (var x in grows) { Say($"{x}"); } foreach (var x in grows) { Say($"{x}"); } End();
    let two = Two(); foreach (var x in two) { foreach (var y in two) { Say($"{x}x{y}"); } } End();
    let tree = new Tree { Value = 2, Left = new Tree { Value = 1 }, Right = new Tree { Value = 4 } };
    foreach (var x in Where(tree.All(), x => true)) { Say($"{x}"); } End();
    let marked = Marked("", ["a", "b"]); foreach (var x in marked) { Say(x); } foreach (var x in marked) { Say(x); break; }
    let evens = Where([1, 2, 3].Copies(), x => x > 2); foreach (var x in evens) { Say($"{x}"); } foreach (var x in evens) { Say($"{x}"); } End();
    var step = new Step { By = 1 }; let steps = step.From(20); step.By = 100;
    foreach (var x in steps) { Say($"{x}"); } foreach (var x in steps) { Say($"{x}"); }
    let guarded = Guarded(30); let left = guarded.GetEnumerator(); foreach (var x in guarded) { if (x == 30) { break; } } left.MoveNext(); Say($"{left.Current}");
    foreach (var x in guarded) { left.Dispose(); Say($"{x}"); } left.Dispose(); End();
    let maybe = Maybe(5, null); foreach (var x in maybe) { Say(x); } foreach (var x in maybe) { Say(x); } End();
    { let held = Holds(new Gone()); foreach (var x in held) { Say($"{x}"); } Say("held"); foreach (var x in held) { Say($"{x}"); } Say("left"); }
    Say($"{Gone.There}"); End();
    let each = tree.Each; tree.Value = 70; foreach (var x in each) { Say($"{x}"); } foreach (var x in each) { Say($"{x}"); } End();
    let from = 10;
    function IEnumerable<int> Inside(int n) { yield return n; yield return from; n += 1; yield return n; }
    let inside = Inside(0); foreach (var x in inside) { Say($"{x}"); } foreach (var x in inside) { Say($"{x}"); } End();
    let once = Once(); foreach (var x in once) { Say(x); } foreach (var x in once) { Say(x); } End();
}

public IEnumerator<string> Once() { yield return "once"; }

public extension int[] { public IEnumerable<int> Copies() { foreach (var n in this) { yield return n; } } }
