// A state machine of payload enums: tuples of states and events in a switch expression.
// expect: running 0 
// expect: running 5 hello
// expect: running 12 hello there
// expect: done big 12
// expect: broken bad
// expect: empty!
// expect: true
namespace Machines;
public enum Event { Start, Data { public int Size; public string Body; }, Fail { public Exception Cause; }, Stop }
public enum State { Idle, Running { public int Total; public string Text; }, Broken { public string Why; }, Done { public int Total; } }
public State Step(State s, Event e) => (s, e) switch
{
    (State.Idle, Event.Start) => State.Running { Total = 0, Text = "" },
    (State.Running r, Event.Data d) when d.Size > 0 => State.Running { Total = r.Total + d.Size, Text = r.Text + d.Body },
    (State.Running, Event.Data { Size: <= 0 }) => State.Broken { Why = "empty" },
    (State.Running { Total: var t }, Event.Stop) => State.Done { Total = t },
    (_, Event.Fail { Cause: var c }) => State.Broken { Why = c.Message },
    _ => s,
};
public string Name(State s)
{
    switch (s)
    {
        case State.Idle: return "idle";
        case State.Running(var t, var x): return $"running {t} {x}";
        case State.Broken { Why: "empty" }: return "empty!";
        case State.Broken b: return $"broken {b.Why}";
        case State.Done d when d.Total > 10: return $"done big {d.Total}";
        case State.Done: return "done";
        default: return "?";
    }
}
public void Main()
{
    let events = new Event[] { Event.Start, Event.Data { Size = 5, Body = "hello" }, Event.Data { Size = 7, Body = " there" }, Event.Stop, Event.Fail { Cause = new FormatException("bad") } };
    var s = State.Idle;
    foreach (var e in events) { s = Step(s, e); Console.WriteLine(Name(s)); }
    s = Step(Step(State.Idle, Event.Start), new Event.Data { Size = 0, Body = "x" });
    Console.WriteLine(Name(s));
    Console.WriteLine(s is State.Broken { Why: var w } && w.Length == 5);
}
