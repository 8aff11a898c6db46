// Constructors that delegate end at one that does the work; bases get their arguments.
class Own { public init() : self() { } }                   //~ error[CLS0001] under `init`: a constructor delegates to itself = help: leave `: self(...)` out
struct Value { public int X; public init(int a) : self(a + 1) { } }  //~ error[CLS0001] under `init`: a constructor delegates to itself
class Ring
{
    public init() : self(1) { }                            //~ error[CLS0001] under `init`: constructors delegate to each other in a circle = help: let one of them do the work
    public init(int a) : self("two") { }                   //~ error[CLS0001] under `init`: constructors delegate to each other in a circle
    public init(string s) : self() { }                     //~ error[CLS0001] under `init`: constructors delegate to each other in a circle
    public init(bool outside) : self() { }
    public init(double d) { }
    public init(char c) : self(1.0) { }
}
class Box<T> { public T? X; public init() : self() { } }   //~ error[CLS0001] under `init`: a constructor delegates to itself

class Needs { public init(int a) { } }
class Forgets : Needs { }                                  //~ error[TCK131] under `Forgets`: base class `Needs` has no constructor without arguments = help: give `Forgets` a constructor: `init(...) : super(...) { }`
abstract class Between : Needs { }                         //~ error[TCK131] under `Between`: base class `Needs` has no constructor without arguments
class Generic<T> : Needs { }                               //~ error[TCK131] under `Generic`: base class `Needs` has no constructor without arguments
class Says : Needs { public init() { } }                   //~ error[TCK131] under `init`: base class `Needs` has no constructor without arguments = help: write `: super(...)`
class Fine : Needs { public init() : super(1) { } }
class Below : Fine { }
class Defaults { public init(int a = 1) { } }
class BelowDefaults : Defaults { }
error Failed { public init(int code) { } }
error FailedBadly : Failed { }

void Main()
{
    let box = new Box<int>();
    let forgets = new Forgets();
    let generic = new Generic<int>();
    let below = new Below();
    let failed = new FailedBadly(2);
}
