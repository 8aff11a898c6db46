namespace Ui;

public int Add(int left, int right = 2) => left + right;
public void Swap(ref int a, ref int b) { let t = a; a = b; b = t; }
public bool Try(int n, out int result) { result = n; return true; }
public struct Big { public int A; }
public int Use(in Big b) => b.A;

public int Main()
{
    var x = 1;
    var y = 2;
    Add();                       //~ error[TCK141]: it takes 1 to 2 arguments, not 0
    Add(1, 2, 3);                //~ error[TCK141]: it takes 1 to 2 arguments, not 3
    Add("a");                    //~ error[TCK141]: expected `int` for parameter `left`, found `string`
    Add(1, rigth: 3);            //~ error[TCK141]: there is no parameter `rigth` = help: did you mean `right`?
    Add(1, left: 3);             //~ error[TCK141]: parameter `left` is given twice
    Add(right: 3);               //~ error[TCK141]: parameter `left` is missing
    Swap(x, ref y);              //~ error[TYP0009]: parameter `a` of `Swap` takes `ref`
    Swap(ref x, ref 5);          //~ error[TYP0005]: `ref` needs a variable
    let z = 3L;
    Try(1, z);                   //~ error[TYP0009]: parameter `result` of `Try` takes `out`
    Try(1, out z);               //~ error[LCL0002]: this cannot be passed by `out`
    let b = new Big { A = 1 };
    Use(b);                      //~ error[TYP0009]: parameter `b` of `Use` takes `in`
    x();                         //~ error[TYP0004]: a value of type `int` cannot be called
    Big(1);                      //~ error[TYP0004]: `Ui::Big` is a type
    Add.Length;                  //~ error[NAM0005]: `Add` is a function; call it first
    return 0;
}
