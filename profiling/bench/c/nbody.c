/* The program of fixtures/nbody.cl in C: same steps, same order of operations. run(n) returns the energy after n steps. */

typedef struct { double x, y, z, vx, vy, vz, mass; } Body;

#define SOLAR_MASS 39.47841760435743
#define YEAR 365.24

static Body bodies[5];

static Body planet(double x, double y, double z, double vx, double vy, double vz, double mass)
{
    Body b = { x, y, z, vx * YEAR, vy * YEAR, vz * YEAR, mass * SOLAR_MASS };
    return b;
}

static void planets(void)
{
    bodies[0] = planet(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    bodies[1] = planet(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
        0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609);
    bodies[2] = planet(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
        -0.00276742510726411, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812);
    bodies[3] = planet(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
        0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298);
    bodies[4] = planet(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
        0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451);
}

static void rest(int count)
{
    double px = 0.0, py = 0.0, pz = 0.0;
    for (int i = 0; i < count; i++) {
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

static double energy(int count)
{
    double e = 0.0;
    for (int i = 0; i < count; i++) {
        Body a = bodies[i];
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (int j = i + 1; j < count; j++) {
            Body b = bodies[j];
            double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            e -= a.mass * b.mass / __builtin_sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

__attribute__((noinline)) static void advance(Body *all, int count, double dt)
{
    for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
            double dx = all[i].x - all[j].x;
            double dy = all[i].y - all[j].y;
            double dz = all[i].z - all[j].z;
            double square = dx * dx + dy * dy + dz * dz;
            double pull = dt / (square * __builtin_sqrt(square));
            double toward = all[j].mass * pull;
            double back = all[i].mass * pull;
            all[i].vx -= dx * toward;
            all[i].vy -= dy * toward;
            all[i].vz -= dz * toward;
            all[j].vx += dx * back;
            all[j].vy += dy * back;
            all[j].vz += dz * back;
        }
    }
    for (int i = 0; i < count; i++) {
        all[i].x += dt * all[i].vx;
        all[i].y += dt * all[i].vy;
        all[i].z += dt * all[i].vz;
    }
}

static volatile int five = 5;  /* the length of an array is not known when compiling, in Chic either */

__attribute__((visibility("default"))) double run(int steps)
{
    int count = five;
    planets();
    rest(count);
    for (int i = 0; i < steps; i++) advance(bodies, count, 0.01);
    return energy(count);
}
