// Two functions of one form are one mistake; calls of them are no others.
int Twice(int n) => n * 2;
int Twice(int n) => n + n; //~ error[NAM0003]: `Twice` with these parameters is declared twice
class Pair { public int Sum() => 1; public int Sum() => 2; } //~ error[NAM0003]: `Sum` with these parameters is declared twice
int Main() { let pair = new Pair(); let f = Twice; return Twice(2) + pair.Sum() + f(1); }
