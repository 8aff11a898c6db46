// Exceptions: the class that all of them derive from, and those that the library throws.
namespace Std;

/// What can be thrown. The runtime shows the message when nobody handles the exception.
public class Exception
{
    private string _message;

    public init() { }
    public init(string message) { _message = message; }

    /// What happened.
    public virtual string Message => _message;

    /// The class and the message.
    public override string ToString()
    {
        let message = Message;
        return message.Length == 0 ? base.ToString() : $"{base.ToString()}: {message}";
    }
}

/// A call that the state of the object does not allow.
public error InvalidOperationException : Exception
{
    public init() : super("the operation is not valid in this state") { }
    public init(string message) : super(message) { }
}

/// An argument that the callee cannot use.
public error ArgumentException : Exception
{
    public init() : super("the argument is not valid") { }
    public init(string message) : super(message) { }
}

/// An argument that must not be null; made with the parameter's name.
public error ArgumentNullException : ArgumentException
{
    public init() : super("the argument is null") { }
    public init(string name) : super($"argument `{name}` is null") { }
}

/// An argument outside the range that the callee takes.
public error ArgumentOutOfRangeException : ArgumentException
{
    public init() : super("the argument is out of range") { }
    public init(string message) : super(message) { }
}

/// A position outside a collection.
public error IndexOutOfRangeException : Exception
{
    public init() : super("the index is out of range") { }
    public init(string message) : super(message) { }
}

/// Text that does not have the form it should.
public error FormatException : Exception
{
    public init() : super("the text has the wrong form") { }
    public init(string message) : super(message) { }
}

/// A number that does not fit its type.
public error OverflowException : Exception
{
    public init() : super("the number does not fit") { }
    public init(string message) : super(message) { }
}

/// A division of decimals by zero; that of integers is a panic.
public error DivideByZeroException : Exception
{
    public init() : super("division by zero") { }
    public init(string message) : super(message) { }
}

/// A reference that does not refer to an object of the type asked for.
public error InvalidCastException : Exception
{
    public init() : super("the object is of another type") { }
    public init(string message) : super(message) { }
}

/// Something that is not there on this system.
public error NotSupportedException : Exception
{
    public init() : super("the operation is not supported") { }
    public init(string message) : super(message) { }
}

/// Something that nobody has written yet.
public error NotImplementedException : Exception
{
    public init() : super("not implemented") { }
    public init(string message) : super(message) { }
}

/// A key that a collection does not have.
public error KeyNotFoundException : Exception
{
    public init() : super("the key is not there") { }
    public init(string message) : super(message) { }
}

/// A task that was given up before it was done.
public error TaskCanceledException : Exception
{
    public init() : super("the task was canceled") { }
    public init(string message) : super(message) { }
}

static class Unhandled
{
    /// What `lower` calls with an exception that would leave the program. The message is none if asking for it throws.
    public static unsafe void Report(byte* object, Exception it)
    {
        var message = "";
        try { message = it.Message; } catch (Exception other) { message = ""; }
        Chic.Rt.Fail.Exception(object, message);
    }
}
