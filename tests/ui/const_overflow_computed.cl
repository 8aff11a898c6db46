// What was computed and does not fit is an overflow, not a wrong literal.
namespace Overflows;
const int A = int.MaxValue + 1; //~ error[TCK004]: constant `A` cannot be computed: the result 2147483648 does not fit `int`
const int B = 2147483647 + 1; //~ error[TCK004]: constant `B` cannot be computed: the result 2147483648 does not fit `int`
const byte C = 200 + 100; //~ error[TCK004]: constant `C` cannot be computed: the result 300 does not fit `byte`
const long D = 9223372036854775807 + 1; //~ error[TCK004]: the result 9223372036854775808 does not fit `long`
const int F = -(-2147483648); //~ error[TCK004]: constant `F` cannot be computed: the result 2147483648 does not fit `int`
const ulong G = 1 - 2; //~ error[TCK004]: constant `G` cannot be computed: the result -1 does not fit `ulong`
const sbyte H = -129; //~ error[TCK121]: the literal -129 does not fit `sbyte`
const byte I = +256; //~ error[TCK121]: the literal 256 does not fit `byte`
const sbyte J = -128;
public void Main()
{
    let byte a = 200 + 100; //~ error[TCK004]: this cannot be computed: the result 300 does not fit `byte`
    const int b = 2147483647 + 1; //~ error[TCK004]: constant `b` cannot be computed: the result 2147483648 does not fit `int`
    var c = 2147483647 + 1;
}
