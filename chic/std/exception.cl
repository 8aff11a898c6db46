// Exceptions of the library: what programs throw, and derive their own from.
namespace Std;

/// What can be thrown.
public class Exception
{
    string message;

    public init() { }
    public init(string message) { this.message = message; }

    /// What happened.
    public virtual string Message => message;

    public virtual string ToString() => Message;
}

/// The object is not in a state for this.
public error InvalidOperationException : Exception { }

/// An argument has no meaning here.
public error ArgumentException : Exception { }

/// An argument is null.
public error ArgumentNullException : ArgumentException { }

/// An argument is outside of what is allowed.
public error ArgumentOutOfRangeException : ArgumentException { }

/// An index is outside of what it indexes.
public error IndexOutOfRangeException : Exception { }

/// A text does not have the form asked for.
public error FormatException : Exception { }

/// A number does not fit its type.
public error OverflowException : Exception { }

/// A division by zero.
public error DivideByZeroException : Exception { }

/// A value is not of the type asked for.
public error InvalidCastException : Exception { }

/// The operation is not there.
public error NotSupportedException : Exception { }

/// The task was cancelled.
public error TaskCanceledException : Exception { }
