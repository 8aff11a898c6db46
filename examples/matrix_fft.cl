// Matrices and the fast Fourier transform.
//
// Solves linear equations by LU decomposition with pivoting, multiplies matrices in two ways, finds the tones of a signal with
// the FFT, and multiplies polynomials by it. Each result is checked against one found another way.
// Argument: size of the matrices (default 64).
namespace Numerics;

/// A complex number.
public struct Complex
{
    public double Re;
    public double Im;

    public init(double re, double im) { Re = re; Im = im; }

    public static Complex FromAngle(double radians) => new Complex(Math.Cos(radians), Math.Sin(radians));

    public static Complex operator +(Complex a, Complex b) => new Complex(a.Re + b.Re, a.Im + b.Im);
    public static Complex operator -(Complex a, Complex b) => new Complex(a.Re - b.Re, a.Im - b.Im);
    public static Complex operator *(Complex a, Complex b)
    {
        return new Complex(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);
    }
    public static Complex operator *(Complex a, double k) => new Complex(a.Re * k, a.Im * k);

    public double Magnitude => Math.Sqrt(Re * Re + Im * Im);
    public Complex Conjugate => new Complex(Re, -Im);
}

/// A small generator of pseudo-random numbers between -1 and 1.
public struct Noise
{
    ulong state;

    public init(ulong seed) { state = seed; }

    public double Next(ref this)
    {
        state = state * 6364136223846793005ul + 1442695040888963407ul;
        return (double)(state >> 11) / 4503599627370496.0 - 1.0;
    }
}

/// The matrix has no inverse.
public error SingularMatrix : Exception
{
    public init(string message) : super(message) { }
}

/// A matrix of doubles, row after row.
public class Matrix
{
    readonly double[] values;

    public int Rows { get; init; }
    public int Columns { get; init; }

    public init(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        values = new double[rows * columns];
    }

    public double this[int row, int column]
    {
        get { return values[row * Columns + column]; }
        set { values[row * Columns + column] = value; }
    }

    /// A matrix whose elements a function says.
    public static Matrix From(int rows, int columns, fn(int, int) -> double element)
    {
        let made = new Matrix(rows, columns);
        for (var r = 0; r < rows; r += 1)
        {
            for (var c = 0; c < columns; c += 1) { made[r, c] = element(r, c); }
        }
        return made;
    }

    public static Matrix Identity(int size) => From(size, size, (int r, int c) => r == c ? 1.0 : 0.0);

    public static Matrix Random(int rows, int columns, ulong seed)
    {
        var noise = new Noise(seed);
        let made = new Matrix(rows, columns);
        for (var i = 0; i < made.values.Length; i += 1) { made.values[i] = noise.Next(); }
        return made;
    }

    public Matrix Transposed() => From(Columns, Rows, (int r, int c) => this[c, r]);

    public static Matrix operator *(Matrix a, Matrix b) => Multiply(a, b);

    public static Matrix operator -(Matrix a, Matrix b)
    {
        let made = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < made.values.Length; i += 1) { made.values[i] = a.values[i] - b.values[i]; }
        return made;
    }

    /// The product as in the books: row by column, walking down b's columns.
    public static Matrix MultiplyNaive(Matrix a, Matrix b)
    {
        let made = new Matrix(a.Rows, b.Columns);
        for (var r = 0; r < a.Rows; r += 1)
        {
            for (var c = 0; c < b.Columns; c += 1)
            {
                var sum = 0.0;
                for (var k = 0; k < a.Columns; k += 1) { sum += a[r, k] * b[k, c]; }
                made[r, c] = sum;
            }
        }
        return made;
    }

    /// The product, row by row of b: every inner step walks along memory.
    public static Matrix Multiply(Matrix a, Matrix b)
    {
        let made = new Matrix(a.Rows, b.Columns);
        for (var r = 0; r < a.Rows; r += 1)
        {
            for (var k = 0; k < a.Columns; k += 1) { AddScaledRow(made, r, b, k, a[r, k]); }
        }
        return made;
    }

    // made[row] += b[from] * factor
    static void AddScaledRow(Matrix made, int row, Matrix b, int from, double factor)
    {
        let target = made.values;
        let source = b.values;
        let to = row * made.Columns;
        let at = from * b.Columns;
        for (var c = 0; c < b.Columns; c += 1) { target[to + c] += factor * source[at + c]; }
    }

    /// The largest absolute value of an element.
    public double Largest()
    {
        var most = 0.0;
        foreach (var value in values) { most = Math.Max(most, Math.Abs(value)); }
        return most;
    }

    public Matrix Copy() => From(Rows, Columns, (int r, int c) => this[r, c]);

    public void SwapRows(int a, int b)
    {
        for (var c = 0; c < Columns; c += 1)
        {
            let kept = this[a, c];
            this[a, c] = this[b, c];
            this[b, c] = kept;
        }
    }
}

/// A matrix taken apart into a lower and an upper triangle, rows exchanged so that the pivots are large.
public class LU
{
    readonly Matrix both;
    readonly int[] order;
    double sign = 1.0;

    public init(Matrix matrix)
    {
        both = matrix.Copy();
        order = new int[matrix.Rows];
        for (var i = 0; i < order.Length; i += 1) { order[i] = i; }
        for (var column = 0; column < both.Columns; column += 1)
        {
            Pivot(column);
            Eliminate(column);
        }
    }

    void Pivot(int column)
    {
        var best = column;
        for (var r = column + 1; r < both.Rows; r += 1)
        {
            if (Math.Abs(both[r, column]) > Math.Abs(both[best, column])) { best = r; }
        }
        if (Math.Abs(both[best, column]) < 1e-12) { throw new SingularMatrix($"no pivot in column {column}"); }
        if (best == column) { return; }
        both.SwapRows(best, column);
        let kept = order[best];
        order[best] = order[column];
        order[column] = kept;
        sign = -sign;
    }

    void Eliminate(int column)
    {
        for (var r = column + 1; r < both.Rows; r += 1)
        {
            let factor = both[r, column] / both[column, column];
            both[r, column] = factor;
            for (var c = column + 1; c < both.Columns; c += 1) { both[r, c] -= factor * both[column, c]; }
        }
    }

    public double Determinant()
    {
        var product = sign;
        for (var i = 0; i < both.Rows; i += 1) { product *= both[i, i]; }
        return product;
    }

    /// The x for which matrix * x = right.
    public double[] Solve(double[] right)
    {
        let x = new double[both.Rows];
        for (var r = 0; r < both.Rows; r += 1)
        {
            var sum = right[order[r]];
            for (var c = 0; c < r; c += 1) { sum -= both[r, c] * x[c]; }
            x[r] = sum;
        }
        for (var r = both.Rows - 1; r >= 0; r -= 1)
        {
            var sum = x[r];
            for (var c = r + 1; c < both.Columns; c += 1) { sum -= both[r, c] * x[c]; }
            x[r] = sum / both[r, r];
        }
        return x;
    }

    public Matrix Inverse()
    {
        let size = both.Rows;
        let made = new Matrix(size, size);
        for (var c = 0; c < size; c += 1)
        {
            let unit = new double[size];
            unit[c] = 1.0;
            let column = Solve(unit);
            for (var r = 0; r < size; r += 1) { made[r, c] = column[r]; }
        }
        return made;
    }
}

/// The fast Fourier transform, for lengths that are powers of two.
public static class Fourier
{
    public static Complex[] Forward(Complex[] signal) => Transform(signal, -1.0);

    public static Complex[] Backward(Complex[] spectrum)
    {
        let made = Transform(spectrum, 1.0);
        let scale = 1.0 / (double)made.Length;
        for (var i = 0; i < made.Length; i += 1) { made[i] = made[i] * scale; }
        return made;
    }

    static Complex[] Transform(Complex[] input, double direction)
    {
        let data = Reordered(input);
        for (var length = 2; length <= data.Length; length *= 2)
        {
            let turns = Roots(length, direction);
            for (var start = 0; start < data.Length; start += length) { Butterflies(data, start, turns); }
        }
        return data;
    }

    // The elements in the order of their reversed indices.
    static Complex[] Reordered(Complex[] input)
    {
        let made = new Complex[input.Length];
        var reversed = 0;
        for (var i = 0; i < input.Length; i += 1)
        {
            made[reversed] = input[i];
            var bit = (int)input.Length >> 1;
            while (bit > 0 && (reversed & bit) != 0) { reversed ^= bit; bit >>= 1; }
            reversed |= bit;
        }
        return made;
    }

    static Complex[] Roots(int length, double direction)
    {
        let made = new Complex[length / 2];
        for (var k = 0; k < made.Length; k += 1)
        {
            made[k] = Complex.FromAngle(direction * Math.Tau * (double)k / (double)length);
        }
        return made;
    }

    static void Butterflies(Complex[] data, int start, Complex[] turns)
    {
        let half = (int)turns.Length;
        for (var k = 0; k < half; k += 1)
        {
            let low = data[start + k];
            let high = data[start + k + half] * turns[k];
            data[start + k] = low + high;
            data[start + k + half] = low - high;
        }
    }

    /// The same by the definition: slow, to check against.
    public static Complex[] Slow(Complex[] signal)
    {
        let count = (int)signal.Length;
        let made = new Complex[count];
        for (var k = 0; k < count; k += 1)
        {
            var sum = new Complex(0.0, 0.0);
            for (var n = 0; n < count; n += 1)
            {
                let angle = -Math.Tau * (double)(k * n % count) / (double)count;
                sum += signal[n] * Complex.FromAngle(angle);
            }
            made[k] = sum;
        }
        return made;
    }
}

string Verdict(bool good) => good ? "ok" : "WRONG";

void Products(int size)
{
    let a = Matrix.Random(size, size, 1ul);
    let b = Matrix.Random(size, size, 2ul);
    let naive = Matrix.MultiplyNaive(a, b);
    let fast = a * b;
    let turned = (b.Transposed() * a.Transposed()).Transposed();
    Console.WriteLine($"size:                 {size}");
    Console.WriteLine($"product by rows:      {Verdict((naive - fast).Largest() < 1e-9)}");
    Console.WriteLine($"product transposed:   {Verdict((naive - turned).Largest() < 1e-9)}");
}

void Equations(int size)
{
    let matrix = Matrix.Random(size, size, 3ul);
    let parts = new LU(matrix);
    let rest = matrix * parts.Inverse() - Matrix.Identity(size);
    Console.WriteLine($"matrix * inverse = 1: {Verdict(rest.Largest() < 1e-6)}");

    let small = Matrix.From(3, 3, (int r, int c) => r == c ? 4.0 : 1.0);
    let x = new LU(small).Solve(new double[] { 9.0, 12.0, 15.0 });
    Console.WriteLine($"solution:             {x[0]:F6} {x[1]:F6} {x[2]:F6}");
    Console.WriteLine($"determinant:          {new LU(small).Determinant():F6}");

    try
    {
        let flat = new LU(Matrix.From(4, 4, (int r, int c) => (double)(r + c)));
        Console.WriteLine($"determinant:          {flat.Determinant()}");
    }
    catch (SingularMatrix e)
    {
        Console.WriteLine($"singular matrix:      {e.Message}");
    }
}

/// Two tones in noise: the transform shows which.
void Tones(int length)
{
    let signal = new Complex[length];
    var noise = new Noise(4ul);
    for (var i = 0; i < length; i += 1)
    {
        let time = Math.Tau * (double)i / (double)length;
        let tones = 3.0 * Math.Sin(50.0 * time) + 2.0 * Math.Cos(120.0 * time);
        signal[i] = new Complex(tones + 0.5 * noise.Next(), 0.0);
    }
    let spectrum = Fourier.Forward(signal);
    let first = Peak(spectrum, -1);
    let second = Peak(spectrum, first);
    Console.WriteLine($"tones:                {first} ({Level(spectrum, first):F1}), {second} ({Level(spectrum, second):F1})");

    let back = Fourier.Backward(spectrum);
    Console.WriteLine($"there and back:       {Verdict(Distance(signal, back) < 1e-9)}");
}

double Level(Complex[] spectrum, int at) => 2.0 * spectrum[at].Magnitude / (double)spectrum.Length;

int Peak(Complex[] spectrum, int except)
{
    var best = 1;
    for (var k = 1; k < spectrum.Length / 2; k += 1)
    {
        if (k != except && (best == except || Level(spectrum, k) > Level(spectrum, best))) { best = k; }
    }
    return best;
}

double Distance(Complex[] a, Complex[] b)
{
    var most = 0.0;
    for (var i = 0; i < a.Length; i += 1) { most = Math.Max(most, (a[i] - b[i]).Magnitude); }
    return most;
}

void Definition()
{
    var noise = new Noise(5ul);
    let signal = new Complex[128];
    for (var i = 0; i < signal.Length; i += 1) { signal[i] = new Complex(noise.Next(), noise.Next()); }
    Console.WriteLine($"fast and slow:        {Verdict(Distance(Fourier.Forward(signal), Fourier.Slow(signal)) < 1e-9)}");
}

/// Multiplies whole numbers, given as digits from the lowest on, by convolution.
int[] MultiplyDigits(int[] a, int[] b)
{
    var length = 1;
    while (length < a.Length + b.Length) { length *= 2; }
    let left = Fourier.Forward(Padded(a, length));
    let right = Fourier.Forward(Padded(b, length));
    for (var i = 0; i < length; i += 1) { left[i] = left[i] * right[i]; }
    let sums = Fourier.Backward(left);

    let digits = new int[length];
    var carry = 0;
    for (var i = 0; i < length; i += 1)
    {
        let sum = (int)Math.Round(sums[i].Re) + carry;
        digits[i] = sum % 10;
        carry = sum / 10;
    }
    return digits;
}

Complex[] Padded(int[] digits, int length)
{
    let made = new Complex[length];
    for (var i = 0; i < digits.Length; i += 1) { made[i] = new Complex((double)digits[i], 0.0); }
    return made;
}

/// 3 to the power of 2^n, and its first and last digits.
void Power(int doublings)
{
    var digits = new int[] { 3 };
    for (var i = 0; i < doublings; i += 1) { digits = MultiplyDigits(digits, digits); }
    var top = (int)digits.Length - 1;
    while (digits[top] == 0) { top -= 1; }
    var head = "";
    var tail = "";
    for (var i = 0; i < 8; i += 1)
    {
        head += $"{digits[top - i]}";
        tail += $"{digits[7 - i]}";
    }
    Console.WriteLine($"3 ^ {1 << doublings}:             {head}...{tail}, {top + 1} digits");
}

public int Main(string[] args)
{
    let size = args.Length > 0 ? int.Parse(args[0]) : 64;
    Products(size);
    Equations(size);
    Tones(1024);
    Definition();
    Power(10);
    return 0;
}
