/* The program of fixtures/spectral_norm.cl in C. run(n) returns the norm. */

static double u[4096], v[4096], scratch[4096];

static double cell(int i, int j)
{
    return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1);
}

__attribute__((noinline)) static void times(const double *vector, double *result, int n)
{
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) sum += cell(i, j) * vector[j];
        result[i] = sum;
    }
}

__attribute__((noinline)) static void transposed_times(const double *vector, double *result, int n)
{
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) sum += cell(j, i) * vector[j];
        result[i] = sum;
    }
}

static void both(const double *vector, double *result, int n)
{
    times(vector, scratch, n);
    transposed_times(scratch, result, n);
}

__attribute__((visibility("default"))) double run(int n)
{
    for (int i = 0; i < n; i++) u[i] = 1.0;
    for (int round = 0; round < 10; round++) {
        both(u, v, n);
        both(v, u, n);
    }
    double uv = 0.0, vv = 0.0;
    for (int i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return __builtin_sqrt(uv / vv);
}
