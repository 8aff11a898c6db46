namespace Ui;

public struct Point { public int X; }
public class Plain { }
public enum Part { Some { int X; }, None }

public void Main()
{
    let p = new Point();
    let a = $"point {p}";        //~ error[TYP0007]: no text form of `Ui::Point` = help: give it a text: `public override string ToString() => ...`
    let b = "a" + p;             //~ error[TYP0002]: `+` cannot be applied to `string` and `Ui::Point`
    let c = "a" == 5;            //~ error[TYP0002]: `==` cannot be applied to `string` and `int`
    let d: char = "x";           //~ error[TYP0001]: expected `char` for `d`, found `string`
    let e: int = 'x';            //~ error[TYP0001]: expected `int` for `e`, found `char`
    let f = "abc".Length + "abc"[0];
    Console.WriteLine(p);        //~ error[TCK141]: no overload of `WriteLine` takes (Ui::Point) = help: give it a text: `public override string ToString() => ...`
    let g = p.ToString() + new int[2].ToString(); //~ error[NAM0005] under `ToString`: type `Ui::Point` has no member `ToString` = help: give it a text: `public override string ToString() => ...` //~ error[NAM0005]: type `int[]` has no member `ToString` = help: join its elements: `string.Join(", ", ...)`
    var k = () => 1;
    let m = k.ToString();        //~ error[NAM0005]: type `fn() -> int` has no member `ToString`
    let n = Part.None.ToString(); //~ error[NAM0005]: type `Ui::Part` has no member `ToString` = help: give it a text
    let o: object = p;
    let q = o.ToString() + new Plain().ToString() + p.GetHashCode().ToString() + p.Equals(p).ToString() + k.Equals(k).ToString();
    k += () => 2;                //~ error[TYP0002]: `+=` cannot be applied to `fn() -> int` = help: write `=`: a function value is one function
    Console.WriteLine(f);
    let h: string = "abc"[1..2]; //~ error[TYP0001]: expected `string` for `h`, found `Std::ReadOnlySpan<byte>` = help: `text[i..j]` is a view of bytes: `text.Substring(start, length)` is a text
    let i = int.Parse("123"[1..]) + (f > 3 ? 1 : 0); //~ error[TCK141]: expected `string` for parameter `text`, found `Std::ReadOnlySpan<byte>` = help: `text[i..j]` is a view of bytes: `text.Substring(start, length)` is a text
    let j = $"{"abc"[1..]}";   //~ error[TYP0007]: no text form of `Std::ReadOnlySpan<byte>` = help: `text[i..j]` is a view of bytes: `text.Substring(start, length)` is a text
    let l = "abc"[1..] == "bc";  //~ error[TYP0002]: `==` cannot be applied to `Std::ReadOnlySpan<byte>` and `string` = help: `text[i..j]` is a view of bytes: `text.Substring(start, length)` is a text
}
