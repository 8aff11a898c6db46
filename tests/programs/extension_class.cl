// An extension of a class and of its base: inherited members, null, fields that are counted, `this` given away.
// expect: rex barks, 4 legs
// expect: rex and tom
// expect: rex (good)
// expect: rex (good) (good)
// expect: 3 of rex (good) (good)
// expect: same
class Animal
{
    public string Name;
    public Animal? Friend;
    public init(string name) { Name = name; }
    public virtual string Noise() => "...";
}

class Dog : Animal
{
    public init(string name) : super(name) { }
    public override string Noise() => "barks";
}

extension Animal
{
    public string Said => $"{Name} {Noise()}";
    public string WithFriend() => Friend is Animal friend ? $"{Name} and {friend.Name}" : Name;
    public Animal Befriend(Animal other) { Friend = other; return this; }
    public Animal Praise(int times = 1)
    {
        for (var i = 0; i < times; i += 1) { Name = Name + " (good)"; }
        return this;
    }
}

extension Dog
{
    public string Describe() => $"{Said}, {Legs} legs";
    public static int Count => 3;
    public int Legs => 4;
}

int Main()
{
    let dog = new Dog("rex");
    Console.WriteLine(dog.Describe());
    Console.WriteLine(dog.Befriend(new Animal("tom")).WithFriend());
    Console.WriteLine(dog.Praise().Name);
    dog.Praise();
    Console.WriteLine(dog.Name);
    Console.WriteLine($"{Dog.Count} of {dog.WithFriend().Substring(0, dog.Name.Length)}");
    Console.WriteLine(dog.Befriend(dog.Friend ?? dog) == dog ? "same" : "other");
    return 0;
}
