namespace Ui;

public int F(int a, long b) => 1;
public int F(long a, int b) => 2;
public int G(string s) => 1;
public int G(bool b) => 2;
public int H(int a) => 1;
public int H(int b) => 2;        //~ error[NAM0003]: `H` with these parameters is declared twice

public int Main()
{
    var n = 1;
    F(n, n);                     //~ error[TCK142]: the call of `F` is ambiguous
    G(n);                        //~ error[TCK141]: no overload of `G` takes (int)
    G(1, 2);                     //~ error[TCK141]: no overload of `G` takes 2 arguments
    return F(n, 5L) + F(5L, n);
}
