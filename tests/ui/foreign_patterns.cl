import Std.Testing;
namespace Foreign;
const int Limit = 3;
enum Token { Number { public long Value; } = 3, End } //~ error[ENM0001]: a variant that holds data has no number
int? Find() => 3;
public int Main()
{
    let x = 4;
    switch (x)
    {
        case Limit + 1: Console.WriteLine("next"); break; //~ error[PARSE0054]: a pattern is one constant, not a calculation
        case 5: break;
    }
    let y = x switch { Limit * 2 => 1, _ => 2 }; //~ error[PARSE0054]: a pattern is one constant
    if (let v? = Find()) { return v; } //~ error[PARSE0055]: a condition declares names in a pattern only
    while (var w = Find()) { } //~ error[PARSE0055]: a condition declares names in a pattern only
    let z = new int[]; //~ error[TCK139]: this array has no length
    return 0;
}
testcase { Assert.That(1).IsEqualTo(1); } //~ error[PARSE0056]: a testcase has a name
testcase "adds" { Assert.That(1).IsEqualTo(1); } //~ error[PARSE0056]: a testcase has a name
