// Guards are tried in order, with their side effects; a handler whose guard fails is passed by.
// expect: ask 1 ask 2 second
// expect: ask 1 first
// expect: ask 1 ask 2 third
// expect: outside
// expect: the first one goes on
namespace Throws;

public error E : Exception
{
    public int Code;
    public init(int code) : super($"code {code}") { Code = code; }
}

static int asked;

bool Ask(int n, bool answer) { Console.Write($"ask {n} "); asked += 1; return answer; }

bool Broken() { throw new FormatException("guard"); }

void Try(int code)
{
    try { throw new E(code); }
    catch (E e) when (Ask(1, e.Code == 1)) { Console.WriteLine("first"); }
    catch (E e) when (Ask(2, e.Code == 2)) { Console.WriteLine("second"); }
    catch (Exception e) when (e.Message == "code 3") { Console.WriteLine("third"); }
}

public int Main()
{
    Try(2);
    Try(1);
    Try(3);
    try { try { throw new E(4); } catch (E e) when (e.Code == 5) { Console.WriteLine("no"); } }
    catch (E) { Console.WriteLine("outside"); }
    try { try { throw new E(4); } catch (E) when (Broken()) { Console.WriteLine("no"); } }
    catch (E) { Console.WriteLine("the first one goes on"); }
    return asked == 5 ? 0 : asked;
}
