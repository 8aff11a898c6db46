// Objects that hold closures and closures that hold objects: freed when the last owner goes.
// expect: ann waves
// expect: bye ann
// expect: kept bob
// expect: bye bob
// expect: bye c
// expect: sum 6
// expect: end
namespace ClassClosures;

public class Person
{
    public string Name;
    public init(string name) { Name = name; }
    public void dispose(ref this) { Console.WriteLine("bye " + Name); }
}

public class Handler { public Action Run; public init(Action run) { Run = run; } }

public Action Waver(string name) { let p = new Person(name); return () => Console.WriteLine(p.Name + " waves"); }

public int Sum(Person p, int[] items) { let add = (int a, int b) => a + b; var t = 0; foreach (var x in items) { t = add(t, x); } return t; }

public void Main()
{
    {
        let wave = Waver("ann");
        wave();
    }
    {
        var handler = new Handler(() => { });
        {
            let p = new Person("bob");
            handler = new Handler(() => Console.WriteLine("kept " + p.Name));
        }
        handler.Run();
        handler = new Handler(() => { });
    }
    Console.WriteLine($"sum {Sum(new Person("c"), [1, 2, 3])}");
    Console.WriteLine("end");
}
