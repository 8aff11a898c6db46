// `@cfg` takes away imports and namespaces.
// exit: 3
@cfg(NEVER) import Nope;
@cfg(!NEVER) import static M.Tools;
@cfg(NEVER) namespace N { int Bad() => nothing; }
@cfg(!NEVER) namespace M { public static class Tools { public static int Good() => 3; } }
int Main() => Good();
