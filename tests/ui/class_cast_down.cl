// A reference is not cast to what it may refer to: a pattern asks.
namespace Down;
interface IGo { void Go(); }
class Animal { }
class Dog : Animal, IGo { public void Go() { } }
sealed class Stone { }
int Main()
{
    let Animal a = new Dog();
    let IGo g = new Dog();
    let b = (Dog)a;     //~ error[TYP0006] under `(Dog)a`: `Down::Animal` cannot be converted to `Down::Dog` = help: ask whether it is one: `is Down::Dog name`, and use `name` where it is
    let c = a as Dog;   //~ error[TYP0006] under `a as Dog`: `Down::Animal` cannot be converted to `Down::Dog` = help: ask
    let d = (Dog)g;     //~ error[TYP0006]: `Down::IGo` cannot be converted to `Down::Dog` = help: ask
    let e = (Animal)g;  //~ error[TYP0006]: `Down::IGo` cannot be converted to `Down::Animal` = help: ask
    let f = (Stone)g;   //~ error[TYP0006]: `Down::IGo` cannot be converted to `Down::Stone`
    let Dog h = a;      //~ error[TYP0001]: expected `Down::Dog` for `h`, found `Down::Animal` = help: ask whether it is one: `is Down::Dog name`
    return a is Dog dog ? 1 : 0;
}
