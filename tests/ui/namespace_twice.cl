namespace First;
import Std;
namespace Second;          //~ error[NAM0008] under `namespace Second;`: a file belongs to one namespace, and this would be the second = help: write `namespace Second { ... }` around what belongs to it, or begin another file
namespace Third.Part;      //~ error[NAM0008]: a file belongs to one namespace, and this would be the second = help: write `namespace Third.Part { ... }`
void Main() { }
