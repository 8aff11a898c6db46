// A condition that is known chooses a value, not a place, like one that is not known.
// expect: 0 0 1
struct S { public int A; public void Mut() { A += 1; } }
const bool Yes = true;
int Main()
{
    var s = new S(); let c = s.A == 0; let fixedOne = new S();
    (true ? s : s).Mut(); Console.Write($"{s.A} ");
    (c ? s : s).Mut(); (Yes ? fixedOne : s).Mut(); Console.Write($"{s.A} ");
    s.Mut(); let t = Yes ? s : new S(); Console.WriteLine(t.A);
    return 0;
}
