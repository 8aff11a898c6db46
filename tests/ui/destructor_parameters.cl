namespace Ui;

public struct Res { public int N; public string Text; public void dispose(ref this) { } public void Reset(ref this) { N = 0; } }
public struct Both { public Res First; public Res? Second; public int N; public void dispose(ref this) { } }

public void Change(ref Res r) { r.N = 1; }
public void Fill(out Res r) { r = new Res(); }

public void Lent(Res r, Both b)
{
    r.N = 1; r.Text = "new"; b.N += 2;
    Change(ref r);             //~ error[LCL0002]: this cannot be passed by `ref`: the caller of the function disposes what `r` holds
    Change(ref b.First);       //~ error[LCL0002]: this cannot be passed by `ref`: the caller of the function disposes what `b` holds
    Fill(out b.First);         //~ error[LCL0002]: this cannot be passed by `out`: the caller of the function disposes what `b` holds
    r.Reset();                 //~ error[LCL0002]: this cannot be changed by `Reset`: the caller of the function disposes what `r` holds
    b.First = new Res();       //~ error[LCL0002]: this cannot be assigned: the caller of the function disposes what `b` holds
    b.Second ??= new Res();    //~ error[LCL0002]: this cannot be assigned: the caller of the function disposes what `b` holds
    b.First.N = 3;
    Fill(out r);
    b = new Both();
}

public class Owner { public Res Held; }
public void Two(out Res a, out Res b) { a = new Res(); b = new Res(); }
public void Twice(Owner o, Owner other)
{
    Two(out var a, out a);     //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    Two(out o.Held, out o.Held);  //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    let two: fn(out Res, out Res) -> void = Two;
    two(out a, out a);         //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    Two(out o.Held, out other.Held);  //~ error[LCL0002]: this cannot be passed by `out` twice in one call
    Two(out _, out _);
}

public void Owned(ref Both b, out Res r) { Fill(out r); Change(ref r); Change(ref b.First); b.First = new Res(); }

public void Main() { }
