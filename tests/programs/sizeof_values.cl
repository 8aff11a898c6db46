// `sizeof` and `alignof` of values and constants in parentheses, which look like types; nothing is evaluated.
// expect: 8 8 16 4 8 8 2
// expect: 0 calls, 3 of 16
namespace Test;

struct Pair { public int X; public long Y; }
const long Big = 5L;
static int calls;
Pair Made() { calls += 1; return new Pair(); }

class Holder
{
    public Pair Inside;
    public int Size() => (int)sizeof(Inside);
}

public int Main()
{
    let x = 5L;
    let p = new Pair();
    Console.WriteLine($"{sizeof(x)} {sizeof x} {sizeof(p)} {sizeof(p.X)} {sizeof(Big)} {alignof(p)} {sizeof('c')}");
    let size = sizeof(Made());
    let measure = () => (int)sizeof(x) - 5;
    Console.WriteLine($"{calls} calls, {measure()} of {new Holder().Size()}");
    return size == 16 ? 0 : 1;
}
