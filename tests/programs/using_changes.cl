// What `using` holds may be changed by its methods; constants of the library classes behind primitive types.
// expect: 15
// expect: end 4
// expect: 2147483647 NaN -9223372036854775808 true 3.4028235E+38 3 255 true
// expect: end 15
struct G { public int D; public void dispose(ref this) { Console.WriteLine($"end {D}"); } public void Touch() { D += 4; } public void By(ref this) { D += 1; } public int P { get => D; set { D = value; } } }
int Main() { using var g = new G(); g.Touch(); g.By(); g.P = g.P + 10; Console.WriteLine(g.D);
 using (var h = new G()) { h.Touch(); }
 Console.WriteLine($"{Int32.MaxValue} {Double.NaN} {Int64.MinValue} {Char.MaxValue is char} {Single.MaxValue} {Int32.Parse("3")} {Byte.MaxValue} {String.IsNullOrEmpty("")}");
 return 0; }
