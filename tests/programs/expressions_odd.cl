// Casts or parentheses, generics or less-than, calls of calls, empty statements.
// expect: 3 5 8
// expect: -1 -3 2
// expect: 7
// expect: true false
// expect: 9
// expect: 4
// expect: 1
// expect: 6
// expect: ok
// expect: 2
// expect: 1 2
// expect: 0
// expect: 10 20 30
// expect: 3
// expect: 5
// expect: 100
namespace Str2;
struct A { public int X; public A Self() => this; public A[] Many() => [this, this]; }
typealias Ints = int[];
typealias Fun = fn(int) -> int;
int G<T>(T a) => 1;
int Ident(int x) => x;
Ints Mk() => [10, 20, 30];
Fun Get() => (int x) => x + 1;
fn(int) -> Fun Curry() => (int a) => (int b) => a * b;
public int Main()
{
    let a = 1; let b = 2; var c = 3;
    Console.WriteLine($"{c} {(a) + (b) * (b)} {(a + b) + (int)5.0}");
    Console.WriteLine($"{-a} {(-a) - (b)} {- -b}");
    let f = a < b; let g = (a < b) == (b > a);
    Console.WriteLine(G<int>(a) + 6);
    Console.WriteLine($"{f && g} {a < b & b < a}");
    Console.WriteLine(new A { X = 9 }.Self().Self().X);
    Console.WriteLine(new A { X = 2 }.Many()[1].X * 2);
    Console.WriteLine((a, b).Item1);
    Console.WriteLine([1, 2, 3][1] * 3);
    if (!(a > b) && !f == false) Console.WriteLine("ok");
    Console.WriteLine((a > b ? a : b) is var m ? m : 0);
    ;;
    { { } }
    for (var i = 0; i < 0; i++) ;
    while (false) { }
    if (a == 1) ; else Console.WriteLine("no");
    var x = c = 1; 
    Console.WriteLine($"{x} {x + c}");
    let z = a is 1 ? 0 : 1;
    Console.WriteLine(z);
    Console.WriteLine($"{Mk()[0]} {Mk()[1]} {Mk()[^1]}");
    Console.WriteLine(Get()(2));
    Console.WriteLine(((int q) => q + 1)(4));
    Console.WriteLine(Curry()(10)(10));
    return 0;
}
