// An array has at most 2^31 - 1 elements; a lambda is a place, too.
// exit: 101
// stderr: panic: array length 4294967296 is too large
// stderr: (panic_length_huge.cl:9)
namespace Bounds;

public int Main()
{
    let make: fn(int) -> byte[] = bits => new byte[1L << bits];
    return make(3).Length + make(32).Length;
}
