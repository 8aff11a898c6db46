// `??` and `??=` evaluate the left side once and the right side only where it is needed.
// expect: 5
// expect: 9
// expect: 7
// expect: 5 1
// expect: 3 2
// expect: none first1 2
// expect: true
// expect: made3
// expect: 5
namespace Nullables;

static int asked;
static int stand;

int? Ask(int? n) { asked += 1; return n; }

int Stand(int n) { stand += 1; return n; }

struct Slot { public string? Text; }

Slot[] slots(Slot[] all) { asked += 1; return all; }

public void Main()
{
    Console.WriteLine(Ask(5) ?? Stand(9));
    Console.WriteLine(Ask(null) ?? Stand(9));
    Console.WriteLine(Ask(null) ?? Ask(null) ?? Ask(7) ?? Stand(1));
    Console.WriteLine($"{asked} {stand}");
    int? kept = null;
    kept ??= Stand(3);
    kept ??= Stand(4);
    Console.WriteLine($"{kept} {stand}");
    var all = new Slot[2];
    asked = 0;
    slots(all)[1].Text ??= $"first{1}";
    slots(all)[1].Text ??= $"second{2}";
    Console.WriteLine($"{all[0].Text ?? "none"} {all[1].Text ?? "none"} {asked}");
    int? maybe = Ask(null) ?? Ask(null);
    Console.WriteLine(maybe == null);
    string? text = null;
    Console.WriteLine(text ??= $"made{3}");
    Console.WriteLine(text.Length);
}
