// Views of strings, structs and floats; elements changed in place.
// expect: b2,c3,d
// expect: new9,filled8,c3,d
// expect: sun0! moon! 3.5
// expect: 4
// expect: new9,new9,filled8,d
namespace Spans;

struct Body { public string Name; public double Mass; }

void Rename(Span<Body> all) { foreach (ref var one in all) { one.Name += "!"; one.Mass *= 2.0; } }

double Total(ReadOnlySpan<Body> all) { var sum = 0.0; foreach (in var one in all) { sum += one.Mass; } return sum; }

string Join(ReadOnlySpan<string> all)
{
    var text = "";
    for (var i = 0; i < all.Length; i += 1) { text += (i > 0 ? "," : "") + all[i]; }
    return text;
}

public void Main()
{
    var words = [$"a{1}", $"b{2}", $"c{3}", "d"];
    Console.WriteLine(Join(words[1..]));
    var view_ = words[..2];
    view_[0] = $"new{9}";
    view_.Slice(1).Fill($"filled{8}");
    Console.WriteLine(Join(words));
    let bodies = new Body[] { new Body { Name = $"sun{0}", Mass = 1.5 }, new Body { Name = "moon", Mass = 0.25 } };
    Rename(bodies);
    Console.WriteLine($"{bodies[0].Name} {bodies[1].Name} {Total(bodies)}");
    Span<Body>.FromArray(bodies)[1].Mass = 4.0;
    Console.WriteLine(Total(bodies[1..]));
    words[0..2].CopyTo(words[1..3]);
    Console.WriteLine(Join(words));
}
