// What C has, it has with its body; what is exported needs one.
@extern("C") int Puts(string s) { return 1; }           //~ error[TCK041] under `Puts`: `extern` function `Puts` cannot have a body = help: leave the body out if C has the function; one that C is to call by a pointer needs no attribute
@extern("C") @link("m") double cos(double x) => x;      //~ error[TCK041]: `extern` function `cos` cannot have a body
extern int Word(int x) => x;                            //~ error[TCK041]: `extern` function `Word` cannot have a body
class C { @extern("C") public static int Abs(int x) => x; }  //~ error[TCK041]: `extern` function `Abs` cannot have a body
@extern("C") T Same<T>(T x) => x;                       //~ error[TCK041]: `extern` function `Same` cannot have a body
@extern("C") @export("ui_given") public int Given(int x) => x;
@extern("C") int abs(int x);
int Main() => abs(Same(1));
