// A text that is an integer, but too large for the type, is an overflow; any other is a bad format.
// expect: 99999999999 does not fit int
// expect: -1 does not fit uint
// expect:  +256  does not fit byte
// expect: 'x1' is not a number of type int
// expect: '' is not a number of type int
// expect: '-' is not a number of type long
// expect: '1.5' is not a number of type int
// expect: 340282366920938463463374607431768211456 does not fit uint128
void Try(fn() -> string parse)
{
    try { Console.WriteLine(parse()); }
    catch (OverflowException e) { Console.WriteLine(e.Message); }
    catch (FormatException e) { Console.WriteLine(e.Message); }
}

int Main()
{
    Try(() => $"{int.Parse("99999999999")}");
    Try(() => $"{uint.Parse("-1")}");
    Try(() => $"{byte.Parse(" +256 ")}");
    Try(() => $"{int.Parse("x1")}");
    Try(() => $"{int.Parse("")}");
    Try(() => $"{long.Parse("-")}");
    Try(() => $"{int.Parse("1.5")}");
    Try(() => $"{uint128.Parse("340282366920938463463374607431768211456")}");
    return 0;
}
