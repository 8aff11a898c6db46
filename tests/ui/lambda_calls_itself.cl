int Sum(int[] xs, fn(int) -> int f) { var all = 0; foreach (var x in xs) { all += f(x); } return all; }

int Main()
{
    let f = (int n) => n < 2 ? 1 : f(n - 1);  //~ error[NAM0001]: `f` is not there before its value is
    var fn(int) -> int g = n => n;
    g = n => n < 2 ? 1 : n * g(n - 1);  //~ warning[CAP0002]: this is `g` as it was before: functions take variables by value
    let first = g;
    g = n => first(n) + 1;
    var total = 1;
    total = Sum([1, 2], x => x * total);
    function int H(int n) { return n < 2 ? 1 : n * H(n - 1); }
    g = n => H(n);
    return total;
}
