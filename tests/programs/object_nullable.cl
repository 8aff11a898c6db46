// `object?`: flow, `??`, `?.`, values of nullable types in it.
// expect: 0 4 none text
// expect: int? gone: true, there: 3
// expect: class? gone: true, there: true
// expect: string? gone: true, there: s
// expect: default true true
// expect: assigned 5 then null
namespace ObjectNullable;

class Shape { }

int Length(object? o)
{
    if (o == null) { return 0; }
    return o.ToString().Length;
}

object? Wrapped(int? n) => n;

public int Main()
{
    object? none = null;
    object? text = "text";
    Console.WriteLine($"{Length(none)} {Length(text)} {none ?? "none"} {text?.ToString() ?? ""}");
    int? number = null;
    Console.WriteLine($"int? gone: {Wrapped(number) == null}, there: {Wrapped(3)}");
    Shape? shape = null;
    object? seen = shape;
    shape = new Shape();
    object? again = shape;
    Console.WriteLine($"class? gone: {seen == null}, there: {again is Shape}");
    string? s = null;
    object? o = s;
    s = "s";
    object? p = s;
    Console.WriteLine($"string? gone: {o is null}, there: {p}");
    let fresh = default(object);
    var array = new object?[2];
    Console.WriteLine($"default {fresh == null} {array[1] == null}");
    none ??= 5;
    Console.Write($"assigned {none} ");
    none = null;
    Console.WriteLine($"then {(none is null ? "null" : "there")}");
    return 0;
}
