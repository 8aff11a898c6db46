// Literals of all spellings, comments that nest, text that is not compiled.
// expect: 5
// expect: 255 5 170 1000000 7
// expect: 18446744073709551615 -1 9223372036854775807
// expect: 340282366920938463463374607431768211455
// expect: -170141183460469231731687303715884105727
// expect: 2.5 1000 15000
// expect: A 9 92 39 34 0
// expect: tab	quote" back\ A B é
// expect: C:\dir "q"
// expect: {x} 5 {5}
// expect: C:\5 "w"
// expect: fox 3 3.14
// expect: 3 4
/* outer /* nested */ still // comment
*/
namespace Lex;

#if DEBUG && !DEBUG
this is not lexed ' " /*
#elif unknown_name
neither
#else
int Five() => 5;
#endif

public int Main()
{
    Console.WriteLine(Five());
    Console.WriteLine($"{0xFF} {0b101} {0b_1010_1010} {1_000_000} {007}");
    Console.WriteLine($"{0xFFFF_FFFF_FFFF_FFFFul} {0xFFFFFFFFFFFFFFFFul as long} {0x7FFFFFFFFFFFFFFF}");
    Console.WriteLine(340282366920938463463374607431768211455u128);
    let min = -170141183460469231731687303715884105727i128;
    Console.WriteLine(min);
    Console.WriteLine($"{2.5f} {1e3} {1_5e+3}");
    let tab = '\t';
    Console.WriteLine($"{'\u0041'} {(int)tab} {(int)'\\'} {(int)'\''} {(int)'"'} {(int)'\0'}");
    Console.WriteLine("tab\tquote\" back\\ \x41 \u0042 \u00e9");
    Console.WriteLine(@"C:\dir ""q""");
    let n = 5;
    Console.WriteLine($"{{x}} {n} {{{n}}}");
    Console.WriteLine($@"C:\{n} ""w""");
    let 🦊 = "fox"; let 数量 = 3; let π = 3.14;
    Console.WriteLine($"{🦊} {数量} {π}");
    var string_ = 3; var set_ = 4;
    Console.WriteLine($"{string_} {set_}");
    return 0;
}
