"""Reports and findings as plain data, and back: one form for files, for pipes between processes and for other programs.

Plain data are dicts, lists, strings and numbers, as JSON has them. The form of a finding is the public one, less the
name of its document and what is counted from its text. What is read is believed only where all of it fits.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from math import inf
from typing import Any, Literal, TypeVar

from newslint.engine.finding import Edit, Elsewhere, Finding, Fix, Related, Safety, Severity
from newslint.engine.report import Crash, Report, Suppression
from newslint.errors import NewslintError
from newslint.text import Span

VERSION = 3
"""Of the form of a report; whoever changes what is written raises it."""

Plain = dict[str, Any]
T = TypeVar("T")

_SEVERITIES = {severity.label: severity for severity in Severity}
_KINDS: dict[str, Literal["inSource", "external"]] = {"inSource": "inSource", "external": "external"}
_SAFETIES = {safety.value: safety for safety in Safety}


class CodecError(NewslintError):
    """Data that are no report of this version; the message says what does not fit."""


def dumps(report: Report) -> bytes:
    """A report as JSON, in ASCII whatever characters it speaks of."""
    return json.dumps(to_plain(report), separators=(",", ":")).encode("ascii")


def loads(data: bytes) -> Report:
    """The report that :func:`dumps` made this of; a :class:`CodecError` where it is anything else."""
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise CodecError(f"a report is no JSON: {error}") from error
    return from_plain(plain)


def to_plain(report: Report) -> Plain:
    """A report as plain data, with the version of its form."""
    return {
        "version": VERSION,
        "path": report.path,
        "findings": [finding_to_plain(finding) for finding in report.findings],
        "suppressed": [finding_to_plain(finding) for finding in report.suppressed],
        "suppressions": [why._asdict() for why in report.suppressions],
        "crashes": [crash._asdict() for crash in report.crashes],
        "seconds": dict(report.seconds),
        "abridged": list(report.abridged),
    }


def from_plain(data: Any) -> Report:
    """The report in plain data; a :class:`CodecError` where they are no report of this version.

    Places are ordered and not negative. Whether they lie in the text, and whether there are such rules, is for whoever
    knows the text and the rules.
    """
    if isinstance(data, dict) and (type(version := data.get("version")) is not int or version != VERSION):
        raise CodecError(f"the version of a report is {_seen(version)}, and {VERSION} is what is read here")
    _, path, findings, suppressed, suppressions, crashes, seconds, abridged = _fields(data, "a report", _REPORT)
    silenced, why = _each(suppressed, "suppressed findings", finding_from_plain), _each(suppressions, "reasons", _why)
    if len(silenced) != len(why):
        raise CodecError(f"{len(silenced)} findings are suppressed, for {len(why)} reasons")
    return Report(
        _text(path, "the path of a report"),
        _each(findings, "findings", finding_from_plain),
        _each(crashes, "crashes", _crash),
        silenced,
        _seconds(seconds),
        _each(abridged, "abridged rules", lambda code: _text(code, "the code of an abridged rule")),
        why,
    )


def finding_to_plain(finding: Finding) -> Plain:
    """A finding as plain data; its places are offsets from 0 in code points of the text."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "fixes": [
            {
                "title": fix.title,
                "safety": fix.safety.value,
                "edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits],
            }
            for fix in finding.fixes
        ],
        "related": [_related_to_plain(other) for other in finding.related],
    }


def finding_from_plain(data: Any) -> Finding:
    """The finding in plain data; a :class:`CodecError` where they are none."""
    code, rule, severity, message, start, end, fixes, related = _fields(data, "a finding", _FINDING)
    return Finding(
        _text(code, "the code of a finding"),
        _text(rule, "the rule of a finding"),
        _span(start, end, "a finding"),
        _text(message, "the message of a finding"),
        _one_of(_SEVERITIES, severity, "the severity of a finding"),
        _each(fixes, "fixes", _fix),
        _each(related, "related places", _related),
    )


_REPORT = ("version", "path", "findings", "suppressed", "suppressions", "crashes", "seconds", "abridged")
_FINDING = ("code", "rule", "severity", "message", "start", "end", "fixes", "related")


def _fix(data: Any) -> Fix:
    title, safety, edits = _fields(data, "a fix", ("title", "safety", "edits"))
    return Fix(
        _text(title, "the title of a fix"),
        _each(edits, "edits", _edit),
        _one_of(_SAFETIES, safety, "the safety of a fix"),
    )


def _edit(data: Any) -> Edit:
    start, end, text = _fields(data, "an edit", ("start", "end", "text"))
    return Edit(_span(start, end, "an edit"), _text(text, "the text of an edit"))


def _related_to_plain(other: Related) -> Plain:
    """A related place; what stands in another document is told where there is one."""
    plain: Plain = {"start": other.span.start, "end": other.span.end, "message": other.message}
    return plain if other.elsewhere is None else {**plain, "elsewhere": other.elsewhere._asdict()}


def _related(data: Any) -> Related:
    names: tuple[str, ...] = ("start", "end", "message")
    if isinstance(data, dict) and "elsewhere" in data:
        names = (*names, "elsewhere")
    start, end, message, *more = _fields(data, "a related place", names)
    place = _span(start, end, "a related place")
    return Related(place, _text(message, "the message of a related place"), _elsewhere(more[0]) if more else None)


def _elsewhere(data: Any) -> Elsewhere:
    path, line, column, text = _fields(data, "a place elsewhere", Elsewhere._fields)
    for number in (line, column):
        if type(number) is not int or number < 1:
            raise CodecError(f"the line and column of a place elsewhere are {_seen(line)} and {_seen(column)}")
    return Elsewhere(
        _text(path, "the path of a place elsewhere"), line, column, _text(text, "the text of a place elsewhere")
    )


def _crash(data: Any) -> Crash:
    return Crash(*(_text(value, "a part of a crash") for value in _fields(data, "a crash", Crash._fields)))


def _why(data: Any) -> Suppression:
    kind, reason, where = _fields(data, "a suppression", Suppression._fields)
    return Suppression(
        _one_of(_KINDS, kind, "the kind of a suppression"),
        _text(reason, "the reason of a suppression"),
        _text(where, "the place of a suppression"),
    )


def _seconds(data: Any) -> dict[str, float]:
    """Times by code: finite and not negative."""
    if not isinstance(data, dict):
        raise CodecError(f"the seconds of a report are {_seen(data)}")
    for code, value in data.items():
        _text(code, "the code of a rule")
        if type(value) not in (int, float) or not 0 <= value < inf:  # what is no number compares with none
            raise CodecError(f"the seconds of a rule are {_seen(value)}")
    return dict(data)


def _fields(data: Any, what: str, names: tuple[str, ...]) -> list[Any]:
    """The values of a dict that has these keys and no others."""
    if not isinstance(data, dict):
        raise CodecError(f"{what} is {_seen(data)}")
    if len(data) != len(names) or any(name not in data for name in names):
        raise CodecError(f"{what} has not the parts {', '.join(names)}, and no others")
    return [data[name] for name in names]


def _each(data: Any, what: str, read: Callable[[Any], T]) -> tuple[T, ...]:
    """All parts of a list, read."""
    if not isinstance(data, list):
        raise CodecError(f"the {what} are {_seen(data)}")
    return tuple(map(read, data))


def _span(start: Any, end: Any, of: str) -> Span:
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:  # a bool is an int to others
        raise CodecError(f"the place of {of} is {_seen(start)} to {_seen(end)}")
    return Span(start, end)


def _text(data: Any, what: str) -> str:
    if not isinstance(data, str):
        raise CodecError(f"{what} is {_seen(data)}")
    return data


def _one_of(known: Mapping[str, T], data: Any, what: str) -> T:
    """What a word stands for."""
    if not isinstance(data, str) or data not in known:
        raise CodecError(f"{what} is {_seen(data)}, none of {', '.join(known)}")
    return known[data]


def _seen(data: Any) -> str:
    """A wrong value as a message shows it: shortened, what holds others only named."""
    return f"a {type(data).__name__}" if isinstance(data, dict | list) else f"{data!r:.40}"
