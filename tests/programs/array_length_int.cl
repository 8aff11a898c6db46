// The length of an array is an `int`, and by itself whatever unsigned type is asked for: C# code and code with `usize` work.
// expect: false
// expect: -2 -1
// expect: true
// expect: -2
// expect: -2
// expect: 321
// expect: 1 3 2 2 3 2
// expect: 3
// expect: 3
// expect: 6
// expect: 12312true
// expect: 1
// expect: 2
// expect: 3 2 12 3 3 true
// expect: 3
// expect: 1.5
// expect: true
// expect: 6
// expect: 3
// expect: 3
// expect: 8
int Find(int[] a, int w) { var lo = 0; var hi = a.Length - 1; while (lo <= hi) { let mid = (lo + hi) / 2; if (a[mid] == w) { return mid; } if (a[mid] < w) { lo = mid + 1; } else { hi = mid - 1; } } return -1; }
int A(int x) => x;
usize U(int[] a) => a.Length;
usize U2(int[] a) => a.Length - 1;
int F(int[] a) { var n = a.Length; return n - 1; }
long G<T>(T a, T b) => sizeof(int);
int Main()
{
    let empty = new int[0]; let a = [1, 2, 3];
    Console.WriteLine(0 < empty.Length - 1);
    Console.WriteLine($"{a.Length - 5} {(a.Length - 5) / 2}");
    let d = a.Length - 5; Console.WriteLine(d < 0);
    let n = 5; Console.WriteLine(a.Length - n);
    Console.WriteLine((long)(a.Length - 5));
    for (var i = a.Length - 1; i >= 0; i--) { Console.Write(a[i]); }
    Console.WriteLine();
    Console.WriteLine($"{Find(a, 2)} {Math.Min(a.Length, 5)} {Math.Max(0, a.Length - 1)} {Math.Clamp(a.Length, 0, 2)} {A(a.Length)} {F(a)}");
    var m = a.Length; Console.WriteLine(A(m));
    let q = [0, a.Length]; let int[] r = q; Console.WriteLine(r[1]);
    var usize u = a.Length; u += a.Length; Console.WriteLine(u);
    for (var i = 0usize; i < a.Length; i += 1) { Console.Write(a[i]); }
    for (var i = 0usize; i < a.Length - 1; i += 1) { Console.Write(a[i]); }
    Console.WriteLine(u > a.Length);
    let uint h = 7; Console.WriteLine(h % a.Length); let ulong hh = 8; Console.WriteLine(hh % a.Length);
    Console.WriteLine($"{U(a)} {U2(a)} {sizeof(int) * a.Length} {(int)a.Length} {(usize)a.Length} {a.Length == 3usize}");
    let usize[] us = [a.Length, 4]; Console.WriteLine(us[0]);
    let half = a.Length / 2.0; Console.WriteLine(half);
    let uint five = 1; Console.WriteLine(a.Length - 5 < five);
    let byte by = (byte)a.Length; Console.WriteLine(by + a.Length);
    let long lg = a.Length; Console.WriteLine(lg); let double db = a.Length; Console.WriteLine(db);
    Console.WriteLine(G(a.Length, 3) + G(a.Length, 3usize));
    return 0;
}
