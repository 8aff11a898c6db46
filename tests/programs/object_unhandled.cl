// A cast that fails and that nobody catches ends the program.
// expect: before
// exit: 134
// stderr: unhandled exception: Std::InvalidCastException: an object of type `string` is no `int`
int Main()
{
    let o: object = "five";
    Console.WriteLine("before");
    return (int)o;
}
