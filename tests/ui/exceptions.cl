namespace Ui;

public error Base : Exception { public int Code; public init(string m) : super(m) { } }
public error Derived : Base { public init(string m) : super(m) { } }
public class Plain { }
public struct Value { public int N; }

int Risky(int n) { if (n > 0) { throw new Base("x"); } return n; }

public void Thrown(int n)
{
    if (n == 1) { throw new Plain(); }        //~ error[EXC0001]: a `Ui::Plain` cannot be thrown
    if (n == 2) { throw "text"; }             //~ error[EXC0001]: a `string` cannot be thrown
    if (n == 3) { throw new Value(); }        //~ error[EXC0001]: a `Ui::Value` cannot be thrown
    if (n == 4) { throw null; }               //~ error[EXC0001]: `null` cannot be thrown
    if (n == 5) { throw Unknown; }            //~ error[NAM0001]: unknown name `Unknown`
    let m = n > 5 ? n : throw 4;              //~ error[EXC0001]: an `int` cannot be thrown
}

public void Again(int n)
{
    if (n == 1) { throw; }                    //~ error[EXC0002]: `throw` alone outside a `catch`
    if (n == 2) { try { Risky(n); } finally { throw; } }  //~ error[EXC0002]: `throw` alone outside a `catch`
    try { Risky(n); } catch { let f = () => { throw; }; }  //~ error[EXC0002]: `throw` alone outside a `catch`
    try { Risky(n); } catch (Base) when (n > 1) { throw; } finally { }
}

public void Order(int n)
{
    try { Risky(n); }
    catch (Base) { }
    catch (Derived) { }                       //~ error[EXC0003]: nothing is left for this handler: `Ui::Base` is caught before
    try { Risky(n); }
    catch (Derived) { }
    catch (Base) when (n > 1) { }
    catch (Base) { }
    catch (Base e) { }                        //~ error[EXC0003]: `Ui::Base` is caught before
    try { Risky(n); }
    catch { }
    catch (Exception) { }                     //~ error[EXC0003]: `Std::Exception` is caught before
    try { Risky(n); }
    catch (Exception e) { }
    catch { }                                 //~ error[EXC0003]: `Std::Exception` is caught before
}

public void Caught(int n)
{
    try { Risky(n); } catch (Plain) { }       //~ error[EXC0005]: `Ui::Plain` is not an exception
    try { Risky(n); } catch (int) { }         //~ error[EXC0005]: `int` is not an exception
    try { Risky(n); } catch (Nowhere e) { }   //~ error[TCK030]: unknown type `Nowhere`
    try { Risky(n); } catch (Base e) when (e.Code) { }  //~ error[TYP0003]: expected a `bool`, found `int`
    try { Risky(n); } catch (Base e) { let e = 1; }
}

public int Leaving(int n)
{
    if (n == 9) { try { Risky(n); } finally { return 1; } }  //~ error[EXC0004]: `return` cannot leave a `finally` block
    while (n > 0)
    {
        try { Risky(n); } finally { break; }  //~ error[EXC0004]: `break` cannot leave a `finally` block
    }
    while (n > 0)
    {
        try { Risky(n); }
        finally
        {
            while (n > 2) { n -= 1; break; }
            if (n == 2) { continue; }         //~ error[EXC0004]: `continue` cannot leave a `finally` block
        }
    }
    try { Risky(n); }
    finally
    {
        Near: n += 1;
        if (n < 4) { goto Near; }
        if (n < 5) { goto Far; }              //~ error[EXC0004]: `goto` cannot leave a `finally` block
    }
    Far: n += 1;
    try { Risky(n); } finally { let f = () => { return; }; }
    return n;
}

public int Flow(int n)
{
    int a;                                    //~ warning[LCL0001]: a local is declared
    try { a = Risky(n); } catch (Base) { }
    n += a;                                   //~ error[FLW0001]: `a` is used before it has a value
    throw new Base("x");
    return n;                                 //~ error[E0400]: unreachable statement
}

public int Paths(int n)
{
    try { return Risky(n); }
    catch (Base) { Console.WriteLine("x"); }
}                                             //~ error[FLW0002]: `Paths` does not return a value on every path

public int AllPaths(int n)
{
    try { return Risky(n); } catch (Base) { throw; } finally { n += 1; }
}

public int Main() { return 0; }

IEnumerable<int> Yields(int n)
{
    try { yield return 1; }
    finally { n += 1; if (n == 3) { yield break; } }  //~ error[EXC0004]: `yield break` cannot leave a `finally` block
    try { Risky(n); yield break; } catch (Base) { n += 1; }
    yield return n;
}

constexpr int Positive(int n) { return n > 0 ? n : throw new Base("n"); }  //~ error[TCK161]: cannot contain `throw`
int Throwing(int n) { if (n < 0) { throw new Base("n"); } return n; }

int Declared(int n) throws Base, FormatException
{
    if (n == 1) { throw new Derived("d"); }
    if (n == 2) { throw new FormatException("f"); }
    if (n == 3) { throw new OverflowException("o"); }  //~ warning[TCK100]: `Std::OverflowException` is not among what this function declares
    return n;
}

int Misdeclared(int n) throws Plain { return n; }  //~ error[EXC0005]: `Ui::Plain` is not an exception

public void Forgets(int n) { if (n > 0) { new FormatException("n"); } }  //~ warning[EH0001]: this `Std::FormatException` is not thrown
