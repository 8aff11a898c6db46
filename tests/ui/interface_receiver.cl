interface ICount { int Next(in this); int Reset(ref this); }
class Shared : ICount
{
    int at;
    public int Next(ref this) { at++; return at; }  //~ error[TCK066]: `Next()` may change its object, `ICount` says that it does not
    public int Reset(in this) => at;
}
struct Own : ICount
{
    int at;
    public int Next(ref this) { at++; return at; }  //~ error[TCK066]: `Next()` may change its object, `ICount` says that it does not
    public int Reset(ref this) { at = 0; return at; }
}
struct Plain : ICount
{
    int at;
    public int Next(in this) => at;
    public int Reset() { at = 0; return at; }
}
int Main() { return 0; }
