namespace Ui;

public class Account { public int Cents; }                //~ error[CHIC0001]: classes with instances are not supported yet
public interface IShape { double Area(); }                //~ error[CHIC0001]: interfaces are not supported yet
delegate int Op(int a);                                   //~ error[CHIC0001]: delegates are not supported yet
testcase Adds { }                                         //~ error[CHIC0001]: testcases are not supported yet
enum Token { Number { public long Value; }, End }         //~ error[CHIC0001]: enum variants with data are not supported yet
async int Later() { return 1; }                           //~ error[CHIC0001]: `async` functions are not supported yet

public void Take(Account a, IShape s, Op o, Token t) { a.Cents = 3; s.Area(); }

public void Main()
{
    let a: int? = 3;                                      //~ error[CHIC0001]: nullable types are not supported yet
    let f = (int x) => x + 1;                             //~ error[CHIC0001]: lambdas are not supported yet
    let b = a ?? 4;                                       //~ error[CHIC0001]: `??` is not supported yet
    let c = new Account();
    let e = 0..5;                                         //~ error[CHIC0001]: ranges outside `foreach` are not supported yet
    let d: decimal = 1;                                   //~ error[CHIC0001]: the type `decimal` is not supported yet
    try { Later(); } finally { }                          //~ error[CHIC0001]: `try` is not supported yet
    lock (c) { }                                          //~ error[CHIC0001]: `lock` is not supported yet
    throw c;                                              //~ error[CHIC0001]: `throw` is not supported yet
}
