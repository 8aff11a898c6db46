// What is wrong in an instance of the library is said where the program asks for it.
import Std.Testing;
namespace Ui;

struct P { public int X; }
struct Q { public int X; }

testcase T
{
    Assert.That(new P()).IsCloseTo(new P(), new P());  //~ error[TYP0002]: `==` cannot be applied to `Ui::P` and `Ui::P`
    Assert.That(new Q()).IsCloseTo(new Q(), new Q());  //~ error[TYP0002]: `==` cannot be applied to `Ui::Q` and `Ui::Q`
}

int Main() => 0;
