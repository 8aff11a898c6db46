// What may stand after the colon of a type.
namespace Bases;
public class A { }
public class B { }
public class Two : A, B { } //~ error[TCK110]: `Two` has two base classes: `A` and `B`
public struct S { }
public class OnStruct : S { } //~ error[TCK111]: `S` is not a class or interface
public class OnInt : int { } //~ error[TCK111]: `int` cannot be a base of `OnInt`
public struct OnClass : A { } //~ error[TCK111]: a struct cannot derive from class `A`
public interface IOnClass : A { } //~ error[TCK111]: an interface cannot derive
public sealed class Last { }
public class More : Last { } //~ error[TCK112]: `Last` is sealed
public static class Tools { }
public class OnTools : Tools { } //~ error[TCK113]: static class `Tools` cannot be a base
public class Ring : Bell { } //~ error[TCK116]: `Ring` derives from itself
public class Bell : Ring { }
public class Unknown : Missing { } //~ error[TCK117]: unknown type `Missing`
public void Main() { }
