// Dividing an integer by zero ends the program.
// exit: 101
// stderr: division by zero
// expect: 4
namespace Division;

int Ratio(int a, int b) => a / b;

public int Main()
{
    Console.WriteLine(Ratio(9, 2));
    return Ratio(1, 0);
}
