// Sums of products of 16-bit integers. integers.inc is the code, built once for each width of vector.
#include "CKernels.h"
#include <string.h>

// Two values beside each other, read as one number.
typedef int32_t pair_of_values __attribute__((may_alias, aligned(2)));


#if defined(__x86_64__)
#include <immintrin.h>

// Eight numbers of 8 bits made 16 bits wide.
static inline __m128i widen(const int8_t *from) {
    __m128i bytes = _mm_loadl_epi64((const __m128i *)from);
    return _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
}

#define NAME(name) name##_sse2
#define TARGET
#define LANES 4
#define VECTOR __m128i
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define STORE(p, v) _mm_storeu_si128((__m128i *)(p), v)
#define WIDEN(p) widen(p)
#define HELD 8
#define BROADCAST(x) _mm_set1_epi32(x)
#define MULTIPLY_ADD(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#include "integers.inc"

#define NAME(name) name##_avx2
#define TARGET __attribute__((target("avx2")))
#define LANES 8
#define VECTOR __m256i
#define LOAD(p) _mm256_loadu_si256((const __m256i *)(p))
#define STORE(p, v) _mm256_storeu_si256((__m256i *)(p), v)
#define WIDEN(p) _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(p)))
#define HELD 8
#define BROADCAST(x) _mm256_set1_epi32(x)
#define MULTIPLY_ADD(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#include "integers.inc"

#define NAME(name) name##_avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#define LANES 16
#define VECTOR __m512i
#define LOAD(p) _mm512_loadu_si512(p)
#define STORE(p, v) _mm512_storeu_si512(p, v)
#define WIDEN(p) _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(p)))
#define HELD 4
#define BROADCAST(x) _mm512_set1_epi32(x)
#define MULTIPLY_ADD(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))
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
    case 512: name##_avx512(__VA_ARGS__); break; \
    case 256: name##_avx2(__VA_ARGS__); break; \
    default: name##_sse2(__VA_ARGS__); \
    }
#else
typedef int32_t lanes __attribute__((vector_size(16)));
static inline lanes multiply_add(lanes sum, lanes a, lanes b) {
    // two 16-bit numbers in each lane, the first in the lower half
    return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
}
static inline lanes widen(const int8_t *from) {
    lanes out;
    for (int lane = 0; lane < 4; lane++) out[lane] = ((int32_t)from[2 * lane + 1] * 65536) | (from[2 * lane] & 0xFFFF);
    return out;
}
static inline lanes load(const void *from) {
    lanes out;
    memcpy(&out, from, sizeof out);
    return out;
}

#define NAME(name) name##_any
#define TARGET
#define LANES 4
#define VECTOR lanes
#define LOAD(p) load(p)
#define STORE(p, v) memcpy(p, &(v), sizeof(lanes))
#define WIDEN(p) widen(p)
#define HELD 8
#define BROADCAST(x) ((lanes){x, x, x, x})
#define MULTIPLY_ADD(sum, a, b) multiply_add(sum, a, b)
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
