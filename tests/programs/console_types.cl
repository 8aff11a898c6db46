// Console writes every primitive without a format.
// expect: -1 2 -3 4 -5 6 -7 8 9 10
// expect: -170141183460469231731687303715884105728 340282366920938463463374607431768211455
// expect: 1.5 2.5 true false x text
// expect:
// expect: €ü🙂
namespace ConsoleTypes;

void Gap() { Console.Write(' '); }

public void Main()
{
    Console.Write(-1i8); Gap();
    Console.Write(2u8); Gap();
    Console.Write(-3i16); Gap();
    Console.Write(4u16); Gap();
    Console.Write(-5); Gap();
    Console.Write(6u); Gap();
    Console.Write(-7L); Gap();
    Console.Write(8UL); Gap();
    Console.Write((nint)9); Gap();
    Console.WriteLine((nuint)10);
    Console.Write(int128.MinValue); Gap();
    Console.WriteLine(uint128.MaxValue);
    Console.Write(1.5f); Gap();
    Console.Write(2.5); Gap();
    Console.Write(true); Gap();
    Console.Write(false); Gap();
    Console.Write('x'); Gap();
    Console.WriteLine("text");
    Console.WriteLine();
    Console.Write('€');
    Console.Write("ü");
    Console.Write('\uD83D');
    Console.WriteLine('\uDE42');
}
