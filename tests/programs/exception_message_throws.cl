// A message that cannot be made is none.
// exit: 134
// stderr: unhandled exception: Bad
error Bad : Exception { public override string Message => throw new Exception("no message"); }
int Main() { throw new Bad(); }
