int Main() { throw Exception; }  //~ error[NAM0006]: `Std::Exception` is a type, not a value
