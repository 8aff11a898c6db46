// A matrix struct: two-part indexer, operators, declared conversions, an exception from an operator.
// expect: 199 290 |435 634 |
// expect: -1 -2 |-3 -4 |
// expect: true
// expect: 7.5
// expect: shape
// expect: 11 2 |3 5 |
namespace Mat;
public struct Matrix
{
    private readonly double[] _a;
    public int Rows { get; init; }
    public int Cols { get; init; }
    public init(int rows, int cols) { Rows = rows; Cols = cols; _a = new double[rows * cols]; }
    public double this[int r, int c] { get => _a[r * Cols + c]; set => _a[r * Cols + c] = value; }
    public static Matrix Identity(int n) { var m = new Matrix(n, n); for (var i = 0; i < n; i++) m[i, i] = 1; return m; }
    public static Matrix operator *(Matrix a, Matrix b)
    {
        if (a.Cols != b.Rows) throw new ArgumentException("shape");
        var m = new Matrix(a.Rows, b.Cols);
        for (var i = 0; i < a.Rows; i++)
            for (var j = 0; j < b.Cols; j++)
            {
                var s = 0.0;
                for (var k = 0; k < a.Cols; k++) s += a[i, k] * b[k, j];
                m[i, j] = s;
            }
        return m;
    }
    public static Matrix operator *(double k, Matrix a) { var m = new Matrix(a.Rows, a.Cols); for (var i = 0; i < (int)a._a.Length; i++) m._a[i] = k * a._a[i]; return m; }
    public static Matrix operator -(Matrix a) => -1.0 * a;
    public static bool operator ==(Matrix a, Matrix b) { if (a.Rows != b.Rows || a.Cols != b.Cols) return false; for (var i = 0; i < (int)a._a.Length; i++) if (a._a[i] != b._a[i]) return false; return true; }
    public static bool operator !=(Matrix a, Matrix b) => !(a == b);
    public static implicit operator Matrix(double v) { var m = new Matrix(1, 1); m[0, 0] = v; return m; }
    public static explicit operator double(Matrix m) => m[0, 0];
    public string ToString() { var s = ""; for (var i = 0; i < Rows; i++) { for (var j = 0; j < Cols; j++) s += $"{this[i, j]} "; s += "|"; } return s; }
}
public void Main()
{
    var m = new Matrix(2, 2);
    m[0, 0] = 1; m[0, 1] = 2; m[1, 0] = 3; m[1, 1] = 4;
    var p = m;
    for (var i = 0; i < 3; i++) p *= m;
    Console.WriteLine(p.ToString());
    Console.WriteLine($"{-m}");
    Console.WriteLine(m * Matrix.Identity(2) == m);
    Matrix one = 7.5;
    Console.WriteLine((double)one);
    try { let x = m * one; Console.WriteLine("no"); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
    m[0, 0] += 10; m[1, 1]++;
    Console.WriteLine($"{m}");
}
