"""Which sentences are in another language."""

from __future__ import annotations

import pytest

from newslint.language.words.foreign import is_foreign
from newslint.text import Document, Span


@pytest.mark.parametrize(
    "text",
    [
        "Wer morgen kommt, bekommt einen kleinen Kuchen und darf ihn sofort essen.",
        "Le maire a promis que les travaux seraient finis avant la fin du printemps.",
        "El alcalde dijo que las obras terminan antes del verano.",
    ],
)
def test_other_languages(text: str) -> None:
    assert is_foreign(Document(text), Span(0, 3))
    assert is_foreign(Document(f"He wrote this. {text}"), Span(15, 18))
    assert not is_foreign(Document(f"He wrote this to the mayor of the town. {text}"), Span(0, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the bridge on Monday, and the band played until midnight.",
        "Ingeborg Aarsdatter Lunde met Oddvar Gjengedal in Stavanger, Tromso and Bergen.",
        "He ordered moules marinières and a croque monsieur, and paid for everybody else.",
        "RT @mayor lol thx 4 teh invite",
        "Yes.",
        "",
    ],
)
def test_english_with_names_dishes_and_slips(text: str) -> None:
    assert not is_foreign(Document(text), Span(0, min(2, len(text))))
