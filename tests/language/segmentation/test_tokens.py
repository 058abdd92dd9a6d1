"""Tokens: where words part, and that offsets never lie."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.language.segmentation.tokenizer import tokenize
from newslint.language.segmentation.tokens import _WHITE, split_words, tokens
from newslint.text import Document, Span
from newslint.text.reading import AHEAD, BEHIND, JOIN

FILLERS = AHEAD + BEHIND + JOIN


@pytest.mark.parametrize(
    "expected",
    [
        "do|n't",
        "could|n't|'ve",
        "mayor|’s",
        "can|not",
        "gon|na",
        "two|-|way",
        "re-elected",
        "e-mail",
        "18|-|year|-|old",
        "$|8|m",
        "US$|4.5|bn",
        "5|%|,",
        "1,100|.",
        "10.30|am",
        "7:30",
        "19th|-|century",
        "1980s",
        "’90s",
        "9/11",
        "555-867-5309",
        "U.S.",
        "p.m.|,",
        "(|Gen.",
        "\"|J.K.|Rowling|'s",
        "AT&T|'s",
        "and|/|or",
        "https://example.com/a_(b)",
        "(|www.example.com|)|.",
        "desk@example.org|,",
        "@newsdesk|:",
        "#budget",
        ":-)",
        ":-)|.",
        "+44",
        "+|5|%",
        "+|3.5",
        "713/867-5309",
        "62704-1234|,",
        "lee@riverton|,",
        "minutes~1#2.doc|)|.",
        "wait|...|no",
        "word|—|word",
        "word|--|word",
        "What|?!|”",
        "O'Brien",
        "o’clock",
        "workers|'",
        "café|.",
        "cafe\u0301|.",
        "Smith|(|D|)",
    ],
)
def test_a_chunk_parts_as_the_treebanks_have_it(expected: str) -> None:
    assert "|".join(tokenize(expected.replace("|", ""))) == expected


def test_lower_is_straight_interned_and_without_invisible_characters() -> None:
    found = tokens(Document("Don’t DON'T co\u00adoperate “now”."))
    assert found.lower == ["do", "n't", "do", "n't", "cooperate", '"', "now", '"', "."]
    assert found.lower[0] is found.lower[2]


def test_words_are_found_by_form() -> None:
    found = tokens(Document("The dog saw the cat. A DOG barked."))
    assert found.where("dog") == [1, 7]
    assert found.where("the", "cat", "the") == [0, 3, 4]
    assert found.where("bird") == []


def test_spans_sentences_and_adjacency() -> None:
    document = Document("Headline here\n\nFirst one. Second, two.")
    found = tokens(document)
    assert [document[found.sentence_span(k)] for k in range(3)] == ["Headline here", "First one.", "Second, two."]
    assert found.paragraph.tolist() == [0, 1, 1]
    assert found.sentence.tolist() == [0, 0, 1, 1, 1, 2, 2, 2, 2]
    assert document[found.span(2, 4)] == "First one"
    assert [found.adjacent(i) for i in (2, 3, 8)] == [False, True, False]


def test_no_token_is_taken_from_a_masked_range() -> None:
    document = Document("Run `rm -rf x` now.", masked=(Span(4, 14),))
    assert tokens(document).text == ["Run", "now", "."]


def test_what_is_too_long_is_cut() -> None:
    assert list(map(len, tokenize("x" * 1100))) == [512, 512, 76]
    assert tokenize("https://example.org/" + "x" * 1100) == ("https://example.org/" + "x" * 1100,)
    found = tokens(Document("No, " * 100 + "yes " * 100 + "no. Yes" + " yes" * 256 + " no."))
    assert (found.last - found.first).tolist() == [200, 102, 256, 3]


@pytest.mark.parametrize("text", ["", " \r\n\t\u3000"])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    found = tokens(Document(text))
    assert (len(found), len(found.first), len(found.last), len(found.sentence)) == (0, 0, 0, 0)


def test_white_space_is_what_python_says_it_is() -> None:
    assert [code for code in range(0x110000) if chr(code).isspace()] == _WHITE


def test_a_phrase_keeps_its_abbreviations() -> None:
    assert split_words("the don't of St.") == ["the", "do", "n't", "of", "St."]


PROSE = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("aAbB.,;:!?'’\"“”()[]-–—…  \n\r\t$£%@#/&0123456789\x00\x1c\x85\u200b\u2028\ud800"),
        st.sampled_from("aAeETs.'-0 "),
    )
)


@given(PROSE)
@example("\ufdd0 a")
def test_offsets_are_exact_and_cover_everything_but_white_space(text: str) -> None:
    document = Document(text)
    found = tokens(document)
    prose = document.prose  # the text, but for three code points that no text may hold (readers use them)
    assert [a for a, b in zip(prose, text, strict=True) if a != b] == ["\ufffd" for ch in text if ch in FILLERS]
    assert [prose[a:b] for a, b in zip(found.start.tolist(), found.end.tolist(), strict=True)] == found.text
    assert "".join(found.text) == "".join(prose.split())
    assert all(found.start[1:] >= found.end[:-1])


@given(PROSE)
def test_sentences_part_the_tokens_and_stay_in_their_paragraph(text: str) -> None:
    document = Document(text)
    found = tokens(document)
    assert (found.first < found.last).all()
    assert found.first.tolist() == [0, *found.last.tolist()[:-1]] if len(found) else not len(found.first)
    for k in range(len(found.first)):
        assert document.paragraphs[found.paragraph[k]].covers(found.sentence_span(k))


@given(st.lists(st.sampled_from(["The U.S. won.", "“Why?” he said.", "No. 5 it is.", "Café", "x" * 700, "\ud83d"])))
def test_blocks_do_not_change_the_answer(parts: list[str]) -> None:
    whole = tokens(Document("\n\n".join(parts)))
    assert whole.text == [token for part in parts for token in tokens(Document(part)).text]


def test_endless_runs_of_signs_are_few_tokens_and_of_words_are_words() -> None:
    assert len(split_words("<b>" * 5_000)) < 50
    assert len(split_words("a/" * 5_000)) < 50
    assert len(split_words("one-two-" * 1_000)) > 1_000
    assert "".join(split_words("<b>" * 5_000)) == "<b>" * 5_000


def test_a_token_is_found_by_any_offset_in_it_or_after_it() -> None:
    table = tokens(Document("  He  left."))
    assert [table.at_offset(offset) for offset in range(12)] == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2]
    assert tokens(Document("")).at_offset(0) == 0
