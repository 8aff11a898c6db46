namespace Ui;

testcase Adds { }                                         //~ error[CHIC0001]: testcases are not supported yet
enum Token { Number { public long Value; }, End }         //~ error[CHIC0001]: enum variants with data are not supported yet
async int Later() { return 1; }                           //~ error[CHIC0001]: `async` functions are not supported yet

public void Take(Token t) { t.Value = 3; }

public void Main()
{
    let e = 0..5;                                         //~ error[CHIC0001]: ranges outside `foreach` are not supported yet
    let d: decimal = 1;                                   //~ error[CHIC0001]: the type `decimal` is not supported yet
    lock (e) { }                                          //~ error[CHIC0001]: `lock` is not supported yet
}
