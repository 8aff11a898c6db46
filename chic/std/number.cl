// What kinds of numbers there are, for constraints; the primitive types are what they are without declaring it.
namespace Std;

/// Every number.
public interface INumber<T> { }

/// Whole numbers.
public interface IBinaryInteger<T> { }

/// Numbers with a sign: those that may be negative.
public interface ISignedNumber<T> { }

/// Numbers with a fraction.
public interface IFloatingPoint<T> { }
