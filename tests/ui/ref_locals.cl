namespace Refs;
static int Q;
class C { public readonly int R; public int P { get; set; } ref int F; } //~ error[CL0031]: a reference cannot be returned or stored
ref int Pick(ref int a) { return ref a; } //~ error[CL0031]: a reference cannot be returned or stored //~ error[CL0031]: `ref` makes no value of its own
public int Main()
{
    let k = 1; let o = new C();
    var a = ref k; //~ error[LCL0002]: this cannot be named by `ref`: `k` is a `let`
    var ref int b = k; //~ error[TYP0009]: `b` names a place: its value needs `ref`
    int c = ref Q; //~ error[TYP0009]: `c` names a place: its type needs `ref` //~ warning[LCL0001]: a local is declared
    var ref int d; //~ error[TYP0009]: `d` names a place: its value needs `ref`
    var e = ref 5; //~ error[TYP0005]: `ref` needs a variable
    var ref long f = ref Q; //~ error[TYP0001]: expected a place of type `long` for `f`, found one of `int`
    let g = ref Q;
    g = 4; //~ error[LCL0002]: this cannot be assigned: `g` is a `let`
    var ref readonly int h = ref k;
    h = 3; //~ error[LCL0002]: this cannot be assigned: `h` is `readonly`
    var i = ref o.P; //~ error[TYP0005]: `ref` needs a variable
    var j = ref o.R; //~ error[LCL0002]: this cannot be named by `ref`: field `R` is `readonly`
    var l = ref Q;
    let made = () => l; //~ error[CL0031]: this cannot be captured: `l` stands for another place
    l = ref k; //~ error[CL0031]: `ref` makes no value of its own
    return 0;
}
