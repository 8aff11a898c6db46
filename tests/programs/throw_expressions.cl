// `throw` as an expression: after `??`, in `?:`, in a switch expression, as the body of a function.
// expect: 5
// expect: no number
// expect: yes
// expect: not positive
// expect: two
// expect: unknown 3
// expect: not written yet
namespace Throws;

int Demand(int? n) { return n ?? throw new ArgumentNullException("no number"); }
string Positive(int n) { return n > 0 ? "yes" : throw new ArgumentException("not positive"); }
string Name(int n) => n switch { 1 => "one", 2 => "two", _ => throw new NotSupportedException($"unknown {n}") };
int Later() => throw new NotSupportedException("not written yet");

public int Main()
{
    Console.WriteLine(Demand(5));
    try { Console.WriteLine(Demand(null)); } catch (ArgumentNullException e) { Console.WriteLine("no number"); }
    Console.WriteLine(Positive(1));
    try { Console.WriteLine(Positive(0)); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    Console.WriteLine(Name(2));
    try { Console.WriteLine(Name(3)); } catch (NotSupportedException e) { Console.WriteLine(e.Message); }
    try { Console.WriteLine(Later()); } catch (NotSupportedException e) { Console.WriteLine(e.Message); }
    return 0;
}
