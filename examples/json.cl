// A JSON reader over bytes, a writer, and queries on what was read.
//
// The document is bytes; the reader walks them once, with one byte of look-ahead, and builds a tree of values. Mistakes are
// exceptions that know their line and column. A round trip through the writer must give the same bytes again.
// Argument: number of records in the generated document (default 800).
namespace Json;

/// The document is not JSON.
public error JsonError : Exception
{
    public int Line { get; init; }
    public int Column { get; init; }

    public init(string message, int line, int column) : super($"{line}:{column}: {message}")
    {
        Line = line;
        Column = column;
    }
}

/// Bytes that grow.
public class Buffer
{
    byte[] bytes = new byte[64];

    public int Count { get; private set; }

    public byte this[int index] => bytes[index];

    public void Add(byte value)
    {
        if (Count == bytes.Length) { Reserve(Count * 2); }
        bytes[Count] = value;
        Count += 1;
    }

    public void Add(string text)
    {
        foreach (var value in text.AsUtf8Span()) { Add(value); }
    }

    void Reserve(int room)
    {
        let more = new byte[room];
        for (var i = 0; i < Count; i += 1) { more[i] = bytes[i]; }
        bytes = more;
    }

    public byte[] ToArray()
    {
        let made = new byte[Count];
        for (var i = 0; i < Count; i += 1) { made[i] = bytes[i]; }
        return made;
    }

    public string Text() => Utf8String.FromSpan(bytes[..Count]);

    public void Clear() { Count = 0; }
}

/// A list that grows.
public class List<T>
{
    T[] items = new T[4];

    public int Count { get; private set; }

    public T this[int index] => items[index];

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
}

/// A value of a document.
public abstract class Value
{
    /// Appends the shortest JSON for it.
    public abstract void Write(Buffer to);

    /// How many values there are in it, itself included.
    public virtual int Size() => 1;
}

public sealed class Null : Value
{
    public override void Write(Buffer to) { to.Add("null"); }
}

public sealed class Flag : Value
{
    public bool Value { get; init; }

    public init(bool value) { Value = value; }

    public override void Write(Buffer to) { to.Add(Value ? "true" : "false"); }
}

public sealed class Number : Value
{
    public double Value { get; init; }

    public init(double value) { Value = value; }

    public override void Write(Buffer to) { to.Add($"{Value}"); }
}

public sealed class Str : Value
{
    public string Value { get; init; }

    public init(string value) { Value = value; }

    public override void Write(Buffer to) { WriteText(Value, to); }

    public static void WriteText(string text, Buffer to)
    {
        to.Add(34u8);
        foreach (var b in text.AsUtf8Span()) { WriteByte(b, to); }
        to.Add(34u8);
    }

    static void WriteByte(byte b, Buffer to)
    {
        switch (b)
        {
            case 34: to.Add("\\\"");
            case 92: to.Add("\\\\");
            case 10: to.Add("\\n");
            case 9: to.Add("\\t");
            default:
                if (b < 32u8) { to.Add($"\\u{(int)b:x4}"); } else { to.Add(b); }
        }
    }
}

public sealed class Items : Value
{
    public List<Value> Values { get; init; }

    public init() { Values = new List<Value>(); }

    public override void Write(Buffer to)
    {
        to.Add(91u8);
        for (var i = 0; i < Values.Count; i += 1)
        {
            if (i > 0) { to.Add(44u8); }
            Values[i].Write(to);
        }
        to.Add(93u8);
    }

    public override int Size()
    {
        var size = 1;
        for (var i = 0; i < Values.Count; i += 1) { size += Values[i].Size(); }
        return size;
    }
}

/// A name with its value.
public struct Member
{
    public string Name;
    public Value? Value;

    public init(string name, Value value) { Name = name; Value = value; }
}

public sealed class Fields : Value
{
    readonly List<Member> members = new List<Member>();

    public int Count => members.Count;

    public void Add(string name, Value value) { members.Add(new Member(name, value)); }

    /// The value of a name, if it is there.
    public Value? Find(string name)
    {
        for (var i = 0; i < members.Count; i += 1)
        {
            if (members[i].Name == name) { return members[i].Value; }
        }
        return null;
    }

    public override void Write(Buffer to)
    {
        to.Add(123u8);
        for (var i = 0; i < members.Count; i += 1)
        {
            if (i > 0) { to.Add(44u8); }
            Str.WriteText(members[i].Name, to);
            to.Add(58u8);
            members[i].Value?.Write(to);
        }
        to.Add(125u8);
    }

    public override int Size()
    {
        var size = 1;
        for (var i = 0; i < members.Count; i += 1) { size += members[i].Value?.Size() ?? 0; }
        return size;
    }
}

/// Reads a document.
public class Reader
{
    const int End = -1;
    const int Deepest = 200;

    readonly byte[] input;
    readonly Buffer scratch = new Buffer();
    int at;
    int depth;

    init(byte[] input) { this.input = input; }

    public static Value Read(byte[] input)
    {
        let reader = new Reader(input);
        let value = reader.ReadValue();
        reader.SkipBlanks();
        if (reader.Peek() != End) { throw reader.Wrong("something follows the document"); }
        return value;
    }

    int Peek() => at < input.Length ? (int)input[at] : End;

    int Take()
    {
        let b = Peek();
        if (b != End) { at += 1; }
        return b;
    }

    void SkipBlanks()
    {
        while (at < input.Length)
        {
            let b = input[at];
            if (b != 32u8 && b != 10u8 && b != 13u8 && b != 9u8) { return; }
            at += 1;
        }
    }

    JsonError Wrong(string message)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < at; i += 1)
        {
            column += 1;
            if (input[i] == 10u8) { line += 1; column = 1; }
        }
        return new JsonError(message, line, column);
    }

    Value ReadValue()
    {
        SkipBlanks();
        switch (Peek())
        {
            case 123: return ReadFields();
            case 91: return ReadItems();
            case 34: return new Str(ReadText());
            case 116: Word("true"); return new Flag(true);
            case 102: Word("false"); return new Flag(false);
            case 110: Word("null"); return new Null();
            case 45 or (>= 48 and <= 57): return new Number(ReadNumber());
            case End: throw Wrong("the document ends here");
            default: throw Wrong("a value is expected");
        }
    }

    void Word(string word)
    {
        foreach (var expected in word.AsUtf8Span())
        {
            if (Take() != (int)expected) { throw Wrong($"'{word}' is expected"); }
        }
    }

    void Enter()
    {
        depth += 1;
        if (depth > Deepest) { throw Wrong($"more than {Deepest} levels"); }
        at += 1;
        SkipBlanks();
    }

    // After an element: true if another one follows, false at the closing bracket.
    bool Another(int close)
    {
        SkipBlanks();
        let b = Take();
        if (b == 44) { SkipBlanks(); return true; }
        if (b == close) { depth -= 1; return false; }
        if (b != End) { at -= 1; }
        throw Wrong("',' or the closing bracket is expected");
    }

    Items ReadItems()
    {
        let made = new Items();
        Enter();
        if (Peek() == 93) { at += 1; depth -= 1; return made; }
        do { made.Values.Add(ReadValue()); } while (Another(93));
        return made;
    }

    Fields ReadFields()
    {
        let made = new Fields();
        Enter();
        if (Peek() == 125) { at += 1; depth -= 1; return made; }
        do
        {
            if (Peek() != 34) { throw Wrong("a name in quotes is expected"); }
            let name = ReadText();
            SkipBlanks();
            if (Peek() != 58) { throw Wrong("':' is expected"); }
            at += 1;
            made.Add(name, ReadValue());
        } while (Another(125));
        return made;
    }

    string ReadText()
    {
        at += 1;
        scratch.Clear();
        while (true)
        {
            let b = Take();
            switch (b)
            {
                case 34: return scratch.Text();
                case 92: ReadEscape();
                case < 32: throw Wrong(b == End ? "the text does not end" : "a control character in a text");
                default: scratch.Add((byte)b);
            }
        }
    }

    void ReadEscape()
    {
        let b = Take();
        switch (b)
        {
            case 34 or 92 or 47: scratch.Add((byte)b);
            case 98: scratch.Add(8u8);
            case 102: scratch.Add(12u8);
            case 110: scratch.Add(10u8);
            case 114: scratch.Add(13u8);
            case 116: scratch.Add(9u8);
            case 117: AddUnicode(ReadUnicode());
            default: throw Wrong("an unknown escape");
        }
    }

    int ReadUnicode()
    {
        var unit = ReadHex();
        if (unit < 0xD800 || unit > 0xDBFF) { return unit; }
        if (Take() != 92 || Take() != 117) { throw Wrong("half of a surrogate pair"); }
        let low = ReadHex();
        if (low < 0xDC00 || low > 0xDFFF) { throw Wrong("half of a surrogate pair"); }
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }

    int ReadHex()
    {
        var value = 0;
        for (var i = 0; i < 4; i += 1)
        {
            let b = Take();
            let digit = b switch
            {
                >= 48 and <= 57 => b - 48,
                >= 65 and <= 70 => b - 55,
                >= 97 and <= 102 => b - 87,
                _ => -1,
            };
            if (digit < 0) { throw Wrong("four hexadecimal digits are expected"); }
            value = value * 16 + digit;
        }
        return value;
    }

    void AddUnicode(int point)
    {
        if (point < 0x80) { scratch.Add((byte)point); return; }
        if (point < 0x800) { scratch.Add((byte)(0xC0 | point >> 6)); }
        else
        {
            if (point < 0x10000) { scratch.Add((byte)(0xE0 | point >> 12)); }
            else
            {
                scratch.Add((byte)(0xF0 | point >> 18));
                scratch.Add((byte)(0x80 | (point >> 12 & 0x3F)));
            }
            scratch.Add((byte)(0x80 | (point >> 6 & 0x3F)));
        }
        scratch.Add((byte)(0x80 | (point & 0x3F)));
    }

    double ReadNumber()
    {
        scratch.Clear();
        if (Peek() == 45) { Keep(); }
        if (Peek() == 48) { Keep(); } else { Digits(); }
        if (Peek() == 46) { Keep(); Digits(); }
        if (Peek() == 101 || Peek() == 69)
        {
            Keep();
            if (Peek() == 43 || Peek() == 45) { Keep(); }
            Digits();
        }
        return double.Parse(scratch.Text());
    }

    void Keep() { scratch.Add((byte)Take()); }

    void Digits()
    {
        if (Peek() < 48 || Peek() > 57) { throw Wrong("a digit is expected"); }
        while (Peek() >= 48 && Peek() <= 57) { Keep(); }
    }
}

/// A document of records to read: the same for the same count.
byte[] Generate(int count)
{
    let made = new Buffer();
    made.Add("{\"records\": [");
    for (var i = 0; i < count; i += 1)
    {
        if (i > 0) { made.Add(",\n"); }
        let price = (double)(i * 37 % 1000) / 8.0;
        made.Add($"{{\"id\": {i}, \"name\": \"item \\\"{i}\\\"\", \"price\": {price}, ");
        made.Add($"\"tags\": [\"t{i % 7}\", \"\\u00e9\\ud83e\\udd8a\"], \"sold\": {i % 3 == 0}, \"note\": null}}");
    }
    made.Add("], \"version\": 1.5e0}");
    return made.ToArray();
}

/// What the records say altogether.
double Revenue(Value document)
{
    var sum = 0.0;
    if (document is Fields root && root.Find("records") is Items records)
    {
        for (var i = 0; i < records.Values.Count; i += 1)
        {
            if (records.Values[i] is Fields record && IsTrue(record.Find("sold"))) { sum += AsNumber(record.Find("price")); }
        }
    }
    return sum;
}

bool IsTrue(Value? value) => value is Flag flag && flag.Value;

double AsNumber(Value? value) => value switch { Number n => n.Value, Flag f => f.Value ? 1.0 : 0.0, _ => 0.0 };

bool Same(byte[] a, byte[] b)
{
    if (a.Length != b.Length) { return false; }
    for (var i = 0; i < a.Length; i += 1)
    {
        if (a[i] != b[i]) { return false; }
    }
    return true;
}

byte[] Written(Value value)
{
    let to = new Buffer();
    value.Write(to);
    return to.ToArray();
}

byte[] Bytes(string text)
{
    let made = new Buffer();
    made.Add(text);
    return made.ToArray();
}

void Show(string text)
{
    try
    {
        let value = Reader.Read(Bytes(text));
        Console.WriteLine($"{text} -> {Utf8String.FromSpan(Written(value))}");
    }
    catch (JsonError e) { Console.WriteLine($"{text} -> {e.Message}"); }
}

public int Main(string[] args)
{
    let count = args.Length > 0 ? int.Parse(args[0]) : 800;
    Show(" [1, -2.50, 1e3, \"a\\tb\\u0041\", {\"x\": {}}, [], true, null] ");
    Show("\"\\u00e9\\ud83e\\udd8a\"");
    Show("[1, 2");
    Show("{\"a\" 1}");
    Show("[1] 2");
    Show("[\"\\q\"]");
    Show("[01]");
    Show("nul");

    let input = Generate(count);
    let document = Reader.Read(input);
    let first = Written(document);
    let second = Written(Reader.Read(first));
    Console.WriteLine($"{input.Length} bytes read, {document.Size()} values, {first.Length} bytes written");
    Console.WriteLine($"round trip: {(Same(first, second) ? "same" : "DIFFERENT")}");
    Console.WriteLine($"revenue: {Revenue(document):F2}");
    return 0;
}
