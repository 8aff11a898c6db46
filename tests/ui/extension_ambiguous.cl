namespace One { public extension int { public int Next() => this + 1; public int Half => this / 2; public int Both() => 1; } }
namespace Two
{
    public extension int { public int Next() => this + 2; public int Half => 0; }
    public static class Tools { public static int Both(this int n) => n; }
}
namespace Program
{
    import One;
    import Two;

    interface ILeft { }
    interface IRight { }
    class Middle : ILeft, IRight { }
    extension ILeft { public int Side() => 1; }
    extension IRight { public int Side() => 2; }

    int Main()
    {
        let a = 1.Next();                               //~ error[TCK142]: the call of `Next` is ambiguous
        let b = 1.Half;                                 //~ error[TCK142]: `Half` is ambiguous: several extensions have it
        let c = 1.Both();                               //~ error[TCK142]: the call of `Both` is ambiguous
        let d = new Middle().Side();                    //~ error[TCK142]: the call of `Side` is ambiguous
        return 0;
    }
}
