/* Convolutions: layers that look at a word and at the words some way before and behind it in its sentence.
 *
 * Sentences lie one after the other; `last` says where each ends, in words. `layers.py` finds the same numbers with numpy.
 */
#include "kernel.h"

/* Add to each word of one sentence what it gets: from itself, then from the word `reach` before, then from the word as far
 * behind it. Of `given`, (length, 3 width) with `apart` floats from row to row, each row holds what a word gives to the one
 * behind it, to itself and to the one before it. */
static void meet(float *x, ptrdiff_t length, ptrdiff_t width, ptrdiff_t reach, const float *given, ptrdiff_t apart) {
    for (ptrdiff_t row = 0; row < length; row++, x += width, given += apart) {
        const float *self = given + width;
        const float *before = row >= reach ? given - reach * apart : NULL;
        const float *behind = length - row > reach ? given + reach * apart + 2 * width : NULL;
        for (ptrdiff_t k = 0; k < width; k++) {
            float y = self[k];
            if (before) y += before[k];
            if (behind) y += behind[k];
            x[k] += y > 0 ? y : 0;
        }
    }
}

/* A convolution whose products are known: x float (rows, width) is changed in place. Gives 0, or 1 and does nothing if the
 * sizes or the sentences are none that can be. */
PUBLIC int newslint_meet(float *x, ptrdiff_t rows, ptrdiff_t width, const int32_t *last, ptrdiff_t sentences,
                         ptrdiff_t reach, const float *given, ptrdiff_t apart) {
    if (width <= 0 || reach <= 0 || apart < 3 * width || !in_order(last, sentences, rows)) return 1;
    for (ptrdiff_t k = 0, at = 0; k < sentences; at = last[k++])
        meet(x + at * width, last[k] - at, width, reach, given + at * apart, apart);
    return 0;
}

/* A convolution: x float (rows, width) is changed in place. The layer gives 3 width outputs for each row, scaled to a mean
 * square of one; `given` has room for these. They are found for a few sentences at a time, so that they are still at hand
 * when they meet. Gives 0, or 1 and does nothing if the level, the sizes or the sentences are none that can be. */
PUBLIC int newslint_convolve(int level, float *x, ptrdiff_t rows, ptrdiff_t width, const int32_t *last,
                             ptrdiff_t sentences, ptrdiff_t reach, const int8_t *weights, const int32_t *sums,
                             const float *scale, const float *bias, int8_t *q, float *given) {
    if (width <= 0 || reach <= 0 || !in_order(last, sentences, rows)) return 1;
    ptrdiff_t at = 0;
    for (ptrdiff_t k = 0; k < sentences;) {
        ptrdiff_t until = k + 1;
        while (until < sentences && last[until] - at <= PANEL) until++;
        ptrdiff_t length = last[until - 1] - at;
        if (newslint_linear(level, x + at * width, length, width, 1, width, 3 * width, weights, sums, scale, bias, q,
                            given))
            return 1;
        for (ptrdiff_t from = at; k < until; from = last[k++])
            meet(x + from * width, last[k] - from, width, reach, given + (from - at) * 3 * width, 3 * width);
        at = last[until - 1];
    }
    return 0;
}
