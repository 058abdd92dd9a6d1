"""Words that stand twice."""

from __future__ import annotations

from newslint.engine.loading.registry import Registry
from newslint.text import Document


def test_one_word_that_is_too_long_for_one_token_stands_once() -> None:
    entry = Registry.load(plugins=False)["GRM150"]
    assert list(entry.make(entry.options())[0].check(Document("a" * 5_000 + " it."))) == []
