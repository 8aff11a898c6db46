// Values share the type that all of them convert to by an operator, and objects the type of one that the others derive from.
// expect: 7 1 9 1:8 2
// expect: woof ... woof
namespace Common;
struct Big { public long V; public static implicit operator Big(long v) => new Big { V = v }; }
class Animal { public virtual string Say() => "..."; }
class Dog : Animal { public override string Say() => "woof"; }
string Show(Big[] all) { var text = ""; foreach (var one in all) { text += (text == "" ? "" : ":") + $"{one.V}"; } return text; }
public int Main()
{
    let one = new Big { V = 1 }; let no = false;
    let x = no ? one : 7L; let y = no ? 7L : one; let z = 2 switch { 1 => one, 2 => 9L, _ => one };
    Console.WriteLine($"{x.V} {y.V} {z.V} {Show([one, 8L])} {[one, 8L].Length}");
    let pets = [new Dog(), new Animal(), no ? new Animal() : new Dog()];
    foreach (var pet in pets) { Console.Write($"{pet.Say()}{(pet == pets[^1] ? "" : " ")}"); }
    Console.WriteLine("");
    return 0;
}
