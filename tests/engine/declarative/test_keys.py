"""Under which words patterns are filed, and which must stand beside these."""

from __future__ import annotations

import pytest

from newslint.engine.declarative.keys import words_beside
from newslint.engine.declarative.notation import parse
from newslint.engine.finding import Severity
from newslint.engine.loading.packs import built_of
from newslint.engine.rule import Meta
from newslint.text import Document

META = Meta(code="TST101", name="a-test", severity=Severity.WARNING, summary="", why="", bad=(), good=())


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("quarrel [on] ceasefire|armistice", ["armistice", "ceasefire"]),
        ("quarrel {NN}", []),
        ("quarrel ceasefire?", []),
        ("quarrel of the", []),  # they stand in every story
        ("quarrel quarrel", []),
        ("quarrel full-time|casual", ["casual", "full"]),
    ],
)
def test_of_what_else_a_pattern_needs_the_rarest_is_kept(pattern: str, words: list[str]) -> None:
    assert words_beside(parse(pattern), ["quarrel"]) == words


def test_a_pattern_of_which_a_word_is_missing_is_not_read() -> None:
    rule = built_of(META, {"kind": "swap", "swap": {"quarrel [on] ceasefire": "over"}})
    kept = type(rule)(META, rule.body, filed=rule.index)
    phrases = kept._numbered(0)
    assert not list(kept.check(Document("They quarrel on terms.\n")))
    assert "pattern" not in vars(phrases)
    assert len(list(kept.check(Document("They quarrel on ceasefire terms.\n")))) == 1
