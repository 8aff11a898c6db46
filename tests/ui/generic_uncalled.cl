class Shelf<T>
{
    public T Value;
    public int Count;
    public int Missing() { let a = undefined; return Cout; }  //~ error[NAM0001]: unknown name `undefined` //~ error[NAM0001]: unknown name `Cout`
    public int Size => width;  //~ error[NAM0001]: unknown name `width`
    public void Fill() { Reset(); Count = 1; }  //~ error[NAM0001]: unknown name `Reset`
    public T Sum() => Value + Value;
    public U Map<U>(Func<T, U> f) => g(Value);  //~ error[NAM0001]: unknown name `g`
    public bool Called() { return Value == other; }  //~ error[NAM0001]: unknown name `other`
}
int Main() { let one = new Shelf<int>(); let two = new Shelf<string>(); return one.Called() ? 0 : 1; }
