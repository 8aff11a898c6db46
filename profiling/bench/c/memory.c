/* What a C library gives to wasm programs: compilers call these for loops that copy. Words first, like the usual libraries. */

typedef unsigned long size_t;
typedef unsigned long long __attribute__((may_alias, aligned(1))) word;

void *memcpy(void *to, const void *from, size_t count)
{
    char *a = to;
    const char *b = from;
    for (; count >= 8; count -= 8, a += 8, b += 8) *(word *)a = *(const word *)b;
    for (; count > 0; count--) *a++ = *b++;
    return to;
}

void *memmove(void *to, const void *from, size_t count)
{
    char *a = to;
    const char *b = from;
    if (a <= b || a >= b + count) return memcpy(to, from, count);
    for (; count >= 8; count -= 8) *(word *)(a + count - 8) = *(const word *)(b + count - 8);
    for (; count > 0; count--) a[count - 1] = b[count - 1];
    return to;
}
