// Lambdas, arms and branches of which every one throws; `throw` alone as an expression sends on what was caught.
// expect: lambda
// expect: block 3
// expect: arm 1
// expect: other 2
// expect: sides
// expect: hole
// expect: cast
// expect: list
// expect: no number
// expect: kept 4
// expect: caught and sent on
// expect: third
// expect: 10
namespace Never;

public Exception Failure(string text) => new Exception(text);
public int[] Listed(int n) { int[] made = n > 9 ? [1] : [throw Failure("list")]; return made; }
public string Shown(int n) => $"<{(n > 0 ? throw Failure("hole") : throw Failure("no hole"))}>";
public int Cast(int n) => n == 0 ? 1 : (int)(throw Failure("cast"));

public int Parsed(bool good)
{
    try { return good ? 4 : throw new ArgumentException("no number"); }
    catch (ArgumentException e) { let n = e.Message.Length > 99 ? 1 : throw; return n; }
}

public int Else(int? n)
{
    try { throw new InvalidOperationException("caught and sent on"); }
    catch (InvalidOperationException e) { return n ?? throw; }
}

public int Chosen(int k)
{
    try { throw Failure("third"); }
    catch { return k switch { 1 => 10, _ => throw }; }
}

public void Try(fn() -> void body)
{
    try { body(); Console.WriteLine("not reached"); }
    catch (Exception e) { Console.WriteLine(e.Message); }
}

public int Main()
{
    let always = () => throw Failure("lambda");
    let block = (int n) => { return throw Failure($"block {n}"); };
    let arms = (int n) => n switch { 1 => throw Failure("arm 1"), _ => throw Failure($"other {n}") };
    let sides = (bool left) => left ? throw Failure("sides") : throw Failure("right");
    Try(always);
    Try(() => block(3));
    Try(() => arms(1));
    Try(() => arms(2));
    Try(() => sides(true));
    Try(() => Console.WriteLine(Shown(1)));
    Try(() => Console.WriteLine(Cast(1)));
    Try(() => Console.WriteLine(Listed(1).Length));
    Try(() => Console.WriteLine(Parsed(false)));
    Console.WriteLine($"kept {Parsed(true)}");
    Try(() => Console.WriteLine(Else(null)));
    Try(() => Console.WriteLine(Chosen(2)));
    Console.WriteLine(Chosen(1));
    return 0;
}
