class Outer
{
    extension int { }                                   //~ error[NAM0008]: an extension cannot stand inside a type
}

static class Generic<T>
{
    public static int Of(this T value) => 1;            //~ error[TCK014]: the object says nothing about `T`
}

int Main() => 0;
