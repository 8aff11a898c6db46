// Nullable values, arrays of arrays and enums with data on the way of an exception.
// expect: some none
// expect: caught deep
// expect: shape caught
namespace Throws;

public enum Shape { Circle { string Name; int R; }, Dot }

string? Find(int n) { if (n == 2) { throw new Exception("de" + "ep"); } return n == 1 ? "some" + "" : null; }

Shape Build(int n)
{
    let s = Shape.Circle { Name = "c" + "", R = n };
    if (n == 1) { throw new Exception("shape"); }
    return s;
}

public int Main()
{
    Console.WriteLine($"{Find(1) ?? "none"} {Find(0) ?? "none"}");
    try
    {
        let all = new string[][] { new string[] { "a" + "b" }, new string[] { Find(1) ?? "", Find(2) ?? "" } };
        Console.WriteLine(all[0][0]);
    }
    catch (Exception e) { Console.WriteLine($"caught {e.Message}"); }
    try { let s = Build(0); let t = Build(1); } catch (Exception e) { Console.WriteLine($"{e.Message} caught"); }
    return 0;
}
