// A value with a destructor has one owner: the variable that it moved out of has none until it gets a new one.
namespace Moved;
public struct Res { public int N; public init(int n) { N = n; } public int Get() => N; public void dispose(ref this) { } }
public class Box { public Res Inside = new Res(0); }
public void Look(Res r) { }
public void Change(ref Res r) { }
public Res? Find(int n) => new Res(n);

public void Straight(bool some)
{
    let a = new Res(1); let b = a; a.Get();              //~ error[FLW0001]: `a` is used after its value moved away
    let c = new Res(1); let d = c; Look(c);              //~ error[FLW0001]: `c` is used after its value moved away
    var e = new Res(1); let f = e; Change(ref e);        //~ error[FLW0001]: `e` is used after its value moved away
    let g = new Res(1); let h = () => g.N; let i = g.N;  //~ error[FLW0001]: `g` is used after its value moved away
    let j = new Res(1); if (some) { let k = j; } Look(j);  //~ error[FLW0001]: `j` is used after its value moved away
    let l = new Res(1); let m = (l, l);                  //~ error[FLW0001]: `l` is used after its value moved away
    let n = new Res(1); let o = new[] { n, n };          //~ error[FLW0001]: `n` is used after its value moved away
    let p = new Res(1); let q = some ? p : new Res(2); Look(p);  //~ error[FLW0001]: `p` is used after its value moved away
    let r = new Box(); let s = new[] { r.Inside };       //~ error[TYP0016]: a `Moved::Res` has a destructor and cannot be copied out of here
    var t = new Res(1); let u = t; t = new Res(2); Look(t);
}

public void Turns(bool some)
{
    let a = new Res(1); while (some) { let b = a; }      //~ error[FLW0001]: the value of `a` moves away in a loop, and is gone in its next turn
    let c = new Res(1); do { let d = c; } while (some);  //~ error[FLW0001]: the value of `c` moves away in a loop, and is gone in its next turn
    let e = new Res(1); for (var i = 0; i < 3; i += 1) { if (i == 2) { let f = e; break; } }
    var g = new Res(1); foreach (let i in 0..3) { let h = g; g = new Res(i); }
    while (some) { let k = new Res(1); let l = k; if (l.N > 1) { continue; } }
    let m = new Res(1); while (some) { let n = some ? m : m; return; }
}
public void Main() { }
