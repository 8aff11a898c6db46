// A ray tracer: spheres and a chequered floor, with shadows, mirrors and two lamps.
//
// Every pixel sends a ray into the scene; what it meets first is shaded by the lamps it sees and by what it mirrors. The picture
// is drawn as text, with its mean brightness and the rays it took.
// Argument: width of the picture (default 160).
namespace Rays;

/// A point or a direction in space; also a colour.
public struct Vec
{
    public double X;
    public double Y;
    public double Z;

    public init(double x, double y, double z) { X = x; Y = y; Z = z; }

    public static Vec operator +(Vec a, Vec b) => new Vec(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    public static Vec operator -(Vec a, Vec b) => new Vec(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
    public static Vec operator -(Vec a) => new Vec(-a.X, -a.Y, -a.Z);
    public static Vec operator *(Vec a, double k) => new Vec(a.X * k, a.Y * k, a.Z * k);
    public static Vec operator *(Vec a, Vec b) => new Vec(a.X * b.X, a.Y * b.Y, a.Z * b.Z);

    public double Dot(in this, Vec other) => X * other.X + Y * other.Y + Z * other.Z;
    public double Length => Math.Sqrt(X * X + Y * Y + Z * Z);
    public Vec Unit => this * (1.0 / Length);

    /// This direction, thrown back by a surface.
    public Vec Mirrored(in this, Vec normal) => this - normal * (2.0 * Dot(normal));
}

public struct Ray
{
    public Vec From;
    public Vec Along;

    public init(Vec from, Vec along) { From = from; Along = along; }

    public Vec At(in this, double distance) => From + Along * distance;
}

/// How a surface looks.
public struct Material
{
    public Vec Colour;
    public double Shine;    // strength of the highlights
    public double Mirror;   // share of the light that is mirrored

    public init(Vec colour, double shine, double mirror) { Colour = colour; Shine = shine; Mirror = mirror; }
}

/// Where a ray met a surface.
public struct Hit
{
    public double Distance;
    public Vec Point;
    public Vec Normal;
    public Material Material;
}

/// Something a ray can meet.
public interface ISurface
{
    /// Whether the ray meets the surface nearer than `hit` says; if so, `hit` says where.
    bool Meet(Ray ray, ref Hit hit);

    string Name => "surface";
}

public class Sphere : ISurface
{
    readonly Vec centre;
    readonly double radius;
    readonly Material material;

    public init(Vec centre, double radius, Material material)
    {
        this.centre = centre;
        this.radius = radius;
        this.material = material;
    }

    public string Name => "sphere";

    public bool Meet(Ray ray, ref Hit hit)
    {
        let toCentre = centre - ray.From;
        let middle = toCentre.Dot(ray.Along);
        let square = middle * middle - toCentre.Dot(toCentre) + radius * radius;
        if (square < 0.0) { return false; }
        let half = Math.Sqrt(square);
        var distance = middle - half;
        if (distance < Scene.Near) { distance = middle + half; }
        if (distance < Scene.Near || distance >= hit.Distance) { return false; }
        hit.Distance = distance;
        hit.Point = ray.At(distance);
        hit.Normal = (hit.Point - centre) * (1.0 / radius);
        hit.Material = material;
        return true;
    }
}

/// A floor of squares in two materials.
public class Floor : ISurface
{
    readonly double height;
    readonly Material light;
    readonly Material dark;

    public init(double height, Material light, Material dark)
    {
        this.height = height;
        this.light = light;
        this.dark = dark;
    }

    public bool Meet(Ray ray, ref Hit hit)
    {
        if (Math.Abs(ray.Along.Y) < 1e-9) { return false; }
        let distance = (height - ray.From.Y) / ray.Along.Y;
        if (distance < Scene.Near || distance >= hit.Distance) { return false; }
        hit.Distance = distance;
        hit.Point = ray.At(distance);
        hit.Normal = new Vec(0.0, 1.0, 0.0);
        let square = (long)Math.Floor(hit.Point.X) + (long)Math.Floor(hit.Point.Z);
        hit.Material = (square & 1L) == 0L ? light : dark;
        return true;
    }
}

public struct Lamp
{
    public Vec At;
    public double Power;

    public init(Vec at, double power) { At = at; Power = power; }
}

/// What was done for a picture.
public class Counts
{
    public long Rays { get; set; }
    public long Shadows { get; set; }
    public long Mirrors { get; set; }
}

public class Scene
{
    public const double Near = 1e-6;
    const double Far = 1e12;
    const int Depth = 4;

    readonly ISurface[] surfaces;
    readonly Lamp[] lamps;

    public Counts Counts { get; init; }

    public init(ISurface[] surfaces, Lamp[] lamps)
    {
        this.surfaces = surfaces;
        this.lamps = lamps;
        Counts = new Counts();
    }

    /// The colour that comes back along a ray.
    public Vec Trace(Ray ray, int depth)
    {
        Counts.Rays += 1L;
        var hit = new Hit { Distance = Far };
        if (!Nearest(ray, ref hit)) { return Sky(ray.Along); }

        let direct = Shade(ray, hit);
        if (hit.Material.Mirror == 0.0 || depth >= Depth) { return direct; }
        Counts.Mirrors += 1L;
        let mirrored = Trace(new Ray(hit.Point, ray.Along.Mirrored(hit.Normal)), depth + 1);
        return direct * (1.0 - hit.Material.Mirror) + mirrored * hit.Material.Mirror;
    }

    bool Nearest(Ray ray, ref Hit hit)
    {
        var found = false;
        foreach (var surface in surfaces)
        {
            if (surface.Meet(ray, ref hit)) { found = true; }
        }
        return found;
    }

    bool InShadow(Vec point, Vec toLamp, double distance)
    {
        Counts.Shadows += 1L;
        var hit = new Hit { Distance = distance };
        let ray = new Ray(point, toLamp);
        foreach (var surface in surfaces)
        {
            if (surface.Meet(ray, ref hit)) { return true; }
        }
        return false;
    }

    Vec Shade(Ray ray, Hit hit)
    {
        var colour = hit.Material.Colour * 0.12;
        foreach (var lamp in lamps)
        {
            let way = lamp.At - hit.Point;
            let toLamp = way.Unit;
            let facing = hit.Normal.Dot(toLamp);
            if (facing <= 0.0 || InShadow(hit.Point, toLamp, way.Length)) { continue; }
            colour += hit.Material.Colour * (facing * lamp.Power);
            colour += Highlight(ray, hit, toLamp) * lamp.Power;
        }
        return colour;
    }

    static Vec Highlight(Ray ray, Hit hit, Vec toLamp)
    {
        let along = (-toLamp).Mirrored(hit.Normal).Dot(-ray.Along);
        if (along <= 0.0) { return new Vec(0.0, 0.0, 0.0); }
        var power = along;
        for (var i = 0; i < 5; i += 1) { power *= power; }
        let light = power * hit.Material.Shine;
        return new Vec(light, light, light);
    }

    static Vec Sky(Vec along)
    {
        let height = 0.5 * (along.Y + 1.0);
        return new Vec(0.45, 0.35, 0.4) * (1.0 - height) + new Vec(0.02, 0.03, 0.12) * height;
    }
}

/// A picture of brightness values.
public class Picture
{
    readonly double[] values;

    public int Width { get; init; }
    public int Height { get; init; }

    public init(int width, int height)
    {
        Width = width;
        Height = height;
        values = new double[width * height];
    }

    public double this[int x, int y]
    {
        get => values[y * Width + x];
        set => values[y * Width + x] = value;
    }

    public double Mean()
    {
        var sum = 0.0;
        foreach (var value in values) { sum += value; }
        return sum / (double)values.Length;
    }

    // The mean of one block of pixels.
    double Block(int left, int top, int width, int height)
    {
        var sum = 0.0;
        for (var y = top; y < top + height; y += 1)
        {
            for (var x = left; x < left + width; x += 1) { sum += this[x, y]; }
        }
        return sum / (double)(width * height);
    }

    /// The picture in letters, as many columns as asked for; brighter is heavier.
    public void Draw(int columns)
    {
        let shades = " .:-=+*#%@";
        let step = Math.Max(1, Width / columns);
        for (var y = 0; y + 2 * step <= Height; y += 2 * step)
        {
            var line = "";
            for (var x = 0; x + step <= Width; x += step)
            {
                let level = (int)(Math.Sqrt(Block(x, y, step, 2 * step)) * 10.0);
                line += $"{shades[Math.Clamp(level, 0, 9)]}";
            }
            Console.WriteLine(line);
        }
    }
}

/// Looks at a scene from a point.
public class Camera
{
    readonly Vec eye;
    readonly Vec forward;
    readonly Vec right;
    readonly Vec up;

    public init(Vec eye, Vec target)
    {
        this.eye = eye;
        forward = (target - eye).Unit;
        right = Cross(new Vec(0.0, 1.0, 0.0), forward).Unit;
        up = Cross(forward, right);
    }

    static Vec Cross(Vec a, Vec b)
    {
        return new Vec(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
    }

    Ray RayAt(double x, double y) => new Ray(eye, (forward + right * x + up * y).Unit);

    public Picture Shoot(Scene scene, int width, int height)
    {
        let picture = new Picture(width, height);
        for (var y = 0; y < height; y += 1) { ShootRow(scene, picture, y); }
        return picture;
    }

    void ShootRow(Scene scene, Picture picture, int y)
    {
        let height = (double)picture.Height;
        for (var x = 0; x < picture.Width; x += 1)
        {
            let across = ((double)x + 0.5 - (double)picture.Width / 2.0) / height;
            let down = ((double)y + 0.5 - height / 2.0) / height;
            let colour = scene.Trace(RayAt(across, -down), 0);
            picture[x, y] = Math.Min(1.0, 0.3 * colour.X + 0.59 * colour.Y + 0.11 * colour.Z);
        }
    }
}

Scene BuildScene()
{
    let white = new Vec(0.95, 0.95, 0.95);
    let surfaces = new ISurface[10];
    surfaces[0] = new Floor(0.0, new Material(white * 0.5, 0.0, 0.1), new Material(white * 0.2, 0.0, 0.3));
    surfaces[1] = new Sphere(new Vec(0.0, 1.6, 0.0), 1.6, new Material(white, 0.9, 0.6));
    for (var i = 0; i < 8; i += 1)
    {
        let angle = Math.Tau * ((double)i + 0.5) / 8.0;
        let share = (double)i / 8.0;
        let colour = new Vec(0.9 - 0.6 * share, 0.3 + 0.5 * share, 0.4);
        let at = new Vec(3.4 * Math.Cos(angle), 0.5, 3.4 * Math.Sin(angle));
        surfaces[i + 2] = new Sphere(at, 0.5, new Material(colour, 0.6, 0.2));
    }
    return new Scene(surfaces, new Lamp[] { new Lamp(new Vec(6.0, 8.0, -6.0), 0.7), new Lamp(new Vec(-7.0, 5.0, -3.0), 0.35) });
}

public int Main(string[] args)
{
    let width = args.Length > 0 ? int.Parse(args[0]) : 160;
    let scene = BuildScene();
    let camera = new Camera(new Vec(0.0, 2.4, -8.0), new Vec(0.0, 1.5, 0.0));
    let picture = camera.Shoot(scene, width, width * 5 / 8);
    picture.Draw(80);
    let counts = scene.Counts;
    Console.WriteLine($"mean brightness {picture.Mean():F4}");
    Console.WriteLine($"{counts.Rays} rays, {counts.Mirrors} mirrored, {counts.Shadows} towards a lamp");
    return 0;
}
