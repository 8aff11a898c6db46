public enum Token { Number { public int V; }, End }
public enum E { A, B }
int F(E e) => 1;
int Main()
{
    let x = 0;
    var Token t = 0;  //~ error[TYP0001]: expected `Token` for `t`, found `int`
    var E e = x;  //~ error[TYP0001]: expected `E` for `e`, found `int`
    e = 0L;  //~ error[TYP0001]: expected `E` for the assigned value, found `long`
    e = 0.0;  //~ error[TYP0001]: expected `E` for the assigned value, found `double`
    e = 1;  //~ error[TYP0001]: expected `E` for the assigned value, found `int`
    return F(1);  //~ error[TCK141]: expected `E` for parameter `e`, found `int`
}
