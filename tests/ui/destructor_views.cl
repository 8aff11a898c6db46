// A name for a value that belongs to another variable cannot change it or take it away.
namespace Views;
struct Res { public int N; public void dispose(ref this) { } public void Grow(ref this) { N += 1; } }
void Keep(Res[] all, Res? maybe, bool first)
{
    foreach (var one in all)
    {
        let mine = one; //~ error[TYP0016]: a `Views::Res` has a destructor
        one.N = 3; //~ error[LCL0002]: `one` names a value that stays where it is
    }
    if (maybe is Res seen)
    {
        seen.Grow(); //~ error[LCL0002]: `seen` names a value that stays where it is
        var mine = seen; //~ error[TYP0016]: a `Views::Res` has a destructor
    }
    var (part, n) = (new Res(), 1);
    n += 1;
    part = new Res(); //~ error[LCL0002]: `part` names a value that stays where it is
    let chosen = first ? new Res() : all[0]; //~ error[TYP0016]: a `Views::Res` has a destructor
    let switched = n switch { 1 => all[0], _ => new Res() }; //~ error[TYP0016]: a `Views::Res` has a destructor
}
int Main() { return 0; }
