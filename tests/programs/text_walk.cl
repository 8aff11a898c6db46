// Reading a long text unit by unit, forwards, backwards and at random; ASCII or not.
// expect: 200000 9700000
// expect: 9700000
// expect: 90000 true
// expect: 128578 8364 98
// expect: 55357 55357
namespace Walk;

string Built(string piece, int times)
{
    var text = "";
    for (var i = 0; i < times; i += 1) { text += piece; }
    return text;
}

public void Main()
{
    let plain = Built("a`", 50000) + Built("ba", 50000);
    var sum = 0;
    for (var i = 0; i < 100000; i += 1) { sum += (int)plain[i + 50000]; }
    Console.WriteLine($"{plain.Length} {sum}");
    var back = 0;
    for (var i = 149999; i >= 50000; i -= 1) { back += (int)plain[i]; }
    Console.WriteLine(back);

    let mixed = Built("a€🙂b", 10000);
    var same = true;
    for (var i = 0; i < 50000; i += 5)
    {
        if (mixed[i] != 'a' || mixed[i + 1] != '€' || mixed[i + 4] != 'b') { same = false; }
    }
    Console.WriteLine($"{mixed.Length} {same}");
    let high = (int)mixed[49997] - 0xD800;
    let low = (int)mixed[49998] - 0xDC00;
    Console.WriteLine($"{0x10000 + high * 1024 + low} {(int)mixed[1]} {(int)mixed[49999]}");

    var joined = Built("x", 20);
    let before = joined[19];
    joined += '\uD83D';
    let lone = (int)joined[20];
    joined += '\uDE42';
    Console.WriteLine($"{lone} {(int)joined[20]}");
}
