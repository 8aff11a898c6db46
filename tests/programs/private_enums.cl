// The variants of a private enum are visible where the enum is.
// expect: 1 off 7
namespace Private;
private enum Level { Low, High = 7 }
class Switch
{
    private enum Mode { On, Off }
    private enum State { Known { public int V; }, Unknown }
    private Mode _mode = Mode.On;
    private const Mode Best = Mode.Off;
    public int First() => _mode == Mode.On ? 1 : 0;
    public string Show()
    {
        let state = State.Known { V = 3 };
        return state is State.Known { V: 3 } && Best == Mode.Off ? "off" : "on";
    }
}
public void Main() { let s = new Switch(); Console.WriteLine($"{s.First()} {s.Show()} {(int)Level.High}"); }
