// Double dispatch over an expression tree, with overloads chosen by the derived class.
// expect: 5
// expect: empty
// expect: 5 -1 3
namespace Vis2;
public interface IVisitor { void Visit(Lit n); void Visit(Add n); void Visit(If n); }
public abstract class Node { public abstract void Accept(IVisitor v); public int Line { get; init; } = -1; }
public class Lit : Node { public int V; public init(int v) { V = v; } public override void Accept(IVisitor v) { v.Visit(this); } }
public class Add : Node { public Node L, R; public init(Node l, Node r) { L = l; R = r; } public override void Accept(IVisitor v) => v.Visit(this); }
public class If : Node { public Node C; public Node T; public Node? E; public init(Node c, Node t, Node? e = null) { C = c; T = t; E = e; } public override void Accept(IVisitor v) => v.Visit(this); }
public class Machine : IVisitor
{
    private class Frame { public int Value; public Frame? Below; public init(int v, Frame? b) { Value = v; Below = b; } }
    private Frame? _top; public static int Pushes;
    private void Push(int v) { Pushes += 1; _top = new Frame(v, _top); }
    private int Pop() { let t = _top ?? throw new InvalidOperationException("empty"); _top = t.Below; return t.Value; }
    public void Visit(Lit n) { Push(n.V); }
    public void Visit(Add n) { n.L.Accept(this); n.R.Accept(this); Push(Pop() + Pop()); }
    public void Visit(If n) { n.C.Accept(this); if (Pop() != 0) { n.T.Accept(this); } else if (n.E != null) { n.E?.Accept(this); } }
    public int Run(Node n) { n.Accept(this); return Pop(); }
}
public void Main()
{
    let m = new Machine();
    Console.WriteLine(m.Run(new If(new Lit(1), new Add(new Lit(2), new Lit(3)))));
    try { Console.WriteLine(m.Run(new If(new Lit(0), new Lit(9)) { Line = 4 })); }
    catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
    Console.WriteLine($"{Machine.Pushes} {new Lit(1).Line} {new Lit(1) { Line = 3 }.Line}");
}
