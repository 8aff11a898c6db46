class Cart
{
    public int Size => { return 3; }  //~ error[PARSE0057]: a body in braces has no `=>` = help: write `{ get { ... } }`, or `=> value;`
    public int Rest => 3;
}
int Main() { return 0; }
