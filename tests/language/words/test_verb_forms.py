"""Which form of a verb a word is."""

from __future__ import annotations

import pytest

from newslint.language.words.pronouns import OBJECT_OF, SUBJECT_OF, write
from newslint.language.words.verb_forms import inflected, participle, past_only, plain_forms, plain_only


@pytest.mark.parametrize("word", ["speaks", "spoke", "spoken", "is", "had", "walked"])
def test_inflected(word: str) -> None:
    assert inflected(word)


@pytest.mark.parametrize("word", ["speak", "put", "found", "be", "table"])
def test_what_may_be_a_plain_form_is_not_inflected(word: str) -> None:
    assert not inflected(word)


def test_past_only() -> None:
    assert [w for w in ("went", "spoke", "walked", "sent", "put", "fell", "gone") if past_only(w)] == [
        "went",
        "spoke",
        "fell",
    ]


def test_plain_only() -> None:
    assert [w for w in ("go", "come", "put", "speak", "spoken") if plain_only(w)] == ["go", "speak"]


def test_forms() -> None:
    assert plain_forms("were") == ["be"]
    assert plain_forms("took") == ["take"]
    assert participle("spoke", "VBD") == "spoken"


def test_pronouns() -> None:
    assert all(SUBJECT_OF[form] == subject for subject, form in OBJECT_OF.items())
    assert (write("i"), write("he", "Him"), write("he", "him"), write("me", "I")) == ("I", "He", "he", "me")
