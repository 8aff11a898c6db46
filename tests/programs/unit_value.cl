// `()` is nothing, written as an expression: a body, a lambda's, a statement that does nothing.
// expect: 1 2 done
namespace Nothing;
void Skip() => ();
fn(int) -> void Noting(bool aloud) => aloud ? (int n) => Console.Write($"{n} ") : (int n) => ();
public int Main()
{
    Action idle = () => ();
    idle(); Skip(); ();
    foreach (var i in 1..3) { Noting(true)(i); Noting(false)(i); }
    Console.WriteLine("done");
    return 0;
}
