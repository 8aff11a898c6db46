// keeps: statics
// Static members of classes: objects in statics, initialisers with code, static properties, access through derived classes.
namespace Statics;

public class Registry
{
    public static Registry Main = new Registry("main");
    public static int Count;
    public static string[] Names = ["a" + "b", "c"];
    static int next = Start();
    static int Start() { Console.WriteLine("start"); return 10; }
    public string Name;
    public init(string name) { Name = name; Count += 1; }
    public static Registry Find(string name) { if (Main.Name == name) { return Main; } return new Registry(name); }
    public static int Next { get { next += 1; return next; } set { next = value; } }
    public static int operator +(Registry a, int n) => a.Name.Length + n;
}

public class Local : Registry { public init() : super("local") { } public int Seen() => Count; }

public static class Tools
{
    static Local kept = new Local();
    public static string Kept => kept.Name;
    public static int Largest(int a, int b) => a > b ? a : b;
    public static class Inner { public static int Deep() => Largest(3, 4) + Local.Count; }
}

public void Main()
{
    Console.WriteLine($"{Registry.Main.Name} {Registry.Count} {Registry.Names[0]} {Tools.Kept}");
    Console.WriteLine($"{Registry.Find("main") == Registry.Main} {Registry.Find("x").Name} {Local.Count}");
    Registry.Next = 20;
    Local.Next += 5;
    Console.WriteLine($"{Registry.Next} {Local.Next} {Tools.Inner.Deep()} {new Local().Seen()}");
    Registry.Main = new Local();
    Registry.Names[1] = Registry.Main.Name + "!";
    Console.WriteLine($"{Registry.Main.Name} {Registry.Names[1]} {Registry.Main + 7}");
}
// expect: start
// expect: main 2 ab local
// expect: true x 3
// expect: 27 28 7 4
// expect: local local! 12
