"""The detector of slips: its labels, its corrections, and that a sentence's result is its own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.detectors.edit_tags.confusable import ALTERNATIVES, SETS
from newslint.language.detectors.edit_tags.corrections import correction
from newslint.language.detectors.edit_tags.detector import LABELS, edit_tags, probabilities
from newslint.language.detectors.edit_tags.labels import INDEX, allowed, mask_row
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document


def corrected(text: str, word: str, label: str) -> str | None:
    """A text with the correction of a label at a word; nothing where there is none."""
    document = Document(text)
    mended = correction(document, tokens(document).where(word)[0], label)
    if mended is None:
        return None
    span, use = mended
    return text[: span.start] + use + text[span.end :]


@pytest.mark.parametrize(
    ("text", "word", "label", "wanted"),
    [
        ("The talks is on.", "is", "verb-number", "The talks are on."),
        ("He walk home.", "walk", "verb-number", "He walks home."),
        ("Three robot came.", "robot", "noun-number", "Three robots came."),
        ("He must are there.", "are", "to-base", "He must be there."),
        ("It has went.", "went", "to-participle", "It has gone."),
        ("Without say so.", "say", "to-gerund", "Without saying so."),
        ("He seen it.", "seen", "to-past", "He saw it."),
        ("Their is one.", "their", "confused-0", "There is one."),
        ("For you and I.", "i", "pronoun-case", "For you and me."),
        ("Me went.", "me", "pronoun-case", "I went."),
        ("The nations capital.", "nations", "possessive-singular", "The nation's capital."),
        ("The nations capitals.", "nations", "possessive-plural", "The nations' capitals."),
        ("Many nation's met.", "'s", "join", "Many nations met."),
        ("It's colour.", "'s", "join", "Its colour."),
        ("The man, said no.", ",", "comma-drop", "The man said no."),
        ("Lee, the head said no.", "said", "comma-before", "Lee, the head, said no."),
        ("Accused for it.", "for", "prep-of", "Accused of it."),
        ("He must walk.", "walk", "to-base", None),
    ],
)
def test_corrections(text: str, word: str, label: str, wanted: str | None) -> None:
    assert corrected(text, word, label) == wanted


def test_a_word_gets_only_labels_that_fit_it() -> None:
    assert allowed("the") & 1 << INDEX["comma-drop"] == 0
    assert allowed(",") == 1 | 1 << INDEX["comma-drop"]
    assert allowed("of") & 1 << INDEX["prep-of"] == 0
    assert allowed("of") & 1 << INDEX["prep-for"]
    assert np.array_equal(mask_row(allowed(",")) == 0, [label in ("keep", "comma-drop") for label in LABELS])


def test_sets_of_confusable_words_hold_no_word_twice() -> None:
    for words in SETS:
        assert len(set(words)) == len(words) > 1
    assert all(word not in others and len(others) <= 3 for word, others in ALTERNATIVES.items())


SENTENCES = [
    "Their is a dog.",
    "He must are there.",
    "The talks with Bonn is over.",
    "All is well.",
    "They came, he said.",
]


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_a_sentence_gives_the_same_whatever_stands_around_it(chosen: list[str]) -> None:
    document = Document("\n".join(chosen))
    at = 0
    for sentence in chosen:
        alone = tokens(Document(sentence)).text
        for label in ("verb-number", "to-base", "confused-0"):
            sure = [
                at + k for k, p in enumerate(probabilities(alone)[:, INDEX[label]]) if abs(p - 0.5) > 0.01 and p > 0.5
            ]
            found = edit_tags(document).likely(range(at, at + len(alone)), label, 0.5)
            assert set(sure) <= set(found)
            assert len(found) - len(sure) <= 1
        at += len(alone)


def test_chances_sum_to_one_and_keep_to_what_a_word_can_get() -> None:
    words = ["The", "talks", ",", "held", "in", "Bonn", "."]
    chances = probabilities(words)
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-4)
    for word, row in zip(words, chances, strict=True):
        assert not any(row[k] > 1e-6 and not allowed(word.lower()) >> k & 1 for k in range(len(LABELS)))


def test_nothing_is_likely_in_an_empty_document() -> None:
    assert edit_tags(Document("")).likely([], "verb-number", 0.5) == []


def test_a_preposition_is_preferred_to_a_wrong_one() -> None:
    text = "It can be used in accordance to the law. It was held in accordance with the law."
    document = Document(text)
    words = tokens(document)
    wrong = edit_tags(document).preposition_probability(words.where("to")[0], ("with", "upon"))
    assert wrong > edit_tags(document).preposition_probability(words.where("with")[0], ("to",))
    assert (
        edit_tags(document).preposition_probability(words.where("to")[0], ("upon",)) == 0
    )  # the detector has no such label
