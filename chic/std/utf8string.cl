// Texts of bytes that lie elsewhere.
namespace Std;

public static class Utf8String
{
    /// A new text of a view's bytes, which must be UTF-8.
    public static string FromSpan(ReadOnlySpan<byte> bytes)
    {
        unsafe { return Text.FromBytes((byte*)bytes.start, bytes.Length); }
    }
}
