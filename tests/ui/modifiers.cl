// Words in front of declarations mean something where they stand, once, and not against each other.
namespace Ui;

public abstract sealed class A { }                     //~ error[TCK206] under `A`: `abstract` and `sealed` contradict each other
static abstract class B { }                            //~ error[TCK206] under `B`: `static` and `abstract` contradict each other
public abstract class C
{
    public abstract virtual int F();                   //~ error[TCK206] under `F`: `abstract` and `virtual` contradict each other
    public virtual override int GetHashCode() => 1;    //~ error[TCK206] under `GetHashCode`: `virtual` and `override` contradict each other
    public private int G() => 1;                       //~ error[TCK206] under `G`: `public` and `private` contradict each other
    public public int H() => 1;                        //~ error[TCK206] under `H`: `public` stands here twice = help: leave one out
    public static static int I() => 1;                 //~ error[TCK206] under `I`: `static` stands here twice
    public required static int J;                      //~ error[TCK206] under `J`: `required` and `static` contradict each other
    static init() { }                                  //~ error[TCK206] under `init`: Chic has no static constructors
    abstract int k;                                    //~ error[TCK206] under `k`: `abstract` has no meaning here: only classes and their methods and properties can be abstract = help: leave `abstract` out
    public int P { private get => 1; public internal set { } }  //~ error[TCK206] under `public internal set { }`: `public` and `internal` contradict each other
    protected internal int Fine() => 1;
    private protected int Also() => 1;
    protected class Inner { protected internal int X; }
}

virtual int F1() => 1;                                 //~ error[TCK206] under `F1`: `virtual` has no meaning here: only methods and properties of classes are overridden = help: leave `virtual` out
override int F2() => 1;                                //~ error[TCK206] under `F2`: `override` has no meaning here
sealed int F3() => 1;                                  //~ error[TCK206] under `F3`: `sealed` has no meaning here
required int F4() => 1;                                //~ error[TCK206] under `F4`: `required` has no meaning here: only fields and properties can be required
readonly int F5() => 1;                                //~ error[TCK206] under `F5`: `readonly` has no meaning here: only fields and structs can be readonly
protected int F6() => 1;                               //~ error[TCK206] under `F6`: `protected` has no meaning here: it is for members of classes = help: leave `protected` out
abstract int F7();                                     //~ error[TCK206] under `F7`: `abstract` has no meaning here
protected class Outer { }                              //~ error[TCK206] under `Outer`: `protected` has no meaning here
static readonly int Kept = 1;
virtual static int Lost = 1;                           //~ error[TCK206] under `Lost`: `virtual` has no meaning here
abstract const int Most = 1;                           //~ error[TCK206] under `Most`: `abstract` has no meaning here
static typealias Number = int;                         //~ error[TCK206] under `Number`: `static` has no meaning here
virtual delegate int Counts(int x);                    //~ error[TCK206] under `Counts`: `virtual` has no meaning here

struct S
{
    protected int x;                                   //~ error[TCK206] under `x`: `protected` has no meaning here: it is for members of classes
    protected internal int F() => 1;                   //~ error[TCK206] under `F`: `protected` has no meaning here
    public required int Q;
    public override string ToString() => "S";
}
struct Box<T> { public virtual int F() => 1; }         //~ error[TCK206] under `F`: `virtual` has no meaning here
static struct T { }                                    //~ error[TCK206] under `T`: `static` has no meaning here: it is for classes, functions, fields and properties
abstract struct U { }                                  //~ error[TCK206] under `U`: `abstract` has no meaning here
sealed struct V { }                                    //~ error[TCK206] under `V`: `sealed` has no meaning here
virtual class W { }                                    //~ error[TCK206] under `W`: `virtual` has no meaning here
readonly class X { }                                   //~ error[TCK206] under `X`: `readonly` has no meaning here
abstract interface IA { abstract int F(); }            //~ error[TCK206] under `IA`: `abstract` has no meaning here
static interface IB { }                                //~ error[TCK206] under `IB`: `static` has no meaning here
sealed enum E { One }                                  //~ error[TCK206] under `E`: `sealed` has no meaning here
abstract enum Data { One { protected int Number; } }   //~ error[TCK206] under `Data`: `abstract` has no meaning here //~ error[TCK206] under `Number`: `protected` has no meaning here
readonly struct Fixed { public readonly int X; }
partial class Part { }
unsafe struct Raw { public int* P; }

void Main() { }
