// Nobody waits for what a `finally` throws when the last reference to a generator goes.
public IEnumerable<int> F(int n) { try { yield return 1; yield return 2; } finally { Console.WriteLine("f"); if (n > 0) { throw new Exception($"out{n}"); } } }
public void Main() { let walk = F(1).GetEnumerator(); Console.WriteLine(walk.MoveNext()); }
// expect: true
// expect: f
// exit: 134
// stderr: unhandled exception: Std::Exception: out1
