const int limit = 3;
int First(int[] xs) => xs switch { [first, ..rest] => first + rest.Length, _ => 0 };
int Near(int[] xs) => xs switch { [limt, ..] => 1, [Limit] => 2, _ => 0 };  //~ error[NAM0001] under `limt`: did you mean `limit`? //~ error[NAM0001] under `Limit`: did you mean `limit`?
int Variable(int[] xs, int x) => xs is [x] ? 1 : 0;  //~ error[TCK004]: a pattern cannot be computed
int Either(int[] xs) => xs is [a] or [b, _] ? 1 : 0;  //~ error[PAT0001]: under `or` //~ error[PAT0001]: under `or`
int Wrong(int x) => x is [a, ..rest] ? a + rest.Length : 0;  //~ error[PAT0002]: a list pattern needs
T Free<T>(T x) => x is [a, ..] ? a : x;
int Next(int x) => x switch { n => n + 1 };  //~ error[NAM0001]: write `var n` to give the value this name
int Other(object o)
{
    switch (o)
    {
        case Square: return 3;  //~ error[NAM0001]: unknown name `Square`
        case other: return other == null ? 1 : 2;  //~ error[NAM0001]: write `var other` to give the value this name
    }
    return 0;
}
int Main() { return First([1]) + Next(1) + Other(2); }
