// The least value of a signed type can be written with its suffix, though its magnitude is no value of the type.
// expect: -128 -32768 -2147483648 -9223372036854775808 -9223372036854775808
// expect: -170141183460469231731687303715884105728
// expect: true true -9223372036854775808
namespace Least;

public int Main()
{
    let wide = -170141183460469231731687303715884105728i128;
    let long least = -9223372036854775808L;
    Console.WriteLine($"{-128i8} {-32768i16} {-2147483648i32} {-9223372036854775808i64} {least}");
    Console.WriteLine(wide);
    Console.WriteLine($"{wide == int128.MinValue} {-128i8 == sbyte.MinValue} {-0x8000_0000_0000_0000L}");
    return 0;
}
