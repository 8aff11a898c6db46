int F(int a)
{
    if (a > 1) { retrun a; } //~ error[NAM0001] under `retrun`: unknown name `retrun`
    let e = new Exception("x");
    thorw e; //~ error[NAM0001] under `thorw`: unknown name `thorw`
}
void G()
{
    for (;;) { brek; } //~ error[NAM0001] under `brek`: unknown name `brek`
    while (true) { contniue; } //~ error[NAM0001] under `contniue`: unknown name `contniue`
}
void H(int stay) { if (stay > 1) { retun; } stay; } //~ error[NAM0001] under `retun`: unknown name `retun` //~ error[TYP0011]: this expression has no effect
int Main() => F(1);
