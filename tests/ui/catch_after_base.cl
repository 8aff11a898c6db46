error Small : Exception { public init(string m) : super(m) { } }
int F() { throw new Small("x"); }
int Main() { try { F(); } catch (Exception e) { } catch (Small s) { } return 0; }  //~ error[EXC0003]: nothing is left for this handler: `Std::Exception` is caught before
