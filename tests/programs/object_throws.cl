// Exceptions out of members that are called through `object`.
// expect: caught text, - kept
// expect: caught equals, 3
namespace ObjectThrows;

class Bad
{
    public override string ToString() { throw new Exception("text"); }
    public override bool Equals(object? other) { throw new Exception("equals"); }
}

struct Kept { public int N; public void dispose(ref this) { Console.WriteLine("- kept"); } }

string Text(object o) => o.ToString();

void Compare(object a, object b)
{
    object kept = new Kept { N = 1 };
    Console.Write($"{a.Equals(b)}");
}

public int Main()
{
    try { Console.Write(Text(new Bad())); } catch (Exception e) { Console.Write($"caught {e.Message}, "); }
    try { Compare(new Bad(), 1); } catch (Exception e) { Console.Write($"caught {e.Message}, "); }
    Console.WriteLine(Text(3));
    return 0;
}
