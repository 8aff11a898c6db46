// Fifty mistakes in one program: each is reported, once, where it is.
namespace Shop;

import Std.Collektions;  //~ error[IMPORT0001]: unknown namespace `Std.Collektions`

public enum State { Open, Paid, Closed }

public abstract class Item
{
    public readonly string Name;
    private int _stock;
    public init(string name) { Name = name; }
    public abstract int Price();
    public virtual int Weight() => 1;
    public void Take(int count) { _stok -= count; }  //~ error[NAM0001]: unknown name `_stok`
    public void Rename(string name) { Name = name; }  //~ error[LCL0002]: this cannot be assigned: field `Name` is `readonly`
}

public class Book : Item
{
    public init(string name) : super(name) { }
    public override int Price() => "ten";  //~ error[TYP0001]: expected `int` for the result, found `string`
    public override long Weight() => 2L;  //~ error[TCK209]: `Weight()` returns `long`, the method it overrides `int`
    public override int Colour() => 3;  //~ error[TCK200]: `Colour()` overrides nothing
}

public class Cheese : Item  //~ error[TCK203]: `Cheese` does not implement `Price()`
{
    public init() : super(5) { }  //~ error[TCK131]: expected `string` for parameter `name`, found `int`
}

public interface IPriced { int Cost(int count); }

public class Voucher : IPriced { }  //~ error[TCK062]: `Voucher` does not implement `Cost(int count)` of `IPriced`

public struct Place
{
    public int Row;
    public int Shelf;
    public int Row;  //~ error[NAM0003]: `Row` is declared twice
}

int Sum(int[] values)
{
    let total = 0;
    foreach (var one in values) { total += one; }  //~ error[LCL0002]: this cannot be assigned: `total` is a `let`
    return totl;  //~ error[NAM0001]: unknown name `totl`
}

int Smallest(int[] values)
{
    if (values.Length > 0) { return values[0]; }
}  //~ error[FLW0002]: `Smallest` does not return a value on every path

void Swap(ref int a, ref int b)
{
    let t = a;
    a = b;
    b = t;
}

string Shown(State state) => state switch
{
    State.Open => "open",
    State.Payed => "paid",  //~ error[NAM0005]: type `Shop::State` has no `Payed`
    _ => 3,
};

T Larger<T>(T a, T b) where T : IPriced => a.Cost(1) > b.Cost(1) ? a : b;

bool Found(string text, char wanted)
{
    for (var i = 0; i < text.Lenght; i += 1)  //~ error[NAM0005]: type `string` has no member `Lenght`
    {
        if (text[i] = wanted) { return true; }  //~ error[TYP0005]: this cannot be assigned: it is a value, not a variable
    }
    return false;
    Console.WriteLine("never");  //~ error[E0400]: unreachable statement
}

public int Main(string[] args)
{
    let item = new Item("thing");  //~ error[TCK150]: `Shop::Item` is abstract: no objects of it can be made
    let book = new Book("one");
    let none = new Book();  //~ error[TCK131]: the arguments do not fit `Book`: it takes 1 argument, not 0
    let other = new Book("one", "two");  //~ error[TCK131]: the arguments do not fit `Book`: it takes 1 argument, not 2
    book.Name = "new";  //~ error[LCL0002]: this cannot be assigned: field `Name` is `readonly`
    book._stock = 3;  //~ error[NAM0004]: field `_stock` is private and not visible here
    let price: string = book.Price();  //~ error[TYP0001]: expected `string` for `price`, found `int`
    let weight = book.Wieght();  //~ error[NAM0005]: type `Shop::Book` has no member `Wieght`
    var a = 1;
    var b = 2;
    Swap(a, ref b);  //~ error[TYP0009]: parameter `a` of `Swap` takes `ref`, the argument has none
    Swap(ref a, out b);  //~ error[TYP0009]: parameter `b` of `Swap` takes `ref`, the argument has `out`
    Swap(ref a);  //~ error[TCK141]: the arguments do not fit `Swap`: it takes 2 arguments, not 1
    let place = new Place { Row = 1, Shelve = 2 };  //~ error[TCK133]: `Shop::Place` has no member `Shelve`
    let spot = new Place { Row = 1 };
    spot.Row = 2;  //~ error[LCL0002]: this cannot be assigned: `spot` is a `let`
    let count: int;
    Console.WriteLine(count);  //~ error[FLW0001]: `count` is used before it has a value
    let Book? maybe = args.Length > 3 ? book : null;
    Console.WriteLine(maybe.Name);  //~ error[NUL0001]: `maybe` may be null
    if (a) { a = 2; }  //~ error[TYP0003]: expected a `bool`, found `int`
    while (a < "ten") { a += 1; }  //~ error[TYP0002]: `<` cannot be applied to `int` and `string`
    let sum = Sum([1, 2, 3], 4);  //~ error[TCK141]: the arguments do not fit `Sum`: it takes 1 argument, not 2
    let first = Sum(7);  //~ error[TCK141]: expected `int[]` for parameter `values`, found `int`
    let larger = Larger(1, 2);  //~ error[TCK022]: `Larger`: `int` is no `Shop::IPriced`, as `T` must be
    let text = "a" - "b";  //~ error[TYP0002]: `-` cannot be applied to `string` and `string`
    let size: byte = 300;  //~ error[TCK121]: the literal 300 does not fit `byte`
    let part = spot.Depth;  //~ error[NAM0005]: type `Shop::Place` has no member `Depth`
    let nothing = null;  //~ error[TYP0010]: `null` does not say which type `nothing` has
    let Chese cheese = new Chese();  //~ error[TCK030]: unknown type `Chese` //~ error[TCK030]: unknown type `Chese`
    a + b;  //~ error[TYP0011]: this expression has no effect
    let tuple: (int, string) = (1, 2);  //~ error[TYP0001]: expected `string`, found `int`
    let state = args.Length switch { 0 => State.Open, _ => 1 };  //~ error[TYP0012]: the arms have no common type: `Shop::State`, `int`
    foreach (var one in a) { }  //~ error[TYP0014]: `foreach` cannot go through an `int`
    unknown(1);  //~ error[NAM0001]: unknown name `unknown`
    break;  //~ error[FLW0004]: `break` outside a loop or switch
    throw new Place();  //~ error[EXC0001]: a `Shop::Place` cannot be thrown
    return "done";  //~ error[E0400]: unreachable statement //~ error[TYP0001]: expected `int` for the result, found `string`
}
