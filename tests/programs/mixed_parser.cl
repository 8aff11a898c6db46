// A tokenizer, a precedence parser, and a stack machine of objects and lambdas.
// expect: 1 + 2 * 3 = 7
// expect: (1+2)*3 - 4/2 = 7
// expect: late: unexpected End at 3
// expect: other: division by zero
// expect: early: bad '$' at 2
// expect: late: expected ) at 4
namespace D4;
public error SyntaxError : Exception { public int Pos { get; init; } public init(string m, int pos) : super($"{m} at {pos}") { Pos = pos; } }
public enum Kind { Num, Op, Open, Close, End }
public struct Tok { public Kind K; public string Text; public int Pos; }
public class Lexer
{
    private readonly string _src; private int _pos;
    public init(string s) { _src = s; }
    public Tok Next()
    {
        while (_pos < _src.Length && _src[_pos] == ' ') _pos++;
        if (_pos >= _src.Length) return new Tok { K = Kind.End, Text = "", Pos = _pos };
        let start = _pos; let c = _src[_pos++];
        switch (c)
        {
            case '(': return new Tok { K = Kind.Open, Text = "(", Pos = start };
            case ')': return new Tok { K = Kind.Close, Text = ")", Pos = start };
            case '+': case '-': case '*': case '/': return new Tok { K = Kind.Op, Text = $"{c}", Pos = start };
            case >= '0' and <= '9':
                while (_pos < _src.Length && _src[_pos] >= '0' && _src[_pos] <= '9') _pos++;
                return new Tok { K = Kind.Num, Text = _src.Substring(start, _pos - start), Pos = start };
            default: throw new SyntaxError($"bad '{c}'", start);
        }
    }
}
public abstract class Op { public abstract void Run(ref int[] stack, ref int top); }
public class PushOp : Op { private int _v; public init(int v) { _v = v; } public override void Run(ref int[] stack, ref int top) { stack[top++] = _v; } }
public class BinOp : Op
{
    private Func<int, int, int> _f;
    public init(Func<int, int, int> f) { _f = f; }
    public override void Run(ref int[] stack, ref int top) { let b = stack[--top]; let a = stack[--top]; stack[top++] = _f(a, b); }
}
public class Compiler
{
    private Lexer _lex; private Tok _tok; private Op?[] _code = new Op?[32]; private int _n;
    public init(string s) { _lex = new Lexer(s); _tok = _lex.Next(); }
    private void Advance() => _tok = _lex.Next();
    private void Emit(Op o) { _code[_n++] = o; }
    private static int Prec(string op) => op is "*" or "/" ? 2 : 1;
    public void Expr(int min = 1)
    {
        Atom();
        while (_tok.K == Kind.Op && Prec(_tok.Text) >= min)
        {
            let op = _tok.Text; Advance(); Expr(Prec(op) + 1);
            Emit(new BinOp(op switch { "+" => (a, b) => a + b, "-" => (a, b) => a - b, "*" => (a, b) => a * b, _ => (a, b) => b == 0 ? throw new DivideByZeroException() : a / b }));
        }
    }
    private void Atom()
    {
        switch (_tok.K)
        {
            case Kind.Num: Emit(new PushOp(Int32.Parse(_tok.Text))); Advance(); break;
            case Kind.Open: Advance(); Expr(); if (_tok.K != Kind.Close) throw new SyntaxError("expected )", _tok.Pos); Advance(); break;
            default: throw new SyntaxError($"unexpected {_tok.K}", _tok.Pos);
        }
    }
    public int Run() { var st = new int[16]; var top = 0; for (var i = 0; i < _n; i++) { _code[i]?.Run(ref st, ref top); } return st[0]; }
}
public void Main()
{
    foreach (var s in ["1 + 2 * 3", "(1+2)*3 - 4/2", "2 *", "7 / (3 - 3)", "1 $ 2", "((1)"])
    {
        try { let c = new Compiler(s); c.Expr(); Console.WriteLine($"{s} = {c.Run()}"); }
        catch (SyntaxError e) when (e.Pos > 2) { Console.WriteLine($"late: {e.Message}"); }
        catch (SyntaxError e) { Console.WriteLine($"early: {e.Message}"); }
        catch (Exception e) { Console.WriteLine($"other: {e.Message}"); }
    }
}
