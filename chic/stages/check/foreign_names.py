"""Names that other languages and their libraries have and Chic has not, and what to write instead. Looked up only when a name
is unknown: what the program or the library declares is never touched."""

from __future__ import annotations

_LINE = "to print a line, write `Console.WriteLine(...)`"
_ARRAY = "the library has no growing list: make an array `T[]`, and a larger one when it is full"
_TABLE = "the library has no such collection: write your own, or use arrays"
_LOOP = "write a `foreach` loop"
_COPY = "arrays have no functions of that kind: write a loop, or take a part as `a[i..j]`"
_TEXT = 'build texts with `$"..."` and `+`'
_LENGTH = "write `Length`"
_FIXED = "arrays and texts keep their length: make a longer one"
_ASSERT = "write `Assert.That(...)`, with `import Std.Testing;`"
_STD = "what C# has in `System` is in `Std`, which is always imported"

# One name for another: of types and values alike.
SAME: dict[str, str] = {
    "nil": "null", "None": "null", "NULL": "null", "undefined": "null", "nullptr": "null", "True": "true", "False": "false",
    "TRUE": "true", "FALSE": "false", "Integer": "int", "integer": "int", "number": "double", "Number": "double",
    "size_t": "nuint", "unsigned": "uint", "int8_t": "sbyte", "uint8_t": "byte", "int16_t": "short", "uint16_t": "ushort",
    "int32_t": "int", "uint32_t": "uint", "int64_t": "long", "uint64_t": "ulong", "rune": "char", "Character": "char",
    "wchar_t": "char", "Object": "object", "Error": "Exception", "RuntimeException": "Exception", "RuntimeError": "Exception",
    "ValueError": "ArgumentException", "IllegalArgumentException": "ArgumentException", "TypeError": "InvalidCastException",
    "IllegalStateException": "InvalidOperationException", "IndexError": "IndexOutOfRangeException",
    "NotImplementedException": "NotSupportedException", "UnsupportedOperationException": "NotSupportedException",
    "Throwable": "Exception", "BaseException": "Exception", "ApplicationException": "Exception", "SystemException": "Exception",
}  # fmt: skip

_FUNCTIONS = "sqrt abs min max pow floor ceil round sin cos tan asin acos atan atan2 exp log log10 log2 trunc cbrt"
_RENAMED = {"ceil": "Ceiling", "trunc": "Truncate"}

VALUES: dict[str, str] = {
    **dict.fromkeys(("println", "print", "printf", "puts", "echo", "fmt", "cout", "writeln", "WriteLine", "Println"), _LINE),
    **{one: f"write `Math.{_RENAMED.get(one, one.capitalize())}(...)`" for one in _FUNCTIONS.split()},
    **dict.fromkeys(("assert", "Debug", "expect", "assertEquals", "assert_eq"), _ASSERT),
    "len": "write `x.Length`", "typeof": "test a value's type with `is`", "System": _STD, "Collections": _STD,
    "parseInt": "write `int.Parse(...)`", "parseFloat": "write `double.Parse(...)`", "input": "write `Console.ReadLine()`",
    "readLine": "write `Console.ReadLine()`", "exit": "write `Environment.Exit(...)`", "range": "write `a..b`",
    "super": "write `base.` for a member; a constructor calls that of its base in its head: `init(...) : super(...)`",
    "panic": "write `throw new Exception(...)`", "pass": "a block that does nothing is empty: `{ }`",
    "Convert": "write `int.Parse(...)`, `x.ToString()` or a cast", "Array": _COPY, "Enumerable": _LOOP,
    "Enum": "compare a text with `nameof(E.A)`, a number with `(int)E.A`", "Stopwatch": "the library has `Std.Time` only",
    "sizeOf": "write `sizeof(T)`", "process": "write `Environment`", "args": "write `Main(string[] args)`",
}  # fmt: skip

TYPES: dict[str, str] = {
    **dict.fromkeys(("List", "ArrayList", "Vec", "Vector", "vector", "Array", "IList", "Slice"), _ARRAY),
    **dict.fromkeys(
        (
            "Dictionary", "HashMap", "Map", "dict", "map", "TreeMap", "HashSet", "Set", "set", "Queue", "Stack", "LinkedList",
            "SortedDictionary", "BTreeMap", "PriorityQueue", "Deque", "IDictionary",
        ),
        _TABLE,
    ),
    **dict.fromkeys(("StringBuilder", "StringBuffer", "stringstream"), _TEXT),
    "IDisposable": "leave it out: what an object does at its end is `void dispose(ref this)`",
    "EventHandler": "declare a `delegate`", "IComparer": "pass a function", "IEqualityComparer": "pass a function",
    "Converter": "write `fn(T) -> R`", "Comparison": "write `fn(T, T) -> int`",
    "auto": "write `var` or `let`", "any": "name the type, or use a type parameter", "dynamic": "name the type",
    "unknown": "name the type", "Task": "`async` is not supported yet",
    "Promise": "`async` is not supported yet", "Optional": "write `T?`", "Option": "write `T?`", "Nullable": "write `T?`",
    "Func1": "write `fn(T) -> R`", "Function": "write `fn(T) -> R`", "Runnable": "write `fn() -> void`",
    "Tuple": "write `(T, U)`", "ValueTuple": "write `(T, U)`", "Pair": "write `(T, U)`", "record": "write `record struct`",
    "BigInteger": "the largest integers are `int128` and `uint128`", "delete": "objects are freed when the last reference goes",
    "typedef": "write `typealias Name = T;`", "assert": _ASSERT, "DateTime": "the library has `Std.Time` only",
}  # fmt: skip

MEMBERS: dict[str, str] = {
    **dict.fromkeys(("Count", "size", "Size", "count", "LongLength", "len"), _LENGTH),
    **dict.fromkeys(
        ("Select", "map", "Map", "Where", "filter", "Filter", "forEach", "ForEach", "reduce", "Aggregate", "Any", "All", "Sum",
         "Average", "First", "Last", "OrderBy", "Reverse", "Sort", "Zip", "CopyTo", "Clone"),
        _LOOP,
    ),
    **dict.fromkeys(("Add", "add", "push", "Push", "append", "Append", "push_back", "Remove", "pop", "Insert"), _FIXED),
    **dict.fromkeys(("Format", "format"), "write `$\"...{value}...\"`"),
    **dict.fromkeys(("charAt", "at", "CharAt", "get"), "write `x[i]`"),
    "PadLeft": 'write `$"{x,8}"`', "PadRight": 'write `$"{x,-8}"`', "GetValueOrDefault": "write `x ?? default`",
    "AsSpan": "write `(Span<T>)x`, or give it as it is to what takes a span", "StackTrace": "the profile shows who called whom",
    "toUpperCase": "write `ToUpper`", "toLowerCase": "write `ToLower`", "substr": "write `Substring`", "strip": "write `Trim`",
    "includes": "write `Contains`", "unwrap": "write `.Value`", "is_some": "write `.HasValue`",
    "isPresent": "write `.HasValue`",
    **dict.fromkeys(("AreEqual", "Equal"), "write `Assert.That(actual).IsEqualTo(expected)`"),
    **dict.fromkeys(("AreNotEqual", "NotEqual"), "write `Assert.That(actual).IsNotEqualTo(other)`"),
    **{one: f"write `Assert.That(value).{one}()`" for one in ("IsTrue", "IsFalse", "IsNull", "IsNotNull")},
    "True": "write `Assert.That(value).IsTrue()`", "False": "write `Assert.That(value).IsFalse()`",
    "println": "write `WriteLine`", "log": "write `WriteLine`", "GetType": "test a value's type with `is`",
    "GetHashCode": "write it yourself", "hashCode": "write it yourself",
}  # fmt: skip
