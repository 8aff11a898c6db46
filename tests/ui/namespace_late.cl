import Std;
void Early() { }
namespace Late;            //~ error[NAM0008] under `namespace Late;`: `namespace Late;` is for a whole file, but something stands in front of it = help: move it to the top of the file
void Main() { }
