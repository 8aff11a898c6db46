// Offsets beyond the greatest long wrap.
// expect: 5 6
// expect: 1
int Main()
{
    unsafe
    {
        var a = [5, 6];
        fixed (let int* p = a)
        {
            let q = p - 18446744073709551612ul;
            let r = p + 18446744073709551612ul;
            Console.WriteLine($"{*(r + 4)} {*q}");
            Console.WriteLine((q - p) / 4);
        }
    }
    return 0;
}
