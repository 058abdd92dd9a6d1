/* The head of each word: the best of all words of its sentence, one root a sentence, and no cycles.
 *
 * Sentences lie one after the other; `last` says where each ends, in words. `arcs.py` and `trees.py` find the same heads
 * with numpy.
 */
#include "kernel.h"

enum { SENTENCE = 256 };

/* One sentence, as its scores are found. */
struct sentence {
    int level;
    ptrdiff_t length, width, apart;
    const float *dependents; /* the words as dependents, (length, width), with `apart` floats from row to row */
    const float *distance;   /* added to the score of each pair of places, (SENTENCE, SENTENCE) */
    const int8_t *heads;     /* the words as heads, packed, */
    const int32_t *sums;     /* their sums, */
    const float *scale;      /* and what their numbers stand for */
    int8_t *q;               /* room */
};

/* How well each word serves as the head of each of a few words, at most PANEL: float (few, length), and 0 if it went well.
 */
static int score(const struct sentence *in, ptrdiff_t from, ptrdiff_t few, float *scores) {
    static const float none[SENTENCE];
    if (newslint_linear(in->level, in->dependents + from * in->apart, few, in->apart, 0, in->width, in->length,
                        in->heads, in->sums, in->scale, none, in->q, scores))
        return 1;
    for (ptrdiff_t i = 0; i < few; i++)
        for (ptrdiff_t j = 0; j < in->length; j++)
            scores[i * in->length + j] += in->distance[(from + i) * SENTENCE + j];
    return 0;
}

/* The best head of each word as if it could have any, but for one root, which is the word that gains most from having none.
 */
static int best_heads(const struct sentence *in, const float *roots, int32_t *heads) {
    float scores[PANEL * SENTENCE], most = 0;
    ptrdiff_t root = 0;
    for (ptrdiff_t from = 0; from < in->length; from += PANEL) {
        ptrdiff_t few = in->length - from < PANEL ? in->length - from : PANEL;
        if (score(in, from, few, scores)) return 1;
        for (ptrdiff_t i = 0; i < few; i++) {
            const float *row = scores + i * in->length;
            ptrdiff_t best = 0;
            for (ptrdiff_t j = 1; j < in->length; j++)
                if (row[j] > row[best]) best = j;
            heads[from + i] = (int32_t)best;
            float gain = roots[(from + i) * in->apart] - row[best];
            if (from + i == 0 || gain > most) most = gain, root = from + i;
        }
    }
    heads[root] = -1;
    return 0;
}

/* Where each word comes to, going from head to head: 0 for the root, or the number of a cycle, from 1. The words of the
 * cycles are put one cycle after the other, `ends` says where; gives how many cycles there are. */
static int survey(const int32_t *heads, ptrdiff_t length, int16_t *comes_to, int16_t *members, int16_t *ends) {
    enum { NEW = -2, PASSED = -1 };
    int16_t path[SENTENCE];
    int cycles = 0;
    for (ptrdiff_t k = 0; k < length; k++) comes_to[k] = NEW;
    ends[0] = 0;
    for (ptrdiff_t start = 0; start < length; start++) {
        int steps = 0;
        int32_t at = (int32_t)start;
        for (; at >= 0 && comes_to[at] == NEW; at = heads[at]) comes_to[at] = PASSED, path[steps++] = (int16_t)at;
        int16_t end = at >= 0 ? comes_to[at] : 0;
        if (end == PASSED) {
            int from = 0, to = ends[cycles];
            while (path[from] != at) from++;
            while (from < steps) members[to++] = path[from++];
            ends[++cycles] = (int16_t)to;
            end = (int16_t)cycles;
        }
        while (steps) comes_to[path[--steps]] = end;
    }
    return cycles;
}

/* Make heads a tree at a small loss where they hold cycles. Of each cycle, the last one first, the word is moved that loses
 * least by it, to its best head among those that depend on the root. */
static int break_cycles(const struct sentence *in, int32_t *heads) {
    int16_t comes_to[SENTENCE], members[SENTENCE], ends[SENTENCE + 1];
    float scores[SENTENCE];
    for (int cycle = survey(heads, in->length, comes_to, members, ends); cycle; cycle--) {
        float least = 0;
        ptrdiff_t moved = 0, to = 0;
        for (int k = ends[cycle - 1]; k < ends[cycle]; k++) {
            ptrdiff_t best = -1;
            if (score(in, members[k], 1, scores)) return 1;
            for (ptrdiff_t j = 0; j < in->length; j++)
                if (!comes_to[j] && (best < 0 || scores[j] > scores[best])) best = j;
            float loss = scores[heads[members[k]]] - scores[best];
            if (k == ends[cycle - 1] || loss < least) least = loss, moved = members[k], to = best;
        }
        heads[moved] = (int32_t)to;
        for (ptrdiff_t j = 0; j < in->length; j++)
            if (comes_to[j] == cycle) comes_to[j] = 0;
    }
    return 0;
}

/* The head of each word: found, int32 (rows,), is a place among all words, or -1 for the root of its sentence. dependents and
 * heads are float (rows, width), with `apart` floats from row to row; both are rounded to 8 bits, and distance, float
 * (SENTENCE, SENTENCE), is added to the scores of each word, in rows, with each as its head. It is minus infinity for a word
 * as its own head. roots, with `apart` floats from one to the next, scores each as the root. values and packed have room for
 * SENTENCE * width bytes, and q for PANEL * width. Gives 0, or 1 and finds nothing of use if the level, the sizes or the
 * sentences are none that can be. */
PUBLIC int newslint_heads(int level, const float *dependents, const float *heads, const float *roots, ptrdiff_t apart,
                          ptrdiff_t rows, ptrdiff_t width, const int32_t *last, ptrdiff_t sentences,
                          const float *distance, int8_t *values, int8_t *packed, int8_t *q, int32_t *found) {
    int32_t sums[SENTENCE];
    float scale[SENTENCE];
    if (width <= 0 || width % STEP || width > apart || !in_order(last, sentences, rows)) return 1;
    for (ptrdiff_t k = 0, at = 0; k < sentences; at = last[k++]) {
        ptrdiff_t length = last[k] - at;
        if (length > SENTENCE) return 1;
        if (!length) continue;
        for (ptrdiff_t i = 0; i < length; i++)
            scale[i] = newslint_rounded(heads + (at + i) * apart, width, values + i * width);
        for (ptrdiff_t i = length; i % BLOCK; i++) scale[i] = 0;
        newslint_pack(values, length, width, packed, sums);
        struct sentence in = {level, length, width, apart, dependents + at * apart, distance, packed, sums, scale, q};
        if (best_heads(&in, roots + at * apart, found + at) || break_cycles(&in, found + at)) return 1;
        for (ptrdiff_t i = 0; i < length; i++)
            if (found[at + i] >= 0) found[at + i] += (int32_t)at;
    }
    return 0;
}
