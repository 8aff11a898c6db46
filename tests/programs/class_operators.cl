// Operators and conversions on classes; `==` by identity unless declared.
namespace Operators;

public class Money
{
    public long Cents;
    public init(long c) { Cents = c; }
    public static Money operator +(Money a, Money b) => new Money(a.Cents + b.Cents);
    public static Money operator *(Money a, int n) => new Money(a.Cents * n);
    public static Money operator -(Money a) => new Money(-a.Cents);
    public static bool operator ==(Money a, Money b) => a.Cents == b.Cents;
    public static bool operator !=(Money a, Money b) => a.Cents != b.Cents;
    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;
    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;
    public static implicit operator Money(long c) => new Money(c);
    public static explicit operator long(Money m) => m.Cents;
}
public class Plain { public int X; }
public class Sub : Money { public init(long c) : super(c) { } }

public void Main()
{
    var a = new Money(150);
    let b = new Money(50);
    var sum = a + b * 3;
    sum += a;
    Console.WriteLine($"{sum.Cents} {(-sum).Cents} {(long)(a + b)}");
    Console.WriteLine($"{a == new Money(150)} {a != b} {a < b} {a > b} {new Sub(50) == b}");
    Money c = 75L;
    a = 5L;
    Console.WriteLine($"{c.Cents} {a.Cents} {(new Sub(1) + new Sub(2)).Cents}");
    let p = new Plain();
    let q = new Plain();
    let r = p;
    Console.WriteLine($"{p == q} {p == r} {p != q} {p == null}");
}
// expect: 450 -450 200
// expect: true true false true true
// expect: 75 5 3
// expect: false true true false
