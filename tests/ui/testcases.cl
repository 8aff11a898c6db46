namespace Ui;

@nope testcase Unknown { }                                //~ error[TST0001]: a testcase has no attribute `@nope`
@export("t") testcase Exported { }                        //~ error[TST0001]: a testcase has no attribute `@export`
@id("a") @test_id("b") testcase Named { }                 //~ error[TST0001]: this testcase has an id already
@id("no spaces") testcase Spaces { }                      //~ error[TST0002]: `@id` takes one string of letters, digits, `-`, `_` and `.`
@category testcase Uncategorised { }                      //~ error[TST0002]: `@category` takes names of categories
@id("twice") testcase First { }
@id("twice") testcase Second { }                          //~ error[TST0003]: two testcases have the id `twice`
async testcase Waits() { }                                //~ error[CHIC0001]: `async` testcases are not supported yet
@trace @trace testcase Traced { }                         //~ error[ATR0002]: `@trace` stands here twice

testcase Returns(int n)
{
    if (n == 1) { return true; }
    if (n == 2) { return 7UL; }
    if (n == 3) { return; }
    if (n == 4) { return "text"; }                        //~ error[TYP0013]: a testcase returns nothing, a `bool` or an integer
    return 1.5;                                           //~ error[TYP0013]: a testcase returns nothing, a `bool` or an integer
}

public void Main() { }
