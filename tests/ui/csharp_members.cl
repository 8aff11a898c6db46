struct R
{
    public int A;
    public R Up() => this with { A = 1 };  //~ error[PARSE0013]: Chic has no `with`
    public static operator int(R v) => 1;  //~ error[PARSE0062]: a conversion says whether it happens by itself
}
int F()
{
    try { return 1; } catch (Exception e) when e.Message == "x" { return 2; }  //~ error[PARSE0012]: what follows `when` stands in parentheses
}
int Main() { return F(); }
