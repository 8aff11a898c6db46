class Texts
{
    public string Short() { return "abc; }  //~ error[LEX0003]: this string is not closed on its line
    public char Sign() { return 'a; }  //~ error[LEX0003]: this character is not closed on its line
    public void Write(int n)
    {
        Console.WriteLine("abc);  //~ error[LEX0003]: this string is not closed on its line
        Console.WriteLine($"a{n} b);  //~ error[LEX0003]: this string is never closed
        let values = [1, "two];  //~ error[LEX0003]: this string is not closed on its line
    }
    public int Last() { return 2; }
}
int Main() { return new Texts().Last() + unknown; }  //~ error[NAM0001]: unknown name `unknown`
