// Arrays: zeroed, by reference, of every element type; lengths and indices of any integer type.
// expect: 0 0 false 0 0
// expect: 9 9
// expect: 60 3
// expect: 1 2 3
// expect: 5 2 c
// expect: true
// expect: 3 30
namespace Arrays;

void Fill(int[] cells, int value)
{
    for (var i = 0; i < (int)cells.Length; i += 1) { cells[i] = value; }
}

int Sum(int[] cells)
{
    var sum = 0;
    foreach (var cell in cells) { sum += cell; }
    return sum;
}

public void Main()
{
    let numbers = new int[4];
    let flags = new bool[2];
    let reals = new double[1];
    let letters = new char[1];
    Console.WriteLine($"{numbers[3]} {reals[0]} {flags[1]} {(int)letters[0]} {numbers[0u8]}");

    let other = numbers;
    other[2] = 9;
    Console.WriteLine($"{numbers[2]} {other[2L]}");

    let tens = new int[] { 10, 20, 30 };
    Console.WriteLine($"{Sum(tens)} {tens.Length}");

    let rows = new int[][] { new int[] { 1, 2 }, new int[] { 3 } };
    Console.WriteLine($"{rows[0][0]} {rows[0][1]} {rows[1][0]}");

    let words = new string[] { "alpha", "be" };
    letters[0] = 'c';
    Console.WriteLine($"{words[0].Length} {words[1].Length} {letters[0]}");
    Fill(numbers, 5);
    Console.WriteLine(Sum(numbers) == 20);
    Console.WriteLine($"{tens.Length} {tens[^1]}");
}
