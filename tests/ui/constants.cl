namespace Ui;

const int Zero = 0;
const int Bad = 1 / Zero;        //~ error[TCK004]: constant `Bad` cannot be computed: division by zero
const int Over = int.MaxValue + 1;  //~ error[TCK004]: constant `Over` cannot be computed: the result 2147483648 does not fit `int`
const int Loop = Pool + 1;       //~ error[TCK004]: constant `Loop` depends on itself
const int Pool = Loop + 1;
const byte Small = 256;          //~ error[TCK121]: the literal 256 does not fit `byte`
static int running = 1;
const int NotConst = running;    //~ error[TCK004]: constant `NotConst` cannot be computed at compile time
const string Text = "a" + "b";
const int Good = (1 << 4) | 3;
enum Level : byte { Low = 255, High }   //~ error[TCK121]: 256 does not fit `byte`

public int Main()
{
    const int Local = running;   //~ error[TCK004]: constant `Local` cannot be computed at compile time
    return Good;
}
