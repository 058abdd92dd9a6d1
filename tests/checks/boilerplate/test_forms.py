"""Lines that are known by their form alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.checks.boilerplate._forms import BEFORE, CaptionOptions, Form, may_have
from newslint.checks.boilerplate.bare_address import BareAddress
from newslint.checks.boilerplate.edit_note import EditNote
from newslint.checks.boilerplate.photo_credit import PhotoCredit
from newslint.checks.boilerplate.stray_sign_off import StraySignOff
from newslint.checks.boilerplate.wire_slug import WireSlug
from newslint.engine.examples import findings_of
from newslint.engine.linter import Linter
from newslint.engine.rule import AnyRule
from newslint.text import Document, Field, FieldKind, Span

PRINTABLE = st.characters(min_codepoint=32, max_codepoint=126, include_characters="’–—©")
FORMS = [form for rule in (BareAddress, PhotoCredit, WireSlug) for form in rule.forms]
STORY = "The ferry sank in calm water on Monday.\n\n{}\n\nNobody was hurt when it went down, the company said."


def marked(rule: AnyRule, line: str) -> list[str]:
    text = STORY.format(line)
    return [text[f.span.start : f.span.end] for f in findings_of(rule, text)]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ola Nord",
        "Image credit: Harbour Museum",
        "(Photo by Ola Nord/Getty Images)",
        "Courtesy of the Harbour Museum",
        "AP Photo/Ola Nord, File",
        "FILE - The ferry in 2019.",
        "Image caption The ferry before it sank",
        "The ferry in 2019. (Image: SUPPLIED)",
        "The ferry in 2019. Picture: Ola Nord",
        "The captain (left) in the harbour. Ola Nord/AFP",
        "Getty Images",
    ],
)
def test_credits_and_captions(line: str) -> None:
    assert marked(PhotoCredit(), line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Photos of the wreck were sold to tourists for years after it went down.",
        "Picture this: a ferry with nobody at the wheel and the captain asleep below, dreaming of the shore.",
        "Credit rules will change, the bank (which owns the ferry) said.",
        "The pictures were given to AFP and Reuters.",
    ],
)
def test_sentences_on_pictures_are_no_credits(line: str) -> None:
    assert marked(PhotoCredit(), line) == []


def test_a_house_may_have_captions_in_its_copy() -> None:
    """Then a caption with its credit is no fault; what a page says round a picture still is."""
    house = PhotoCredit(CaptionOptions(captions=True))
    assert marked(house, "The captain (left) in the harbour. Ola Nord/AFP") == []
    assert marked(house, "Click to enlarge") == marked(PhotoCredit(), "Click to enlarge")
    assert marked(house, "Image 2 of 9") == ["Image 2 of 9"]


def test_a_credit_in_a_caption_is_at_home() -> None:
    text = STORY.format("Photo: Ola Nord")
    start = text.index("Photo")
    document = Document(text, fields=(Field(FieldKind.CAPTION, Span(start, start + 15)),))
    assert Linter([PhotoCredit()]).check(document).findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "BC-NO--Ferry-Sinks, 1st Ld-Writethru",
        "SLUG: FERRY",
        "URGENT -- 2nd Ld",
        "AFP 021210 GMT MAR 24",
        "(MORE)",
        "-30-",
        "ENDS",
        "(Begin optional trim)",
        "Eds: RECASTS with quote.",
        "NOTE TO EDITORS: Names are as given.",
        "NOT FOR PUBLICATION BEFORE MONDAY",
        "UPDATES with quote",
    ],
)
def test_marks_for_the_desk(line: str) -> None:
    assert marked(WireSlug(), line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: This story was changed on Tuesday.",
        "Ends of rope were found on the beach.",
        "The AP reported it first.",
        "Urgent repairs were put off.",
        "30",
    ],
)
def test_lines_of_stories_are_no_marks(line: str) -> None:
    assert marked(WireSlug(), line) == []


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("TK TK name of the captain", "TK TK name of the captain"),
        ("The captain, Ola Nord (cq), was the last to leave.", "(cq)"),
        ("The company paid $XX million for it.", "$XX"),
        ("It was built by TKTK in 1961.", "TKTK"),
        ("It was built [check date] in Oslo.", "[check date]"),
    ],
)
def test_reminders(line: str, note: str) -> None:
    assert marked(EditNote(), line) == [note]


@pytest.mark.parametrize("line", ["He shops at TK Maxx.", "Pope Pius XX is fiction.", "(check-in)"])
def test_names_and_numerals_are_no_reminders(line: str) -> None:
    assert marked(EditNote(), line) == []


def test_a_sign_off_ends_a_story_and_only_that() -> None:
    sign = "(Reporting by Ola Nord; Editing by Ann Lee)"
    assert marked(StraySignOff(), sign) == [sign]
    assert findings_of(StraySignOff(), f"The ferry sank.\n\n{sign}\n\nShare this story") == []
    assert findings_of(StraySignOff(), f"The ferry sank.\n\n(Writing by Eva Holt)\n\n{sign}") == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.alternatives[0][:30])
@settings(max_examples=40)
@given(data=st.data())
def test_each_line_of_a_form_has_what_spares_the_others(form: Form, data: st.DataObject) -> None:
    alternative = data.draw(st.sampled_from(form.alternatives))
    line = data.draw(st.from_regex(rf"\A(?:{alternative})", alphabet=PRINTABLE)).lstrip(BEFORE)
    assert may_have(form, line, line.lower())
