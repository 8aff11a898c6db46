namespace Ui;

async int Later() { return 1; }                           //~ error[CHIC0001]: `async` functions are not supported yet


public void Main()
{
    let e = 0..5;                                         //~ error[CHIC0001]: ranges outside `foreach` are not supported yet
    let d: decimal = 1;                                   //~ error[CHIC0001]: the type `decimal` is not supported yet
}
void Lanes() { vector<float, 4> lanes; } //~ error[CHIC0001]: the type `vector` is not supported yet //~ warning[LCL0001]: a local is declared
