// Nested namespaces, qualified names, aliases and static imports in one file.
// expect: 3 7 12 5
namespace Outer;

import Inner = Outer.Deep.Inner;
import static Outer.Deep.Tools;

namespace Deep
{
    public int Three() => 3;

    namespace Inner
    {
        public int Seven() => 7;
    }

    public static class Tools
    {
        public static int Twelve() => 12;
    }
}

public void Main()
{
    Console.WriteLine($"{Deep.Three()} {Inner.Seven()} {Twelve()} {Outer::Deep::Inner::Seven() - 2}");
}
