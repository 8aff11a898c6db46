/* The program of fixtures/fannkuch.cl in C. run(n) returns checksum * 100 + flips. */

static int order[16], work[16], count[16];

static int flips_of(const int *start, int *room, int n)
{
    for (int i = 0; i < n; i++) room[i] = start[i];
    int flips = 0;
    while (room[0] != 0) {
        int low = 0;
        int high = room[0];
        while (low < high) {
            int kept = room[low];
            room[low] = room[high];
            room[high] = kept;
            low++;
            high--;
        }
        flips++;
    }
    return flips;
}

static int next(int *line, int *left, int n)
{
    int r = 1;
    while (r < n) {
        int first = line[0];
        for (int i = 0; i < r; i++) line[i] = line[i + 1];
        line[r] = first;
        left[r]--;
        if (left[r] > 0) return 1;
        left[r] = r + 1;
        r++;
    }
    return 0;
}

__attribute__((visibility("default"))) double run(int n)
{
    for (int i = 0; i < n; i++) {
        order[i] = i;
        count[i] = i + 1;
    }
    int checksum = 0, most = 0, sign = 1, more = 1;
    while (more) {
        int flips = flips_of(order, work, n);
        if (flips > most) most = flips;
        checksum += sign * flips;
        sign = -sign;
        more = next(order, count, n);
    }
    return (double)checksum * 100.0 + (double)most;
}
