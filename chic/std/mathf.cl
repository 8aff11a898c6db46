// Mathematics of floats: computed in double and rounded, so that nearly every result is the correctly rounded one.
namespace Std;

public static class MathF
{
    public const float PI = 3.1415927f;
    public const float E = 2.7182817f;
    public const float Tau = 6.2831855f;

    @intrinsic("sqrt") public static extern float Sqrt(float value);
    @intrinsic("floor") public static extern float Floor(float value);
    @intrinsic("ceil") public static extern float Ceiling(float value);
    @intrinsic("trunc") public static extern float Truncate(float value);
    @intrinsic("abs") public static extern float Abs(float value);
    @intrinsic("copysign") public static extern float CopySign(float size, float sign);
    @intrinsic("nearest") static extern float Nearest(float value);

    public static float Round(float value) => Nearest(value);
    public static float Round(float value, int digits) => (float)Math.Round((double)value, digits);
    public static float Min(float a, float b) => Math.Min(a, b);
    public static float Max(float a, float b) => Math.Max(a, b);
    public static float Clamp(float value, float least, float most) => Math.Clamp(value, least, most);
    public static int Sign(float value) => Math.Sign(value);

    public static float Exp(float x) => (float)Math.Exp((double)x);
    public static float Log(float x) => (float)Math.Log((double)x);
    public static float Log2(float x) => (float)Math.Log2((double)x);
    public static float Log10(float x) => (float)Math.Log10((double)x);
    public static float Cbrt(float x) => (float)Math.Cbrt((double)x);
    public static float Sin(float x) => (float)Math.Sin((double)x);
    public static float Cos(float x) => (float)Math.Cos((double)x);
    public static float Tan(float x) => (float)Math.Tan((double)x);
    public static float Asin(float x) => (float)Math.Asin((double)x);
    public static float Acos(float x) => (float)Math.Acos((double)x);
    public static float Atan(float x) => (float)Math.Atan((double)x);
    public static float Sinh(float x) => (float)Math.Sinh((double)x);
    public static float Cosh(float x) => (float)Math.Cosh((double)x);
    public static float Tanh(float x) => (float)Math.Tanh((double)x);
    public static float Asinh(float x) => (float)Math.Asinh((double)x);
    public static float Acosh(float x) => (float)Math.Acosh((double)x);
    public static float Atanh(float x) => (float)Math.Atanh((double)x);
    public static float Log(float x, float newBase) => (float)Math.Log((double)x, (double)newBase);
    public static float Pow(float x, float y) => (float)Math.Pow((double)x, (double)y);
    public static float Atan2(float y, float x) => (float)Math.Atan2((double)y, (double)x);
}
