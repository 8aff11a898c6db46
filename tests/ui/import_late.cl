// Imports stand first in their file or namespace.
import Std;
namespace Late;
import T = Late.Tools;
class Tools { }
import Std;                //~ error[NAM0008] under `import Std;`: imports stand in front of everything else in a file = help: move it to the top of the file
namespace Inside
{
    import Std;
    int F() => 1;
    import U = Late.Tools; //~ error[NAM0008] under `import U = Late.Tools;`: imports stand in front of everything else in a namespace = help: move it to the top of the namespace
    namespace Deeper;      //~ error[NAM0008] under `namespace Deeper;`: `namespace Deeper;` is for a whole file and cannot stand inside another namespace = help: write `namespace Deeper { ... }`
}
global import Std;         //~ error[NAM0008]: imports stand in front of everything else in a file
void Main() { }
