/* What `transformers.c` does with sixteen numbers side by side, for processors whose registers hold WIDTH floats; the
 * names end in LEVEL, and functions carry TARGET. */

#define PASTED(name, level) name##_##level
#define NAMED(name, level) PASTED(name, level)
#define OF(name) NAMED(name, LEVEL)
#define EACH for (int part = 0; part < LANES / WIDTH; part++)

typedef float OF(floats) __attribute__((vector_size(4 * WIDTH)));
typedef int32_t OF(choice) __attribute__((vector_size(4 * WIDTH)));

/* Sixteen floats. */
typedef struct {
    OF(floats) part[LANES / WIDTH];
} OF(lanes);

INLINE TARGET OF(lanes) OF(load)(const float *from) {
    OF(lanes) to;
    EACH memcpy(&to.part[part], from + part * WIDTH, sizeof to.part[part]); /* one load each */
    return to;
}

INLINE TARGET void OF(store)(float *to, OF(lanes) from) {
    EACH memcpy(to + part * WIDTH, &from.part[part], sizeof from.part[part]);
}

/* The sum of sixteen. */
INLINE TARGET float OF(folded)(OF(lanes) all) {
    float sums[LANES];
    OF(store)(sums, all);
    for (int half = LANES / 2; half; half /= 2)
        for (int k = 0; k < half; k++) sums[k] += sums[k + half];
    return sums[0];
}

/* Rows, float (rows, width), plus others if there are some, with mean 0 and variance 1, then scaled. */
TARGET static void OF(layer_norm)(float *x, const float *others, ptrdiff_t rows, ptrdiff_t width, const float *gain,
                                  const float *bias) {
    for (ptrdiff_t row = 0; row < rows; row++, x += width) {
        OF(lanes) some, sum = {{{0}}}, squares = {{{0}}};
        for (ptrdiff_t k = 0; k < width; k += LANES) {
            some = OF(load)(x + k);
            if (others) {
                OF(lanes) more = OF(load)(others + row * width + k);
                EACH some.part[part] += more.part[part];
                OF(store)(x + k, some);
            }
            EACH sum.part[part] += some.part[part];
        }
        float mean = OF(folded)(sum) / (float)width;
        for (ptrdiff_t k = 0; k < width; k += LANES) {
            some = OF(load)(x + k);
            EACH some.part[part] -= mean;
            OF(store)(x + k, some);
            EACH squares.part[part] += some.part[part] * some.part[part];
        }
        float size = 1 / sqrtf(OF(folded)(squares) / (float)width + 1e-12f);
        for (ptrdiff_t k = 0; k < width; k++) x[k] = x[k] * size * gain[k] + bias[k];
    }
}

/* A smooth rectifier, in place. */
TARGET static void OF(gelu)(float *x, ptrdiff_t size) {
    for (ptrdiff_t k = 0; k < size; k++) x[k] = rectified(x[k]);
}

/* The largest of sixteen. */
INLINE TARGET float OF(largest)(OF(lanes) all) {
    float most[LANES];
    OF(store)(most, all);
    for (int lane = 1; lane < LANES; lane++) most[0] = most[lane] > most[0] ? most[lane] : most[0];
    return most[0];
}

/* The larger of each two. */
INLINE TARGET OF(lanes) OF(larger)(OF(lanes) one, OF(lanes) other) {
    EACH {
        OF(choice) second = other.part[part] > one.part[part];
        one.part[part] = (OF(floats))(((OF(choice))other.part[part] & second) | ((OF(choice))one.part[part] & ~second));
    }
    return one;
}

/* The rows of one head, float (length, HEAD) with `apart` floats from row to row, as whole numbers by the largest number
 * of each row; gives what one of them stands for. */
INLINE TARGET void OF(round_rows)(const float *x, ptrdiff_t length, ptrdiff_t apart, float *whole, float *sizes) {
    for (ptrdiff_t row = 0; row < length; row++, x += apart, whole += HEAD) {
        float most = 0;
        for (int d = 0; d < HEAD; d++) most = fabsf(x[d]) > most ? fabsf(x[d]) : most;
        float factor = most > SOME ? FINE / most : 0;
        for (int d = 0; d < HEAD; d++) whole[d] = nearest(x[d] * factor);
        sizes[row] = most > SOME ? most / FINE : 0;
    }
}

/* The same by the largest number of each column. */
INLINE TARGET void OF(round_columns)(const float *x, ptrdiff_t length, ptrdiff_t apart, float *whole, float *sizes) {
    float most[HEAD] = {0}, factor[HEAD];
    for (ptrdiff_t row = 0; row < length; row++)
        for (int d = 0; d < HEAD; d++) {
            float size = fabsf(x[row * apart + d]);
            most[d] = size > most[d] ? size : most[d];
        }
    for (int d = 0; d < HEAD; d++) {
        factor[d] = most[d] > SOME ? COARSE / most[d] : 0;
        sizes[d] = most[d] > SOME ? most[d] / COARSE : 0;
    }
    for (ptrdiff_t row = 0; row < length; row++)
        for (int d = 0; d < HEAD; d++) whole[row * HEAD + d] = nearest(x[row * apart + d] * factor[d]);
}

/* The scores of a row as whole numbers of 0 to `most`, the best score as `most`; gives their sum. */
INLINE TARGET float OF(chances)(float *scores, ptrdiff_t length, ptrdiff_t filled, float most) {
    for (ptrdiff_t j = length; j < filled; j++) scores[j] = scores[0];
    OF(lanes) best = OF(load)(scores), sum = {{{0}}};
    for (ptrdiff_t j = LANES; j < filled; j += LANES) best = OF(larger)(best, OF(load)(scores + j));
    float top = OF(largest)(best);
    for (ptrdiff_t j = 0; j < filled; j++) scores[j] = nearest(power(scores[j] - top) * most);
    for (ptrdiff_t j = length; j < filled; j++) scores[j] = 0;
    for (ptrdiff_t j = 0; j < filled; j += LANES) {
        OF(lanes) some = OF(load)(scores + j);
        EACH sum.part[part] += some.part[part];
    }
    return OF(folded)(sum);
}

/* What some rows of a sentence see: by the products of their queries with all keys, as these lie in (HEAD, filled), the
 * sum of all values, (length, HEAD). */
INLINE TARGET void OF(seen)(const struct head *in, ptrdiff_t first, int rows, float *y, ptrdiff_t width) {
    float whole[AT_ONCE];
    for (ptrdiff_t j = 0; j < in->filled; j += LANES) {
        OF(lanes) sums[AT_ONCE] = {{{{0}}}}, sizes = OF(load)(in->key_sizes + j);
        for (int d = 0; d < HEAD; d++) {
            OF(lanes) some = OF(load)(in->keys + d * in->filled + j);
            for (int row = 0; row < rows; row++)
                EACH sums[row].part[part] += some.part[part] * in->queries[(first + row) * HEAD + d];
        }
        for (int row = 0; row < rows; row++) {
            float size = in->query_sizes[first + row] * SCALE;
            EACH sums[row].part[part] = sums[row].part[part] * size * sizes.part[part];
            OF(store)(in->scores + row * in->filled + j, sums[row]);
        }
    }
    for (int row = 0; row < rows; row++)
        whole[row] = OF(chances)(in->scores + row * in->filled, in->length, in->filled, in->most);
    for (int d = 0; d < HEAD; d += LANES) {
        OF(lanes) sums[AT_ONCE] = {{{{0}}}}, sizes = OF(load)(in->value_sizes + d);
        for (ptrdiff_t j = 0; j < in->length; j++) {
            OF(lanes) some = OF(load)(in->values + j * HEAD + d);
            for (int row = 0; row < rows; row++)
                EACH sums[row].part[part] += some.part[part] * in->scores[row * in->filled + j];
        }
        for (int row = 0; row < rows; row++) {
            EACH sums[row].part[part] = sums[row].part[part] * sizes.part[part] / whole[row];
            OF(store)(y + row * width + d, sums[row]);
        }
    }
}

/* Attention of all heads in all sentences, whose lengths are at most `longest`, a multiple of LANES. */
TARGET static void OF(attention)(const float *qkv, ptrdiff_t width, const int32_t *last, ptrdiff_t sentences,
                                 ptrdiff_t longest, float *room, float *y) {
    struct head in;
    in.queries = room, room += HEAD * longest;
    in.keys = room, room += HEAD * longest;
    in.values = room, room += HEAD * longest;
    in.query_sizes = room, room += longest;
    in.key_sizes = room, room += longest;
    in.scores = room;
    ptrdiff_t apart = 3 * width;
    for (ptrdiff_t k = 0, at = 0; k < sentences; at = last[k++]) {
        in.length = last[k] - at, in.filled = (in.length + LANES - 1) / LANES * LANES;
        if (!in.length) continue;
        in.most = floorf(EXACT / COARSE / (float)in.length);
        for (ptrdiff_t head = 0; head < width; head += HEAD) {
            const float *x = qkv + at * apart + head;
            float *to = y + at * width + head;
            OF(round_rows)(x + width, in.length, apart, in.queries, in.key_sizes); /* room that is not yet used */
            for (ptrdiff_t j = in.length; j < in.filled; j++) in.key_sizes[j] = 0;
            for (ptrdiff_t j = 0; j < in.filled; j++)
                for (int d = 0; d < HEAD; d++)
                    in.keys[d * in.filled + j] = j < in.length ? in.queries[j * HEAD + d] : 0;
            OF(round_rows)(x, in.length, apart, in.queries, in.query_sizes);
            OF(round_columns)(x + 2 * width, in.length, apart, in.values, in.value_sizes);
            ptrdiff_t row = 0;
            for (; row + AT_ONCE <= in.length; row += AT_ONCE) OF(seen)(&in, row, AT_ONCE, to + row * width, width);
            for (; row < in.length; row++) OF(seen)(&in, row, 1, to + row * width, width);
        }
    }
}

#undef PASTED
#undef NAMED
#undef OF
#undef EACH
#undef WIDTH
#undef LEVEL
#undef TARGET
