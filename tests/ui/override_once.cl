// One mistake, one finding: what lacks `override` or is misspelt is not missing as well.
abstract class Animal { public abstract string Speak(); public abstract int Legs { get; } public virtual void Rest() { } }
class Dog : Animal
{
    public string Speak() => "woof";           //~ error[TCK204]: `Speak()` hides a virtual method of `Animal`
    public override int Legs => 4;
}
class Cat : Animal
{
    public override string Speek() => "meow";  //~ error[TCK200]: `Speek()` overrides nothing
    public override int Leg => 4;              //~ error[TCK200]: `Leg.get` overrides nothing
}
class Fish : Animal { public override string Speak() => ""; }  //~ error[TCK203]: `Fish` does not implement `Legs.get`
class Plain { public override string ToText() => "plain"; }  //~ error[TCK200]: `ToText()` overrides nothing
abstract class Node { public abstract R Accept<R>(R visitor); }
class Leaf : Node { public override T Acept<T>(T visitor) => visitor; }   //~ error[TCK200]: `Acept<T>(T visitor)` overrides nothing
int Main() { return new Leaf().Accept(1); }
