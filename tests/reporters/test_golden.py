"""Each format against a file that shows it whole. ``NEWSLINT_UPDATE_GOLDEN=1`` writes the files anew."""

import io
import os
from pathlib import Path

import pytest

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.report import Report, Suppression
from newslint.engine.rule import Meta
from newslint.engine.summary import Failed, Summary
from newslint.reporters import formats, reporter
from newslint.text import Document, Span

GOLDEN = Path(__file__).parent / "golden"

AN = Meta(
    code="GRM101",
    name="a-or-an",
    summary="“a” before a vowel sound.",
    why="It trips readers up.",
    severity=Severity.ERROR,
    bad=(),
    good=(),
)
TITLES = Meta(
    code="TTL101",
    name="mixed-titles",
    summary="Two titles.",
    why="Readers see two people.",
    severity=Severity.WARNING,
    bad=(),
    good=(),
    source="A guide, p. 3",
)
RULES = {meta.code: meta for meta in (AN, TITLES)}


def sample() -> list[tuple[Document, Report]]:
    text = (
        "Ex-President Ana Roe waited for a hour.\r\n"
        "\r\n"
        "\tThe 😀 café in 東京 served e\u0301clairs & <tea> at\x1b[2J 100%; former president Roe left.\r\n"
        "Subscribe now.\r\nFollow us.\r\nBuy.\r\nNow.\r\n"
    )
    document = Document(text, "desk/a story, 1:2.txt")

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    first = span("a hour")
    article = Span(first.start, first.start + 1)
    plug = Span(text.index("Subscribe"), text.index("Now.") + 4)
    findings = (
        Finding(
            "GRM101",
            "a-or-an",
            article,
            "Write “an” before “hour”.",
            Severity.ERROR,
            (Fix.swap(article, "an", Safety.SAFE),),
        ),
        Finding("STY999", "odd", span("東京"), "Is 100% of\nthis\x1b[2J meant?", Severity.ADVICE),
        Finding(
            "TTL101",
            "mixed-titles",
            span("former president"),
            "One title for Roe?",
            Severity.WARNING,
            (
                Fix("Write “ex-President”", (Edit(span("former president"), "ex-President"),)),
                Fix(
                    "Write “former”", (Edit(span("Ex-"), "Former "), Edit(span("former president"), "former President"))
                ),
            ),
            (Related(span("Ex-President"), "First called so here."),),
        ),
        Finding(
            "BLR101",
            "promo",
            plug,
            "Does this belong to the story?",
            Severity.WARNING,
            (Fix("Delete it", (Edit(plug, ""),), Safety.UNSAFE),),
        ),
    )
    suppressed = (Finding("GRM102", "other", span("waited"), "Hidden.", Severity.ERROR),)
    here = Finding("GRM101", "a-or-an", Span(400, 405), "Here.", Severity.ERROR, (Fix("See", (), Safety.DISPLAY),))
    return [
        (
            document,
            Report(document.path, findings, suppressed=suppressed, suppressions=(Suppression("inSource", "A band."),)),
        ),
        (Document("All is well.\n", "desk/clean.txt"), Report("desk/clean.txt")),
        (Document("x" * 400 + "“bad” \ud800" + "y" * 400, "long.txt"), Report("long.txt", (here,))),
    ]


def render(name: str, *, colour: bool = False) -> str:
    out = io.StringIO()
    writer = reporter(name)(out, colour=colour, rules=RULES)
    summary = Summary(failures=[Failed("bad.txt", "binary")])
    writer.begin()
    for document, report in sample():
        writer.file(document, report)
        summary.add(report)
    writer.end(summary)
    return out.getvalue()


@pytest.mark.parametrize("name", [*formats(), "full colour"])
def test_format(name: str) -> None:
    output = render(name.split(maxsplit=1)[0], colour=name.endswith("colour"))
    golden = GOLDEN / f"{name.replace(' ', '-')}.out"
    if os.environ.get("NEWSLINT_UPDATE_GOLDEN"):
        golden.write_bytes(output.encode())
    assert output == golden.read_bytes().decode()


def test_every_golden_file_has_a_format() -> None:
    assert {p.stem for p in GOLDEN.iterdir()} == {*formats(), "full-colour"}
