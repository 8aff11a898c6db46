// How a destructor is written.
namespace Destructors;
public class A { public void deinit() { } } //~ error[DISPOSE0001]: the destructor is not called `deinit`
public class B { public int dispose(ref this) { return 1; } } //~ error[DISPOSE0002]: not the signature of a destructor
public class C { public void dispose(ref this, int n) { } } //~ error[DISPOSE0002]: not the signature of a destructor
public struct D { public void dispose(in this) { } } //~ error[DISPOSE0002]: not the signature of a destructor
public class E { public static void dispose() { } } //~ error[DISPOSE0002]: not the signature of a destructor
public void Main() { }
