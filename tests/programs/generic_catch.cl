// Handlers of generic code: one may cover the next for some type arguments only.

// expect: Std::Exception: plain
// expect: Std::FormatException: form
// expect: other
// expect: 1
// expect: 0 2
class Failed<T> : Exception { public init(string text) : super(text) { } }

E Get<E>(fn() -> void action) where E : Exception
{
    try { action(); }
    catch (E caught) { return caught; }
    catch (Exception other) { Console.WriteLine("other"); }
    throw new Exception("no");
}

int Which<A, B>(fn() -> void action) where A : Exception where B : Exception
{
    try { action(); } catch (A) { return 0; } catch (B) { return 1; } catch (FormatException) { return 2; }
    return 3;
}

int Made<T>()
{
    try { throw new Failed<T>("made"); } catch (Failed<T>) { return 0; } catch (Failed<int>) { return 1; }
}

int Main()
{
    let plain = Get<Exception>(() => { throw new Exception("plain"); });
    Console.WriteLine($"{plain}");
    let form = Get<FormatException>(() => { throw new FormatException("form"); });
    Console.WriteLine($"{form}");
    try { Get<FormatException>(() => { throw new Exception("another"); }); } catch (Exception) { }
    Console.WriteLine(Which<ArgumentException, Exception>(() => { throw new Exception("x"); }));
    let both = Which<ArgumentException, ArgumentException>(() => { throw new FormatException("x"); });
    Console.WriteLine($"{Made<int>()} {both}");
    return 0;
}
