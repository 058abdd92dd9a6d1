"""No fix loses, tears or empties markup, however the words of a story are dressed."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Callable, Iterator
from typing import Any

from newslint.engine.summary import Summary
from newslint.readers import parse
from newslint.reporters import reporter
from newslint.text import LineIndex
from newslint.text.edits import apply
from tests.fuzz.marked import Case, cases, damaged, deletes, linter, losses, offered

FILES = 160

Edits = list[tuple[int, int, str]]
"""Edits as a report has them: start, end and the new text."""


def test_fixes_leave_markup_alone() -> None:
    found = [losses(case, together=k % 5 == 0)[1] for k, case in enumerate(itertools.islice(cases(101), FILES))]
    assert not list(itertools.chain.from_iterable(found))


def test_what_machines_are_told_leaves_markup_alone() -> None:
    """The edits in json, sarif and rdjson, found again by the offsets and columns of each."""
    seen = 0
    for case in itertools.islice(cases(103), FILES // 3):
        document = parse(case.name, case.text)
        report = linter().check(document)
        wanted = [(deletes(case.text, fix), apply(case.text, fix.edits)) for _, fix in offered(report)]
        for form in ("json", "sarif", "rdjson"):
            out = io.StringIO()
            writer, summary = reporter(form)(out, rules={}), Summary()
            writer.begin()
            writer.file(document, report)
            summary.add(report)
            writer.end(summary)
            for edits in _EDITS[form](json.loads(out.getvalue()), case.text):
                after = _applied(case.text, edits)
                match = [lines for lines, mended in wanted if mended == after]
                assert match, (form, case, after)
                assert not damaged(case, after, deletes=match[0]), (form, case, after)
                seen += 1
    assert seen > FILES // 3


def _applied(text: str, edits: Edits) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _json(body: Any, text: str) -> Iterator[Edits]:
    for finding in body:
        for fix in finding["fixes"]:
            if fix["edits"]:
                yield [(e["start"], e["end"], e["text"]) for e in fix["edits"]]


def _sarif(body: Any, text: str) -> Iterator[Edits]:
    lines = LineIndex(text)

    def offset(line: int, column: int) -> int:
        start = lines.starts[line - 1]
        units = text[start:].encode("utf-16-le")[: 2 * (column - 1)]
        return start + len(units.decode("utf-16-le"))

    for result in body["runs"][0]["results"]:
        for fix in result.get("fixes", ()):
            yield [
                (
                    offset(r["deletedRegion"]["startLine"], r["deletedRegion"]["startColumn"]),
                    offset(r["deletedRegion"]["endLine"], r["deletedRegion"]["endColumn"]),
                    r["insertedContent"]["text"],
                )
                for change in fix["artifactChanges"]
                for r in change["replacements"]
            ]


def _rdjson(body: Any, text: str) -> Iterator[Edits]:
    lines = LineIndex(text)

    def offset(place: dict[str, int]) -> int:
        start = lines.starts[place["line"] - 1]
        return start + len(text[start:].encode()[: place["column"] - 1].decode())

    for diagnostic in body["diagnostics"]:
        for suggestion in diagnostic.get("suggestions", ()):
            edit = suggestion["range"]
            yield [(offset(edit["start"]), offset(edit["end"]), suggestion["text"])]


_EDITS: dict[str, Callable[[Any, str], Iterator[Edits]]] = {"json": _json, "sarif": _sarif, "rdjson": _rdjson}


def test_the_measure_sees_what_was_lost() -> None:
    case = Case("a.md", "Use `foo` and `bar` and [the](/y) end. **But**, he left.\n")
    lost = (
        "Use `foo` and [the](/y) end. **But**, he left.\n",
        "Use `foo` and `bar` and [the](/y) end. **But he left.\n",
    )
    assert all(damaged(case, after, deletes=mode) for after in lost for mode in (False, True))
    page = Case("a.html", "<footer>One</footer>\n<p>Two <i>times</i></p>\n<p>Three</p>\n")
    assert damaged(page, "<footer>Two</p>\n<p>Three</p>\n", deletes=True)
    assert damaged(page, "<footer>One</footer>\n<p>Two <i></i></p>\n<p>Three</p>\n", deletes=True)
    assert not damaged(page, "<footer>One</footer>\n<p>Three</p>\n", deletes=True)
    assert damaged(page, "<footer>One</footer>\n<p>Three</p>\n", deletes=False)


def test_the_files_are_the_same_each_time() -> None:
    assert list(itertools.islice(cases(7), 20)) == list(itertools.islice(cases(7), 20))
