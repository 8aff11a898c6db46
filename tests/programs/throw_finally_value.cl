// The value of a return is settled before `finally` runs, whatever that assigns.
// expect: finally
// expect: 1
// expect: finally
// expect: old text
// expect: finally of a loop
// expect: 3
namespace Throws;

int Number()
{
    var x = 1;
    try { return x; }
    finally { x = 2; Console.WriteLine("finally"); }
}

string Words()
{
    var text = "old";
    text += " text";
    try { return text; }
    finally { text = "new"; text += " text"; Console.WriteLine("finally"); }
}

int Deep()
{
    for (var i = 0; ; i += 1)
    {
        try { if (i == 3) { return i; } }
        finally
        {
            for (var j = 0; j < 10; j += 1) { if (j == 2) { break; } if (i == 3) { Console.WriteLine("finally of a loop"); break; } }
        }
    }
}

public int Main()
{
    Console.WriteLine(Number());
    Console.WriteLine(Words());
    Console.WriteLine(Deep());
    return 0;
}
