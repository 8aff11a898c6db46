// Jumps out of and within blocks release what they leave behind, once.
// expect: <cd2>
// expect: gave up
// expect: nothing
// expect: 4
// expect: zero0
// expect: default 1
// expect: done
namespace Jumps;

string Find(string[] all, string wanted)
{
    foreach (var one in all)
    {
        let tagged = $"<{one}>";
        foreach (var c in one)
        {
            let unit = $"{c}";
            if (unit == wanted) { goto found; }
            if (unit == "!") { goto give_up; }
        }
        continue;
    found:
        return tagged;
    }
    return "nothing";
give_up:
    return "gave up";
}

int Retry(int limit)
{
    var tries = 0;
again:
    var note = $"try {tries}";
    var parts = note.Split(" ");
    tries += 1;
    if (tries < limit) { goto again; }
    int? left = limit - tries;
    if (left == null) { goto again; }
    return parts[1].Length + tries + left;
}

public void Main()
{
    Console.WriteLine(Find([$"ab{1}", $"cd{2}"], "d"));
    Console.WriteLine(Find(["ab", "c!"], "z"));
    Console.WriteLine(Find(["ab"], "z"));
    Console.WriteLine(Retry(3));
    var n = 0;
    while (true)
    {
        switch (n)
        {
            case 0: { let s = $"zero{n}"; n = 2; Console.WriteLine(s); goto case 2; }
            case 1: goto done;
            case 2: n = 1; if (n == 1) { goto default; } break;
            default: Console.WriteLine($"default {n}"); break;
        }
    }
done:
    Console.WriteLine("done");
}
