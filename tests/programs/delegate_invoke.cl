// `Invoke` of delegates and function values: called, behind `?.`, or as a value of its own.
// expect: 7 8
// expect: a 1
// expect: no handler: -1
// expect: a 2 b 2
// expect: 5 x!
// expect: 30
namespace DelegateInvoke;

public delegate void Changed(string name, int value);
public delegate R Convert<A, R>(A value);

public class Model
{
    public Changed? OnChange { get; set; }
    public Func<int, int>? Check;
    int _value;
    public int Value { get => _value; set { _value = value; OnChange?.Invoke("a", value); } }
    public int Checked(int n) => Check?.Invoke(n) ?? -1;
}

public static class Log { public static string Text = ""; public static void Add(string name, int value) { Text += $"{name} {value} "; } }
public B Use<A, B>(Convert<A, B> f, A a) => f.Invoke(a);
public int Add(int a, int b) => a + b;

public void Main()
{
    Func<int, int> inc = x => x + 1;
    fn(int) -> int same = inc.Invoke;
    Console.WriteLine($"{inc.Invoke(6)} {same.Invoke(7)}");
    let model = new Model();
    model.Value = 0;
    model.OnChange = Log.Add;
    model.Value = 1;
    Console.WriteLine(Log.Text.Trim());
    Console.WriteLine($"no handler: {model.Checked(4)}");
    let first = model.OnChange;
    Log.Text = "";
    model.OnChange = (n, v) => { first?.Invoke(n, v); Log.Add("b", v); };
    model.Value = 2;
    Console.WriteLine(Log.Text.Trim());
    Log.Text = "";
    model.Check = n => n / 2;
    Console.WriteLine($"{model.Checked(10)} {Use(s => s + "!", "x")}");
    let table = new Func<int, int, int>[] { Add, (a, b) => a * b };
    Console.WriteLine(table[1].Invoke(5, 6));
}
