// Destructors and closures: a struct moves into the closure that captures it; generators free objects where scopes end.
// expect: 7
// expect: free 7
// expect: 1
// expect: free obj 1
// expect: 2
// expect: free obj 2
// expect: end of generator
// expect: 5
// expect: free obj 5
// expect: left
// expect: 9
// expect: free 9
namespace ClosureDestructors;

public struct Res { public int Id; public init(int id) { Id = id; } public void dispose(ref this) { Console.WriteLine($"free {Id}"); } }
public class Obj { public int Id; public init(int id) { Id = id; } public void dispose(ref this) { Console.WriteLine($"free obj {Id}"); } }

public IEnumerable<int> Use(int from, int to)
{
    for (var i = from; i <= to; i += 1) { let o = new Obj(i); yield return o.Id; }
    Console.WriteLine("end of generator");
}

public Func<int> Keep(int id) { let r = new Res(id); return () => r.Id; }

public void Main()
{
    { let f = Keep(7); Console.WriteLine($"{f()}"); }
    foreach (var x in Use(1, 2)) { Console.WriteLine($"{x}"); }
    foreach (var x in Use(5, 9)) { Console.WriteLine($"{x}"); break; }
    Console.WriteLine("left");
    let r = new Res(9);
    let f = () => r.Id;
    Console.WriteLine($"{f()}");
}
