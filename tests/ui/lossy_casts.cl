namespace Lossy;
enum Small : byte { One = 1 }
public int Main()
{
    let x = 300; let u = 5u; let d = 2.5; let l = 5L; let c = 'c'; let a = [1, 2];
    let kept = (byte)255; let cut = (int)2.7; let near = (float)0.1; let wide = (long)-1; let run = (byte)x;
    let y = (byte)300; //~ warning[CST0001]: 300 does not fit `byte`, so the cast changes it
    let z = (uint)-1; //~ warning[CST0001]: -1 does not fit `uint`
    let big = (int)1e20; //~ warning[CST0001]: 1e+20 does not fit `int`
    let e = (Small)300; //~ warning[CST0001]: 300 does not fit `Lossy::Small`
    unchecked { let m = (byte)300; checked { let n = (byte)x; } } //~ warning[CST0001]: this cast from `int` to `byte` may lose part of the value
    checked
    {
        let k = (double)x; let n = (long)u; let o = (int)c; let p = (int)a.Length;
        let q = (int)u; //~ warning[CST0001]: this cast from `uint` to `int` may lose part of the value
        let r = (int)d; //~ warning[CST0001]: this cast from `double` to `int`
        let s = (double)l; //~ warning[CST0001]: this cast from `long` to `double`
        let t = (byte)c; //~ warning[CST0001]: this cast from `char` to `byte`
        let v = (Small)x; //~ warning[CST0001]: this cast from `int` to `Lossy::Small`
        let w = () => x as byte; //~ warning[CST0001]: this cast from `int` to `byte`
        unchecked { let none = (byte)x; }
    }
    return 0;
}
