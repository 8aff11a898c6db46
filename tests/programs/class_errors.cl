// Exception classes as classes: hierarchy, messages, tests, fields, without throwing them.
namespace Errors;

public error Parse : FormatException { public int Line; public init(string m, int line) : super($"{m} in line {line}") { Line = line; } }
public error Empty { }
public error Lost : Parse { public init() : super("lost", 0) { } public override string Message => "<" + base.Message + ">"; }
public class Own : Exception { public override string ToString() => "own"; }

public string Kind(Exception e) => e switch
{
    Lost l => $"lost {l.Line}", Parse { Line: > 5 } => "late", Parse p => $"parse {p.Line}", FormatException => "format", ArgumentException => "argument", _ => e.ToString()
};

public void Main()
{
    Exception[] all = [
        new Parse("bad", 3), new Parse("bad", 9), new Lost(), new Empty(), new FormatException("f"), new ArgumentNullException("n"), new Own(),
        new InvalidOperationException("op")
    ];
    foreach (var e in all) { Console.WriteLine($"{Kind(e)}: {e.Message}"); }
}
// expect: parse 3: bad in line 3
// expect: late: bad in line 9
// expect: lost 0: <lost in line 0>
// expect: Errors::Empty: 
// expect: format: f
// expect: argument: argument `n` is null
// expect: own: 
// expect: Std::InvalidOperationException: op: op
