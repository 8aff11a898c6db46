// Lengths are `int`: an array of more elements is none, whatever the size of one.
// exit: 101
// stderr: panic: array length 2147483648
namespace TooLong;
int Main() { let n = 2147483648L; let a = new bool[n]; return a.Length; }
