// `nameof` is a constant text, also as a pattern.
// expect: go stop type none
// expect: true false
enum Cmd { Go, Stop }
class Box<T> { public T Value; }

string Kind(string word)
{
    switch (word)
    {
        case nameof(Cmd.Go): return "go";
        case nameof(Cmd.Stop) when word.Length > 2: return "stop";
    }
    return word switch { nameof(Cmd) or nameof(Box) => "type", _ => "none" };
}

int Main()
{
    Console.WriteLine($"{Kind("Go")} {Kind("Stop")} {Kind("Box")} {Kind("go")}");
    Console.WriteLine($"{"Cmd" is nameof(Cmd)} {"Go" is not nameof(Cmd.Go)}");
    return 0;
}
