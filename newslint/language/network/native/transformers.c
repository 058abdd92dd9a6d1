/* Layers of transformers: rows with mean 0 and variance 1, a smooth rectifier, and attention within sentences.
 *
 * `transformer.py` finds the same numbers with numpy, bit for bit, and so does every level. What attention multiplies and
 * adds are whole numbers, whose sums are exact in any order; other sums go one way: sixteen of them side by side, each
 * in order, and then the halves of the sixteen are added until one is left. No product is fused with a sum
 * (-ffp-contract=off).
 */
#include "kernel.h"

#include <math.h>

#define INLINE static inline __attribute__((always_inline))

enum { LANES = 16, HEAD = 32, AT_ONCE = 4 };

/* Queries and keys are whole numbers up to FINE, values up to COARSE, chances up to what keeps their sums of products below
 * EXACT, up to which floats hold all whole numbers. A row in which no number is larger than SOME is rounded to zeros. */
#define FINE 511.0f
#define COARSE 127.0f
#define EXACT 16777216.0f
#define SOME 1e-30f
#define SCALE 0.17677669f /* one by the square root of HEAD */

/* One head in one sentence. */
struct head {
    ptrdiff_t length, filled;            /* words, and these filled up to a multiple of LANES */
    float *queries, *query_sizes;        /* (length, HEAD), and what one stands for in each row */
    float *keys, *key_sizes;             /* (HEAD, filled) */
    float *values, value_sizes[HEAD];    /* (length, HEAD), and what one stands for in each column */
    float *scores;                       /* (AT_ONCE, filled) */
    float most;                          /* of a chance */
};

/* A number rounded to the nearest whole one, to the even one from the middle. */
INLINE float nearest(float x) { return (x + 12582912.0f) - 12582912.0f; }

/* x (1 + tanh u) / 2 with u = x (0.797885 + 0.035677 x x): the Gaussian error linear unit by its usual approximation. The
 * hyperbolic tangent is its continued fraction, cut off after the seventh step. */
INLINE float rectified(float x) {
    float u = (x * x * 0.035677408f + 0.7978846f) * x;
    u = u > -4.97f ? u : -4.97f;
    u = u < 4.97f ? u : 4.97f;
    float s = u * u;
    float above = (((s + 378.0f) * s + 17325.0f) * s + 135135.0f) * u;
    float below = ((s * 28.0f + 3150.0f) * s + 62370.0f) * s + 135135.0f;
    return (above / below + 1.0f) * x * 0.5f;
}

/* e to the power of a number that is not above 0: 2 to a whole power, times a polynomial of what is left (Cephes). */
INLINE float power(float x) {
    x = x > -80.0f ? x : -80.0f;
    float near = nearest(x * 1.44269504f);
    float left = x - near * 0.693359375f + near * 2.12194440e-4f;
    float y = left * 1.9875691500e-4f + 1.3981999507e-3f;
    y = y * left + 8.3334519073e-3f;
    y = y * left + 4.1665795894e-2f;
    y = y * left + 1.6666665459e-1f;
    y = y * left + 5.0000001201e-1f;
    y = y * left * left + left + 1.0f;
    int32_t bits;
    memcpy(&bits, &y, sizeof bits);
    bits += (int32_t)near * (1 << 23);
    memcpy(&y, &bits, sizeof y);
    return y;
}

#define WIDTH 4
#define LEVEL plain
#define TARGET
#include "lanes.h"

#if defined(__x86_64__)
#define WIDTH 8
#define LEVEL avx2
#define TARGET __attribute__((target("avx2")))
#include "lanes.h"

#define WIDTH 16
#define LEVEL avx512
#define TARGET __attribute__((target("avx512f,avx512bw")))
#include "lanes.h"

#define CALL(level, name, ...)                                                                                          \
    (level == AVX512_VNNI                    ? name##_avx512(__VA_ARGS__)                                               \
     : level == AVX2 || level == AVX_VNNI ? name##_avx2(__VA_ARGS__)                                                    \
                                             : name##_plain(__VA_ARGS__))
#else
#define CALL(level, name, ...) name##_plain(__VA_ARGS__)
#endif

/* Scale rows, float (rows, width), to mean 0 and variance 1 and then by `gain` and `bias`, in place, after others are
 * added, which may be NULL. Gives 0, or 1 and does nothing if the level or the sizes are none that it knows. */
PUBLIC int newslint_layer_norm(int level, float *x, const float *others, ptrdiff_t rows, ptrdiff_t width, const float *gain,
                           const float *bias) {
    if (level < PLAIN || level > AVX512_VNNI || rows < 0 || width <= 0 || width % LANES) return 1;
    CALL(level, layer_norm, x, others, rows, width, gain, bias);
    return 0;
}

/* Rectify numbers smoothly, in place. Gives 0, or 1 and does nothing if it does not know the level. */
PUBLIC int newslint_gelu(int level, float *x, ptrdiff_t size) {
    if (level < PLAIN || level > AVX512_VNNI || size < 0) return 1;
    CALL(level, gelu, x, size);
    return 0;
}

/* What each word sees of its sentence: qkv float (rows, 3 width) holds the queries, keys and values of all heads, y float
 * (rows, width) is written. No sentence is longer than `longest`, a multiple of 16; `room` has room for 102 times as
 * many floats. Gives 0, or 1 and does nothing if the level, the sizes or the sentences are none that can be. */
PUBLIC int newslint_attention(int level, const float *qkv, ptrdiff_t rows, ptrdiff_t width, const int32_t *last,
                              ptrdiff_t sentences, ptrdiff_t longest, float *room, float *y) {
    if (level < PLAIN || level > AVX512_VNNI || width <= 0 || width % HEAD || longest % LANES) return 1;
    if (!in_order(last, sentences, rows)) return 1;
    for (ptrdiff_t k = 0, at = 0; k < sentences; at = last[k++])
        if (last[k] - at > longest) return 1;
    CALL(level, attention, qkv, width, last, sentences, longest, room, y);
    return 0;
}
