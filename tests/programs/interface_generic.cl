// Generic interfaces: structs and classes through type parameters, sorting by interface, default bodies with parameters.
namespace GenericInterfaces;
public interface ICompare<T> { int CompareTo(T other); bool Before(T other) => CompareTo(other) < 0; }
public class Word : ICompare<Word>, ICompare<int>
{
    public string Text; public init(string t) { Text = t; }
    public int CompareTo(Word other) => Text.Length - other.Text.Length;
    public int CompareTo(int n) => Text.Length - n;
}
public struct Num : ICompare<Num> { public int N; public init(int n) { N = n; } public int CompareTo(Num o) => N - o.N; }

public void Sort<T>(T[] a) where T : ICompare<T>
{
    for (var i = 1; i < (int)a.Length; i += 1)
    {
        let x = a[i];
        var j = i - 1;
        while (j >= 0 && x.Before(a[j])) { a[j + 1] = a[j]; j -= 1; }
        a[j + 1] = x;
    }
}
public T Least<T>(T a, T b) where T : ICompare<T> => b.CompareTo(a) < 0 ? b : a;

public void Main()
{
    let words = new Word[] { new Word("three"), new Word("a"), new Word("four"), new Word("xy") };
    Sort(words);
    foreach (var w in words) { Console.WriteLine(w.Text); }
    let nums = new Num[] { new Num(4), new Num(-1), new Num(9), new Num(0) };
    Sort(nums);
    Console.WriteLine($"{nums[0].N} {nums[1].N} {nums[2].N} {nums[3].N} {Least(nums[2], nums[1]).N}");
    ICompare<int> c = words[3];
    ICompare<Word> d = words[3];
    Console.WriteLine($"{c.CompareTo(2)} {c.Before(9)} {d.Before(words[0])} {c is Word}");
}
// expect: a
// expect: xy
// expect: four
// expect: three
// expect: -1 0 4 9 0
// expect: 3 true false true
