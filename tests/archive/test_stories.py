"""One story, and a batch of them, without anything around it."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest

from newslint.archive.batch import check_batch
from newslint.archive.errors import ArchiveError
from newslint.archive.inputs.base import story_of
from newslint.archive.plan import Columns, Plan
from newslint.archive.schema import FINDINGS
from newslint.archive.stories import Story, check_story
from newslint.engine.report import Crash, Report
from newslint.service.session import Session

PLAN = Plan(isolated=True, select=("GRM",))
TEXT = "The council met met on Monday.\n"


def test_a_batch_of_arrow_becomes_three_tables() -> None:
    table = pa.table({"id": [1, 2], "text": [TEXT, None], "date": [dt.date(2024, 1, 2), None], "more": [b"\xff", b""]})
    [batch] = table.to_batches()
    outcome = check_batch(batch, PLAN)
    assert outcome.findings.schema == FINDINGS
    assert outcome.findings.select(["story", "date", "rule", "fix"]).to_pylist() == [
        {"story": "1", "date": "2024-01-02", "rule": "GRM150", "fix": "met"}
    ]
    assert outcome.stories["words"].to_pylist() == [6]
    assert outcome.quarantine["kind"].to_pylist() == ["no text"]


def test_a_batch_that_lacks_a_column_is_refused() -> None:
    [batch] = pa.table({"body": [TEXT]}).to_batches()
    with pytest.raises(ArchiveError, match="the table has no column “text”; it has body"):
        check_batch(batch, PLAN)
    with pytest.raises(ArchiveError, match="no column “nr”"):
        check_batch(batch, PLAN._replace(columns=Columns(story="nr", text="body")))


def test_a_plan_goes_to_other_machines_and_stays_the_same() -> None:
    plan = PLAN._replace(columns=Columns(text="body"), depth="thorough", level="error", seconds=2.5)
    assert Plan.read(plan.plain()) == plan


def test_text_in_a_column_may_be_marked_up() -> None:
    marked = "The council `met met` on Monday.\n"
    [plain], [markdown] = (check_story(Story("a", marked), PLAN._replace(suffix=suffix)) for suffix in (".txt", ".md"))
    assert (len(plain.findings), len(markdown.findings)) == (1, 0)


def test_a_file_may_hold_several_stories() -> None:
    feed = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>
    <item><title>One</title><guid>a</guid><description>The council met met on Monday in the hall.</description></item>
    <item><title>Two</title><guid>b</guid><description>The ferry left the harbour on time.</description></item>
    </channel></rss>"""
    answers = check_story(Story("desk.rss", feed, name="desk.rss"), PLAN)
    assert [len(answer.findings) for answer in answers] == [1, 0]
    assert len({answer.part for answer in answers}) == 2


def test_a_rule_that_fails_is_named_and_the_story_counts_as_read(monkeypatch: pytest.MonkeyPatch) -> None:
    crashed = Report(
        "x", crashes=(Crash("ABC101", "some-rule", "ValueError"), Crash("ABC101", "some-rule", "KeyError"))
    )
    monkeypatch.setattr(Session, "check", lambda *_: crashed)
    [answer] = check_story(Story("a", TEXT), PLAN)
    assert (answer.kind, answer.failed, answer.words) == ("", ("ABC101",), 6)


def test_what_fails_in_newslint_itself_costs_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Report:
        raise RecursionError("too deep")

    monkeypatch.setattr(Session, "check", fail)
    [answer] = check_story(Story("a", TEXT), PLAN)
    assert (answer.kind, answer.reason) == ("crash", "newslint itself failed: RecursionError: too deep")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            {"id": 7, "text": "x", "date": dt.datetime(2024, 5, 6, 7, 8)},
            Story("7", "x", "in", None, "2024-05-06T07:08:00"),
        ),
        ({"id": None, "text": "x", "desk": ""}, Story("in:3", "x", "in")),
        ({"id": b"\xffa", "text": b"x"}, Story("\ufffda", b"x", "in")),
        ({"id": 0, "text": ["x"]}, Story("0", None, "in", fault="what stands for its text is of the type list")),
    ],
)
def test_a_row_is_a_story(row: dict[str, object], told: Story) -> None:
    assert story_of(row, Columns("id", "text", "desk", "date"), "in", "3") == told
