import Nowhere;  //~ error[IMPORT0001]: unknown namespace `Nowhere`
import static Nowhere.Tools;  //~ error[TCK030]: unknown type `Nowhere`
import X = Nowhere.Y;  //~ error[TCK030]: unknown type `Nowhere`
int Main() { return 0; }
