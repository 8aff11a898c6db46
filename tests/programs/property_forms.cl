// Properties: automatic, computed, init, private set, static, virtual, abstract, indexers, and compound assignment through them.
namespace Properties;

public abstract class Item
{
    public int Count { get; set; } = 2;
    public string Name { get; init; }
    public int Hidden { get; private set; }
    public static int Total { get; set; }
    public abstract int Price { get; }
    public virtual int Tax { get => Price / 10; set { Console.WriteLine($"tax {value}"); } }
    public int Sum => Price * Count + Tax;
    public void Reveal() { Hidden += 5; Hidden++; }
    int[] cells = new int[4];
    public int this[int i] { get => cells[i]; set { cells[i] = value; } }
    public virtual string this[string key] { get => $"<{key}>"; }
}

public class Book : Item
{
    public init() { Name = "book"; }
    public override int Price => 30;
    public override string this[string key] { get => base[key] + "!"; }
}

public class Toy : Item
{
    int tax = 1;
    public override int Price => 20;
    public override int Tax { get => base.Tax + tax; set { base.Tax = value; tax = value; } }
}

public Item Make() { Properties.Counter.Made += 1; return new Toy { Name = "made" }; }
public static class Counter { public static int Made; }

public void Main()
{
    Item b = new Book();
    Console.WriteLine($"{b.Name} {b.Count} {b.Sum}");
    b.Count += 3;
    b.Count++;
    Console.WriteLine($"{b.Count} {b.Count--} {b.Count} {b.Sum}");
    b.Reveal();
    Item.Total += b.Hidden;
    Console.WriteLine($"{b.Hidden} {Item.Total}");
    Item t = new Toy { Name = "toy", Count = 1 };
    t.Tax = 9;
    t.Tax += 1;
    Console.WriteLine($"{t.Name} {t.Tax} {t.Sum}");
    b[1] = 4;
    b[1] *= 5;
    b[2] = b[1]++ + ++b[1];
    Console.WriteLine($"{b[1]} {b[2]} {b["k"]} {t["k"]}");
    Make().Count += 1;
    Make()[Make().Count]++;
    Console.WriteLine($"{Counter.Made}");
}
// expect: book 2 63
// expect: 6 6 5 153
// expect: 6 6
// expect: tax 9
// expect: tax 12
// expect: toy 14 34
// expect: 22 42 <k>! <k>
// expect: 3
