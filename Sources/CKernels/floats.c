// Sums of products of floats: each sum is made in one order, whatever the width of vector, and nothing is fused, so that training gives the
// same bytes on every processor.
#include "CKernels.h"
#include <string.h>
#pragma STDC FP_CONTRACT OFF

#define INLINE static inline __attribute__((always_inline))
// Rows of the right side that are copied to lie close together.
#define DEPTH 256

typedef float lanes __attribute__((vector_size(64), aligned(4)));

// Sums of `tall` rows and 16 * `wide` columns, held in registers.
INLINE void block(float *sums, ptrdiff_t columns, const float *left, ptrdiff_t leftRow, ptrdiff_t leftStep,
                  const float *right, ptrdiff_t rightRow, ptrdiff_t inner, int tall, int wide) {
    lanes held[6][2];
    for (int row = 0; row < tall; row++)
        for (int part = 0; part < wide; part++) held[row][part] = *(const lanes *)(sums + row * columns + part * 16);
    for (ptrdiff_t k = 0; k < inner; k++) {
        lanes loaded[2];
        for (int part = 0; part < wide; part++) loaded[part] = *(const lanes *)(right + k * rightRow + part * 16);
        for (int row = 0; row < tall; row++)
            for (int part = 0; part < wide; part++)
                held[row][part] += left[row * leftRow + k * leftStep] * loaded[part];
    }
    for (int row = 0; row < tall; row++)
        for (int part = 0; part < wide; part++) *(lanes *)(sums + row * columns + part * 16) = held[row][part];
}

// All rows of 16 * `wide` columns.
INLINE void strip(float *sums, ptrdiff_t columns, const float *left, ptrdiff_t leftRow, ptrdiff_t leftStep,
                  const float *right, ptrdiff_t rows, ptrdiff_t inner, int wide) {
    float packed[DEPTH * 32];
    for (ptrdiff_t start = 0; start < inner; start += DEPTH) {
        const ptrdiff_t depth = inner - start < DEPTH ? inner - start : DEPTH;
        const float *from = right + start * columns, *other = left + start * leftStep;
        ptrdiff_t rightRow = columns, row = 0;
        if (rows >= 12) {
            for (ptrdiff_t k = 0; k < depth; k++) memcpy(packed + k * wide * 16, from + k * columns, wide * 64);
            from = packed;
            rightRow = wide * 16;
        }
        for (; row + 6 <= rows; row += 6)
            block(sums + row * columns, columns, other + row * leftRow, leftRow, leftStep, from, rightRow, depth, 6,
                  wide);
        for (; row + 2 <= rows; row += 2)
            block(sums + row * columns, columns, other + row * leftRow, leftRow, leftStep, from, rightRow, depth, 2,
                  wide);
        for (; row < rows; row++)
            block(sums + row * columns, columns, other + row * leftRow, leftRow, leftStep, from, rightRow, depth, 1,
                  wide);
    }
}

INLINE void products(float *sums, const float *left, ptrdiff_t leftRow, ptrdiff_t leftStep, const float *right,
                     ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns, int wide) {
    ptrdiff_t column = 0;
    for (; column + 16 * wide <= columns; column += 16 * wide)
        strip(sums + column, columns, left, leftRow, leftStep, right + column, rows, inner, wide);
    for (; column < columns; column += 16)
        strip(sums + column, columns, left, leftRow, leftStep, right + column, rows, inner, 1);
}

#define ARGUMENTS \
    float *sums, const float *left, ptrdiff_t leftRow, ptrdiff_t leftStep, const float *right, ptrdiff_t rows, \
        ptrdiff_t inner, ptrdiff_t columns
#if defined(__x86_64__)
__attribute__((target("avx512f"))) static void products_avx512(ARGUMENTS) {
    products(sums, left, leftRow, leftStep, right, rows, inner, columns, 2);
}
__attribute__((target("avx2"))) static void products_avx2(ARGUMENTS) {
    products(sums, left, leftRow, leftStep, right, rows, inner, columns, 1);
}
#endif

void sijill_products32(ARGUMENTS) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        products_avx512(sums, left, leftRow, leftStep, right, rows, inner, columns);
    else if (__builtin_cpu_supports("avx2"))
        products_avx2(sums, left, leftRow, leftStep, right, rows, inner, columns);
    else
#endif
        products(sums, left, leftRow, leftStep, right, rows, inner, columns, 1);
}
