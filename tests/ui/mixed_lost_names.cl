// A declaration that cannot be read may have been the one that others ask for: nothing is said about names then.
namespace Lost;

delegate Missing(int x);     //~ error[PARSE0053]: `Missing` has no result type
class Point : Shape { public override int Area() => 1; }
int Uses(Missing m) => unknown;
void Changes()
{
    let fixed1 = 1;
    fixed1 = 2;              //~ error[LCL0002] under `fixed1`: this cannot be assigned
}
int Main() => 0;
