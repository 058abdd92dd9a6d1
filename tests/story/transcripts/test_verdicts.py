"""Quotations held against transcripts.

The cases were written before the code; those of the half "aside" were scored once, at the end: 9 of 10 wrong quotations
were found, and none of 10 right ones.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers import read
from newslint.story.transcripts.passages import passages
from newslint.story.transcripts.transcript import Transcript
from newslint.story.transcripts.verdicts import Absent, Changed, OtherSpeaker, Spliced, Verdict, judge
from newslint.text import Document

HERE = Path(__file__).parent
CASES = json.loads((HERE / "cases.json").read_text("utf-8"))
KINDS: dict[str, tuple[type[Verdict], ...]] = {
    "ok": (),
    "changed": (Changed,),
    "half": (Changed,),
    "spliced": (Spliced,),
    "absent": (Absent,),
    "speaker": (OtherSpeaker,),
}


def verdicts(story: str, source: str, name: str = "source.txt") -> list[Verdict]:
    said = Transcript(read(name, source.encode("utf-8", "surrogatepass")))
    return [verdict for passage in passages(Document(story)) if (verdict := judge(passage, [said]))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['half']}-{case['kind']}-{case['story'][:30]}")
def test_a_case(case: dict[str, str]) -> None:
    source = (HERE / case["source"]).read_text("utf-8")
    found = verdicts(case["story"], source, case["source"])
    assert tuple(map(type, found)) == KINDS[case["kind"]]


SOURCE = (
    "MR BERG: We will mend the lift by Friday. I have told the, uh, the tenants so, and I- I will tell them again.\n"
    "MR BERG: I have not told them twice. I would not, um, not pa- pay for it. But you ca- you cannot say I did not.\n"
    "MS LUND: Good.\n"
    "MR BERG: We shall see, and the whole of this town - this whole town will hear of it."
)


@pytest.mark.parametrize(
    "story",
    [
        "“We’ll mend the lift by Friday,” said Berg.",
        "“We will mend the lift by Friday … I will tell them again.”",
        "“[My people] will mend the lift by Friday,” said Berg.",
        "“I have told the tenants so,” Berg said, “and I will tell them again.”",
        "He said he would “mend the lift”.",
        "He has “told the tenants so”, and a “plan” as well.",
        "“I’ve told [them] so.”",
        "“We shall see, and this whole town will hear of it,” said Berg.",
        "The “stop-gap” was no help.",
        "“I would not pay for it. You cannot say I did not,” said Berg.",
        "“[W]e will mend the lift [soon].”",
    ],
)
def test_what_an_editor_may_do(story: str) -> None:
    assert verdicts(story, SOURCE) == []


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        ("“We will mend the lift on Friday,” said Berg.", Changed),
        ("“We will mend the lift by Friday. I will tell them again,” said Berg.", Changed),
        ("“I have not told them twice, and this whole town will hear of it,” said Berg.", Spliced),
        ("“I had told the tenants so,” said Berg.", Changed),
        ("“I have told them twice,” said Berg.", Changed),
        ("“I would pay for it,” said Berg.", Changed),
        ("“I have told none of the tenants so,” said Berg.", Changed),
        ("“The lift is no concern of ours,” said Berg.", Absent),
        ("Ida Lund was there. “We will mend the lift by Friday,” Lund said.", OtherSpeaker),
    ],
)
def test_what_nobody_may_do(story: str, kind: type[Verdict]) -> None:
    assert list(map(type, verdicts(story, SOURCE))) == [kind]


def test_a_label_that_tells_a_part_may_be_anybody() -> None:
    source = SOURCE.replace("MR BERG", "THE CHAIR") + "\nQ: When is that?"
    assert verdicts("Ida Lund was there. “We will mend the lift by Friday,” Lund said.", source) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He read “The Old Man and the Sea”.", True),
        ("They sang “I Am the Walrus”.", True),
        ("He said “we will go”.", False),
        ("“Yes We Can,” he said.", False),
    ],
)
def test_titles(text: str, title: bool) -> None:
    (passage,) = passages(Document(text))
    assert passage.is_title is title


def test_the_place_after_the_last_one_is_taken() -> None:
    source = "We will go there. Nobody knows. We will go there, and soon."
    (passage,) = passages(Document("“Nobody knows … we will go there … and soon”"))
    assert judge(passage, [Transcript(Document(source))]) is None


_WORDS = st.sampled_from(
    "we will go not no um i mean 5 five million [x] … “ ” ' \" , . - \n MR BERG: per cent can't 's".split(" ")
)


@settings(max_examples=300)
@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_any_text_holds_its_own_quotations(text: str) -> None:
    said = Transcript(Document(text))
    assert [judge(passage, [said]) for passage in passages(Document(text)) if judge(passage, [said])] == []


@settings(max_examples=200)
@given(st.text(st.characters(categories=["L", "N", "P", "Z"]), max_size=60), st.text(max_size=60))
def test_any_text_may_be_held_against_any_other(story: str, source: str) -> None:
    said = Transcript(Document(source))
    for passage in passages(Document(f"“{story}” said Ida Lund. “{source}”")):
        judge(passage, [said])
