// The smallest program.
// expect: Hello, world

void Main()
{
    Console.WriteLine("Hello, world");
}
