/* What the parts of the library share.
 *
 * No function allocates, keeps state or reads beyond the sizes it is told; the caller vouches for these.
 */
#ifndef NEWSLINT_KERNEL_H
#define NEWSLINT_KERNEL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(_WIN32)
#define PUBLIC __declspec(dllexport)
#else
#define PUBLIC __attribute__((visibility("default")))
#endif

/* To be raised with every change of what a public function takes or gives. `library.py` wants this very number. */
#define VERSION 3

/* What a processor can do. */
enum level { PLAIN, AVX2, AVX_VNNI, AVX512_VNNI };

enum { BLOCK = 16, STEP = 4, PANEL = 48, LONGEST = 2048, LONGEST_NORMED = 1024 };

/* Whether the sentences, the first of which begins with the first row, end in order and with the last one. */
static inline int in_order(const int32_t *last, ptrdiff_t sentences, ptrdiff_t rows) {
    ptrdiff_t at = 0;
    for (ptrdiff_t k = 0; k < sentences; at = last[k++])
        if (last[k] < at) return 0;
    return at == rows;
}

/* Round a row to 8 bits and give what one of the whole numbers stands for. */
float newslint_rounded(const float *x, ptrdiff_t ins, int8_t *q);

PUBLIC void newslint_pack(const int8_t *values, ptrdiff_t outs, ptrdiff_t ins, int8_t *packed, int32_t *sums);

PUBLIC int newslint_linear(int level, const float *x, ptrdiff_t rows, ptrdiff_t apart, int norm, ptrdiff_t ins,
                           ptrdiff_t outs, const int8_t *weights, const int32_t *sums, const float *scale,
                           const float *bias, int8_t *q, float *y);

#endif
