// An exported function keeps its symbol and can be imported under it.
// expect: 30 12
namespace Exports;

@extern("C") @export("sample_scale")
public int Scale(int n, int factor) => n * factor;

@extern("C", alias = "sample_scale")
static extern int Again(int n, int factor);

public void Main()
{
    Console.WriteLine($"{Scale(10, 3)} {Again(6, 2)}");
}
