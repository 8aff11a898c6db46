// Parameters of a record may have defaults, which see what the record sees.
// expect: 1 EUR 0 | 2 USD 0 | 3 EUR 7 | 4 GBP 9
// expect: 5 6 True
namespace Money
{
    const string Home = "EUR";
    public record struct Amount(long Cents, string Currency = Home, int Scale = Amount.Plain)
    {
        public const int Plain = 0;
    }
    public record struct Pair<T>(T First, T Second = default(T));
}
namespace Shop
{
    import Money;
    string Show(Amount a) => $"{a.Cents} {a.Currency} {a.Scale}";
    public int Main()
    {
        let all = $"{Show(new Amount(1))} | {Show(new Amount(2, "USD"))} | {Show(new Amount(3, Scale: 7))}";
        Console.WriteLine($"{all} | {Show(new Amount(Scale: 9, Cents: 4, Currency: "GBP"))}");
        let p = new Pair<int>(5); let q = new Pair<int>(5, 6);
        Console.WriteLine($"{p.First + p.Second} {q.Second} {(p == new Pair<int>(5, 0) ? "True" : "False")}");
        return 0;
    }
}
