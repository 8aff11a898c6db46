// Conway's Game of Life on a torus, with the rule read from text.
//
// Places a few well-known patterns, lets them live, and reports what became of them: still lifes, oscillators and gliders are
// found again by comparing generations, a random soup is counted until it settles into a cycle.
// Argument: generations of the soup (default 150).
namespace Life;

/// How many neighbours give birth and let survive, as two sets of bits.
public struct Rule
{
    public readonly int Birth;
    public readonly int Survival;

    public init(int birth, int survival) { Birth = birth; Survival = survival; }

    /// Reads the usual notation: `B3/S23`.
    public static Rule Parse(string text)
    {
        var birth = 0;
        var survival = 0;
        var reading = 'B';
        foreach (var c in text)
        {
            if (c == 'B' || c == 'S') { reading = c; continue; }
            if (c == '/') { continue; }
            let bit = 1 << ((int)c - (int)'0');
            if (reading == 'B') { birth |= bit; } else { survival |= bit; }
        }
        return new Rule(birth, survival);
    }

    /// Whether a cell lives on the next day.
    public bool Lives(in this, bool alive, int neighbours)
    {
        let wanted = alive ? Survival : Birth;
        return (wanted >> neighbours & 1) != 0;
    }
}

/// A small generator of pseudo-random numbers; the same on every machine.
public struct Dice
{
    uint state;

    public init(uint seed) { state = seed; }

    public uint Next(ref this)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }

    public bool Chance(ref this, uint percent) => Next() % 100u < percent;
}

/// Where the living cells are.
public struct Box
{
    public int Left;
    public int Top;
    public int Right;
    public int Bottom;

    public int Width => Right - Left + 1;
    public int Height => Bottom - Top + 1;
    public bool IsEmpty => Right < Left;
}

/// A torus of cells: what leaves on one side comes back on the other.
public class World
{
    readonly Rule rule;
    byte[] cells;
    byte[] next;

    public int Width { get; init; }
    public int Height { get; init; }
    public int Generation { get; private set; }

    public init(int width, int height, Rule rule)
    {
        Width = width;
        Height = height;
        this.rule = rule;
        cells = new byte[width * height];
        next = new byte[width * height];
    }

    public bool this[int x, int y]
    {
        get { return cells[y * Width + x] != 0u8; }
        set { cells[y * Width + x] = value ? 1u8 : 0u8; }
    }

    /// Puts a pattern down: `#` is a living cell, `/` ends a row.
    public void Place(string pattern, int left, int top)
    {
        var x = left;
        var y = top;
        foreach (var c in pattern)
        {
            switch (c)
            {
                case '/': x = left; y += 1;
                case '#': this[Wrap(x, Width), Wrap(y, Height)] = true; x += 1;
                default: x += 1;
            }
        }
    }

    /// Fills the world with life at random.
    public void Seed(uint seed, uint percent)
    {
        var dice = new Dice(seed);
        for (var i = 0; i < cells.Length; i += 1) { cells[i] = dice.Chance(percent) ? 1u8 : 0u8; }
    }

    /// One day.
    public void Step()
    {
        StepEdge();
        for (var y = 1; y < Height - 1; y += 1) { StepRow(y); }
        let old = cells;
        cells = next;
        next = old;
        Generation += 1;
    }

    // The inner cells of a row: nothing wraps, so all neighbours stand at fixed distances.
    void StepRow(int y)
    {
        let width = Width;
        for (var x = 1; x < width - 1; x += 1)
        {
            let at = y * width + x;
            let count = cells[at - width - 1] + cells[at - width] + cells[at - width + 1]
                + cells[at - 1] + cells[at + 1]
                + cells[at + width - 1] + cells[at + width] + cells[at + width + 1];
            next[at] = rule.Lives(cells[at] != 0u8, (int)count) ? 1u8 : 0u8;
        }
    }

    // The cells of the outermost ring, whose neighbours are on the other side.
    void StepEdge()
    {
        for (var x = 0; x < Width; x += 1)
        {
            StepCell(x, 0);
            StepCell(x, Height - 1);
        }
        for (var y = 1; y < Height - 1; y += 1)
        {
            StepCell(0, y);
            StepCell(Width - 1, y);
        }
    }

    void StepCell(int x, int y)
    {
        var count = 0;
        for (var dy = -1; dy <= 1; dy += 1)
        {
            for (var dx = -1; dx <= 1; dx += 1)
            {
                if (dx == 0 && dy == 0) { continue; }
                if (this[Wrap(x + dx, Width), Wrap(y + dy, Height)]) { count += 1; }
            }
        }
        next[y * Width + x] = rule.Lives(this[x, y], count) ? 1u8 : 0u8;
    }

    static int Wrap(int at, int size) => (at + size) % size;

    public int Population()
    {
        var count = 0;
        foreach (var cell in cells) { count += (int)cell; }
        return count;
    }

    /// A number that equal worlds share.
    public ulong Fingerprint()
    {
        var hash = 14695981039346656037ul;
        foreach (var cell in cells)
        {
            hash ^= (ulong)cell;
            hash *= 1099511628211ul;
        }
        return hash;
    }

    /// The smallest box around the living.
    public Box Bounds()
    {
        var box = new Box { Left = Width, Top = Height, Right = -1, Bottom = -1 };
        for (var y = 0; y < Height; y += 1)
        {
            for (var x = 0; x < Width; x += 1)
            {
                if (!this[x, y]) { continue; }
                if (x < box.Left) { box.Left = x; }
                if (x > box.Right) { box.Right = x; }
                if (y < box.Top) { box.Top = y; }
                if (y > box.Bottom) { box.Bottom = y; }
            }
        }
        return box;
    }

    public void Draw()
    {
        let box = Bounds();
        for (var y = box.Top; y <= box.Bottom; y += 1)
        {
            var line = "  ";
            for (var x = box.Left; x <= box.Right; x += 1) { line += this[x, y] ? "#" : "."; }
            Console.WriteLine(line);
        }
    }
}

/// A pattern and what it is known to do.
public struct Pattern
{
    public string Name;
    public string Cells;
    public int Period;
    public int Moves;  // columns and rows in one period
}

Pattern[] KnownPatterns() => new Pattern[]
{
    new Pattern { Name = "block", Cells = "##/##", Period = 1, Moves = 0 },
    new Pattern { Name = "beehive", Cells = ".##/#..#/.##", Period = 1, Moves = 0 },
    new Pattern { Name = "blinker", Cells = "###", Period = 2, Moves = 0 },
    new Pattern { Name = "toad", Cells = ".###/###", Period = 2, Moves = 0 },
    new Pattern
    {
        Name = "pulsar", Period = 3, Moves = 0,
        Cells = "..###...###//#....#.#....#/#....#.#....#/#....#.#....#/..###...###//"
            + "..###...###/#....#.#....#/#....#.#....#/#....#.#....#//..###...###",
    },
    new Pattern { Name = "glider", Cells = ".#/..#/###", Period = 4, Moves = 1 },
};

/// Lets a pattern live for its period and looks whether it is there again, moved as promised.
bool Returns(Pattern pattern)
{
    let world = new World(40, 40, Rule.Parse("B3/S23"));
    world.Place(pattern.Cells, 10, 10);
    for (var i = 0; i < pattern.Period; i += 1) { world.Step(); }

    let wanted = new World(40, 40, Rule.Parse("B3/S23"));
    wanted.Place(pattern.Cells, 10 + pattern.Moves, 10 + pattern.Moves);
    return world.Fingerprint() == wanted.Fingerprint();
}

void CheckPatterns()
{
    foreach (var pattern in KnownPatterns())
    {
        let verdict = Returns(pattern) ? "returns" : "is lost";
        Console.WriteLine($"{pattern.Name,-8} {verdict} after {pattern.Period}");
    }
}

/// The R-pentomino: five cells that keep a world busy.
void Pentomino()
{
    let world = new World(96, 96, Rule.Parse("B3/S23"));
    world.Place(".##/##/.#", 45, 45);
    while (world.Generation < 100) { world.Step(); }
    let box = world.Bounds();
    Console.WriteLine($"R-pentomino after {world.Generation}: {world.Population()} cells in {box.Width} x {box.Height}");
    world.Draw();
}

/// A random soup: steps until a recent world comes back, or the generations are over.
void Soup(int size, string rule, int generations)
{
    let world = new World(size, size, Rule.Parse(rule));
    world.Seed(2463534242u, 31u);
    let start = world.Population();
    let recent = new ulong[12];
    var period = 0;
    while (world.Generation < generations && period == 0)
    {
        recent[world.Generation % recent.Length] = world.Fingerprint();
        world.Step();
        let now = world.Fingerprint();
        for (var back = 1; back <= recent.Length; back += 1)
        {
            if (back > world.Generation) { break; }
            if (recent[(world.Generation - back) % recent.Length] == now) { period = back; break; }
        }
    }
    let fate = period == 0 ? "still moving" : $"period {period}";
    Console.WriteLine($"soup {rule}: {start} -> {world.Population()} cells, generation {world.Generation}, {fate}");
}

public int Main(string[] args)
{
    let generations = args.Length > 0 ? int.Parse(args[0]) : 150;
    CheckPatterns();
    Pentomino();
    Soup(64, "B3/S23", generations);
    Soup(64, "B36/S23", generations);
    Soup(32, "B3/S23", 4 * generations);
    Soup(40, "B2/S", generations / 4);
    return 0;
}
