class Node { public string? Text; public Node? Next; public int Value; }
void Show(string text) { }
void Show(int number) { }
void Take(Node? at, string? text)
{
    Show(text);           //~ error[NUL0001]: `text` may be null
    Show(at?.Text);       //~ error[NUL0001]: this value may be null
    Show(at?.Next?.Value);  //~ error[NUL0001]: this value may be null
    at.Value = 3;                      //~ error[NUL0001]: `at` may be null
    Console.WriteLine(new Node());     //~ error[TCK141]: no overload of `WriteLine` takes (Node)
}
int Main() { Take(null, null); return 0; }
