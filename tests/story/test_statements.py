"""What a story says in figures, how it is told apart, and sentences in outline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import found_in, outline_of, outlines, wordings
from newslint.story.roles import Role, place, role
from newslint.story.statements import Kind, statements
from newslint.text import Document
from newslint.text.fields import FieldKind


@pytest.mark.parametrize(
    ("text", "stated", "kind", "value"),
    [
        ("It took four hours 27 minutes.", "four hours 27 minutes", Kind.DURATION, 4.45),
        ("It took five and a half years.", "five and a half years", Kind.DURATION, 5.5),
        ("It left at 9:40 a.m. in all.", "9:40 a.m.", Kind.TIME, 580),
        ("It left at 7pm.", "7pm", Kind.TIME, 1140),
        ("He won two-thirds of 9.", "two-thirds", Kind.FRACTION, 2 / 3),
        ("One in four of 80 fell.", "One in four", Kind.FRACTION, 0.25),
        ("He was jailed in March 2019.", "March 2019", Kind.MOMENT, 2019 + 2 / 12),
        ("He was jailed in 2019.", "2019", Kind.MOMENT, 2019),
        ("The 47-year-old won.", "47", Kind.AGE, 47),
        ("He died at the age of 84.", "84", Kind.AGE, 84),
        ("It cost Rs 5 crore.", "Rs 5 crore", Kind.MONEY, 5e7),
        ("It cost 240 billion won.", "240 billion won", Kind.MONEY, 2.4e11),
        ("It rose 0.3 of a percentage point.", "0.3 of a percentage point", Kind.POINTS, 0.3),
        ("It came 2nd of all.", "2nd", Kind.ORDINAL, 2),
    ],
)
def test_one_statement(text: str, stated: str, kind: Kind, value: float) -> None:
    document = Document(text)
    first = statements(document).all[0]
    assert document[first.span] == stated
    assert first.kind is kind
    assert first.value == pytest.approx(value)


def test_a_number_takes_the_unit_of_its_neighbour() -> None:
    kinds = [
        s.kind
        for s in statements(Document("It rose from 16 to 18 per cent, and to 1.4 billion euros from 1.2 billion.")).all
    ]
    assert kinds == [Kind.PERCENT, Kind.PERCENT, Kind.MONEY, Kind.MONEY]


def test_a_sentence_in_outline() -> None:
    document = Document("Of the 200 pupils, about 50, or 30 per cent, failed.")
    (outline,) = outlines(document).values()
    assert outline.text == "of the #c0 pupils , #c1 , or #p2 , failed . "
    assert outline.hedges(outline.statements[1]) == {"about"}
    assert outline.before(outline.statements[1]).endswith("pupils , ")
    assert outline.after(outline.statements[2]).startswith(", failed")


def test_a_wording_names_the_statements_that_it_joins() -> None:
    document = Document("The fund paid £3m of the £12m cost, or 25 per cent.")
    ways = wordings("{part:m} of THE {whole:m} ~2 ,|( or? {share:p} END")
    (match,) = found_in(document, ways)
    assert [match[name].value for name in ("part", "whole", "share")] == [3e6, 12e6, 25]
    assert match.get("rest") is None
    assert match.says("cost")


def test_a_sentence_with_one_statement_has_an_outline_on_request() -> None:
    document = Document("It rose 5%. Nobody knew.")
    assert not outlines(document)
    outline = outline_of(document, 0)
    assert outline is not None
    assert outline.text == "it rose #p0 . "
    assert outline_of(document, 1) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("It rose to 5%.", Role.TO),
        ("It was up 5%.", Role.UP),
        ("Three of the 40 shops shut.", None),
        ("A total of 40 shops shut.", Role.TOTAL),
        ("Forty in all came.", Role.TOTAL),
        ("They paid £3 each.", Role.EACH),
        ("The remaining 12 left.", Role.REST),
        ("It won by a majority of nine.", Role.MARGIN),
    ],
)
def test_the_part_that_a_statement_plays(text: str, part: Role | None) -> None:
    document = Document(text)
    assert role(tokens(document), statements(document).all[0]) == part


def test_where_a_statement_stands() -> None:
    document = Document("Council closes two schools\n\nThe council will close three schools. It said so in May.")
    assert [place(document, s) for s in statements(document).all] == [FieldKind.HEADLINE, FieldKind.BODY]


@given(st.text(st.sampled_from("0123456789 .,%$£#\u00ad\u200b-–:()andofthetwohalf\n"), max_size=80))
def test_any_text_has_outlines(text: str) -> None:
    document = Document(text)
    for outline in outlines(document).values():
        assert len(outline.words) == len(outline.text.split(" ")) - 1
        for stated in outline.statements:
            assert outline.words[outline.word_of(stated)] == f"#{stated.kind}{outline.statements.index(stated)}"
