namespace Golden;

public struct Point
{
    public double X;
    public double Y;
}

public struct Segment
{
    public Point From;
    public Point To;
}

public static Point Middle(Segment whole)
{
    var middle = new Point();
    middle.X = (whole.From.X + whole.To.X) / 2.0;
    middle.Y = (whole.From.Y + whole.To.Y) / 2.0;
    return middle;
}

public static void Move(ref Point point, in double by)
{
    point.X += by;
}

public static int Main()
{
    var whole = new Segment();
    whole.To.X = 4.0;
    var middle = Middle(whole);
    let by = 1.0;
    Move(ref middle, in by);
    return (int)middle.X;
}
