// One of a thing and several of it: the words agree with the number.
namespace Counted;

enum Shape { Circle { public double Radius; }, Empty }
struct One { public int X; }
struct Pair<A, B> { public A First; public B Second; }
int Twice(int a) => 2 * a;
int Twice(long a, int b) => b;
int Sum(int a, int b) => a + b;

int Main()
{
    let f = (int n) => n;
    f();               //~ error[TCK141]: takes 1 argument, not 0
    Sum(1);            //~ error[TCK141]: it takes 2 arguments, not 1
    Twice();           //~ error[TCK141]: no overload of `Twice` takes 0 arguments
    Twice(1, 2, 3);    //~ error[TCK141]: no overload of `Twice` takes 3 arguments
    let a = new int[2] { 1 };  //~ error[TCK140]: the length says 2, the list has 1 element
    let b = new One(1, 2);     //~ error[TCK131]: no constructor of `Counted::One` takes these arguments
    var p: Pair<int> = new Pair<int, int>();  //~ error[TCK032]: `Pair` takes 2 type arguments, not 1
    var g: fn(int) -> int = () => 1;          //~ error[TYP0001]: found a lambda with 0 parameters
    var h: fn() -> int = (int q) => 1;        //~ error[TYP0001]: found a lambda with 1 parameter
    let s = Shape.Circle { Radius = 1.0 };
    if (s is Shape.Circle(1.0, 2.0)) { }      //~ error[PAT0002]: variant `Circle` has 1 field, the pattern 2
    if (p is (1, 2, 3)) { }
    let (x, y) = 3;                           //~ error[TYP0001]: cannot be taken apart into 2 names
    return 0;
}
