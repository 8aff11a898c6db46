// Operators are `public static`, take values, and give what their sign promises.

public struct Op
{
    public int X;
    public static Op operator *(Op a, Op b, Op c) => a;     //~ error[TCK050] under `*`: `*` with 3 operands cannot be overloaded
    public static Op operator +() => new Op();              //~ error[TCK050] under `+`: `+` with 0 operands cannot be overloaded
    public static bool operator true(Op a) => a.X != 0;     //~ error[TCK050] under `true`: `true` with 1 operand cannot be overloaded = help: write `implicit operator bool(Op value)`
    public static explicit operator int() => 1;             //~ error[TCK050] under `explicit`: a conversion takes one value, not 0
    public static Op operator +(ref Op a, int b) => a;      //~ error[TCK050] under `ref Op a`: operators take values = help: leave `ref` out
    public static Op operator +(in Op a, in Op b) => a;
    private static Op operator -(Op a, Op b) => a;          //~ error[TCK050] under `-`: operators must be `public static` = help: write `public` instead of `private`
    static Op operator /(Op a, Op b) => a;                  //~ error[TCK050] under `/`: operators must be `public static` = help: add `public`
    Op operator &(Op a, Op b) => a;                         //~ error[TCK050] under `&`: operators must be `public static` = help: add `public static`
    internal Op operator |(Op a, Op b) => a;                //~ error[TCK050]: operators must be `public static` = help: write `public static` instead of `internal`
    public static Op operator *(int a, int b) => new Op();  //~ error[TCK050] under `*`: an operator of `Op` needs an operand of that type
    public static int operator --(Op a) => 1;               //~ error[TCK050] under `--`: `--` changes the value of a variable, so it returns `Op`
    public static Op? operator ++(Op? a) => a;
    public static implicit operator Op(Op a) => a;          //~ error[TCK050] under `implicit`: `Op` needs no conversion to itself
    public static implicit operator Op?(Op a) => a;         //~ error[TCK050] under `implicit`: `Op` converts to `Op?` by itself
    public static implicit operator object(Op a) => "";     //~ error[TCK050] under `implicit`: `Op` converts to `object` by itself
}

public struct Pair<T>
{
    public static int operator ++(Pair<T> a) => 1;          //~ error[TCK050] under `++`: `++` changes the value of a variable, so it returns `Pair<T>`
    public static bool operator ==(Pair<T> a, T b) => true; //~ error[TCK050] under `==`: `==` is declared without `!=`
    public static Pair<T> operator !(T a) => new Pair<T>(); //~ error[TCK050] under `!`: an operator of `Pair<T>` needs an operand of that type
    public static implicit operator T(Pair<T> a) => default;
    static Pair<T> operator +(Pair<T> a, out Pair<T> b) { b = a; return a; }  //~ error[TCK050] under `+`: operators must be `public static` = help: add `public` //~ error[TCK050] under `out Pair<T> b`: operators take values = help: leave `out` out
}

public class A { }
public class B : A
{
    public static explicit operator A(B b) => b;            //~ error[TCK050] under `explicit`: `B` converts to `A` by itself
    public static B operator ++(B b) => b;
    public static A operator --(B b) => b;                  //~ error[TCK050] under `--`: `--` changes the value of a variable, so it returns `B`
}

public void Main() { }
