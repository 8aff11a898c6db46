// Shortest paths on a map, by Dijkstra's algorithm with a priority queue.
//
// The map is a grid of streets with random lengths, one-way streets and a river with few bridges. A binary heap hands out the
// nearest place next; the same search without a heap, looking at all places every time, must find the same distances.
// Argument: side of the grid (default 40).
namespace Routes;

/// A list that grows.
public class List<T>
{
    T[] items = new T[4];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(T item)
    {
        if (Count == items.Length) { Grow(); }
        items[Count] = item;
        Count += 1;
    }

    void Grow()
    {
        let more = new T[items.Length * 2];
        for (var i = 0; i < Count; i += 1) { more[i] = items[i]; }
        items = more;
    }

    public T RemoveLast()
    {
        if (Count == 0) { throw new InvalidOperationException("the list is empty"); }
        Count -= 1;
        return items[Count];
    }
}

/// A binary heap: the smallest element, as a function compares, comes out first.
public class PriorityQueue<T>
{
    readonly List<T> heap = new List<T>();
    readonly fn(T, T) -> bool comesFirst;

    public long Moves { get; private set; }
    public int Count => heap.Count;

    public init(fn(T, T) -> bool comesFirst) { this.comesFirst = comesFirst; }

    public void Enqueue(T item)
    {
        heap.Add(item);
        SiftUp(heap.Count - 1);
    }

    public T Dequeue()
    {
        let first = heap[0];
        let last = heap.RemoveLast();
        if (heap.Count > 0)
        {
            heap[0] = last;
            SiftDown(0);
        }
        return first;
    }

    void SiftUp(int at)
    {
        let item = heap[at];
        while (at > 0)
        {
            let parent = (at - 1) / 2;
            if (!comesFirst(item, heap[parent])) { break; }
            heap[at] = heap[parent];
            at = parent;
            Moves += 1L;
        }
        heap[at] = item;
    }

    void SiftDown(int at)
    {
        let item = heap[at];
        while (true)
        {
            let child = FirstChild(at);
            if (child < 0 || !comesFirst(heap[child], item)) { break; }
            heap[at] = heap[child];
            at = child;
            Moves += 1L;
        }
        heap[at] = item;
    }

    // The child that comes out earlier, or -1 where there is none.
    int FirstChild(int at)
    {
        let left = 2 * at + 1;
        if (left >= heap.Count) { return -1; }
        let right = left + 1;
        return right < heap.Count && comesFirst(heap[right], heap[left]) ? right : left;
    }
}

/// A street to a place.
public struct Edge
{
    public int To;
    public int Length;

    public init(int to, int length) { To = to; Length = length; }
}

/// Places and the streets between them.
public class Graph
{
    readonly List<Edge>[] streets;

    public int Count => (int)streets.Length;
    public int Streets { get; private set; }

    public init(int places)
    {
        streets = new List<Edge>[places];
        for (var i = 0; i < places; i += 1) { streets[i] = new List<Edge>(); }
    }

    public void AddOneWay(int from, int to, int length)
    {
        if (length < 0) { throw new ArgumentException($"a street of length {length}"); }
        streets[from].Add(new Edge(to, length));
        Streets += 1;
    }

    public void AddBothWays(int a, int b, int length)
    {
        AddOneWay(a, b, length);
        AddOneWay(b, a, length);
    }

    public List<Edge> From(int place) => streets[place];
}

/// Which place, and how far it is.
public struct Stop
{
    public int Place;
    public int Distance;

    public init(int place, int distance) { Place = place; Distance = distance; }
}

/// What a search found: distances from the start, and the place before each place.
public class Paths
{
    public const int Unreached = int.MaxValue;

    readonly int[] distances;
    readonly int[] before;

    public int Start { get; init; }

    public init(int places, int start)
    {
        Start = start;
        distances = new int[places];
        before = new int[places];
        for (var i = 0; i < places; i += 1)
        {
            distances[i] = Unreached;
            before[i] = -1;
        }
        distances[start] = 0;
    }

    public int DistanceTo(int place) => distances[place];

    /// Takes a shorter way; false if the known one is as short.
    public bool Improve(int place, int distance, int from)
    {
        if (distance >= distances[place]) { return false; }
        distances[place] = distance;
        before[place] = from;
        return true;
    }

    /// The places from the start to a goal, or null if there is no way.
    public List<int>? To(int goal)
    {
        if (distances[goal] == Unreached) { return null; }
        let back = new List<int>();
        for (var at = goal; at >= 0; at = before[at]) { back.Add(at); }
        let path = new List<int>();
        while (back.Count > 0) { path.Add(back.RemoveLast()); }
        return path;
    }

    public int Farthest()
    {
        var best = Start;
        for (var i = 0; i < distances.Length; i += 1)
        {
            if (distances[i] != Unreached && distances[i] > distances[best]) { best = i; }
        }
        return best;
    }

    public bool SameAs(Paths other)
    {
        for (var i = 0; i < distances.Length; i += 1)
        {
            if (distances[i] != other.distances[i]) { return false; }
        }
        return true;
    }
}

/// A way to find shortest paths.
public interface ISearch
{
    string Name { get; }
    Paths Run(Graph graph, int start);
}

public class HeapSearch : ISearch
{
    public string Name => "heap";
    public long Moves { get; private set; }
    public int Stale { get; private set; }

    public Paths Run(Graph graph, int start)
    {
        let paths = new Paths(graph.Count, start);
        let queue = new PriorityQueue<Stop>((Stop a, Stop b) => a.Distance < b.Distance);
        queue.Enqueue(new Stop(start, 0));
        while (queue.Count > 0)
        {
            let stop = queue.Dequeue();
            if (stop.Distance > paths.DistanceTo(stop.Place)) { Stale += 1; continue; }
            Relax(graph, paths, queue, stop);
        }
        Moves += queue.Moves;
        return paths;
    }

    // Looks along all streets of a place.
    static void Relax(Graph graph, Paths paths, PriorityQueue<Stop> queue, Stop stop)
    {
        let streets = graph.From(stop.Place);
        for (var i = 0; i < streets.Count; i += 1)
        {
            let edge = streets[i];
            let distance = stop.Distance + edge.Length;
            if (paths.Improve(edge.To, distance, stop.Place)) { queue.Enqueue(new Stop(edge.To, distance)); }
        }
    }
}

public class PlainSearch : ISearch
{
    public string Name => "plain";

    public Paths Run(Graph graph, int start)
    {
        let paths = new Paths(graph.Count, start);
        let done = new bool[graph.Count];
        while (true)
        {
            let place = NearestOpen(paths, done);
            if (place < 0) { return paths; }
            done[place] = true;
            let streets = graph.From(place);
            for (var i = 0; i < streets.Count; i += 1)
            {
                paths.Improve(streets[i].To, paths.DistanceTo(place) + streets[i].Length, place);
            }
        }
    }

    static int NearestOpen(Paths paths, bool[] done)
    {
        var best = -1;
        var distance = Paths.Unreached;
        for (var i = 0; i < done.Length; i += 1)
        {
            if (done[i] || paths.DistanceTo(i) >= distance) { continue; }
            best = i;
            distance = paths.DistanceTo(i);
        }
        return best;
    }
}

/// A town: a grid of streets, with a river in the middle and a bridge every ten places.
public class Town
{
    ulong state = 88172645463325252ul;

    public int Side { get; init; }
    public Graph Graph { get; init; }

    public init(int side)
    {
        Side = side;
        Graph = new Graph(side * side + 1);    // the last place is an island without a bridge
        for (var y = 0; y < side; y += 1)
        {
            for (var x = 0; x < side; x += 1) { Build(x, y); }
        }
    }

    public int At(int x, int y) => y * Side + x;

    public int Island => Side * Side;

    int Dice(int sides)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)(state % (ulong)sides);
    }

    void Build(int x, int y)
    {
        if (x + 1 < Side) { Street(At(x, y), At(x + 1, y)); }
        let river = y == Side / 2 && x % 10 != 3;
        if (y + 1 < Side && !river) { Street(At(x, y), At(x, y + 1)); }
    }

    void Street(int from, int to)
    {
        let length = 10 + Dice(90);
        switch (Dice(8))
        {
            case 0: Graph.AddOneWay(from, to, length);
            case 1: Graph.AddOneWay(to, from, length);
            default: Graph.AddBothWays(from, to, length);
        }
    }
}

string Describe(Paths paths, int goal)
{
    let path = paths.To(goal);
    if (path == null) { return "no way"; }
    return $"{paths.DistanceTo(goal)} long, over {path.Count} places";
}

// Whether a path is one: every step a street, the lengths adding up.
bool Holds(Graph graph, Paths paths, int goal)
{
    let path = paths.To(goal);
    if (path == null) { return false; }
    var sum = 0;
    for (var i = 1; i < path.Count; i += 1)
    {
        let length = Shortest(graph, path[i - 1], path[i]);
        if (length < 0) { return false; }
        sum += length;
    }
    return sum == paths.DistanceTo(goal);
}

int Shortest(Graph graph, int from, int to)
{
    var best = -1;
    let streets = graph.From(from);
    for (var i = 0; i < streets.Count; i += 1)
    {
        if (streets[i].To == to && (best < 0 || streets[i].Length < best)) { best = streets[i].Length; }
    }
    return best;
}

public int Main(string[] args)
{
    let side = args.Length > 0 ? int.Parse(args[0]) : 40;
    let town = new Town(side);
    Console.WriteLine($"{town.Graph.Count} places, {town.Graph.Streets} streets");

    let heap = new HeapSearch();
    let paths = heap.Run(town.Graph, town.At(0, 0));
    let corner = town.At(side - 1, side - 1);
    Console.WriteLine($"to the other corner: {Describe(paths, corner)}, {(Holds(town.Graph, paths, corner) ? "holds" : "WRONG")}");
    Console.WriteLine($"to the farthest:     {Describe(paths, paths.Farthest())}");
    Console.WriteLine($"to the island:       {Describe(paths, town.Island)}");
    Console.WriteLine($"heap: {heap.Moves} moves, {heap.Stale} stale stops");

    let searches = new ISearch[] { heap, new PlainSearch() };
    foreach (var search in searches)
    {
        let again = search.Run(town.Graph, town.At(0, 0));
        Console.WriteLine($"{search.Name,-5} search: {(again.SameAs(paths) ? "same distances" : "DIFFERENT")}");
    }

    try
    {
        town.Graph.AddOneWay(0, 1, -5);
        Console.WriteLine("a negative street was built");
    }
    catch (ArgumentException e) { Console.WriteLine($"refused: {e.Message}"); }
    return 0;
}
