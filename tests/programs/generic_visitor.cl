// A visitor of an expression tree with results of its own choice: one class per kind of node, one visitor per result.
// expect: (1 + 2) * -7
// expect: -21
namespace Trees;

public interface IVisitor<R>
{
    R Number(Number node);
    R Sum(Sum node);
    R Product(Product node);
    R Negated(Negated node);
}

public interface INode { R Accept<R>(IVisitor<R> visitor); }

public class Number : INode
{
    public int Value;
    public init(int value) { Value = value; }
    public R Accept<R>(IVisitor<R> visitor) => visitor.Number(this);
}
public class Sum : INode
{
    public INode Left; public INode Right;
    public init(INode left, INode right) { Left = left; Right = right; }
    public R Accept<R>(IVisitor<R> visitor) => visitor.Sum(this);
}
public class Product : INode
{
    public INode Left; public INode Right;
    public init(INode left, INode right) { Left = left; Right = right; }
    public Result Accept<Result>(IVisitor<Result> visitor) => visitor.Product(this);
}
public struct Negated : INode
{
    public INode Inner;
    public init(INode inner) { Inner = inner; }
    public R Accept<R>(IVisitor<R> visitor) => visitor.Negated(this);
}

public class Evaluator : IVisitor<int>
{
    public int Number(Number node) => node.Value;
    public int Sum(Sum node) => node.Left.Accept(this) + node.Right.Accept(this);
    public int Product(Product node) => node.Left.Accept<int>(this) * node.Right.Accept<int>(this);
    public int Negated(Negated node) => -node.Inner.Accept(this);
}

public class Printer : IVisitor<string>
{
    public string Number(Number node) => $"{node.Value}";
    public string Sum(Sum node) => $"({node.Left.Accept(this)} + {node.Right.Accept(this)})";
    public string Product(Product node) => $"{node.Left.Accept(this)} * {node.Right.Accept(this)}";
    public string Negated(Negated node) => $"-{node.Inner.Accept(this)}";
}

public void Main()
{
    let INode tree = new Product(new Sum(new Number(1), new Number(2)), new Negated(new Number(7)));
    Console.WriteLine(tree.Accept(new Printer()));
    Console.WriteLine(tree.Accept(new Evaluator()));
}
