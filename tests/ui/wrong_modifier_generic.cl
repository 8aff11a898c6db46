// The modifier of an argument is told for generic functions too; what is only read says so.
void Swap<T>(ref T a, ref T b) { }
void First(ReadOnlySpan<int> r) { r[0] = 1; } //~ error[LCL0002]: this cannot be assigned: the elements of a `ReadOnlySpan` can only be read
int Main()
{
    var a = 1; var b = 2;
    Swap(a, ref b); //~ error[TYP0009] under `a`: parameter `a` of `Swap` takes `ref`, the argument has none = help: write `ref ` in front of the argument
    return a;
}
