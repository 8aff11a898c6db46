// Aliases: of primitives, instances, function types; generic ones.
// expect: 2.5
// expect: 1 2
// expect: x 3
// expect: 9
// expect: 4
// expect: 8
// expect: 5 z
namespace TypeAliases;

typealias Meters = double;
typealias Two<T> = (T, T);
typealias Named<T> = Pair<string, T>;
typealias IntOp = fn(int) -> int;
typealias Table<T> = T[];
typealias Op<T> = Func<T, T>;

public struct Pair<A, B> { public A First; public B Second; public static Pair<A, B> Of(A a, B b) => new Pair<A, B> { First = a, Second = b }; }

public Meters Half(Meters m) => m / 2;
public T Run<T>(Op<T> op, T value) => op(op(value));

public void Main()
{
    Console.WriteLine($"{Half(5)}");
    let two: Two<int> = (1, 2);
    Console.WriteLine($"{two.Item1} {two.Item2}");
    let named = new Named<int> { First = "x", Second = 3 };
    Console.WriteLine($"{named.First} {named.Second}");
    let op: IntOp = x => x * x;
    Console.WriteLine($"{op(3)}");
    let table: Table<int> = [1, 2, 3, 4];
    Console.WriteLine($"{table.Length}");
    Console.WriteLine($"{Run(x => x * 2, 2)}");
    let made = Named<int>.Of("z", 5);
    Console.WriteLine($"{made.Second} {made.First}");
}
