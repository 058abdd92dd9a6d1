"""What a fix would take out is shown whole, however long it is."""

import io

import pytest

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import formats, reporter
from newslint.text import Document, Span

WORDS = [f"word{k}" for k in range(60)]


def shown(form: str, fix: Fix) -> str:
    document = Document(" ".join(WORDS) + "\n\nThe end.\n", "story.txt")
    finding = Finding("ABC101", "rule", Span(0, 500), "Message.", Severity.ERROR, (fix,))
    report, out, summary = Report(document.path, (finding,)), io.StringIO(), Summary()
    summary.add(report)
    writer = reporter(form)(out)
    writer.begin()
    writer.file(document, report)
    writer.end(summary)
    return out.getvalue()


def test_a_line_to_be_deleted_is_shown_whole() -> None:
    text = shown("full", Fix("Delete the line", (Edit(Span(0, len(" ".join(WORDS)) + 2), ""),)))
    gone = [line.partition("- ")[2] for line in text.splitlines() if line.lstrip().startswith("- ")]
    assert " ".join(gone).split() == WORDS
    assert max(map(len, gone)) <= 100


def test_of_what_nobody_wrote_by_hand_both_ends_are_shown() -> None:
    text, out = " ".join(f"word{k}" for k in range(5_000)), io.StringIO()
    fix = Fix("Keep one", (Edit(Span(0, len(text)), ""),))
    finding = Finding("ABC101", "rule", Span(0, 5), "Message.", Severity.ERROR, (fix,))
    reporter("full")(out).file(Document(text, "story.txt"), Report("story.txt", (finding,)))
    gone = [line for line in out.getvalue().splitlines() if line.lstrip().startswith("- ")]
    assert len(gone) == 40
    assert "lines more" in gone[-2]
    assert gone[-1].endswith("word4999")


def test_what_stays_is_not_shown_again() -> None:
    assert "word59" not in shown("full", Fix.swap(Span(0, 500), "word"))


@pytest.mark.parametrize("form", formats())
def test_a_fix_in_words_alone_can_be_told(form: str) -> None:
    text = shown(form, Fix("Delete the line", (), Safety.DISPLAY))
    assert "ABC101" in text
    assert ("artifactChanges" in text, "suggestions" in text) == (False, False)
