// Every way to write a lambda.
// expect: 2 5 9
// expect: 4 6
// expect: 12 -1
// expect: hi there
// expect: 7
// expect: done
// expect: true false
// expect: 3
namespace LambdaForms;

delegate int Unary(int x);

public int Apply(fn(int) -> int f, int v) => f(v);

public void Main()
{
    let one = (int x) => x + 1;
    let two = (int a, int b) => { return a + b; };
    let three = fn (int a) -> int { return a * a; };
    Console.WriteLine($"{one(1)} {two(2, 3)} {three(3)}");
    Console.WriteLine($"{Apply(x => x + 3, 1)} {Apply((x) => { let y = x * 2; return y; }, 3)}");
    let sign: Unary = x => { if (x < 0) { return -1; } return x * 4; };
    Console.WriteLine($"{sign(3)} {sign(-3)}");
    let say = (string who) => Console.WriteLine("hi " + who);
    say("there");
    let seven = () => 7;
    Console.WriteLine($"{seven()}");
    let nothing = () => { };
    nothing();
    let end: Action = () => Console.WriteLine("done");
    end();
    let even: Predicate<int> = n => n % 2 == 0;
    Console.WriteLine($"{even(4)} {even(5)}");
    Console.WriteLine($"{((int x) => x + 1)(2)}");
}
