// What the library throws: numbers that are none, formats that do not exist, positions outside a text.
// expect: 12 -7 2.5 true
// expect: '12x' is not a number of type int
// expect: '' is not a number of type long
// expect: 300 does not fit byte
// expect: 'one' is not a number of type double
// expect: 'yes' is not a number of type bool
// expect: bad format 'Q1'
// expect: bad format 'Q2' in a text
// expect: char o
// expect: index 5 out of bounds for length 5
// expect: index -1 out of bounds for length 5
// expect: hell index 9 out of bounds for length 5
// expect: 3 bad of 5
namespace Library;

string Text(fn() -> string f)
{
    try { return f(); }
    catch (FormatException e) { return e.Message; }
    catch (OverflowException e) { return e.Message; }
    catch (ArgumentException e) { return e.Message; }
}

int Number(string text) { try { return int.Parse(text); } catch (FormatException) { return -1; } catch (OverflowException) { return -2; } }

public int Main()
{
    Console.WriteLine($"{int.Parse("12")} {long.Parse(" -7 ")} {double.Parse("2.5")} {bool.Parse("true")}");
    Console.WriteLine(Text(() => $"{int.Parse("12x")}"));
    Console.WriteLine(Text(() => $"{long.Parse("")}"));
    Console.WriteLine(Text(() => $"{byte.Parse("300")}"));
    Console.WriteLine(Text(() => $"{double.Parse("one")}"));
    Console.WriteLine(Text(() => $"{bool.Parse("yes")}"));
    let q = "Q";
    Console.WriteLine(Text(() => 7.ToString(q + "1")));
    try { Console.WriteLine($"{7:D3} {7:Q2}"); } catch (FormatException e) { Console.WriteLine($"{e.Message} in a text"); }
    let word = "hello";
    Console.WriteLine($"char {word[4]}");
    Console.WriteLine(Text(() => $"{word[5]}"));
    Console.WriteLine(Text(() => $"{word[-1]}"));
    Console.WriteLine(word.Substring(0, 4) + " " + Text(() => word.Substring(3, 6)));
    var bad = 0;
    foreach (var one in new string[] { "1", "x", "2", "", "99999999999" }) { if (Number(one) < 0) { bad += 1; } }
    Console.WriteLine($"{bad} bad of 5");
    return 0;
}
