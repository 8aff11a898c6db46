// A call through a table asks every class for its instance: a body that cannot do for the type arguments is wrong where it is.
// Bodies of which no instance is called are looked at for what is wrong whatever the arguments are.
namespace Ui;

interface IAdd { T Add<T>(T a, T b); T Name<T>(T a) => a.Missing(); int Never<T>(T a); } //~ error[NAM0005]: type `string` has no member `Missing`
class Adds : IAdd
{
    public T Add<T>(T a, T b) => a + b; //~ error[TYP0002]: `+` cannot be applied to `bool` and `bool`
    public int Never<T>(T a) => misspelled; //~ error[NAM0001]: unknown name `misspelled`
}
class Takes : IAdd { public T Add<T>(T a, T b) => a; public int Never<T>(T a) => 1; }
class Unmade : IAdd { public T Add<T>(T a, T b) => a.Nothing; public int Never<T>(T a) => 1; }

abstract class Shows { public abstract string Show<T>(T a); }
class ShowsText : Shows { public override string Show<T>(T a) => $"{a}"; } //~ error[TYP0007]: no text form of `int[]`
class ShowsNothing : Shows { public override string Show<T>(T a) => ""; }

interface IGiven { string Given<T>(T value) where T : struct; string Twice<T>(T value); }
extension IGiven { public string Given<T>(T value) => ""; public string Twice<S>(S value) => "twice"; }
extension IGiven { public string Twice<S>(S value) => "again"; } //~ error[DIM0003]: `Twice` of `IGiven` has two default bodies
class Given : IGiven { } //~ error[TCK062]: `Given` does not implement `Given<T>(T value)` of `IGiven`

int Main()
{
    let all = new IAdd[] { new Takes(), new Adds() };
    all[0].Add(1, 2);
    all[0].Add(true, false);
    all[0].Name("a");
    let Shows shows = new ShowsNothing();
    shows.Show([1, 2]);
    shows.Show(1);
    let Shows others = new ShowsText();
    return 0;
}
