// What `object` is made of: the members of objects that declare none themselves, hashes, and casts that fail.
namespace Std;

typealias Object = object;

/// An object without anything: what `new object()` makes.
class Blank
{
    public virtual string ToString() => "object";
}

/// The members of objects that declare none themselves.
static class Objects
{
    /// The name of an object's class, or of the type of the value in a box: its descriptor knows it.
    public static string ToString(object value)
    {
        unsafe
        {
            let descriptor = *(byte**)((byte*)value + 8);
            return Text.FromBytes(*(byte**)(descriptor + 16), (int)*(long*)(descriptor + 24));
        }
    }

    public static string ToString(object value, string format) => value.ToString();
    public static bool Equals(object left, object? right) => right != null && left == right;
    public static bool SharesWith(object left, object right) => false;
    public static int GetHashCode(object value) { unsafe { return Hashing.Of((ulong)(nuint)(byte*)value >> 4); } }

    /// Throws: a reference that does not refer to an object value the type asked for.
    @cold
    public static InvalidCastException NoCast(object? value, string wanted)
    {
        let found = value == null ? "null" : $"an object of type `{ToString(value)}`";
        return new InvalidCastException($"{found} is no `{wanted}`");
    }
}

/// Numbers that equal values share.
static class Hashing
{
    public static int Of(bool value) => value ? 1 : 0;
    public static int Of(char value) => (int)value;
    public static int Of(int value) => value;
    public static int Of(uint value) => (int)value;
    public static int Of(long value) => (int)(value ^ (value >> 32));
    public static int Of(ulong value) => (int)(value ^ (value >> 32));
    public static int Of(int128 value) => Of((ulong)value) ^ Of((ulong)(value >> 64));
    public static int Of(uint128 value) => Of((ulong)value) ^ Of((ulong)(value >> 64));
    public static int Of(float value) => Of((double)value);
    public static int Of(double value) => value == 0.0 ? 0 : value != value ? 1 : Of(Bits(value));
    public static int Of(object? value) => value == null ? 0 : value.GetHashCode();

    /// FNV-1a over the bytes.
    public static int Of(string value)
    {
        var hash = 2166136261u;
        unsafe
        {
            for (var i = 0; i < Text.Length(value); i += 1) { hash = (hash ^ (uint)*(Text.Bytes(value) + i)) * 16777619u; }
        }
        return (int)hash;
    }

    /// The hash of several values in order.
    public static int Mix(int hash, int more) => hash * 31 + more;

    @intrinsic("bits_of_double") static extern ulong Bits(double value);
}
