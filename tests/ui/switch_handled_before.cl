// Arms and labels of which everything that fits them is handled before; a guard handles nothing for certain.
namespace Before;
class Shape { public int X; }
class Square : Shape { public int Side; }
class Circle : Shape { public int R; }
enum Color { Red, Green, Blue }
enum Option { Some { bool V; }, Number { int N; }, None }

int Same(object o) => o switch { int i => i, int j when j > 1 => 2, _ => 3 };           //~ error[PAT0004] under `int j`: this arm is never reached
int Everything(object o) => o switch { object x => 1, int i => i };                    //~ error[PAT0004]: this arm is never reached
int Base(Shape s) => s switch { Shape t => t.X, Square q => q.Side };                   //~ error[PAT0004]: this arm is never reached
int Part(object s) => s switch { Shape t => t.X, Square { Side: 1 } => 2, Circle => 3, _ => 4 }; //~ error[PAT0004] under `Square { Side: 1 }`: this arm is never reached //~ error[PAT0004] under `Circle`: this arm is never reached
int Above(int n) => n switch { > 0 => 1, 5 => 2, 0 => 3, _ => 4 };                      //~ error[PAT0004] under `5`: this arm is never reached
int Narrow(int n) => n switch { > 0 and < 10 => 1, >= 3 and <= 9 => 2, >= 3 and <= 10 => 3, _ => 4 };  //~ error[PAT0004] under `>= 3 and <= 9`: this arm is never reached
int Several(int n) => n switch { <= 0 => 1, 1 or 2 => 2, < 3 => 3, _ => 4 };            //~ error[PAT0004] under `< 3`: this arm is never reached
int Outside(int n) => n switch { not 1 => 1, 2 => 2, _ => 3 };                          //~ error[PAT0004] under `2`: this arm is never reached
int Letter(char c) => c switch { >= 'a' and <= 'z' => 1, 'q' => 2, _ => 3 };            //~ error[PAT0004] under `'q'`: this arm is never reached
int Maybe(int? n) => n switch { > 0 => 1, 7 => 2, null => 3, _ => 4 };                  //~ error[PAT0004] under `7`: this arm is never reached
int Variant(Option o) => o switch { Option.Number => 1, Option.Number { N: 3 } => 2, _ => 3 };         //~ error[PAT0004]: this arm is never reached
int Again(Option o) => o switch { Option.Number(var n) => n, Option.None => 1, Option.Number m => m.N, _ => 3 };  //~ error[PAT0004]: this arm is never reached
int Both(Option o) => o switch { Option.Some { V: true } => 1, Option.Some { V: false } => 2, Option.Some x => 3, _ => 4 };  //~ error[PAT0004] under `Option.Some x`: this arm is never reached
int Colors(Color c) => c switch { Color.Red or Color.Green => 1, Color.Green => 2, _ => 3 };  //~ error[PAT0004] under `Color.Green`: this arm is never reached
int Pair((int, bool) p) => p switch { (> 0, _) => 1, (5, true) => 2, (0, true) => 3, (0, bool b) => 4, _ => 5 };  //~ error[PAT0004] under `(5, true)`: this arm is never reached
int Text(string s) => s switch { "a" or "b" => 1, "b" => 2, _ => 3 };                  //~ error[PAT0004] under `"b"`: this arm is never reached
int NoOther(object o) => o switch { not Shape => 1, int => 2, Square => 3, _ => 4 };    //~ error[PAT0004] under `int`: this arm is never reached

int Statement(object o, int n, Option p)
{
    switch (o)
    {
        case Shape s: break;
        case Square q when q.Side > 1: break;   //~ error[PAT0004] under `Square q`: this label is never reached
        case int i: break;
    }
    switch (n)
    {
        case > 0: break;
        case 1: break;                          //~ error[PAT0004] under `1`: this label is never reached
        case 0: case -1: break;
        case < 0: break;
    }
    switch (p)
    {
        case Option.Some: case Option.Number { N: 1 }: break;
        case Option.Number { N: 1 }: break;     //~ error[PAT0004]: this label is never reached
        case Option.Number { N: 2 }: break;
        case Option.Some { V: true }: break;    //~ error[PAT0004]: this label is never reached
        default: break;
    }
    return 0;
}

// Nothing is wrong with these.
int Guarded(object o, bool b) => o switch { int i when i > 0 => 1, int => 2, object x when b => 3, string => 4, _ => 5 };
int GuardedRange(int n, bool b) => n switch { > 0 when b => 1, 5 => 2, > 0 => 3, _ => 4 };
int GuardedByOther(int n, int m) => n switch { _ when m > 0 => 1, _ when m > 5 => 2, _ => 3 };
int Derived(Shape s) => s switch { Square q => 1, Circle c => 2, Shape t => 3 };
int Overlap(int n) => n switch { > 5 => 1, > 0 => 2, 0 => 3, < 0 => 4 };
int Defensive(bool b, Option o) => b switch { true => 1, false => 2, _ => 3 };
int AllOfThem(Option o) => o switch { Option.Some => 1, Option.Number => 2, Option.None => 3, _ => 4 };
int Fractions(double d) => d switch { > 0.0 => 1, 5.0 => 2, _ => 3 };
const Color Other = (Color)7;
int Numbers(Color c) => c switch { Color.Red => 1, Color.Green => 2, Color.Blue => 3, Other => 4, _ => 5 };
int Unsigned(uint n) => n switch { 0 => 1, > 3 => 2, <= 3 => 3 };
T Generic<T>(T t, object o) => o switch { T one => one, int i => t, _ => t };
int Jump(int n) { switch (n) { case 1: goto case 5; case > 3: return 2; case 5: return 3; } return 0; }
int Length(int[] a) => a switch { [] => 0, [1, ..] => 1, [_] => 2, [.., 3] => 3, _ => 4 };
int Main() => (int)Generic(1, 2);
