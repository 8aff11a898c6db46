namespace Ui;

constexpr int Loop(int n) { var t = 0; while (t < n) { t += 1; } return t; }
const fn Change(ref int x) -> int { return x; }                                  //~ error[TCK160]: const function `Change` cannot have the `ref` parameter `x`
constexpr T Same<T>(T x) { return x; }                                           //~ error[TCK160]: const function `Same` cannot be generic
constexpr int Many(int n) { let a = new int[n]; return n; }                      //~ error[TCK161]: const function `Many` cannot contain an array
constexpr int Later(int n) { let f = () => n; return f(); }                      //~ error[TCK161]: const function `Later` cannot contain a lambda
constexpr int Less(int n) { return 10 / n; }
constexpr int Forever(int n) { return Forever(n + 1); }

public const int A = Less(0);                                                    //~ error[TCK004]: cannot be computed
public const int B = Forever(0);                                                 //~ error[TCK004]: cannot be computed
public const int C = Less(2);

public void Main() { Console.WriteLine($"{A} {B} {C}"); }
constexpr int Calls(int a) { return Plain(a) + Calls(a - 1); } //~ error[TCK161] under `Plain(a)`: const function `Calls` cannot call `Plain`, which is not `const`
int Plain(int a) => a;
