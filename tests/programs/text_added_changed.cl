// `t += e` where `e` assigns `t`: what `t` was before counts, as for numbers.
// expect: abb acx xyy! q34
namespace Added;

string Put(out string into, string value) { into = value; return "c"; }

public void Main()
{
    var t = "a"; t += (t = "b") + t;
    var u = "a"; u += Put(out u, "z") + "x";
    var v = "x"; let w = v += (v = "y") + v + "!";
    var q = "q"; var n = 1; n += (n = 2); q += n.ToString() + (q = "4");
    Console.WriteLine($"{t} {u} {w} {q}");
}
