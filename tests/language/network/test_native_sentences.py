"""The layers that look at whole sentences give the same in C as in numpy, to the bit, and refuse what cannot be."""

from __future__ import annotations

import inspect
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from newslint.language.detectors.edit_tags import detector
from newslint.language.detectors.edit_tags.network import EditTagger
from newslint.language.limits import LONGEST_SENTENCE
from newslint.language.network import Network
from newslint.language.network.arcs import Arcs
from newslint.language.network.batches import Batch
from newslint.language.network.layers import Convolution, by_distance
from newslint.language.network.native.library import Kernel
from newslint.language.network.native.linear import Linear
from newslint.language.network.store import Floats, read_weights

WORDS = "The club said on Monday that it will signed two new players , and nobody knew why .".split()
LENGTHS = st.lists(st.one_of(st.integers(1, 12), st.sampled_from([47, 48, 49, 100, LONGEST_SENTENCE])), max_size=8)


def batch_of(lengths: list[int]) -> Batch:
    last = np.cumsum(lengths, dtype=np.int32)
    return Batch(last - np.array(lengths, np.int32), last)


def rows(seed: int, size: int, width: int) -> Floats:
    """Numbers at random, of few steps so that some are alike."""
    lots = np.random.default_rng(seed)
    numbers: Floats = np.round(lots.standard_normal((size, width)) * lots.choice([1, 4])).astype(np.float32)
    return numbers


@settings(max_examples=40, deadline=None)
@given(LENGTHS, st.sampled_from([4, 64, 80, 96]), st.integers(1, 9), st.integers(0, 999), st.booleans())
def test_a_convolution_gives_what_numpy_gives(
    known: dict[str, Kernel], lengths: list[int], width: int, reach: int, seed: int, given_products: bool
) -> None:
    batch, x = batch_of(lengths), rows(seed, sum(lengths), width)
    kernel, bias = rows(seed + 1, 3 * width, width), rows(seed + 2, 1, width)[0]

    def changed(by: Kernel | None) -> Floats:
        layer, states = Convolution(kernel, bias, reach, by), x.copy()
        layer(states, batch, layer.products(states) if given_products else None)
        return states

    wanted = changed(None)
    for level, by in known.items():
        assert np.array_equal(changed(by), wanted), level


@settings(max_examples=40, deadline=None)
@given(LENGTHS, st.sampled_from([4, 16, 64]), st.integers(0, 999))
def test_heads_are_those_that_numpy_finds(known: dict[str, Kernel], lengths: list[int], width: int, seed: int) -> None:
    batch, views = batch_of(lengths), rows(seed, sum(lengths), 2 * width + 5)
    distance = rows(seed, 1, 9)[0]
    wanted = Arcs(distance, width, None)(views.copy(), batch)
    for level, by in known.items():
        assert np.array_equal(Arcs(distance, width, by)(views.copy(), batch), wanted), level
    for first, last in zip(batch.first.tolist(), batch.last.tolist(), strict=True):
        assert wanted[first:last].tolist().count(-1) == 1
        for word in range(first, last):
            above = word
            for _ in range(first, last):
                above = int(wanted[above]) if above >= 0 else above
                assert above == -1 or first <= above < last
            assert above == -1


def test_the_shipped_networks_give_the_same(known: dict[str, Kernel]) -> None:
    words = WORDS * 9 + WORDS[5:] + ["?"]
    batch = batch_of([len(WORDS)] * 9 + [len(WORDS) - 5, 1])

    def read(by: Kernel | None) -> list[NDArray[np.generic]]:
        network = Network(read_weights(Path(inspect.getfile(Network)).with_name("weights.safetensors")), by)
        hidden = network.hidden(words, batch)
        tagger = EditTagger(read_weights(Path(detector.__file__).with_name("weights.safetensors")), by)
        chances = tagger(words, [word.lower() for word in words], batch)
        return [hidden, network.tag_codes(hidden), *network.parse(hidden, batch), chances]

    wanted = read(None)
    for level, by in known.items():
        for ours, theirs in zip(read(by), wanted, strict=True):
            assert np.array_equal(ours, theirs), level


@pytest.mark.parametrize("ends", [[3, 2, 9], [-1, 9], [9, 10], [8], [0], [2**31 - 1]])
def test_sentences_that_cannot_be_are_refused(known: dict[str, Kernel], ends: list[int]) -> None:
    x, last = np.ones((9, 8), np.float32), np.array(ends, np.int32)
    distance = by_distance(np.zeros(3, np.float32), LONGEST_SENTENCE)
    layer = Linear.of(np.ones((8, 24), np.float32), np.ones(24, np.float32), known["plain"]).packed
    for by in known.values():
        with pytest.raises(ValueError, match="not these sizes"):
            by.meet(x, last, 1, np.ones((9, 24), np.float32))
        with pytest.raises(ValueError, match="not these sizes"):
            by.convolve(x, last, 1, layer)
        with pytest.raises(ValueError, match="not these sizes"):
            by.heads(np.ones((9, 20), np.float32), 8, last, distance)
    assert (x == 1).all()


def test_states_with_gaps_are_refused(known: dict[str, Kernel]) -> None:
    x = np.ones((9, 16), np.float32)[:, :8]
    with pytest.raises(ValueError, match="one after the other"):
        known["plain"].meet(x, np.array([9], np.int32), 1, np.ones((9, 24), np.float32))


def test_arrays_of_other_sizes_are_refused(known: dict[str, Kernel]) -> None:
    by, last = known["plain"], np.array([9], np.int32)
    x = np.ones((9, 8), np.float32)
    layer = Linear.of(np.ones((8, 20), np.float32), np.ones(20, np.float32), by).packed
    distance = by_distance(np.zeros(3, np.float32), LONGEST_SENTENCE)
    with pytest.raises(ValueError, match="do not suit"):
        by.meet(x, last, 1, np.ones((9, 20), np.float32))
    with pytest.raises(ValueError, match="do not suit"):
        by.convolve(x, last, 1, layer)
    for views, width, by_place in ((x, 4, distance), (np.ones((9, 20), np.float32), 8, distance[1:])):
        with pytest.raises(ValueError, match="no heads"):
            by.heads(views, width, last, by_place)
    with pytest.raises(ValueError, match="not these sizes"):  # no multiple of four
        by.heads(np.ones((9, 20), np.float32), 6, last, distance)
    with pytest.raises(ValueError, match="not these sizes"):  # no reach
        by.meet(x, last, 0, np.ones((9, 24), np.float32))


def test_longer_sentences_than_there_are_have_no_heads(known: dict[str, Kernel]) -> None:
    size = LONGEST_SENTENCE + 1
    distance = by_distance(np.zeros(3, np.float32), LONGEST_SENTENCE)
    for by in known.values():
        with pytest.raises(ValueError, match="not these sizes"):
            by.heads(np.ones((size, 20), np.float32), 8, np.array([size], np.int32), distance)
