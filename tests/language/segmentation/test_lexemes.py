"""Spellings by number."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.segmentation.lexemes import LexemeStore, lowered
from newslint.language.segmentation.tokenizer import tokenize

CHUNKS = st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=12), max_size=30)


def lengths(tokens: list[str]) -> list[int]:
    return [len(token) for token in tokens]


@given(CHUNKS)
def test_chunks_fall_into_the_same_tokens_however_often_they_are_met(chunks: list[str]) -> None:
    known = LexemeStore()
    for _ in range(2):
        numbers, counts = known.tokenize(chunks)
        assert known.text.take(numbers).tolist() == [token for chunk in chunks for token in tokenize(chunk)]
        assert counts.tolist() == [len(tokenize(chunk)) for chunk in chunks]


@given(CHUNKS)
def test_what_is_known_of_a_spelling(chunks: list[str]) -> None:
    known = LexemeStore()
    numbers = known.ids_of(chunks)
    assert known.text.take(numbers).tolist() == chunks
    assert known.lower.take(numbers).tolist() == list(map(lowered, chunks))
    assert known.text.take(known.lower_id.take(numbers)).tolist() == list(map(lowered, chunks))
    assert known.length.take(numbers).tolist() == lengths(chunks)


def test_columns_grow_with_the_vocabulary() -> None:
    known, asked = LexemeStore(), []

    def noted(tokens: list[str]) -> list[int]:
        asked.extend(tokens)
        return lengths(tokens)

    for size in (3, 3000):
        words = [f"word{k}" for k in range(size)]
        numbers = known.ids_of(words)
        assert known.attribute(noted, np.int32).take(numbers).tolist() == lengths(words)
    assert len(asked) == len(set(asked)) == len(known)


def test_a_vocabulary_is_full_when_it_holds_too_much() -> None:
    known = LexemeStore()
    assert not known.is_full
    known.id_of("x" * (1 << 23))
    assert known.is_full


def test_threads_agree_on_numbers() -> None:
    known = LexemeStore()
    words = [f"word{k}" for k in range(5000)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: known.tokenize(words)[0].tolist(), range(4)))
    assert all(numbers == found[0] for numbers in found)
    assert known.text.take(np.array(found[0])).tolist() == [token for word in words for token in tokenize(word)]
