// Constant expressions as generic arguments.
namespace Sums;
public struct Buffer<const N: int> where N : const(N < 100)
{
    public int Size => N;
}
public class Never<T, const N: int> { public Buffer<N * 2> Twice() => new Buffer<N * 2>(); public Buffer<K / N> Part() => new Buffer<K / N>(); }
public const int K = 3;
public void Main()
{
    var n = 4;
    let a = new Buffer<n + 1>(); //~ error[NAM0001]: unknown name `n`
    let c = new Buffer<K / 0>(); //~ error[TCK004]: a generic argument cannot be computed: division by zero
    let d = new Buffer<missing + 1>(); //~ error[NAM0001]: unknown name `missing`
    let f = new Buffer<K * 50>(); //~ error[TCK022]: `150` is not a number that the constraint accepts
    let g: Buffer<K + 2> = new Buffer<K + 1>(); //~ error[TYP0001]: expected `Sums::Buffer<5>` for `g`, found `Sums::Buffer<4>`
    let h = new Buffer<"a" + "b">(); //~ error[TCK022]: parameter `N` takes a constant of type `int`, not `"ab"`
    let j = new Buffer<(int) + 1>(); //~ error[NAM0006]: `int` is a type, not a value
}
