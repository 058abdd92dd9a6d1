"""Mends a text: whole fixes, never two that touch, round after round until nothing is left to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.text import Span

ROUNDS = 10
"""Rounds of mending at most; rules that need more undo each other."""

Lint = Callable[[str], Sequence[Finding]]


class Mended(NamedTuple):
    """What became of a text."""

    text: str
    applied: Counter[str]
    """Fixes applied, by rule code."""
    settled: bool = True
    """Whether nothing more could be mended; if not, the rules in ``quarrel`` undo each other's fixes."""
    quarrel: tuple[str, ...] = ()


def applicable(finding: Finding, *, unsafe: bool = False) -> Fix | None:
    """The fix that may be applied without a person: the only one, and safe (or unsafe ones asked for too)."""
    if len(finding.fixes) != 1:
        return None
    fix = finding.fixes[0]
    return fix if fix.edits and (fix.safety is Safety.SAFE or (unsafe and fix.safety is Safety.UNSAFE)) else None


def choose(findings: Iterable[Finding], text: str, *, unsafe: bool = False) -> list[tuple[Finding, Fix]]:
    """Fixes that can be applied together: by place, whole, none touching an edit of one chosen before."""
    chosen: list[tuple[Finding, Fix]] = []
    taken: list[Span] = []
    for finding in sorted(findings, key=lambda f: (f.span, f.code)):
        fix = applicable(finding, unsafe=unsafe)
        if fix is None:
            continue
        spans = [edit.span for edit in fix.edits]
        if _sound(spans, len(text)) and not any(_touch(one, other) for one in spans for other in taken):
            taken += spans
            chosen.append((finding, fix))
    return chosen


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits applied, which must not overlap. New line ends are those of the text."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: e.span):
        parts += (text[at : edit.span.start], _with_line_ends(edit.text, text))
        at = edit.span.end
    parts.append(text[at:])
    return "".join(parts)


def mend(text: str, lint: Lint, *, unsafe: bool = False, rounds: int = ROUNDS) -> Mended:
    """Apply fixes until ``lint`` offers none.

    Where rules undo each other the text is left as it was before they began to.
    """
    applied: Counter[str] = Counter()
    seen = {text: 0}
    history = [(text, Counter[str]())]
    last: list[str] = []
    for _ in range(rounds):
        chosen = choose(lint(text), text, unsafe=unsafe)
        if not chosen:
            return Mended(text, applied)
        last = [finding.code for finding, _ in chosen]
        text = apply(text, [edit for _, fix in chosen for edit in fix.edits])
        applied = applied + Counter(last)
        if text in seen:
            return Mended(*history[seen[text]], settled=False, quarrel=tuple(sorted(set(last))))
        seen[text] = len(history)
        history.append((text, applied))
    if not choose(lint(text), text, unsafe=unsafe):
        return Mended(text, applied)
    return Mended(text, applied, settled=False, quarrel=tuple(sorted(set(last))))


def diff(before: str, after: str, path: str) -> str:
    """A unified diff, which ``patch`` can apply; empty where nothing changed."""
    import difflib

    old, new = _lines(before), _lines(after)
    lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as diff programs see them: parted by LF alone, which stays on the line."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _sound(spans: list[Span], length: int) -> bool:
    """Whether the edits of a fix lie in the text and apart."""
    at = 0
    for start, end in sorted(spans):
        if not at <= start <= end <= length:
            return False
        at = end
    return len(set(spans)) == len(spans)


def _touch(one: Span, other: Span) -> bool:
    """Whether two edits overlap or lie side by side: then the second waits for the next round."""
    return one.start <= other.end and other.start <= one.end


def _with_line_ends(new: str, text: str) -> str:
    """Text to insert, with the line ends of the text around it."""
    if "\n" not in new:
        return new
    plain = new.replace("\r\n", "\n")
    if "\r\n" in text:
        return plain.replace("\n", "\r\n")
    return plain if "\n" in text or "\r" not in text else plain.replace("\n", "\r")
