"""Odd and mutated texts through all readers and rules: nothing crashes, and every place lies in the text."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from newslint.engine.loading.registry import Registry
from tests.fuzz.inputs import SUFFIXES, Source
from tests.fuzz.oracle import Oracle

_SEEDS = range(8)
_TEXTS = 60  # for each seed


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load(plugins=False)


@pytest.fixture(scope="module")
def oracle(registry: Registry) -> Oracle:
    return Oracle(registry)


@pytest.mark.parametrize("number", _SEEDS)
def test_mutated_stories_and_examples(registry: Registry, oracle: Oracle, number: int) -> None:
    source = Source(registry, Random(number))
    for k in range(_TEXTS):
        suffix, text = source.input()
        assert oracle.failures(suffix, text, deep=not k % 8) == [], (suffix, text)


@seed(1)
@settings(max_examples=150, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SUFFIXES), st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_characters(oracle: Oracle, suffix: str, text: str) -> None:
    assert oracle.failures(suffix, text) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "aЯ",
        "!",
        "(",
        "> ",
        "- ",
        "[",
        "<b>",
        "<!--",
        "&",
        "“",
        "9",
        "9 ",
        "A ",
        "a ",
        "Holm, 34, ",
        "10km (6 miles) ",
    ],
)
def test_deep_and_long(oracle: Oracle, suffix: str, piece: str) -> None:
    assert oracle.failures(suffix, piece * (4000 // len(piece)), deep=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is 10km (0 miles) long, or 0km (0 miles), or 5½ miles (0km).",
        "A sack of 50kg (110 pounds) and one of 0kg (0 pounds).",
        "In all 0 of 0 pupils (5%) passed, and 12 of 0 (3%) too.",
        "On May 10000² 1990 and on ² May 1990 they met.",
        "South** Korea and** Iraqi officials met.",
        "Mr\u200b Holm said Mrs\u00ad Holm was here. He, he, and she said so, and he left.",
        "A mill\ufb00io〇n \u180emillio\u0489n.",
        "Five people and " + "9" * 400 + " others were killed, and 1" + "0" * 350 + " hurt.",
        "Debt rose by " + "9" * 350 + "% from £" + "1" * 340 + "m to £" + "2" * 360 + "bn.",
    ],
)  # fmt: skip
def test_what_broke_once(oracle: Oracle, text: str) -> None:
    for suffix in SUFFIXES:
        assert oracle.failures(suffix, text, deep=True) == []
