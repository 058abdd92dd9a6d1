from __future__ import annotations

import json
import math
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language import network as model
from newslint.language.network import LONGEST, Batch, cut, features, network, store, words
from newslint.language.network.frozen_index import FrozenIndex
from newslint.language.network.layers import Convolution
from newslint.language.network.store import Floats

WEIGHTS = Path(model.__file__).with_name("weights.safetensors")


def batch_of(*lengths: int) -> Batch:
    last = np.cumsum(lengths, dtype=np.int32)
    return Batch(last - np.array(lengths, np.int32), last)


def test_the_file_is_small_and_plain() -> None:
    assert WEIGHTS.stat().st_size < 6_000_000
    data = WEIGHTS.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    labels = header.pop("__metadata__")
    assert set(labels) == {"tags", "relations", "tagging", "parsing"}
    end = 0
    for entry in header.values():  # as the format demands: no gap, nothing twice
        size = {"I8": 1, "U8": 1, "F16": 2, "U32": 4}[entry["dtype"]]
        assert entry["data_offsets"] == [end, end + size * math.prod(entry["shape"])]
        assert (start + end) % size == 0
        end = entry["data_offsets"][1]
    assert start + end == len(data)


def test_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    one = store.read_weights(WEIGHTS)
    store.write_weights(tmp_path / "copy.safetensors", one)
    other = store.read_weights(tmp_path / "copy.safetensors")
    assert (tmp_path / "copy.safetensors").read_bytes() == WEIGHTS.read_bytes()
    assert dict(one.vocabulary) == dict(other.vocabulary)
    for name, table in one.tables.items():
        assert np.array_equal(table.values, other.tables[name].values)
        assert np.array_equal(table.scale, other.tables[name].scale)
    for name, array in one.arrays.items():
        assert np.array_equal(array, other.arrays[name])


@given(st.dictionaries(st.text(st.characters(exclude_characters="\n\t", exclude_categories=["Cs"])), st.integers(0)))
def test_words_are_looked_up_in_place(rows: dict[str, int]) -> None:
    words = FrozenIndex.of(rows)
    assert dict(words) == rows
    assert len(words) == len(rows)
    for other in ("", "harbour", "\ud800", *(word[:-1] for word in rows)):
        assert words.get(other) == rows.get(other)


def test_states_do_not_depend_on_other_sentences() -> None:
    first, second = "Rain fell .".split(), "The river at Holm rose by two metres .".split()
    both = network().hidden(first + second, batch_of(3, 9))
    assert both.dtype == np.float32
    assert both.shape == (12, both.shape[1])
    assert np.array_equal(both[3:], network().hidden(second, batch_of(9)))
    swapped = network().hidden(second + first, batch_of(9, 3))
    assert np.array_equal(both[:3], swapped[9:])


def encoder() -> words.WordEncoder:
    weights = store.read_weights(WEIGHTS)
    first = Convolution(weights.arrays["tagging.0"], weights.arrays["tagging.0.bias"], 1, None)
    return words.WordEncoder(weights, first, None)


def test_the_encoder_starts_anew_when_full(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Rain fell on Holm and on Ness all day".split()
    monkeypatch.setattr(words, "_KEPT", 3)
    small = encoder()
    before = small(text)
    small(["quite", "other", "words", "here"])
    for ours, theirs in zip(small(text), before, strict=True):
        assert np.array_equal(ours, theirs)
    assert len(small._rows) == len(set(text))


def test_one_word_is_encoded_as_among_others() -> None:
    for alone, among in zip(encoder()(["harbour"]), encoder()(["a", "harbour", "b"]), strict=True):
        assert np.array_equal(alone[0], among[1])


def test_a_layer_sees_the_neighbours_of_its_sentence_only() -> None:
    rng = np.random.default_rng(1)
    kernel, bias = np.vstack([whole_numbers(rng, 4, 4).T for _ in range(3)]), rng.standard_normal(4, np.float32)
    batch = batch_of(3, 1, 5)
    for reach in (1, 2, 4):
        x = whole_numbers(rng, 9, 4)
        expected = x.copy()
        for start, end in ((0, 3), (3, 4), (4, 9)):
            for i in range(start, end):
                near = [i - reach, i, i + reach]
                window = [scaled(x[j]) if start <= j < end else np.zeros(4, np.float32) for j in near]
                expected[i] += np.maximum(np.concatenate(window) @ kernel + bias, 0)
        Convolution(kernel, bias, reach, None)(x, batch)
        np.testing.assert_allclose(x, expected, rtol=1e-4, atol=1e-5)


def whole_numbers(rng: np.random.Generator, rows: int, width: int) -> Floats:
    """Rows that nothing is lost of when they are rounded to 8 bits."""
    numbers = rng.integers(-127, 128, (rows, width)).astype(np.float32)
    numbers[:, 0] = 127
    return numbers


def scaled(row: Floats) -> Floats:
    """A row with a mean square of one."""
    whole: Floats = row / np.sqrt(np.square(row).mean() + np.float32(1e-5))
    return whole


@pytest.mark.parametrize(
    ("word", "look"),
    [("Paris", "Xxx"), ("NATO", "XX"), ("12.5", "00.0"), ("e-mail", "x-xx"), ("“", '"'), ("MacKay", "XxxXxx")],
)
def test_the_look_of_a_word(word: str, look: str) -> None:
    assert features.shape(word) == look


def test_words_are_known_by_their_plain_form() -> None:
    vocabulary = {"": 0, "0": 1, "o'clock": 2, "0000s": 3}
    rows = [features.describe(word, vocabulary)[0] for word in ("O’Clock", "1990s", "17-year", "xyzzy")]
    assert rows == [2, 3, 1, 0]
    for word in ("", "a", "\ud800", "Straße" * 99):
        described = features.describe(word, vocabulary)
        sizes = [len(vocabulary), *features.BUCKETS.values()]
        assert all(0 <= row < size for row, size in zip(described, sizes, strict=True))


def test_sentences_are_cut_into_batches_without_loss() -> None:
    lengths = np.array([5, 700, 1, 2000, 256, 257] + [20] * 300)
    last = np.cumsum(lengths).astype(np.int32)
    found = list(cut(last - lengths.astype(np.int32), last))
    assert [start for start, _, _ in found[1:]] == [end for _, end, _ in found[:-1]]
    assert (found[0][0], found[-1][1]) == (0, lengths.sum())
    for start, end, batch in found:
        assert len(batch) == end - start
        assert batch.first[0] == 0
        assert np.array_equal(batch.first[1:], batch.last[:-1])
        assert (batch.last - batch.first).max() <= LONGEST
    borders = {start + int(last) for start, _, batch in found for last in batch.last}
    assert set(last.tolist()) <= borders
    assert list(cut(last[:0], last[:0])) == []


@given(st.text(min_size=1))
def test_pieces_of_a_word_are_those_of_its_plain_form(word: str) -> None:
    plain = word.translate(features.STRAIGHT).lower().translate(str.maketrans("123456789", "000000000"))
    assert features.normal(word) == plain
    pieces = plain[:2], plain[:3], plain[-1:], plain[-2:], plain[-3:], plain[-4:], features.shape(word)
    rows = [crc32(p.encode()) % n for p, n in zip(pieces, features.BUCKETS.values(), strict=True)]
    assert features.describe(word, {plain: 7}) == (7, *rows)
