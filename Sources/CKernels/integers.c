// Sums of products of 16-bit integers. integers.inc is the code, built once for each width of vector.
#include "CKernels.h"
#include <string.h>

// Two values beside each other, read as one number.
typedef int32_t pair_of_values __attribute__((may_alias, aligned(2)));


#if defined(__x86_64__)
#include <immintrin.h>

#define NAME(name) name##_128
#define TARGET
#define LANES 4
#define PAIRS(a, b) _mm_madd_epi16((__m128i)(a), (__m128i)(b))
#include "integers.inc"

#define NAME(name) name##_256
#define TARGET __attribute__((target("avx2")))
#define LANES 8
#define PAIRS(a, b) _mm256_madd_epi16((__m256i)(a), (__m256i)(b))
#include "integers.inc"

#define NAME(name) name##_512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#define LANES 16
#define PAIRS(a, b) _mm512_madd_epi16((__m512i)(a), (__m512i)(b))
#include "integers.inc"

static _Atomic int most = 512;

// The bits of the vectors that are used. 0: not asked yet; asked twice at worst.
static int bits(void) {
    static _Atomic int known = 0;
    int found = known;
    if (found == 0) {
        __builtin_cpu_init();
        found = 128;
        if (__builtin_cpu_supports("avx2")) found = 256;
        if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
            __builtin_cpu_supports("avx512dq"))
            found = 512;
        known = found;
    }
    int limit = most;
    return found < limit ? found : limit;
}

#define CHOOSE(name, ...) \
    switch (bits()) { \
    case 512: name##_512(__VA_ARGS__); break; \
    case 256: name##_256(__VA_ARGS__); break; \
    default: name##_128(__VA_ARGS__); \
    }
#else
#define NAME(name) name##_any
#define TARGET
#define LANES 4
// two numbers of 16 bits in each lane, the first in the lower half
#define PAIRS(a, b) ((((a) << 16) >> 16) * (((b) << 16) >> 16) + ((a) >> 16) * ((b) >> 16))
#include "integers.inc"

#define CHOOSE(name, ...) name##_any(__VA_ARGS__)
#endif

void sijill_limit_vectors(int limit) {
#if defined(__x86_64__)
    most = limit;
#else
    (void)limit;
#endif
}

void sijill_products16(int32_t *sums, const int16_t *values, ptrdiff_t stride, const int16_t *weights, ptrdiff_t rows,
                       ptrdiff_t inputs, ptrdiff_t columns) {
    CHOOSE(products, sums, values, stride, weights, rows, inputs, columns)
}

void sijill_memory16(int16_t *out, ptrdiff_t stride, const int32_t *gates, const int8_t *weights, int32_t *cells,
                     ptrdiff_t count, ptrdiff_t width, int reversed) {
    CHOOSE(memory, out, stride, gates, weights, cells, count, width, reversed)
}
