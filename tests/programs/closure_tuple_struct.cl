// Captured tuples, structs with strings, wide numbers, arrays of structs.
// expect: left right
// expect: 170141183460469231731687303715884105727
// expect: 3.5 true c
// expect: ann:3 bob:4
// expect: 16
// expect: 1 2 3 4 5 6 7 8
namespace ClosureTupleStruct;

public struct Named { public string Name; public int Age; }
public struct Wide { public byte A; public int128 B; public bool C; }

public void Main()
{
    let pair = ("le" + "ft", "ri" + "ght");
    let both = () => $"{pair.Item1} {pair.Item2}";
    Console.WriteLine(both());
    let b: byte = 1;
    let big: int128 = 170141183460469231731687303715884105727;
    let show = () => big + (int128)b - 1;
    Console.WriteLine($"{show()}");
    let d = 3.5;
    let t = true;
    let c = 'c';
    let prims = () => $"{d} {t} {c}";
    Console.WriteLine(prims());
    let people = [new Named { Name = "an" + "n", Age = 3 }, new Named { Name = "bob", Age = 4 }];
    let first = people[0];
    let tell = () => $"{first.Name}:{first.Age} {people[1].Name}:{people[1].Age}";
    Console.WriteLine(tell());
    let wide = new Wide { A = 1, B = 15, C = true };
    let sum = () => wide.B + (wide.C ? (int128)wide.A : 0);
    Console.WriteLine($"{sum()}");
    let x1 = (byte)1; let x2 = (short)2; let x3 = 3; let x4 = 4L; let x5 = 5.0f; let x6 = 6.0; let x7 = (sbyte)7; let x8: int128 = 8;
    let all = () => $"{x1} {x2} {x3} {x4} {x5} {x6} {x7} {x8}";
    Console.WriteLine(all());
}
