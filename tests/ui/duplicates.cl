namespace Ui;

public struct Twice { public int A; public long A; }   //~ error[NAM0003]: `A` is declared twice
public struct Twice { public int B; }                  //~ error[NAM0003]: `Twice` is declared twice
const int N = 1;
static int N;                                          //~ error[NAM0003]: `N` is declared twice
enum Color { Red, Red }                                //~ error[NAM0003]: `Red` is declared twice

public void F(int a, int a) { }                        //~ error[TCK040]: parameter `a` is declared twice

public void Main()
{
    var x = 1;
    var x = 2;                                         //~ error[NAM0003]: `x` is declared twice
    { var x = 3L; x += 1L; }
    again: x += 1;
    again: x += 2;                                     //~ error[NAM0003]: label `again` is declared twice
}
