// A variable declared with its type in an `out` argument says what the type parameter is, and which overload is meant.
// expect: 4
// expect: 0
// expect: 1 s
// expect: 12
// exit: 1
class Node { public int V; }
bool Try<T>(T d, out T item) { item = d; return true; }
bool Get<T>(int k, out T item) where T : struct { item = default(T); return k > 0; }
bool Over(out int a) { a = 1; return true; }
bool Over(out string a) { a = "s"; return true; }
bool One(out int a) { a = 1; return true; }
int Main()
{
    Try(new Node { V = 4 }, out Node n);
    Console.WriteLine(n.V);
    if (Get(3, out int k)) { Console.WriteLine(k); }
    Over(out int a); Over(out string s);
    Over(out int _);
    Console.WriteLine($"{a} {s}");
    One(out int one);
    if (int.TryParse("12", out int v)) { Console.WriteLine(v); }
    return one;
}
