// Closures own strings, arrays and other closures, and give them up with their last owner.
// expect: one,two,three
// expect: 3 two
// expect: <a><b>
// expect: kept: yes
// expect: 11
// expect: end
namespace ClosureCounted;

public fn(string) -> string Joiner(string with)
{
    var all = "";
    return s => { all = all == "" ? s : all + with + s; return all; };
}

public Func<string> Nested(string inner)
{
    let first = () => "<" + inner + ">";
    let second = () => first() + "<b>";
    return second;
}

public struct Holder { public string Name; public Func<string> Tell; }

public Holder Make(string name) => new Holder { Name = name, Tell = () => name + ": yes" };

public void Main()
{
    let join = Joiner(",");
    join("one");
    join("two");
    Console.WriteLine(join("three"));
    let words = ["one", "two", "three"];
    let pick = (int i) => words[i];
    let size = () => words.Length;
    Console.WriteLine($"{size()} {pick(1)}");
    Console.WriteLine(Nested("a")());
    var holder = Make("lost");
    holder = Make("kept");
    Console.WriteLine(holder.Tell());
    var chain: Func<int, int> = x => x;
    for (var i = 0; i < 10; i += 1)
    {
        let before = chain;
        chain = x => before(x) + 1;
    }
    Console.WriteLine($"{chain(1)}");
    Console.WriteLine("end");
}
