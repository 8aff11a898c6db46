// The objects and indexes of the places come first, left to right, then the value, then each place is written.
// expect: i j a b 5 6
// expect: 1 9 6
// expect: 6 9 1 0
// expect: c 1 9 4 0
// expect: i j parts 1 2
// expect: 321
// expect: set0 set1 get0 get1 2 10 11
// expect: get0 get1 11 10 1
// expect: 9 5 7 8
// expect: 20 3 4
// expect: 2 30 m
// expect: 5 five 5 five
// expect: parts 3 1 2
// expect: 200 100 b
// expect: 0 71 2 70
class Node {
    public int Value;
    public Node? Next;
    public init(int value, Node? next) { Value = value; Next = next; }
}

struct Pair {
    public int X;
    public int Y;
    public void Deconstruct(out int a, out int b) { Console.Write("parts "); a = X; b = Y; }
}

class Grid {
    int[] cells = new int[4];
    public int Count { get; private set; }
    public int this[int at] {
        get { Console.Write($"get{at} "); return cells[at]; }
        set { Console.Write($"set{at} "); cells[at] = value; }
    }
    public void Swap(int i, int j) { (cells[i], cells[j], Count) = (cells[j], cells[i], Count + 1); }
}

class Shared {
    public int[] Of = [1, 2, 3];
    public int[] Fresh() { Of = [7, 8, 9]; return Of; }
}

class Program {
    static int Say(string text, int value) { Console.Write($"{text} "); return value; }

    static Node? Reversed(Node? list) {
        var Node? done = null;
        while (list != null) {
            (list, list.Next, done) = (list.Next, done, list);
        }
        return done;
    }

    public static int Main() {
        let xs = new int[3];
        (xs[Say("i", 0)], xs[Say("j", 1)]) = (Say("a", 5), Say("b", 6));
        Console.WriteLine($"{xs[0]} {xs[1]}");

        var i = 0;
        (i, xs[i]) = (1, 9);
        Console.WriteLine($"{i} {xs[0]} {xs[1]}");
        (i, xs[i]) = (xs[i], i);
        Console.WriteLine($"{i} {xs[0]} {xs[1]} {xs[2]}");
        i = 1;
        (xs[i], i) = (Say("c", 4), i++);
        Console.WriteLine($"{i} {xs[0]} {xs[1]} {xs[2]}");

        let pair = new Pair { X = 1, Y = 2 };
        (xs[Say("i", 0)], xs[Say("j", 1)]) = pair;
        Console.WriteLine($"{xs[0]} {xs[1]}");

        for (var node = Reversed(new Node(1, new Node(2, new Node(3, null)))); node != null; node = node.Next) Console.Write($"{node.Value}");
        Console.WriteLine("");

        let grid = new Grid();
        var at = 0;
        (at, grid[at], grid[at + 1]) = (2, 10, 11);
        Console.WriteLine($"{at} {grid[0]} {grid[1]}");
        grid.Swap(0, 1);
        Console.WriteLine($"{grid[0]} {grid[1]} {grid.Count}");

        let shared = new Shared();
        let old = shared.Of;
        (shared.Of[0], shared.Of[1]) = (shared.Fresh()[2], 5);
        Console.WriteLine($"{old[0]} {old[1]} {shared.Of[0]} {shared.Of[1]}");

        var rows = new int[][] { [1, 2], [3, 4] };
        let first = rows[0];
        (rows[0], rows[0][1]) = (rows[1], 20);
        Console.WriteLine($"{first[1]} {rows[0][0]} {rows[0][1]}");

        var n = 0;
        var m = "";
        ((n, xs[n]), m) = ((2, 30), "m");
        Console.WriteLine($"{n} {xs[0]} {m}");
        let both = ((n, m) = (5, "five"));
        Console.WriteLine($"{both.Item1} {both.Item2} {n} {m}");
        let taken = ((n, i) = pair);
        Console.WriteLine($"{taken.Item1 + taken.Item2} {n} {i}");

        var bytes = new byte[2];
        var name = "";
        (bytes[0], bytes[1], name) = (200, 100, "b");
        Console.WriteLine($"{bytes[0]} {bytes[1]} {name}");

        let Span<int> part = xs;
        var k = 2;
        (k, part[k], part[0]) = (0, 70, 71);
        Console.WriteLine($"{k} {xs[0]} {xs[1]} {xs[2]}");
        return 0;
    }
}
