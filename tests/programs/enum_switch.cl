// Switches over enums, with `goto case` and `goto default`.
// expect: ..
// expect: -14
// expect: Add two
// expect: Mul two
// expect: Neg other
// expect: Push none
// expect: Halt other
// expect: 3
namespace Enums;

enum Op { Push, Add, Mul, Neg, Halt, Nop }

int Run(Op[] code)
{
    var stack = new int[8];
    var top = 0;
    var at = 0;
    while (true)
    {
        switch (code[at])
        {
            case Op.Push: stack[top] = top + 2; top += 1; break;
            case Op.Add: top -= 1; stack[top - 1] += stack[top]; break;
            case Op.Mul: top -= 1; stack[top - 1] *= stack[top]; break;
            case Op.Neg: stack[top - 1] = -stack[top - 1]; goto case Op.Nop;
            case Op.Nop: Console.Write("."); break;
            case Op.Halt: Console.WriteLine(); return stack[top - 1];
        }
        at += 1;
    }
}

string Kind(Op op)
{
    switch (op)
    {
        case Op.Add:
        case Op.Mul: return "two";
        case Op.Neg: goto default;
        case Op.Push: return "none";
        default: return "other";
    }
}

public void Main()
{
    Console.WriteLine(Run([Op.Push, Op.Push, Op.Push, Op.Mul, Op.Add, Op.Neg, Op.Nop, Op.Halt]));
    foreach (var op in [Op.Add, Op.Mul, Op.Neg, Op.Push, Op.Halt]) { Console.WriteLine($"{op} {Kind(op)}"); }
    let code = Op.Neg switch { Op.Push or Op.Add => 1, Op.Mul => 2, _ => 3 };
    Console.WriteLine(code);
}
