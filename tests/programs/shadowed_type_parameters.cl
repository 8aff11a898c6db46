// Type parameters hide types of the same name; locals hide functions; lambdas' parameters hide captured ones.
// expect: 4
// expect: item
// expect: local 2
// expect: 5
// expect: 1 8
namespace ShadowedTypeParameters;

public struct Item { public int X; }
public int Size(int x) => x;
public T Keep<T>(T value) => value;

public struct Box<Item> { public Item Value; public nuint Size() => sizeof(Item); public T As<T>(Func<Item, T> f) => f(Value); }

public string Name<Text>(Text value, Func<Text, string> show) => show(value);

public void Main()
{
    Console.WriteLine($"{new Box<int> { Value = 3 }.Size()}");
    Console.WriteLine(Name(new Item { X = 1 }, x => "item"));
    let Size = (int x) => "local " + x.ToString();
    Console.WriteLine(Size(2));
    let x = 4;
    let f = (int y) => { let x = y + 1; let g = (int y) => x; return g(100); };
    Console.WriteLine($"{f(x)}");
    Console.WriteLine($"{Keep(1)} {new Box<int> { Value = 4 }.As(v => v * 2)}");
}
