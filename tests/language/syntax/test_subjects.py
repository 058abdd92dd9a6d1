"""Finding the subject of a verb, and the number it asks for."""

from __future__ import annotations

import pytest

from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.mood import may_be_plain, may_be_subjunctive
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.subjects import can_be_subject, scan_subject, subject_of
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document


def view_of(text: str) -> SyntaxView:
    return syntax(Document(text))


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The price of the shares has risen.", "has", "price"),
        ("The owner, who runs two shops, was late.", "was", "owner"),
        ("The mayor said that the roads of the old town are closed.", "are", "roads"),
        ("The plans to build a bridge are dead.", "are", "plans"),
    ],
)
def test_tree_and_words_find_the_same_subject(text: str, verb: str, subject: str) -> None:
    view = view_of(text)
    at = view.lower.index(verb)
    assert view.lower[subject_of(view, at)] == subject
    assert view.lower[scan_subject(view, at)] == subject


@pytest.mark.parametrize(
    ("text", "noun", "verb", "count"),
    [
        ("The ship is late.", "ship", "is", "sing"),
        ("The ships are late.", "ships", "are", "plur"),
        ("A number of ships are late.", "number", "are", "plur"),
        ("The number of ships is small.", "number", "is", "sing"),
        ("The team are late.", "team", "are", None),
        ("Three weeks is a long time.", "weeks", "is", None),
        ("Salaries and wages are late.", "salaries", "are", "plur"),
        ("The cat or the dogs are late.", "cat", "are", None),
        ("These ship are late.", "ship", "are", None),
        ("Mr Jones is late.", "jones", "is", "sing"),
    ],
)
def test_count(text: str, noun: str, verb: str, count: str | None) -> None:
    view = view_of(text)
    assert subject_number(view, view.lower.index(noun), view.lower.index(verb)) == count


def test_what_a_preposition_leads_to_is_no_subject() -> None:
    view = view_of("The price of the shares has risen.")
    assert can_be_subject(view, view.lower.index("price"))
    assert not can_be_subject(view, view.lower.index("shares"))


def test_times() -> None:
    view = view_of("The shares last week rose.")
    assert is_time_phrase(view, view.lower.index("week"))
    assert not is_time_phrase(view, view.lower.index("shares"))


def test_forms_without_number() -> None:
    wish = view_of("If the mayor were here, he would go.")
    assert may_be_subjunctive(wish, wish.lower.index("were"))
    order = view_of("The judge ordered that the clerk leave.")
    assert may_be_subjunctive(order, order.lower.index("leave"))
    plain = view_of("The money helped the town grow.")
    assert may_be_plain(plain, plain.lower.index("town"), plain.lower.index("grow"))
    fact = view_of("The roads were closed.")
    assert not may_be_subjunctive(fact, fact.lower.index("were"))
