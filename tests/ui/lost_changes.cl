class Box { public int N; }
struct P { public int X; }
int Main()
{
    var n = 0; var p = new P(); var kept = 0; var box = new Box(); var unseen = 0; var shared = 0;
    function void Add(int k) { n += k; } //~ warning[CAP0001] under `n`: this changes a copy of `n`: functions take variables by value
    function int Scratch(int k) { unseen += k; return unseen; }
    Add(3); Add(Scratch(4)); Scratch(5);
    let grow = () => { p.X = 3; }; //~ warning[CAP0001] under `p.X`: this changes a copy of `p`
    let next = () => ++kept;
    let put = () => { box.N = 4; };
    let up = () => ++shared; //~ warning[CAP0001] under `shared`: this changes a copy of `shared`
    let show = () => shared;
    grow(); put(); up();
    return n + p.X + next() + next() + box.N + show();
}
int Behind()
{
    var n = 0; var early = 1; var twice = 0;
    n = early;
    Outer(2);
    Twice();
    return n + twice;
    function void Add(int k) { n += k; } //~ warning[CAP0001] under `n`: this changes a copy of `n`
    function void Outer(int k) { Add(k); Early(); }
    function void Early() { early += 1; }
    function void Twice() { twice *= 2; } //~ warning[CAP0001] under `twice`: this changes a copy of `twice`
}
