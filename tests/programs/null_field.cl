// Reading and writing a field of nothing: panic.
// exit: 101
// stderr: panic: null reference
// stderr: at Nulls::Set (null_field.cl:10)
// expect: 1
namespace Nulls;
public class C { public string Text; public C Next; }
public void Set(C c)
{
    c.Next.Text = "x" + "y";
}
public int Main()
{
    let c = new C();
    c.Next = new C();
    Set(c);
    Console.WriteLine($"{c.Next.Text.Length - 1}");
    Set(c.Next);
    return 0;
}
