// A linked list with nullable links: adding, removing, reversing; nodes are disposed at once.
// expect: 4
// expect: ~3
// expect: true
// expect: 4 2 1 9 4
// expect: ~9
// expect: true
// expect: 4 2 1 8 
// expect: none
// expect: ~4
// expect: ~2
// expect: ~1
// expect: ~8
namespace LinkedLists;
public class LinkedList<T>
{
    public class Node { public T Value; public Node? Next { get; set; } public init(T v) { Value = v; } public void dispose(ref this) { Console.WriteLine($"~{Value}"); } }
    private Node? head; private Node? tail; private int count;
    public int Count => count;
    public void AddLast(T v)
    {
        let n = new Node(v);
        let t = tail;
        if (t == null) { head = n; } else { t.Next = n; }
        tail = n; count++;
    }
    public void Add(T v) => AddLast(v);
    public bool Remove(Func<T, bool> p)
    {
        Node? prev = null;
        for (var n = head; n != null; n = n.Next)
        {
            if (p(n.Value))
            {
                if (prev == null) { head = n.Next; } else { prev.Next = n.Next; }
                if (n.Next == null) { tail = prev; }
                count--;
                return true;
            }
            prev = n;
        }
        return false;
    }
    public void Reverse()
    {
        Node? prev = null; var at = head; tail = head;
        while (at is not null) { let next = at.Next; at.Next = prev; prev = at; at = next; }
        head = prev;
    }
    public IEnumerable<T> Items { get { for (var n = head; n != null; n = n.Next) { yield return n.Value; } } }
    public T First => head?.Value ?? throw new InvalidOperationException("none");
    public T[] ToArray() { let a = new T[count]; var i = 0; foreach (var x in Items) { a[i++] = x; } return a; }
}
public void Main()
{
    var l = new LinkedList<int> { 1, 2, 3, 4 };
    l.Reverse();
    Console.WriteLine(l.First);
    Console.WriteLine(l.Remove(x => x == 3) && !l.Remove(x => x == 30));
    l.AddLast(9);
    foreach (var x in l.Items) { Console.Write($"{x} "); }
    Console.WriteLine(l.Count);
    Console.WriteLine(l.Remove(x => x == 9)); l.Add(8);
    foreach (var x in l.ToArray()) { Console.Write($"{x} "); }
    Console.WriteLine();
    try { Console.WriteLine(new LinkedList<string>().First); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
}
