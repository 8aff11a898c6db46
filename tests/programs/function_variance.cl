// Functions of fitting types: more general parameters, more special results; groups of several functions in inference.
// expect: dog dog
// expect: cat
// expect: made dog
// expect: seen 3
// expect: 2 4
// expect: n1 n2
// expect: 5 five
namespace FunctionVariance;

public class Animal { public virtual string Name() => "animal"; }
public class Dog : Animal { public override string Name() => "dog"; }
public class Cat : Animal { public override string Name() => "cat"; }
public delegate R Make<out R>();
public delegate void Use<in T>(T value);

public string Called(Animal a) => a.Name();
public Dog Fresh() => new Dog();
public string Both(Func<Dog, string> f, Dog d) => f(d);
public string Told(Func<Animal> make) => "made " + make().Name();
public int Twice(int x) => x * 2;
public string Twice(string s) => s + s;
public string Number(int n) => "n" + n.ToString();
public T Same<T>(T x) => x;
public R[] Map<T, R>(T[] items, Func<T, R> f) { let r = new R[items.Length]; for (var i = 0; i < items.Length; i += 1) { r[i] = f(items[i]); } return r; }

public void Main()
{
    let general: Func<Animal, string> = a => a.Name();
    let special: Func<Dog, string> = general;
    Console.WriteLine($"{special(new Dog())} {Both(Called, new Dog())}");
    let cat: Func<Cat, string> = Called;
    Console.WriteLine(cat(new Cat()));
    Console.WriteLine(Told(Fresh));
    var seen = 0;
    let use: Use<Animal> = a => Console.WriteLine("seen " + a.Name().Length.ToString());
    let useDog: Use<Dog> = use;
    useDog(new Dog());
    let doubled = Map([1, 2], Twice);
    Console.WriteLine($"{doubled[0]} {doubled[1]}");
    let named = Map([1, 2], Number);
    Console.WriteLine($"{named[0]} {named[1]}");
    Console.WriteLine($"{Map([5], Same)[0]} {Map(["five"], Same)[0]}");
}
