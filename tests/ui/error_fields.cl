error Bad : Exception { public int Code; public init(int c) : super("bad") { Code = c; } }
int Main() { try { throw new Bad("x"); } catch (Bad b) { return b.Cod; } }  //~ error[TCK131]: expected `int` for parameter `c`, found `string` //~ error[NAM0005]: type `Bad` has no member `Cod`
