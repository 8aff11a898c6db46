// Statics that an initialiser needs through a generator, through a destructor, or through what the library calls.
// keeps: statics
// expect: 77 8 base 3 text 9
namespace Orders;

public class Total
{
    public static int OfWalk = Sum();
    static IEnumerable<int> Walk() { yield return Walked.Base; }
    static int Sum() { var sum = 0; foreach (var one in Walk()) { sum += one; } return sum; }
}
public static class Walked { public static int Base = Numbers.Of("77"); }

public class Ended
{
    public static int Last = End();
    static int End() { { let one = new Below(); } return Seen; }
    public static int Seen;
}
public class Above { public void dispose(ref this) { Ended.Seen += AtEnd.Three; } }
public class Below : Above { public void dispose(ref this) { Ended.Seen += AtEnd.Five; } }
public static class AtEnd { public static int Five = Numbers.Of("5"); public static int Three = Numbers.Of("3"); }

public class Shown { public override string ToString() => Texts.Text; }
public static class Show { public static string Text = Of(new Shown()); static string Of(object one) => $"{one}"; }
public static class Texts { public static string Text = $"text {Numbers.Of("9")}"; }

public static class Numbers { public static int Of(string text) => int.Parse(text); }

public void Main()
{
    Console.WriteLine($"{Total.OfWalk} {Ended.Last} base {AtEnd.Three} {Show.Text}");
}
