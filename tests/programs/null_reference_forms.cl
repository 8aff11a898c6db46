// Null: fields and elements start as nothing, comparing them is fine, a property of nothing panics.
// exit: 101
// stderr: panic: null reference
namespace Forms;
public class C { public int N { get; set; } public C Next; public virtual string Name => "c"; }
public interface I { int M(); }
public struct S { public C Held; public I Other; }
public int Main()
{
    let c = new C();
    var s = new S();
    let all = new C[3];
    all[1] = c;
    Console.WriteLine($"{c.Next == null} {s.Held == null} {s.Other != null} {all[0] == all[2]} {all[1] != null}");
    s.Held = c;
    c.Next = s.Held;
    Console.WriteLine($"{c.Next.Next.N} {c.Next == c}");
    c.Next = s.Held.Next.Next;
    c.Next = new C().Next;
    Console.WriteLine($"{c.Next is C} {c is C}");
    c.Next.N = 4;
    return 0;
}
// expect: true true false true true
// expect: 0 true
// expect: false true
