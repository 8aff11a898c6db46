namespace Ui;

struct Box { public int? Size; public string? Name; }
class Thing { public int N; public Thing? Next; }

int? Find(int n) => n > 0 ? n : null;
int Plain(int n) => n;
int Wrong(int? n) { return n; }                           //~ error[NUL0001]: `n` may be null
int Cast(int? n) => (int)n;                           //~ error[NUL0001]: `n` may be null
bool Under(int? n) => n < 4;                         //~ error[NUL0001]: `n` may be null
int Pass(int? n) { Plain(n); return n; }             //~ error[NUL0001]: `n` may be null

public void Main()
{
    int a = null;                                         //~ warning[LCL0001]: declared with `var` or `let` //~ error[TYP0001]: expected `int` for `a`, found `null`
    var n = Find(1);
    let b = n + 1;                                        //~ error[NUL0001]: `n` may be null
    Plain(n);
    if (n != null) { Plain(n); n = Find(2); Plain(n); }   //~ error[NUL0001]: `n` may be null
    while (n != null) { Plain(n); n = null; Plain(n); }   //~ error[NUL0001]: `n` may be null
    if (n != null || b > 2) { Plain(n); }                 //~ error[NUL0001]: `n` may be null
    if (n == null) { Plain(n); }                          //~ error[NUL0001]: `n` may be null
    let box = new Box { Size = 1 };
    if (box.Size != null) { Plain(box.Size); }            //~ error[NUL0001]: this value may be null
    let t: Thing? = new Thing();
    Console.WriteLine(t.Next.N);                          //~ error[NUL0001]: this value may be null
    let s = box.Name.Length;                              //~ error[NUL0001]: this value may be null
    let c = Plain(1) ?? 3;                                    //~ error[TYP0002]: `??` needs a left side that may be null, this is `int`
    let d = box?.Size;                                    //~ error[TYP0002]: `?` asks whether a value is null, but a `Ui::Box` never is
    var e = 4;
    e ??= 5;                                              //~ error[TYP0002]: `??=` needs a variable that may be null, this is `int`
    foreach (var x in default(int[]?)) { }                //~ error[NUL0001]: this value may be null
    t?.N++;                                               //~ error[TYP0005]: `?.` gives a value or null, not a variable
}

void Unbound(Thing? q)
{
    if (q is not Thing known) { known.N = 3; return; }    //~ error[FLW0001]: `known` is used before it has a value
    known.N = 4;
}
