// The two inner loops that Swift's vectors are too narrow for: sums of products of 16-bit integers, as they are used, and of floats, as they
// are trained. Each is built for several widths of vector and the widest that the processor has is taken; results are the same to the bit.
#ifndef CKERNELS_H
#define CKERNELS_H
#include <stddef.h>
#include <stdint.h>

/// Adds to `sums[row][column]` the products of `values[row][k]` and the weight of k and column. Sums wrap around.
/// - Parameters:
///   - sums: `rows` rows of `columns`.
///   - values: `rows` rows, `stride` apart, of `inputs`, which is even; none is -32768.
///   - weights: pairs, 16 columns at a time: `[columns / 16][inputs / 2][16][2]`.
///   - columns: a multiple of 16.
void sijill_products16(int32_t *_Nonnull sums, const int16_t *_Nonnull values, ptrdiff_t stride,
                       const int16_t *_Nonnull weights, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t columns);

/// Runs a layer with memory over a sentence (Hochreiter and Schmidhuber 1997, https://doi.org/10.1162/neco.1997.9.8.1735), with sigmoid and
/// tangent made of two parabolas.
/// - Parameters:
///   - out: `count` rows, `stride` apart, of `width` values in 1/4096.
///   - gates: what the input says to each gate, `count` rows of four times `width` (in, keep, new, out), in 1/2^23.
///   - weights: what the layer's last output says to each gate, in 1/64, laid out as in `sijill_products16`.
///   - room: for five times `width` numbers.
///   - width: a multiple of 16.
///   - reversed: not 0 to begin at the end.
void sijill_memory16(int16_t *_Nonnull out, ptrdiff_t stride, const int32_t *_Nonnull gates,
                     const int8_t *_Nonnull weights, int32_t *_Nonnull room, ptrdiff_t count, ptrdiff_t width, int reversed);

/// Lets the integer functions use vectors of at most 128, 256 or 512 bits, for tests and to measure.
void sijill_limit_vectors(int bits);

/// Adds to `sums[row][column]`, rows `columns` apart, the products of `left[row * leftRow + k * leftStep]` and `right[k * columns + column]`,
/// k from 0 up, one after the other. `columns`: a multiple of 16.
void sijill_products32(float *_Nonnull sums, const float *_Nonnull left, ptrdiff_t leftRow, ptrdiff_t leftStep,
                       const float *_Nonnull right, ptrdiff_t rows, ptrdiff_t inner, ptrdiff_t columns);
#endif
