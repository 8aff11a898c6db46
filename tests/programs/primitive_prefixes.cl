// Primitive types by the names of the library's classes, and by the spaces that those stand in elsewhere.
// expect: 2147483647 32767 7 -2147483648 65535 true 3
// expect: 5
namespace Named;
public int Main()
{
    let text = $"{Std.Int32.MaxValue} {Numeric.Int16.MaxValue} {System.Int32.Parse("7")} {Std.int.MinValue}";
    Console.WriteLine($"{text} {Std.Numeric.UInt16.MaxValue} {System.String.IsNullOrEmpty("")} {Std.Math.Abs(-3)}");
    let System = new Own { Int32 = 5 };
    Console.WriteLine(System.Int32);
    return 0;
}
struct Own { public int Int32; }
