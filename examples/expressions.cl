// A calculator: parses expressions, evaluates them, simplifies them and takes their derivative.
//
// The parser climbs precedences; the tree is an enum with data, taken apart by patterns. Each derivative is checked against a
// difference quotient, and a long table of values is computed twice: from the tree, and from closures made of it.
// Argument: points of the table (default 4000).
namespace Calc;

/// The text is not an expression.
public error SyntaxError : Exception
{
    public int Column { get; init; }

    public init(string message, int column) : super($"{message} at column {column}") { Column = column; }
}

/// The expression has no value here.
public error EvaluationError : Exception
{
    public init(string message) : super(message) { }
}

// --- tokens ------------------------------------------------------------------------------------------------------------------

public enum Token
{
    Number { public double Value; },
    Name { public string Text; },
    Sign { public char Char; },
    End,
}

/// Cuts the text into tokens, one at a time.
public class Lexer
{
    readonly string text;
    int at;

    public int Column => at + 1;

    public init(string text) { this.text = text; }

    char Here => at < text.Length ? text[at] : '\0';

    static bool IsDigit(char c) => c >= '0' && c <= '9';

    static bool IsLetter(char c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

    public Token Next()
    {
        while (Here == ' ') { at += 1; }
        if (at >= text.Length) { return Token.End; }
        if (IsDigit(Here)) { return ReadNumber(); }
        if (IsLetter(Here)) { return ReadName(); }
        let sign = Here;
        if (!"+-*/^(),".Contains(sign)) { throw new SyntaxError($"unexpected '{sign}'", Column); }
        at += 1;
        return Token.Sign { Char = sign };
    }

    Token ReadNumber()
    {
        let start = at;
        while (IsDigit(Here)) { at += 1; }
        if (Here == '.')
        {
            at += 1;
            while (IsDigit(Here)) { at += 1; }
        }
        return Token.Number { Value = double.Parse(text.Substring(start, at - start)) };
    }

    Token ReadName()
    {
        let start = at;
        while (IsLetter(Here)) { at += 1; }
        return Token.Name { Text = text.Substring(start, at - start) };
    }
}

// --- trees -------------------------------------------------------------------------------------------------------------------

public enum Binary { Add, Subtract, Multiply, Divide, Power }

/// An expression.
public abstract class Node
{
    /// How tightly the outermost operator binds.
    public virtual int Precedence => 9;
}

public sealed class Constant : Node
{
    public double Value { get; init; }

    public init(double value) { Value = value; }
}

public sealed class Variable : Node { }

public sealed class Negation : Node
{
    public Node Operand { get; init; }

    public override int Precedence => 3;

    public init(Node operand) { Operand = operand; }
}

public sealed class Operation : Node
{
    public Binary Op { get; init; }
    public Node Left { get; init; }
    public Node Right { get; init; }

    public override int Precedence => Operators.Precedence(Op);

    public init(Binary op, Node left, Node right) { Op = op; Left = left; Right = right; }
}

public sealed class Call : Node
{
    public string Name { get; init; }
    public Node Argument { get; init; }

    public init(string name, Node argument) { Name = name; Argument = argument; }
}

public static class Operators
{
    public static int Precedence(Binary op) => op switch
    {
        Binary.Add or Binary.Subtract => 1,
        Binary.Multiply or Binary.Divide => 2,
        Binary.Power => 4,
        _ => 9,
    };

    public static string Sign(Binary op) => op switch
    {
        Binary.Add => " + ",
        Binary.Subtract => " - ",
        Binary.Multiply => " * ",
        Binary.Divide => " / ",
        _ => "^",
    };

    public static bool TryFind(char sign, out Binary op)
    {
        op = sign switch
        {
            '+' => Binary.Add,
            '-' => Binary.Subtract,
            '*' => Binary.Multiply,
            '/' => Binary.Divide,
            _ => Binary.Power,
        };
        return "+-*/^".Contains(sign);
    }

    public static double Apply(Binary op, double left, double right)
    {
        switch (op)
        {
            case Binary.Add: return left + right;
            case Binary.Subtract: return left - right;
            case Binary.Multiply: return left * right;
            case Binary.Divide:
                if (right == 0.0) { throw new EvaluationError("division by zero"); }
                return left / right;
            default: return Math.Pow(left, right);
        }
    }
}

// --- parser ------------------------------------------------------------------------------------------------------------------

/// Climbs precedences: an operator takes what binds tighter on its right.
public class Parser
{
    readonly Lexer lexer;
    Token token;

    init(string text)
    {
        lexer = new Lexer(text);
        token = lexer.Next();
    }

    public static Node Parse(string text)
    {
        let parser = new Parser(text);
        let node = parser.Climb(1);
        if (parser.token is Token.End) { return node; }
        throw new SyntaxError("the end is expected", parser.lexer.Column);
    }

    void Advance() { token = lexer.Next(); }

    bool IsSign(char sign) => token is Token.Sign { Char: var c } && c == sign;

    void Expect(char sign)
    {
        if (!IsSign(sign)) { throw new SyntaxError($"'{sign}' is expected", lexer.Column); }
        Advance();
    }

    Node Climb(int least)
    {
        var left = Prefix();
        while (token is Token.Sign { Char: var sign } && Operators.TryFind(sign, out var op))
        {
            let precedence = Operators.Precedence(op);
            if (precedence < least) { break; }
            Advance();
            let right = Climb(op == Binary.Power ? precedence : precedence + 1);
            left = new Operation(op, left, right);
        }
        return left;
    }

    Node Prefix()
    {
        if (!IsSign('-')) { return Primary(); }
        Advance();
        return new Negation(Climb(3));
    }

    Node Primary()
    {
        switch (token)
        {
            case Token.Number { Value: var value }:
                Advance();
                return new Constant(value);
            case Token.Name { Text: "x" }:
                Advance();
                return new Variable();
            case Token.Name { Text: "pi" }:
                Advance();
                return new Constant(Math.PI);
            case Token.Name { Text: var name }:
                Advance();
                return new Call(name, Parenthesised());
            case Token.Sign { Char: '(' }: return Parenthesised();
            default: throw new SyntaxError("a value is expected", lexer.Column);
        }
    }

    Node Parenthesised()
    {
        Expect('(');
        let inner = Climb(1);
        Expect(')');
        return inner;
    }
}

// --- what can be done with a tree ----------------------------------------------------------------------------------------------

/// Walks the tree for every value.
public static class Evaluator
{
    public static double Evaluate(Node node, double x) => node switch
    {
        Constant c => c.Value,
        Variable => x,
        Negation n => -Evaluate(n.Operand, x),
        Operation o => Operators.Apply(o.Op, Evaluate(o.Left, x), Evaluate(o.Right, x)),
        Call c => Function(c.Name)(Evaluate(c.Argument, x)),
        _ => throw new EvaluationError("unknown node"),
    };

    public static fn(double) -> double Function(string name)
    {
        switch (name)
        {
            case "sin": return (double v) => Math.Sin(v);
            case "cos": return (double v) => Math.Cos(v);
            case "exp": return (double v) => Math.Exp(v);
            case "ln": return Logarithm;
            case "sqrt": return Root;
            default: throw new EvaluationError($"unknown function '{name}'");
        }
    }

    static double Logarithm(double v)
    {
        if (v <= 0.0) { throw new EvaluationError($"ln of {v}"); }
        return Math.Log(v);
    }

    static double Root(double v)
    {
        if (v < 0.0) { throw new EvaluationError($"sqrt of {v}"); }
        return Math.Sqrt(v);
    }
}

/// Turns the tree into closures once; they find their functions before any value is computed.
public static class Compiler
{
    public static fn(double) -> double Compile(Node node)
    {
        switch (node)
        {
            case Constant c:
                let value = c.Value;
                return (double x) => value;
            case Variable: return (double x) => x;
            case Negation n:
                let operand = Compile(n.Operand);
                return (double x) => -operand(x);
            case Operation o: return CompileOperation(o.Op, Compile(o.Left), Compile(o.Right));
            case Call c:
                let outer = Evaluator.Function(c.Name);
                let argument = Compile(c.Argument);
                return (double x) => outer(argument(x));
            default: throw new EvaluationError("unknown node");
        }
    }

    static fn(double) -> double CompileOperation(Binary op, fn(double) -> double left, fn(double) -> double right)
    {
        switch (op)
        {
            case Binary.Add: return (double x) => left(x) + right(x);
            case Binary.Subtract: return (double x) => left(x) - right(x);
            case Binary.Multiply: return (double x) => left(x) * right(x);
            default: return (double x) => Operators.Apply(op, left(x), right(x));
        }
    }
}

public static class Printer
{
    public static string Text(Node node) => node switch
    {
        Constant c => $"{c.Value}",
        Variable => "x",
        Negation n => $"-{Within(n.Operand, 3)}",
        Operation o => Operation(o),
        Call c => $"{c.Name}({Text(c.Argument)})",
        _ => "?",
    };

    static string Operation(Operation o)
    {
        let own = o.Precedence;
        let right = o.Op == Binary.Power ? own : own + 1;
        let left = o.Op == Binary.Power ? own + 1 : own;
        return Within(o.Left, left) + Operators.Sign(o.Op) + Within(o.Right, right);
    }

    static string Within(Node node, int least) => node.Precedence < least ? $"({Text(node)})" : Text(node);
}

/// The derivative, by the rules of the school book.
public static class Calculus
{
    static Node Number(double value) => new Constant(value);
    static Node Product(Node a, Node b) => Simplifier.Simplify(new Operation(Binary.Multiply, a, b));
    static Node Quotient(Node a, Node b) => Simplifier.Simplify(new Operation(Binary.Divide, a, b));
    static Node Sum(Node a, Node b) => Simplifier.Simplify(new Operation(Binary.Add, a, b));
    static Node Difference(Node a, Node b) => Simplifier.Simplify(new Operation(Binary.Subtract, a, b));
    static Node Power(Node a, Node b) => Simplifier.Simplify(new Operation(Binary.Power, a, b));

    public static Node Derive(Node node) => node switch
    {
        Constant => Number(0.0),
        Variable => Number(1.0),
        Negation n => Simplifier.Simplify(new Negation(Derive(n.Operand))),
        Operation o => Operation(o.Op, o.Left, o.Right),
        Call c => Product(Outer(c.Name, c.Argument), Derive(c.Argument)),
        _ => throw new EvaluationError("unknown node"),
    };

    static Node Operation(Binary op, Node left, Node right)
    {
        switch (op)
        {
            case Binary.Add: return Sum(Derive(left), Derive(right));
            case Binary.Subtract: return Difference(Derive(left), Derive(right));
            case Binary.Multiply: return Sum(Product(Derive(left), right), Product(left, Derive(right)));
            case Binary.Divide:
                let top = Difference(Product(Derive(left), right), Product(left, Derive(right)));
                return Quotient(top, Power(right, Number(2.0)));
            default:
                if (right is Constant exponent)
                {
                    let lowered = Power(left, Number(exponent.Value - 1.0));
                    return Product(Product(right, lowered), Derive(left));
                }
                throw new EvaluationError("only constant exponents have a derivative here");
        }
    }

    static Node Outer(string name, Node argument) => name switch
    {
        "sin" => new Call("cos", argument),
        "cos" => new Negation(new Call("sin", argument)),
        "exp" => new Call("exp", argument),
        "ln" => Quotient(Number(1.0), argument),
        "sqrt" => Quotient(Number(0.5), new Call("sqrt", argument)),
        _ => throw new EvaluationError($"unknown function '{name}'"),
    };
}

/// Drops what changes nothing: sums with 0, products with 1, operations on numbers.
public static class Simplifier
{
    public static Node Simplify(Node node) => node switch
    {
        Negation { Operand: Constant c } => new Constant(-c.Value),
        Negation { Operand: Negation inner } => inner.Operand,
        Operation { Left: Constant a, Right: Constant b, Op: var op } when op != Binary.Divide =>
            new Constant(Operators.Apply(op, a.Value, b.Value)),
        Operation { Op: Binary.Add, Left: Constant { Value: 0.0 }, Right: var right } => right,
        Operation { Op: Binary.Add or Binary.Subtract, Left: var left, Right: Constant { Value: 0.0 } } => left,
        Operation { Op: Binary.Subtract, Left: Constant { Value: 0.0 }, Right: var right } => Simplify(new Negation(right)),
        Operation { Op: Binary.Multiply, Left: Constant { Value: 0.0 } } => new Constant(0.0),
        Operation { Op: Binary.Multiply, Right: Constant { Value: 0.0 } } => new Constant(0.0),
        Operation { Op: Binary.Multiply, Left: Constant { Value: 1.0 }, Right: var right } => right,
        Operation { Op: Binary.Multiply or Binary.Divide or Binary.Power, Left: var left, Right: Constant { Value: 1.0 } } => left,
        _ => node,
    };
}

// --- the program ---------------------------------------------------------------------------------------------------------------

/// Prints an expression, its value and its derivative, or what is wrong with it.
void Show(string text)
{
    try
    {
        let node = Parser.Parse(text);
        let slope = Calculus.Derive(node);
        Console.WriteLine($"{Printer.Text(node)} = {Evaluator.Evaluate(node, 2.0):F6} at 2");
        Console.WriteLine($"    slope {Printer.Text(slope)} = {Evaluator.Evaluate(slope, 2.0):F6}, {Verdict(node, slope)}");
    }
    catch (SyntaxError e) { Console.WriteLine($"{text}: {e.Message}"); }
    catch (EvaluationError e) { Console.WriteLine($"{text}: {e.Message}"); }
}

string Verdict(Node node, Node slope)
{
    let step = 1e-6;
    let quotient = (Evaluator.Evaluate(node, 2.0 + step) - Evaluator.Evaluate(node, 2.0 - step)) / (2.0 * step);
    return Math.Abs(quotient - Evaluator.Evaluate(slope, 2.0)) < 1e-4 ? "checked" : "WRONG";
}

double TableByTree(Node node, int points)
{
    var sum = 0.0;
    for (var i = 0; i < points; i += 1) { sum += Evaluator.Evaluate(node, (double)i / (double)points); }
    return sum / (double)points;
}

double TableByClosures(Node node, int points)
{
    let compiled = Compiler.Compile(node);
    var sum = 0.0;
    for (var i = 0; i < points; i += 1) { sum += compiled((double)i / (double)points); }
    return sum / (double)points;
}

public int Main(string[] args)
{
    let points = args.Length > 0 ? int.Parse(args[0]) : 4000;
    Show("1 + 2 * 3 - 4");
    Show("x^3 / (2 + 1)^2");
    Show("x^x^2");
    Show("-x^2 + 3*x - 1");
    Show("sin(x) * exp(-x) - sqrt(x) / ln(x + 1)");
    Show("cos(pi * x)^2");
    Show("2 * (x + ");
    Show("2 $ 3");
    Show("1 / (x - 2)");
    Show("ln(1 - x)");
    Show("tan(x)");

    let node = Parser.Parse("(x^2 + 3*x + 1) / (x + 2) + sin(2 * x) * cos(x) - sqrt(x + 1) * exp(-x / 2)");
    let byTree = TableByTree(node, points);
    let byClosures = TableByClosures(node, points);
    Console.WriteLine($"mean over [0, 1): {byTree:F9}, {(byTree == byClosures ? "both ways" : "DIFFERENT")}");
    return 0;
}
