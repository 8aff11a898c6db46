// An element of a view is written, passed or changed while the view itself gets another value: the old elements stay until then.
// keeps: statics
// expect: field 0 static 0 ref 0 compound 0 text 0
// expect: operator 0 step 0 method 0 field 0 instead 0
// expect: named 0 5 kept 3 loop 6 call 0 index 0
namespace Replaced;
struct Amount
{
    public int N; public int M;
    public init(int n) { N = n; M = 0; }
    public static Amount operator +(Amount a, Amount b) { Renew(); return new Amount(a.N + b.N); }
    public static Amount operator ++(Amount a) { Renew(); return new Amount(a.N + 1); }
    public void Grow(ref this) { Renew(); N += 40; M += 40; }
}
class Holder { public Span<int> V; public Span<string> Texts; public Span<string?> Maybe; }
static class All
{
    public static mut Span<int> K;
    public static mut Span<Amount> Amounts;
    public static mut Holder H = new Holder();
    public static mut int[] Junk = [];
    public static mut Amount[] Others = [];
    public static mut string Text = "";
}
int[] Fresh() => new int[3];
Span<int> Row(int n) { var a = new int[3]; a[1] = n; return a; }
Span<string> Words() => new string[] { "a", $"b{1}", "c" };
Span<Amount> Sums() => new Amount[] { new Amount(1), new Amount(2) };
void Renew() { All.Amounts = Sums(); All.Others = new Amount[2]; }
int ByField() { All.H.V = Row(0); All.Junk = Fresh(); return 77; }
int ByStatic() { All.K = Row(0); All.Junk = Fresh(); return 77; }
string ByText() { All.H.Texts = Words(); All.Text = $"{All.H.V.Length}xyz"; return $"long text that is on the heap {All.Junk.Length}"; }
string ByMaybe() { All.H.Maybe = new string?[2]; All.Junk = Fresh(); return $"new {All.Junk.Length}"; }
void ByRef(ref int r) { All.K = Row(0); All.Junk = Fresh(); r = 77; }
public int Main()
{
    let h = All.H;
    h.V = Row(1); h.V[1] = ByField(); Console.Write($"field {All.Junk[1]} ");
    All.K = Row(1); All.K[1] = ByStatic(); Console.Write($"static {All.Junk[1]} ");
    All.K = Row(1); ByRef(ref All.K[1]); Console.Write($"ref {All.Junk[1]} ");
    All.K = Row(1); All.K[1] += ByStatic(); Console.Write($"compound {All.Junk[1]} ");
    h.Texts = Words(); h.Texts[1] += ByText(); h.Texts = Words(); h.Texts[1] = ByText(); Console.WriteLine($"text {All.Junk[1]}");

    Renew(); All.Amounts[1] += new Amount(5); Console.Write($"operator {All.Others[1].N} ");
    Renew(); All.Amounts[1]++; let before = ++All.Amounts[0]; Console.Write($"step {All.Others[1].N + All.Others[0].N + before.N - 2} ");
    Renew(); All.Amounts[1].Grow(); Console.Write($"method {All.Others[1].N} ");
    All.Amounts = Sums(); All.Amounts[1].M = Lost(); Console.Write($"field {All.Others[1].M} ");
    h.Maybe = new string?[2]; h.Maybe[1] ??= ByMaybe(); Console.WriteLine($"instead {All.Junk[1]}");

    All.K = Row(5); var named = ref All.K[1]; let kept = named; All.K = Row(0); All.Junk = Fresh(); Console.Write($"named {All.Junk[1]} {kept} ");
    All.K = Row(3); foreach (let one in All.K) { if (one == 3) { ByStatic(); Console.Write($"kept {one} "); } }
    All.K = Row(6); foreach (ref var one in All.K) { if (one == 6) { let old = one; ByStatic(); one = 99; Console.Write($"loop {old + All.Junk[1]} "); } }
    Both(ref All.K[1], ByStatic()); Console.Write($"call {All.Junk[1]} ");
    All.K = Row(1); All.K[At()] = 55; Console.WriteLine($"index {All.Junk[1]}");
    return 0;
}
int Lost() { Renew(); return 66; }
int At() { ByStatic(); return 1; }
void Both(ref int r, int n) { r = n; }
