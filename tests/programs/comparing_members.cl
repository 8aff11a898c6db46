// `CompareTo` and `Equals` of everything that is comparable without declaring it: numbers of all widths, characters, texts, bool.
// expect: -1 0 1
// expect: -1 1 -1 0 1 -1
// expect: 1 -1 0 true
// expect: 1 -1 0 false
// expect: true pear 9
// expect: apple fig pear plum
// expect: -1
namespace CompareMembers;

T Largest<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;

void Sort<T>(Span<T> all) where T : IComparable<T>
{
    for (var i = 1; i < all.Length; i += 1)
    {
        for (var j = i; j > 0 && all[j].CompareTo(all[j - 1]) < 0; j -= 1) { (all[j], all[j - 1]) = (all[j - 1], all[j]); }
    }
}

public int Main()
{
    Console.WriteLine($"{'a'.CompareTo('b')} {2.5.CompareTo(2.5)} {7u8.CompareTo(3)}");
    Console.WriteLine($"{"a".CompareTo("b")} {"b".CompareTo("a")} {"a".CompareTo("ab")} {"".CompareTo("")} {"é".CompareTo("z")} {"".CompareTo("x")}");
    Console.WriteLine($"{true.CompareTo(false)} {false.CompareTo(true)} {true.CompareTo(true)} {true.Equals(true)}");
    let big = 100000000000000000000i128;
    Console.WriteLine($"{big.CompareTo(0)} {(-big).CompareTo(big)} {big.CompareTo(big)} {big.Equals(1)}");
    Console.WriteLine($"{Largest(true, false)} {Largest("pear", "fig")} {Largest(4u128, 9)}");
    let names = ["plum", "fig", "pear", "apple"];
    Sort<string>(names);
    Console.WriteLine(string.Join(" ", names));
    Console.WriteLine(string.Compare("same", "some"));
    return 0;
}
