"""Holds what is accepted against what was found: in the settings, and beside the story."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from newslint.engine.finding import Finding
from newslint.engine.linter import Linter
from newslint.engine.report import Report, Suppression
from newslint.engine.rule import RuleHeader
from newslint.service.acceptance import Acceptance, SideCar, places_of, read_side_car, stale
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

_UNUSED, _BLANKET, _UNKNOWN = "LNT001", "LNT002", "LNT003"


class Accepted(NamedTuple):
    """Findings that stay, and those that are accepted with why."""

    kept: list[Finding]
    taken: list[tuple[Finding, Suppression]]
    used: set[int]
    """The numbers of the entries that accept something."""


def accept(
    document: Document,
    findings: Sequence[Finding],
    entries: Sequence[Acceptance],
    headers: Mapping[str, RuleHeader],
    today: date,
) -> Accepted:
    """Part findings by what is accepted. The headers are those of the rules that ran, by code."""
    result = Accepted([], [], set())
    live = [
        (k, entry) for k, entry in enumerate(entries) if entry.holds(today) and entry.rule.upper() not in ("", "ALL")
    ]
    places = {k: places_of(entry.text, document) for k, entry in live} if findings else {}
    for finding in findings:
        header = headers.get(finding.code)
        fits = [
            (k, entry)
            for k, entry in live
            if header is not None and header.fits(entry.rule) and entry.takes(finding, places[k])
        ]
        result.used.update(k for k, _ in fits)
        if fits:
            entry = fits[0][1]
            result.taken.append((finding, Suppression("external", entry.reason, entry.where)))
        else:
            result.kept.append(finding)
    return result


def with_accepted(report: Report, accepted: Accepted) -> Report:
    """A report less what is accepted, which goes with what directives in the text silence."""
    if not accepted.taken:
        return report
    pairs = [*zip(report.suppressed, report.suppressions, strict=True), *accepted.taken]
    pairs.sort(key=lambda pair: (pair[0].span, pair[0].code))
    return report._replace(
        findings=tuple(accepted.kept),
        suppressed=tuple(finding for finding, _ in pairs),
        suppressions=tuple(why for _, why in pairs),
    )


def held_against(document: Document, report: Report, entries: Sequence[Acceptance], linter: Linter) -> Report:
    """A report less what settings and the file beside the document accept, and with what is wrong with that file."""
    from datetime import date

    today, headers = date.today(), linter.metas
    side = read_side_car(document.path)
    beside = accept(document, report.findings, side.entries if side else (), headers, today)
    report = with_accepted(report, beside)
    report = with_accepted(report, accept(document, report.findings, entries, headers, today))
    if side is None:
        return report
    wrong = [f for f in complaints(side, beside.used, headers, linter.known, today) if f.severity >= linter.level]
    return report._replace(findings=tuple(sorted((*wrong, *report.findings), key=lambda f: (f.span, f.code))))


def complaints(
    side: SideCar, used: set[int], headers: Mapping[str, RuleHeader], known: Collection[str], today: date
) -> list[Finding]:
    """What is wrong with the file beside a story: entries that name no rule, or all, or that accept nothing."""
    from newslint.engine.suppression import is_known

    said: list[tuple[str, str]] = []
    if side.problem:
        said.append((_UNKNOWN, f"{side.problem}. Nothing is accepted by it."))
    idle = dict(stale(side.entries, used, today))
    for k, entry in enumerate(side.entries):
        if entry.rule.upper() in ("", "ALL"):
            said.append((_BLANKET, f"{entry.where} accepts every rule: which one is meant?"))
        elif not is_known(entry.rule, known):
            said.append((_UNKNOWN, f"{entry.where}: there is no rule “{entry.rule}”. Nothing is accepted by it."))
        elif k in idle and any(header.fits(entry.rule) for header in headers.values()):
            said.append((_UNUSED, f"{entry.where}: {idle[k]}."))
    found = []
    for code, message in said:
        if (header := headers.get(code)) is not None:
            found.append(Finding(code, header.name, Span(0, 0), message, header.severity))
    return found
