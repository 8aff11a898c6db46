namespace Ui;

public int NoReturn(int n)
{
    if (n > 0) { return 1; }
}                                //~ error[FLW0002]: `NoReturn` does not return a value on every path

public int Dead(int n)
{
    return n;
    n += 1;                      //~ error[E0400]: unreachable statement
    n += 2;
}

public int Unset(bool b)
{
    int a;                       //~ warning[LCL0001]: a local is declared with `var` or `let`
    if (b) { a = 1; }
    return a;                    //~ error[FLW0001]: `a` is used before it has a value
}

public int Fine(bool b)
{
    let int a;
    if (b) { a = 1; } else { a = 2; }
    return a;
}

public void Outs(bool b, out int n)
{
    if (b) { return; }           //~ error[FLW0003]: `out` parameter `n` has no value
    n = 1;
}

public void Endless()
{
    while (true) { }
    Endless();                   //~ error[E0400]: unreachable statement
}

public void Loops()
{
    break;                       //~ error[FLW0004]: `break` outside a loop or switch
    continue;                    //~ error[FLW0004]: `continue` outside a loop
    goto nowhere;                //~ error[FLW0005]: there is no label `nowhere`
}

public void Never()
{
    if (false) { Loops(); }      //~ warning[E0400]: this branch is never taken
    for (;;)
    {
        break;
        Loops();                 //~ error[E0400]: unreachable statement
    }
    Loops();
}

public int Jump(int n)
{
    goto inside;                 //~ error[FLW0005]: label `inside` stands in a block
    { inside: n += 1; }          //~ error[E0400]: unreachable statement
    return n;
}

public void Main() { Jump(1); }
