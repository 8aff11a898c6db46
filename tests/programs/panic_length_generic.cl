// The place is where the array is made: a generic function, for the type that it was called with.
// expect: 3
// exit: 101
// stderr: panic: array length -1 is negative
// stderr:    at Bounds::Filled<string> (panic_length_generic.cl:10)
namespace Bounds;

T[] Filled<T>(int count, T value)
{
    let all = new T[count];
    for (var i = 0; i < count; i += 1) { all[i] = value; }
    return all;
}

public void Main()
{
    Console.WriteLine(Filled(3, 1).Length);
    Console.WriteLine(Filled(-1, "").Length);
}
