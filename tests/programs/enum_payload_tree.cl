// A tree of variants whose children lie in arrays; nullable variants; variants in classes.
// expect: 40
// expect: -1
// expect: true
// expect: 1
// expect: 5
// expect: 1
namespace Enums;

enum Expr { Num { int Value; }, Sum { Expr[] Parts; }, Product { Expr[] Parts; }, Name { string Text; } }

class Holder { public Expr? Kept; public Expr Now = Expr.Name { Text = "start" }; }

static int names;

int Eval(Expr e)
{
    switch (e)
    {
        case Expr.Num(var n): return n;
        case Expr.Sum { Parts: var parts }:
            var sum = 0;
            foreach (var part in parts) { sum += Eval(part); }
            return sum;
        case Expr.Product { Parts: [var only] }: return Eval(only);
        case Expr.Product { Parts: [var first, ..rest] }:
            var product = Eval(first);
            foreach (var part in rest) { product *= Eval(part); }
            return product;
        case Expr.Name { Text: var text }: names += 1; return text.Length;
    }
    return -1;
}

Expr Num(int n) => Expr.Num { Value = n };

public void Main()
{
    let e = Expr.Sum { Parts = [Num(1), Expr.Product { Parts = [Num(2), Num(3), Expr.Name { Text = $"four{4}" }] }, Expr.Product { Parts = [Num(9)] }] };
    Console.WriteLine(Eval(e));
    Console.WriteLine(Eval(Expr.Product { Parts = [] }));
    let holder = new Holder();
    Console.WriteLine(holder.Kept is null);
    holder.Kept = e;
    if (holder.Kept is Expr.Sum { Parts: [Expr.Num { Value: var v }, ..] }) { Console.WriteLine(v); }
    if (holder.Now is Expr.Name { Text: "start" }) { holder.Now = Num(5); }
    Console.WriteLine(Eval(holder.Now));
    holder.Kept = null;
    Console.WriteLine(names);
}
