// The caller disposes what it passes by value, long before a generator looks at it.
struct Guard { public int N; public init(int n) { N = n; } public void dispose(ref this) { } }
class Held { public int N; public void dispose(ref this) { } }
IEnumerable<int> Unused(Guard g) { yield return 1; } //~ error[GEN0002] under `Guard g`: `g` would be disposed before the generator runs = help: make it inside, or let it be a class
IEnumerable<int> Used(int n, Guard g) { yield return g.N + n; } //~ error[GEN0002] under `Guard g`: `g` would be disposed before the generator runs
IEnumerable<int> Fine(Held h) { yield return h.N; }
int Main() { foreach (var x in Fine(new Held())) { } return 0; }
