// What a `finally` throws when a generator is given up comes out of the `foreach` that does, or out of `Dispose`.
namespace Throwing;
public struct Res { public int N; public void dispose(ref this) { Console.Write($"-{N} "); } }
public IEnumerable<int> F(int n) { let r = new Res { N = n }; try { try { yield return 1; yield return 2; } finally { Console.Write("f "); if (n > 0) { throw new Exception($"out{n}"); } } } finally { Console.Write("g "); } }
public IEnumerable<int> Through(int n) { let r = new Res { N = n * 10 }; try { foreach (var x in F(n)) { yield return x; } } finally { Console.Write("t "); } }
public int Finds(IEnumerable<int> all) { foreach (var x in all) { return x; } return 0; }
public void Main() {
  try { foreach (var x in F(1)) { Console.Write($"{x} "); break; } Console.Write("no "); } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
  try { foreach (var x in Through(2)) { Console.Write($"{x} "); break; } Console.Write("no "); } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
  try { foreach (var x in Through(3)) { throw new Exception("lost"); } } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
  try { Console.Write($"{Finds(F(4))} "); } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
  let walk = F(5).GetEnumerator(); walk.MoveNext();
  try { walk.Dispose(); } catch (Exception e) { Console.Write($"{e.Message} {walk.MoveNext()} "); } walk.Dispose(); Console.WriteLine(".");
  try { foreach (var x in F(0)) { Console.Write($"{x} "); throw new Exception("kept"); } } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
  try { foreach (var a in F(6)) { foreach (var b in F(7)) { goto over; } } over: Console.Write("no "); } catch (Exception e) { Console.Write($"{e.Message} "); } Console.WriteLine(".");
}
// expect: 1 f g -1 out1 .
// expect: 1 f g -2 t -20 out2 .
// expect: f g -3 t -30 out3 .
// expect: f g -4 out4 .
// expect: f g -5 out5 false .
// expect: 1 f g -0 kept .
// expect: f g -7 f g -6 out6 .
