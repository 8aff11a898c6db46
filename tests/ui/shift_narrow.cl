// A narrow integer keeps its type when it is shifted: a count that C# would widen it for draws a warning.
namespace Shifts;
void Show<T>(T value) { Console.WriteLine($"{value}"); }
@allow(SHF0001)
byte Quiet(byte one) => one << 9;
int Main()
{
    let bytes = new byte[] { 1, 2 };
    var s = (short)5;
    let a = (bytes[0] << 8) | bytes[1];        //~ warning[SHF0001] under `bytes[0] << 8`: `byte` has 8 bits: this shifts by 0 = help: widen it first: `(int)`
    let b = s >> 16;                           //~ warning[SHF0001]: `short` has 16 bits: this shifts by 0
    s <<= 17;                                  //~ warning[SHF0001] under `s <<= 17`: `short` has 16 bits: this shifts by 1
    let c = s << -1;                           //~ warning[SHF0001]: `short` has 16 bits: this shifts by 15
    let d = (byte)1 << 8;                      //~ warning[SHF0001]: `byte` has 8 bits: this shifts by 0
    let fine = ((int)bytes[0] << 8 | bytes[1]) + (bytes[0] << 7) + (1 << 33) + (s << 15) + ('a' << 16);
    unchecked { s <<= 16; }
    Show(a + b + c + d + fine + Quiet(1));
    return 0;
}
