// A tokenizer with word counts: how often words, lengths and pairs of words come in a text.
//
// The text is written by a small generator from a page of nouns, verbs and connections, so that it can be as long as wanted. A
// tokenizer hands out its tokens one at a time; a hash map counts words; a sort by a function puts them in order.
// Argument: sentences (default 1500).
namespace Words;

// --- a list, a map, a sort -----------------------------------------------------------------------------------------------------

/// A list that grows.
public class List<T>
{
    T[] items = new T[8];

    public int Count { get; private set; }

    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            let more = new T[Count * 2];
            for (var i = 0; i < Count; i += 1) { more[i] = items[i]; }
            items = more;
        }
        items[Count] = item;
        Count += 1;
    }

    public IEnumerable<T> Items()
    {
        for (var i = 0; i < Count; i += 1) { yield return items[i]; }
    }

    /// Sorts in place; equal elements may change places.
    public void Sort(fn(T, T) -> bool before) { Sort(0, Count - 1, before); }

    void Sort(int low, int high, fn(T, T) -> bool before)
    {
        while (high - low > 12)
        {
            let middle = Partition(low, high, before);
            if (middle - low < high - middle) { Sort(low, middle, before); low = middle + 1; }
            else { Sort(middle + 1, high, before); high = middle; }
        }
        Insert(low, high, before);
    }

    int Partition(int low, int high, fn(T, T) -> bool before)
    {
        let pivot = items[(low + high) / 2];
        var left = low;
        var right = high;
        while (true)
        {
            while (before(items[left], pivot)) { left += 1; }
            while (before(pivot, items[right])) { right -= 1; }
            if (left >= right) { return right; }
            let kept = items[left];
            items[left] = items[right];
            items[right] = kept;
            left += 1;
            right -= 1;
        }
    }

    // Few elements: each goes down to its place.
    void Insert(int low, int high, fn(T, T) -> bool before)
    {
        for (var i = low + 1; i <= high; i += 1)
        {
            let item = items[i];
            var at = i;
            while (at > low && before(item, items[at - 1])) { items[at] = items[at - 1]; at -= 1; }
            items[at] = item;
        }
    }
}

/// A name with a number.
public struct Count
{
    public string Name;
    public int Times;

    public init(string name, int times) { Name = name; Times = times; }
}

/// Counts names. The names stand in a list in the order of their first coming; a table finds them by their hash.
public class Counter
{
    readonly List<Count> counts = new List<Count>();
    int[] table = new int[64];      // place in the list, plus one

    public int Distinct => counts.Count;
    public int Total { get; private set; }

    public int this[string name]
    {
        get
        {
            let place = table[Probe(name)];
            return place == 0 ? 0 : counts[place - 1].Times;
        }
    }

    public static uint Hash(string name)
    {
        var hash = 2166136261u;
        foreach (var b in name.AsUtf8Span()) { hash = (hash ^ (uint)b) * 16777619u; }
        return hash ^ hash >> 15;
    }

    int Probe(string name)
    {
        let mask = (int)table.Length - 1;
        var at = (int)(Hash(name) & (uint)mask);
        while (table[at] != 0 && counts[table[at] - 1].Name != name) { at = at + 1 & mask; }
        return at;
    }

    public void Add(string name)
    {
        Total += 1;
        let at = Probe(name);
        if (table[at] != 0)
        {
            let place = table[at] - 1;
            counts[place] = new Count(name, counts[place].Times + 1);
            return;
        }
        counts.Add(new Count(name, 1));
        table[at] = counts.Count;
        if (counts.Count * 2 > table.Length) { Grow(); }
    }

    void Grow()
    {
        table = new int[table.Length * 2];
        for (var i = 0; i < counts.Count; i += 1) { table[Probe(counts[i].Name)] = i + 1; }
    }

    /// The most frequent names; those of the same count in the order of the alphabet.
    public List<Count> Ranking()
    {
        let sorted = new List<Count>();
        foreach (var count in counts.Items()) { sorted.Add(count); }
        sorted.Sort((Count a, Count b) => a.Times != b.Times ? a.Times > b.Times : Alphabet.Before(a.Name, b.Name));
        return sorted;
    }
}

public static class Alphabet
{
    /// Whether `a` stands before `b`, byte by byte.
    public static bool Before(string a, string b)
    {
        let left = a.AsUtf8Span();
        let right = b.AsUtf8Span();
        let shared = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shared; i += 1)
        {
            if (left[i] != right[i]) { return left[i] < right[i]; }
        }
        return left.Length < right.Length;
    }
}

// --- tokens ----------------------------------------------------------------------------------------------------------------------

public enum Kind { Word, Number, Stop, Mark }

public struct Token
{
    public Kind Kind;
    public string Text;
    public int Line;

    public init(Kind kind, string text, int line) { Kind = kind; Text = text; Line = line; }
}

/// The byte is not part of any text we read.
public error BadByte : Exception
{
    public init(int value, int line) : super($"byte {value} in line {line}") { }
}

/// Hands out the tokens of a text.
public class Tokenizer
{
    readonly string text;
    int at;
    int line = 1;

    public init(string text) { this.text = text; }

    public IEnumerable<Token> Tokens()
    {
        while (SkipBlanks())
        {
            let start = at;
            let kind = Classify(text[at]);
            at += 1;
            if (kind == Kind.Word || kind == Kind.Number) { SkipRest(kind); }
            yield return new Token(kind, text.Substring(start, at - start), line);
        }
    }

    // False at the end of the text.
    bool SkipBlanks()
    {
        while (at < text.Length)
        {
            let c = text[at];
            if (c == '\n') { line += 1; }
            else if (c != ' ') { return true; }
            at += 1;
        }
        return false;
    }

    Kind Classify(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '\'' => Kind.Word,
        >= '0' and <= '9' => Kind.Number,
        '.' or '!' or '?' => Kind.Stop,
        ',' or ';' or ':' or '-' => Kind.Mark,
        _ => throw new BadByte((int)c, line),
    };

    void SkipRest(Kind kind)
    {
        while (at < text.Length && Continues(kind, text[at])) { at += 1; }
    }

    static bool Continues(Kind kind, char c) => kind switch
    {
        Kind.Word => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'',
        _ => c >= '0' && c <= '9',
    };
}

// --- the text --------------------------------------------------------------------------------------------------------------------

/// Writes sentences, the same for the same number.
public class Author
{
    readonly string[] nouns = "river,stone,winter,road,house,garden,letter,window,clock,sailor,mountain,lantern,market,shadow".Split(",");
    readonly string[] verbs = "finds,follows,remembers,carries,leaves,watches,paints,breaks,hides".Split(",");
    readonly string[] adjectives = "old,quiet,narrow,bright,forgotten,heavy,distant,blue".Split(",");
    readonly string[] joins = ", and;, but; while; because; until".Split(";");
    uint state = 362436069u;

    int Dice(int sides)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)sides);
    }

    // The first words of a list come more often, as in a language.
    string Pick(string[] words) => words[Math.Min(Dice((int)words.Length), Dice((int)words.Length))];

    string Thing()
    {
        let article = Dice(3) == 0 ? "a" : "the";
        return Dice(2) == 0 ? $"{article} {Pick(nouns)}" : $"{article} {Pick(adjectives)} {Pick(nouns)}";
    }

    string Clause() => $"{Thing()} {Pick(verbs)} {Thing()}";

    string Sentence()
    {
        var made = Clause();
        while (Dice(3) == 0) { made += Pick(joins) + " " + Clause(); }
        if (Dice(12) == 0) { made += $" in {1800 + Dice(200)}"; }
        let stop = Dice(9) switch { 0 => "!", 1 => "?", _ => "." };
        return made.Substring(0, 1).ToUpper() + made.Substring(1) + stop;
    }

    public string Write(int sentences)
    {
        var text = "";
        for (var i = 0; i < sentences; i += 1)
        {
            text += Sentence();
            text += i % 5 == 4 ? "\n" : " ";
        }
        return text;
    }
}

// --- what there is to know about a text ----------------------------------------------------------------------------------------------

public class Report
{
    readonly Counter words = new Counter();
    readonly Counter pairs = new Counter();
    readonly int[] kinds = new int[4];
    readonly int[] lengths = new int[16];
    string previous = "";
    int longest;
    int current;

    public int Lines { get; private set; }

    public void Read(string text)
    {
        foreach (var token in new Tokenizer(text).Tokens()) { Take(token); }
    }

    void Take(Token token)
    {
        kinds[(int)token.Kind] += 1;
        Lines = token.Line;
        switch (token.Kind)
        {
            case Kind.Word: TakeWord(token.Text.ToLower());
            case Kind.Stop: EndSentence();
            default: previous = "";
        }
    }

    void TakeWord(string word)
    {
        words.Add(word);
        lengths[Math.Min(word.Length, 15)] += 1;
        if (previous != "") { pairs.Add($"{previous} {word}"); }
        previous = word;
        current += 1;
    }

    void EndSentence()
    {
        longest = Math.Max(longest, current);
        current = 0;
        previous = "";
    }

    public void Print()
    {
        Console.WriteLine($"{Lines} lines, {kinds[(int)Kind.Stop]} sentences, the longest of {longest} words");
        Console.WriteLine($"{words.Total} words, {words.Distinct} distinct, {kinds[(int)Kind.Number]} numbers, {kinds[(int)Kind.Mark]} marks");
        PrintTop("words", words, 8);
        PrintTop("pairs", pairs, 5);
        PrintLengths();
        Console.WriteLine($"'river' {words["river"]} times, 'sea' {words["sea"]} times");
    }

    static void PrintTop(string title, Counter counter, int count)
    {
        let ranking = counter.Ranking();
        Console.WriteLine($"most frequent {title} of {counter.Distinct}:");
        for (var i = 0; i < Math.Min(count, ranking.Count); i += 1)
        {
            let one = ranking[i];
            let share = 100.0 * (double)one.Times / (double)counter.Total;
            Console.WriteLine($"  {one.Times,6} {share,5:F1} %  {one.Name}");
        }
    }

    void PrintLengths()
    {
        Console.WriteLine("lengths of words:");
        for (var length = 1; length < lengths.Length; length += 1)
        {
            if (lengths[length] == 0) { continue; }
            let width = lengths[length] * 60 / words.Total;
            var bar = "";
            for (var i = 0; i < width; i += 1) { bar += "="; }
            Console.WriteLine($"  {length,2} {lengths[length],6} {bar}");
        }
    }
}

// The counts must be the same for the text read in two halves, cut between lines.
bool SplitAgrees(string text)
{
    let whole = new Counter();
    let halves = new Counter();
    let cut = text.IndexOf("\n", text.Length / 2) + 1;
    foreach (var token in new Tokenizer(text).Tokens()) { whole.Add(token.Text); }
    foreach (var part in new string[] { text.Substring(0, cut), text.Substring(cut) })
    {
        foreach (var token in new Tokenizer(part).Tokens()) { halves.Add(token.Text); }
    }
    let first = whole.Ranking();
    let second = halves.Ranking();
    if (first.Count != second.Count) { return false; }
    for (var i = 0; i < first.Count; i += 1)
    {
        if (first[i].Name != second[i].Name || first[i].Times != second[i].Times) { return false; }
    }
    return true;
}

public int Main(string[] args)
{
    let sentences = args.Length > 0 ? int.Parse(args[0]) : 1500;
    let text = new Author().Write(sentences);
    Console.WriteLine(text.Substring(0, text.IndexOf("\n")));
    let report = new Report();
    report.Read(text);
    report.Print();
    Console.WriteLine($"in two halves: {(SplitAgrees(text) ? "same" : "DIFFERENT")}");
    try { new Report().Read("one two\nthree # four"); }
    catch (BadByte e) { Console.WriteLine($"refused: {e.Message}"); }
    return 0;
}
