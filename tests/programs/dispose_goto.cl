// A value that is made anew behind a label may move away before the jump back.
// expect: -0 -1 end
struct R { public int N; public init(int n) { N = n; } public void dispose(ref this) { Console.Write($"-{N} "); } }
int Main()
{
    {
        var k = 0;
        again: var r = new R(k); let q = r; k++;
        if (k < 2) { goto again; }
    }
    Console.WriteLine("end");
    return 0;
}
