// Variants with data: built by name, read by pattern, released with what they hold.
// expect: number 3
// expect: big number
// expect: go..3
// expect: long word hello1
// expect: zero pair 5
// expect: pair 5
// expect: word one
// expect: number 2
// expect: long word threefold
// expect: end
// expect: end word w1
// expect: number 0
namespace Enums;

public enum Token { Number { public long Value; }, Word { public string Text; public int[] Spots; }, Pair { public int A; public int B; }, End }

string Show(Token token) => token switch
{
    Token.Number { Value: > 100L } => "big number",
    Token.Number n => $"number {n.Value}",
    Token.Word { Text: "go", Spots: [1, .., var last] } => $"go..{last}",
    Token.Word w when w.Text.Length > 3 => $"long word {w.Text}",
    Token.Word { Text: var text } => $"word {text}",
    Token.Pair(0, var b) => $"zero pair {b}",
    Token.Pair(var a, _) => $"pair {a}",
    Token.End => "end",
};

Token[] Scan(string text)
{
    let parts = text.Split(" ");
    let out_ = new Token[parts.Length + 1];
    for (var i = 0; i < (int)parts.Length; i += 1)
    {
        let first = (int)parts[i][0];
        out_[i] = first >= 48 && first < 58 ? Token.Number { Value = (long)(first - 48) } : new Token.Word { Text = parts[i], Spots = [i] };
    }
    out_[parts.Length] = Token.End;
    return out_;
}

public void Main()
{
    Console.WriteLine(Show(Token.Number { Value = 3L }));
    Console.WriteLine(Show(new Token.Number { Value = 300L }));
    Console.WriteLine(Show(Token.Word { Text = $"g{'o'}", Spots = [1, 2, 3] }));
    Console.WriteLine(Show(Token.Word { Text = $"hello{1}", Spots = [] }));
    Console.WriteLine(Show(Token.Pair { B = 5, A = 0 }));
    Console.WriteLine(Show(Token.Pair { A = 5, B = 0 }));
    foreach (var token in Scan("one 2 threefold")) { Console.WriteLine(Show(token)); }
    var one = Token.Word { Text = $"w{1}", Spots = [] };
    let copy = one;
    one = Token.End;
    Console.WriteLine($"{Show(one)} {Show(copy)}");
    Console.WriteLine(Show(default(Token)));
}
