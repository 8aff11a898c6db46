// sizeof, alignof, nameof, default.
// expect: 1 2 4 8 16 4 8 2 1
// expect: 16 8 24
// expect: count 0 false 0
namespace Sizes;

struct Padded
{
    public byte A;
    public long B;
}

struct Three
{
    public Padded P;
    public byte C;
}

public void Main()
{
    let count = default(int);
    Console.Write($"{sizeof(byte)} {sizeof(short)} {sizeof(int)} {sizeof(long)} {sizeof(int128)} ");
    Console.WriteLine($"{sizeof(float)} {sizeof(double)} {sizeof(char)} {sizeof(bool)}");
    Console.WriteLine($"{sizeof(Padded)} {alignof(Padded)} {sizeof(Three)}");
    Console.WriteLine($"{nameof(count)} {count} {default(bool)} {default(double)}");
}
