// What is wrong in generic code that nobody calls, whatever its type arguments are.
namespace Uncalled;
int NoBody<T>(T x); //~ error[TCK041] under `NoBody`: function `NoBody` needs a body
T Neither<T>(T x); //~ error[TCK041]: function `Neither` needs a body
class Box<T>
{
    T value;
    public int Count { get; set; }
    public T Missing(); //~ error[TCK041]: function `Missing` needs a body
    public T Get() { return value; Count = 1; } //~ error[E0400]: unreachable
    public void Stop() { break; } //~ error[FLW0004]: `break`
    public void Gone() { goto nowhere; } //~ error[FLW0005]: `nowhere`
    public int Raise() { throw; } //~ error[EXC0002]: `throw` alone outside a `catch`
    public byte Big() => 300; //~ error[TCK121]: 300
    public void Set(T other) { 5 = Count; value = other; } //~ error[TYP0005]: assigned
}
abstract class Base<T> { public abstract T Make(); }
int Main() => 0;
