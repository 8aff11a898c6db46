// A generator may stop in a `try` that only has a `finally`, and in no other part of a `try` statement.
int Risky(int n) { if (n > 5) { throw new Exception("much"); } return n; }

IEnumerable<int> Finally(int n)
{
    try { yield return n; try { yield return n + 1; } finally { n += 1; } } finally { n += 2; }
    try { Risky(n); } catch (Exception) { n = 0; }
    yield return n;
}

IEnumerable<int> Handled(int n)
{
    try { yield return n; }             //~ error[GEN0002]: `yield return` cannot stand in a `try` block that has a `catch` = help: compute the value there
    catch (Exception) { n += 1; }
    try { n = Risky(n); }
    catch (Exception) { yield return 0; }   //~ error[GEN0002]: `yield return` cannot stand in a `catch` block = help: compute the value there, and yield it after the `try` statement
    try { n = Risky(n); }
    finally { yield return 0; }         //~ error[GEN0002]: `yield return` cannot stand in a `finally` block
}

IEnumerable<int> Both(int n)
{
    try { yield return n; }             //~ error[GEN0002]: a `try` block that has a `catch`
    catch (Exception) { n += 1; }
    finally { n += 2; }
}

IEnumerable<int> Deeper(int n)
{
    try
    {
        try { yield return n; } finally { n += 1; }  //~ error[GEN0002]: a `try` block that has a `catch`
        foreach (var i in 0..3) { yield return i; }  //~ error[GEN0002]: a `try` block that has a `catch`
    }
    catch (Exception) when (n > 3) { try { yield return n; } finally { n += 1; } }  //~ error[GEN0002]: a `catch` block
    finally { try { yield return n; } finally { n += 2; } }  //~ error[GEN0002]: a `finally` block
}

IEnumerable<int> Within(int n)
{
    try
    {
        yield return n;
        try { n = Risky(n); if (n == 2) { yield break; } } catch (Exception) { n = 1; yield break; }
        function int Twice(int m) { try { return Risky(m) * 2; } catch (Exception) { return 0; } }
        yield return Twice(n);
    }
    finally { n += 1; }
}

int Main()
{
    foreach (var x in Finally(1)) { }
    foreach (var x in Handled(1)) { }
    foreach (var x in Both(1)) { }
    foreach (var x in Deeper(1)) { }
    foreach (var x in Within(1)) { }
    return 0;
}
