namespace Golden;

public static unsafe ulong Sum(byte* data, nuint length)
{
    ulong sum = 0;
    let end = data + length;
    while (data != end)
    {
        sum += *data;
        data = data + 1;
    }
    return sum;
}

public static int Main()
{
    unsafe
    {
        ulong bytes = 0x0102;
        let start = (byte*)&bytes;
        *start = 5;
        return (int)Sum(start, sizeof(ulong));
    }
}
