/* Products of float rows with a matrix of 8 bits a number, for networks that are read on an ordinary processor.
 *
 * A row x is rounded to 8 bits by its largest number, m: q = round(x * (127 / m)), from -127 to 127. The sums of
 * q * w are whole numbers and exact, whatever the order, and every way of finding them below gives the same. What
 * follows is float arithmetic in one fixed order: y = sum * (m / 127) * scale + bias, each step rounded to 32 bits.
 * So `linear.py` gets the same numbers, bit for bit, from numpy alone. For that the compiler must not fuse a product
 * and a sum: -ffp-contract=off.
 */
#include "kernel.h"

#include <math.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define ON_X86 1
#else
#define ON_X86 0
#endif

enum { CHUNK = 128 };

/* One call of newslint_linear, as the tiles see it. Matrices lie in blocks of 16 outputs: (outs / 16, ins / 4, 16, 4).
 * That is what the dot products of processors want: four inputs for each of 16 outputs side by side. */
struct job {
    ptrdiff_t ins;           /* a multiple of 4 */
    ptrdiff_t outs;          /* any number; the blocks are filled up with zeros */
    const int8_t *weights;   /* packed */
    const int32_t *sums;     /* of the weights of each output, filled up */
    const float *scale;      /* of each output, filled up */
    const float *bias;       /* of each output, filled up */
    ptrdiff_t apart;         /* floats from one row to the next */
    int norm;                /* whether the rows are scaled to a mean square of one */
    const float *row_scale;  /* of each row of the panel */
    float *y;                /* of the first row of the panel */
};

PUBLIC int newslint_kernel_version(void) { return VERSION; }

/* Which levels this processor has: bit k stands for level k. */
PUBLIC int newslint_kernel_levels(void) {
    int found = 1 << PLAIN;
#if ON_X86
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2")) {
        found |= 1 << AVX2;
        unsigned a = 7, b = 0, c = 1, d = 0; /* not every compiler knows the name of AVX-VNNI: leaf 7.1, EAX, bit 4 */
        __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
        if (a >> 4 & 1) found |= 1 << AVX_VNNI;
    }
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vnni"))
        found |= 1 << AVX512_VNNI;
#endif
    return found;
}

/* Lay a matrix, int8 (outs, ins), out in blocks, and add up the weights of each output. Both are filled up with zeros
 * to a multiple of 16 outputs; `ins` is a multiple of 4. */
PUBLIC void newslint_pack(const int8_t *values, ptrdiff_t outs, ptrdiff_t ins, int8_t *packed, int32_t *sums) {
    for (ptrdiff_t first = 0; first < outs; first += BLOCK)
        for (ptrdiff_t lane = 0; lane < BLOCK; lane++) {
            int8_t *to = packed + first * ins + lane * STEP;
            int32_t sum = 0;
            for (ptrdiff_t k = 0; k < ins; k++) {
                int8_t value = first + lane < outs ? values[(first + lane) * ins + k] : 0;
                to[k / STEP * BLOCK * STEP + k % STEP] = value;
                sum += value;
            }
            sums[first + lane] = sum;
        }
}

/* Round a row to 8 bits and give what one of the whole numbers stands for, once the row is scaled to a mean square of one
 * if asked: the squares are whole numbers too, and their sum is exact. The size of a number is in the lower 31 bits of its
 * float, in order, and the largest of whole numbers is found fast. Added and taken away, 1.5 * 2^23 rounds to the nearest
 * whole number, to the even one from the middle, as numpy's rint does. The comparisons send what is not a number to the
 * end of the range. A flip of -128 turns the highest bit over, which adds 128 to a byte that is then read without a sign.
 * Each four numbers are put `apart` bytes from the four before: a tile has the same inputs of all its rows side by side. */
static inline __attribute__((always_inline)) float rounded(const float *x, ptrdiff_t ins, int norm, int8_t *q,
                                                           ptrdiff_t apart, int flip) {
    int32_t bits = 0, squares = 0;
    for (ptrdiff_t k = 0; k < ins; k++) {
        int32_t size;
        memcpy(&size, x + k, sizeof size);
        size &= INT32_MAX;
        bits = size > bits ? size : bits;
    }
    float most;
    memcpy(&most, &bits, sizeof most);
    int some = most > 1e-30f;
    float factor = some ? 127 / most : 0;
    for (ptrdiff_t start = 0; start < ins; start += CHUNK) {
        int8_t bytes[CHUNK];
        ptrdiff_t length = ins - start < CHUNK ? ins - start : CHUNK;
        for (ptrdiff_t k = 0; k < length; k++) {
            float near = (x[start + k] * factor + 12582912.0f) - 12582912.0f;
            near = near > -127 ? near : -127;
            near = near < 127 ? near : 127;
            int32_t number = (int32_t)near;
            squares += number * number;
            bytes[k] = (int8_t)(number ^ flip);
        }
        for (ptrdiff_t k = 0; k < length; k += STEP) memcpy(q + (start + k) / STEP * apart, bytes + k, STEP);
    }
    float size = some ? most / 127 : 0;
    return norm ? size / sqrtf(size * size * (float)squares / (float)ins + 1e-5f) : size;
}

/* The whole sums of one row and one block as the numbers that are asked for. */
static inline __attribute__((always_inline)) void finish(const struct job *job, const int32_t *sums, ptrdiff_t row,
                                                         ptrdiff_t first) {
    ptrdiff_t left = job->outs - first < BLOCK ? job->outs - first : BLOCK;
    float *y = job->y + row * job->outs + first;
    for (ptrdiff_t k = 0; k < left; k++)
        y[k] = (float)sums[k] * job->row_scale[row] * job->scale[first + k] + job->bias[first + k];
}

typedef void tile(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first);

static void plain_1(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    const int8_t *x = q, *w = job->weights + first * job->ins;
    int32_t sums[BLOCK] = {0};
    for (ptrdiff_t k = 0; k < job->ins; k += STEP, x += STEP, w += BLOCK * STEP)
        for (int lane = 0; lane < BLOCK; lane++) {
            const int8_t *four = w + lane * STEP;
            sums[lane] += x[0] * four[0] + x[1] * four[1] + x[2] * four[2] + x[3] * four[3];
        }
    finish(job, sums, row, first);
}

/* The tiles of a level, and what it wants turned over in a row. */
struct tiles {
    tile *many, *few, *one;
    ptrdiff_t in_many, in_few;
    int flip;
};

/* A panel of rows: rounded, then each block of outputs by tiles of several rows. */
static inline __attribute__((always_inline)) void panel(const struct job *job, const float *x, ptrdiff_t rows,
                                                        int8_t *q, float *row_scale, struct tiles by) {
    ptrdiff_t many = rows / by.in_many * by.in_many, few = many + (rows - many) / by.in_few * by.in_few;
    for (ptrdiff_t row = 0; row < rows; row++) {
        ptrdiff_t in_tile = row < many ? by.in_many : row < few ? by.in_few : 1;
        ptrdiff_t at = (row - (row < many ? 0 : row < few ? many : few)) % in_tile;
        int8_t *to = q + (row - at) * job->ins + at * STEP;
        row_scale[row] = rounded(x + row * job->apart, job->ins, job->norm, to, in_tile * STEP, by.flip);
    }
    for (ptrdiff_t first = 0; first < job->outs; first += BLOCK) {
        ptrdiff_t row = 0;
        for (; row < many; row += by.in_many) by.many(job, q + row * job->ins, row, first);
        for (; row < few; row += by.in_few) by.few(job, q + row * job->ins, row, first);
        for (; row < rows; row++) by.one(job, q + row * job->ins, row, first);
    }
}

static void plain_panel(const struct job *job, const float *x, ptrdiff_t rows, int8_t *q, float *row_scale) {
    panel(job, x, rows, q, row_scale, (struct tiles){plain_1, plain_1, plain_1, 1, 1, 0});
}

#if ON_X86

static inline int32_t four(const int8_t *q) {
    int32_t all;
    memcpy(&all, q, sizeof all);
    return all;
}

/* AVX2 has no product of four bytes that cannot overflow, so both sides are widened to 16 bits: 16 weights are four
 * outputs, of each of which two sums of two come out. */
#define TARGET __attribute__((target("avx2")))

static inline __attribute__((always_inline)) TARGET void avx2_tile(const struct job *job, const int8_t *q,
                                                                   ptrdiff_t row, ptrdiff_t first, int rows) {
    const int8_t *w = job->weights + first * job->ins;
    __m256i sums[2][4];
    for (int r = 0; r < rows; r++)
        for (int part = 0; part < 4; part++) sums[r][part] = _mm256_setzero_si256();
    for (ptrdiff_t k = 0; k < job->ins; k += STEP, w += BLOCK * STEP, q += rows * STEP) {
        __m256i each[2];
        for (int r = 0; r < rows; r++) each[r] = _mm256_cvtepi8_epi16(_mm_set1_epi32(four(q + r * STEP)));
        for (int part = 0; part < 4; part++) {
            __m256i wide = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + part * 16)));
            for (int r = 0; r < rows; r++)
                sums[r][part] = _mm256_add_epi32(sums[r][part], _mm256_madd_epi16(each[r], wide));
        }
    }
    for (int r = 0; r < rows; r++) {
        int32_t whole[BLOCK];
        for (int half = 0; half < 2; half++) {
            __m256i pairs = _mm256_hadd_epi32(sums[r][2 * half], sums[r][2 * half + 1]);
            pairs = _mm256_permute4x64_epi64(pairs, 0xD8);
            _mm256_storeu_si256((__m256i *)(whole + 8 * half), pairs);
        }
        finish(job, whole, row + r, first);
    }
}

static TARGET void avx2_1(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx2_tile(job, q, row, first, 1);
}

static TARGET void avx2_2(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx2_tile(job, q, row, first, 2);
}

static TARGET void avx2_panel(const struct job *job, const float *x, ptrdiff_t rows, int8_t *q, float *row_scale) {
    panel(job, x, rows, q, row_scale, (struct tiles){avx2_2, avx2_1, avx2_1, 2, 1, 0});
}

/* VNNI multiplies bytes without a sign by bytes with one: 128 is added to the rows, and taken off the sums again. */
#undef TARGET
#define TARGET __attribute__((target("avx2,avxvnni")))

static inline __attribute__((always_inline)) TARGET void avx_vnni_tile(const struct job *job, const int8_t *q,
                                                                       ptrdiff_t row, ptrdiff_t first, int rows) {
    const int8_t *w = job->weights + first * job->ins;
    __m256i sums[6][2];
    for (int half = 0; half < 2; half++) {
        __m256i over = _mm256_loadu_si256((const __m256i *)(job->sums + first + 8 * half));
        over = _mm256_sub_epi32(_mm256_setzero_si256(), _mm256_slli_epi32(over, 7));
        for (int r = 0; r < rows; r++) sums[r][half] = over;
    }
    for (ptrdiff_t k = 0; k < job->ins; k += STEP, w += BLOCK * STEP, q += rows * STEP) {
        __m256i low = _mm256_loadu_si256((const __m256i *)w), high = _mm256_loadu_si256((const __m256i *)(w + 32));
        for (int r = 0; r < rows; r++) {
            __m256i each = _mm256_set1_epi32(four(q + r * STEP));
            sums[r][0] = _mm256_dpbusd_avx_epi32(sums[r][0], each, low);
            sums[r][1] = _mm256_dpbusd_avx_epi32(sums[r][1], each, high);
        }
    }
    for (int r = 0; r < rows; r++) {
        int32_t whole[BLOCK];
        _mm256_storeu_si256((__m256i *)whole, sums[r][0]);
        _mm256_storeu_si256((__m256i *)(whole + 8), sums[r][1]);
        finish(job, whole, row + r, first);
    }
}

static TARGET void avx_vnni_1(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx_vnni_tile(job, q, row, first, 1);
}

static TARGET void avx_vnni_2(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx_vnni_tile(job, q, row, first, 2);
}

static TARGET void avx_vnni_6(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx_vnni_tile(job, q, row, first, 6);
}

static TARGET void avx_vnni_panel(const struct job *job, const float *x, ptrdiff_t rows, int8_t *q, float *row_scale) {
    panel(job, x, rows, q, row_scale, (struct tiles){avx_vnni_6, avx_vnni_2, avx_vnni_1, 6, 2, -128});
}

#undef TARGET
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vnni")))

static inline __attribute__((always_inline)) TARGET void avx512_tile(const struct job *job, const int8_t *q,
                                                                     ptrdiff_t row, ptrdiff_t first, int rows) {
    const int8_t *w = job->weights + first * job->ins;
    __m512i over = _mm512_loadu_si512(job->sums + first), sums[12];
    over = _mm512_sub_epi32(_mm512_setzero_si512(), _mm512_slli_epi32(over, 7));
    for (int r = 0; r < rows; r++) sums[r] = over;
    for (ptrdiff_t k = 0; k < job->ins; k += STEP, w += BLOCK * STEP, q += rows * STEP) {
        __m512i all = _mm512_loadu_si512(w);
        for (int r = 0; r < rows; r++) {
            __m512i each = _mm512_set1_epi32(four(q + r * STEP));
            sums[r] = _mm512_dpbusd_epi32(sums[r], each, all);
        }
    }
    for (int r = 0; r < rows; r++) {
        ptrdiff_t left = job->outs - first;
        __mmask16 kept = left < BLOCK ? (__mmask16)((1u << left) - 1) : (__mmask16)0xFFFF;
        __m512 y = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r]), _mm512_set1_ps(job->row_scale[row + r]));
        y = _mm512_mul_ps(y, _mm512_loadu_ps(job->scale + first));
        y = _mm512_add_ps(y, _mm512_loadu_ps(job->bias + first));
        _mm512_mask_storeu_ps(job->y + (row + r) * job->outs + first, kept, y);
    }
}

static TARGET void avx512_1(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx512_tile(job, q, row, first, 1);
}

static TARGET void avx512_4(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx512_tile(job, q, row, first, 4);
}

static TARGET void avx512_12(const struct job *job, const int8_t *q, ptrdiff_t row, ptrdiff_t first) {
    avx512_tile(job, q, row, first, 12);
}

static TARGET void avx512_panel(const struct job *job, const float *x, ptrdiff_t rows, int8_t *q, float *row_scale) {
    panel(job, x, rows, q, row_scale, (struct tiles){avx512_12, avx512_4, avx512_1, 12, 4, -128});
}

#endif

float newslint_rounded(const float *x, ptrdiff_t ins, int8_t *q) { return rounded(x, ins, 0, q, STEP, 0); }

/* y = x times the matrix, plus the bias: x float (rows, ins), with `apart` floats from one row to the next, y float
 * (rows, outs). With `norm` the rows are scaled to a mean square of one first. `weights` and `sums` are what
 * newslint_pack made; `scale` and `bias` are filled up to a multiple of 16. `q` has room for PANEL * ins bytes. Gives 0,
 * or 1 and does nothing if the level or the sizes are none that it knows. */
PUBLIC int newslint_linear(int level, const float *x, ptrdiff_t rows, ptrdiff_t apart, int norm, ptrdiff_t ins,
                           ptrdiff_t outs, const int8_t *weights, const int32_t *sums, const float *scale,
                           const float *bias, int8_t *q, float *y) {
    void (*run)(const struct job *, const float *, ptrdiff_t, int8_t *, float *) = NULL;
    if (level == PLAIN) run = plain_panel;
#if ON_X86
    if (level == AVX2) run = avx2_panel;
    if (level == AVX_VNNI) run = avx_vnni_panel;
    if (level == AVX512_VNNI) run = avx512_panel;
#endif
    if (!run || rows < 0 || ins <= 0 || outs <= 0 || ins % STEP || ins > (norm ? LONGEST_NORMED : LONGEST)) return 1;
    float row_scale[PANEL];
    struct job job = {ins, outs, weights, sums, scale, bias, apart, norm, row_scale, y};
    for (ptrdiff_t first = 0; first < rows; first += PANEL) {
        job.y = y + first * outs;
        run(&job, x + first * apart, rows - first < PANEL ? rows - first : PANEL, q, row_scale);
    }
    return 0;
}
