// What C#'s library has and ours has not.
class File : IDisposable { } //~ error[TCK117] under `IDisposable`: unknown type `IDisposable` = help: leave it out: what an object does at its end is `void dispose(ref this)`

int Main()
{
    let Comparison<int> up = (x, y) => x - y; //~ error[TCK030] under `Comparison`: = help: write `fn(T, T) -> int`
    Array.Sort(new int[3]); //~ error[NAM0001] under `Array`: unknown name `Array` = help: arrays have no functions of that kind: write a loop, or take a part as `a[i..j]`
    Console.WriteLine("a".PadLeft(3)); //~ error[NAM0005] under `PadLeft`: = help: write `$"{x,8}"`
    let int? none = null;
    Console.WriteLine(none.GetValueOrDefault()); //~ error[NAM0005] under `GetValueOrDefault`: = help: write `x ?? default`
    return Convert.ToInt32("5"); //~ error[NAM0001] under `Convert`: = help: write `int.Parse(...)`
}
