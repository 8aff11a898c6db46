// So does the remainder, in every width.
// exit: 101
// stderr: division by zero
namespace Division;

public int Main(string[] args)
{
    var divisor = (byte)args.Length;
    var number = 200u8;
    number %= divisor;
    return (int)number;
}
