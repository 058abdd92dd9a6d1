"""Regular expressions in rules: read, run in linear time, or refused in plain words."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.declarative.notation import is_regex, read
from newslint.engine.declarative.problems import PatternError
from newslint.engine.declarative.regex import EXTRA, RegexPattern, _compiled
from newslint.engine.declarative.regex_source import read_regex
from newslint.text import Document


def found(source: str, text: str, *, exact: bool = False) -> list[str]:
    document = Document(text)
    matches = RegexPattern(source, exact=exact).matches(document)
    return [document[match.span] for match in matches if match.span]


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        (r"/\bcolou?rs?\b/", "Color and colours, discoloured.", ["Color", "colours"]),
        (r"/\bgr[ae]y\b/", "Gray, grey, groy.", ["Gray", "grey"]),
        (r"/\bin\s+order to\b/", "In  order to win, in order to lose.", ["In  order to", "in order to"]),
        (r"/\bit's\b/", "It’s so, and it's not its.", ["It’s", "it's"]),
        (r"/(?<!the )\bweb\b/", "The web, a web.", ["web"]),
        (r"/(?<=M\w+ \w+ )Lund/", "Mayor Ann Lund saw John Lund.", ["Lund"]),
        (r"/(?<!M\w+ )Lund/", "Mayor Lund met John Hill, and Lund left.", ["Lund"]),
        (r"/\bweb\b(?! site)/", "A web site on the web.", ["web"]),
        (r"/\d+ ?(?:km|miles)\b/", "It is 12km, or 7 miles.", ["12km", "7 miles"]),
        (r"/\b(?:foo|b[^ ]+t)\b/", "A boat, a foo, a bet.", ["boat", "foo", "bet"]),
        (r"/fox$/", "A fox", ["fox"]),
        (r"/(?i)FOX/", "A fox", ["fox"]),
    ],
)
def test_what_is_found(source: str, text: str, wanted: list[str]) -> None:
    assert found(source, text) == wanted


def test_capitals_count_where_asked() -> None:
    assert found(r"/\bapple\b/", "Apple, apple", exact=True) == ["apple"]
    assert found(r"/(?i)\bapple\b/", "Apple, apple", exact=True) == ["Apple", "apple"]


def test_a_match_stays_in_its_paragraph() -> None:
    assert found(r"/end\s+the\b/", "This is the end\n\nthe next one") == []


def test_words_say_where_to_look() -> None:
    assert RegexPattern(r"/\b(?:utili[sz]e|leverage)\b/").triggers == {"utilise", "utilize", "leverage"}
    assert RegexPattern(r"/utilise/").triggers == frozenset()  # may be part of a word
    assert RegexPattern(r"/\b\w+ise\b/").triggers == frozenset()


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("/a(?=b)c/", "may open or close an alternative"),
        (r"/(a)\1/", "asks for what was found before"),
        ("/(a/", "“(” without “)”"),
        ("/a)/", "“)” without “(”"),
        ("/[a/", "it ends too soon"),
        ("/*a/", "repeats nothing"),
        ("/(?>a)b/", "“(?>a” is not known here"),
        ("/a++/", "after what repeats already"),
        (r"/\Ka/", "is not known here"),
    ],
)
def test_what_cannot_be_used_is_refused(source: str, complaint: str) -> None:
    with pytest.raises(PatternError, match=re.escape(complaint)) as error:
        RegexPattern(source)
    assert source[1:-1] in str(error.value)


def test_without_the_library_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    _compiled.cache_clear()
    assert found(r"/\bcolou?r\b/", "A colour.") == ["colour"]
    with pytest.raises(PatternError, match=re.escape(EXTRA)):
        RegexPattern(r"/\bcolou*r.*\b/")


def test_what_would_never_end_elsewhere_ends_here() -> None:
    assert found(r"/(?:a+)+b/", "a" * 5000) == []


def test_half_a_surrogate_pair_parts_nothing_else() -> None:
    assert found(r"/(?:a+)+b/", "\ud940 aab") == found(r"/(?:a+)+b/", "? aab") != []


def test_slashes_make_a_regular_expression() -> None:
    assert not is_regex("and/or")
    assert not is_regex("/")
    assert isinstance(read("/a|b/"), RegexPattern)


LETTERS = st.sampled_from("ab-")
SMALL = st.recursive(
    LETTERS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        st.just("[ab]"),
    ),
    max_leaves=6,
)


@given(SMALL, st.text("ab-", max_size=6))
def test_the_texts_listed_are_those_that_match(source: str, text: str) -> None:
    (branch,), _ = read_regex(source)
    if branch.texts is not None:
        assert (text in branch.texts) == (re.fullmatch(source, text) is not None)
