import Nowhere.At.All;           //~ error[IMPORT0001]: unknown namespace `Nowhere.At.All`
import static Missing.Tools;     //~ error[TCK030]: unknown type `Missing`
import One = Left.Thing;
import One = Right.Thing;        //~ error[E0G03]: alias `One` is declared twice
import Std = Left;               //~ error[IMPORT0002]: `Std` cannot be an alias
import Left;
import Right;

namespace Left { public struct Thing { public int A; } private struct Hidden { } }
namespace Right { public struct Thing { public int B; } }

namespace Ui
{
    public void Main()
    {
        let a = new Thing();     //~ error[TCK031]: `Thing` is ambiguous
        let b = new Left.Thing { A = 1 };
        let c = new One { A = 2 };
        let d = Left;            //~ error[NAM0006]: `Left` is a namespace, not a value
        let e = Thing;           //~ error[TCK031]: `Thing` is ambiguous
        let f = Left.Thing;      //~ error[NAM0006]: `Left::Thing` is a type, not a value
    }
}
