/* The program of fixtures/mandelbrot.cl in C. run(n) returns how many points stay. */

static int steps(double cx, double cy, int limit)
{
    double x = 0.0, y = 0.0, xx = 0.0, yy = 0.0;
    int step = 0;
    while (step < limit && xx + yy <= 4.0) {
        y = 2.0 * x * y + cy;
        x = xx - yy + cx;
        xx = x * x;
        yy = y * y;
        step++;
    }
    return step;
}

static int row_of(int row, int n, int limit)
{
    int inside = 0;
    double cy = 2.0 * (double)row / (double)n - 1.0;
    for (int column = 0; column < n; column++) {
        double cx = 2.0 * (double)column / (double)n - 1.5;
        if (steps(cx, cy, limit) == limit) inside++;
    }
    return inside;
}

__attribute__((visibility("default"))) double run(int n)
{
    int inside = 0;
    for (int row = 0; row < n; row++) inside += row_of(row, n, 50);
    return (double)inside;
}
