// Unsafe pointers count in bytes.
// expect: 5 7
// expect: 1 2 3 4
// expect: 8 16
// expect: 258
// expect: true false 4
namespace Pointers;

struct Pair
{
    public long First;
    public int Second;
}

unsafe void Double(int* p)
{
    *p = *p * 2;
}

public void Main()
{
    unsafe
    {
        var n = 5;
        let p = &n;
        Console.Write(*p);
        *p = 7;
        Console.WriteLine($" {n}");

        var word = 0x04030201U;
        let bytes = (byte*)&word;
        Console.WriteLine($"{*bytes} {*(bytes + 1)} {*(bytes + 2)} {*(bytes + 3)}");

        var pair = new Pair { First = 3L, Second = 4 };
        let at = &pair;
        (*at).First = (*at).First + 5L;
        Double(&(*at).Second);
        Double(&(*at).Second);
        Console.WriteLine($"{pair.First} {pair.Second}");

        Console.WriteLine((int)*(ushort*)bytes - 255);
        byte* none = null;
        Console.WriteLine($"{none == null} {bytes == null} {(bytes + 4) - bytes}");
    }
}
