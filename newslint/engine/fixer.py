"""Mends a text: whole fixes, never two that touch, round after round until nothing is left to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, Self, TypeVar

from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.text import Span
from newslint.text.edits import apply
from newslint.util.records import NamedTuple

ROUNDS = 10
"""Rounds of mending at most; rules that need more undo each other."""


class Editable(Protocol):
    """A story whose text can be changed."""

    @property
    def text(self) -> str:
        """As it is now."""

    def edited(self, edits: Sequence[Edit]) -> Self:
        """The story with edits made."""


C = TypeVar("C", bound=Editable)


class FixedCopy(NamedTuple, Generic[C]):
    """What became of a story."""

    copy: C
    applied: Counter[str]
    """Fixes applied, by rule code."""
    conflicting_rules: tuple[str, ...] = ()
    """Codes of rules that undo each other's fixes; none where nothing more could be mended."""

    @property
    def converged(self) -> bool:
        """Whether nothing more can be mended."""
        return not self.conflicting_rules


class FixResult(NamedTuple):
    """What became of a text; as :class:`FixedCopy`."""

    text: str
    applied: Counter[str]
    conflicting_rules: tuple[str, ...] = ()

    @property
    def converged(self) -> bool:
        """Whether nothing more can be mended."""
        return not self.conflicting_rules


class _Text(NamedTuple):
    """A story that is no more than its text."""

    text: str

    def edited(self, edits: Sequence[Edit]) -> _Text:
        """The text with edits made."""
        return _Text(apply(self.text, edits))


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


def fix_copy(
    copy: C, lint: Callable[[C], Sequence[Finding]], *, unsafe: bool = False, rounds: int = ROUNDS
) -> FixedCopy[C]:
    """Apply fixes until ``lint`` offers none.

    Where rules undo each other the story is left as it was before they began to.
    """
    applied: Counter[str] = Counter()
    seen = {copy.text: 0}
    history = [(copy, Counter[str]())]
    last: list[str] = []
    for _ in range(rounds):
        chosen = choose(lint(copy), copy.text, unsafe=unsafe)
        if not chosen:
            return FixedCopy(copy, applied)
        last = [finding.code for finding, _ in chosen]
        copy = copy.edited([edit for _, fix in chosen for edit in fix.edits])
        applied = applied + Counter(last)
        if copy.text in seen:
            return FixedCopy(*history[seen[copy.text]], conflicting_rules=tuple(sorted(set(last))))
        seen[copy.text] = len(history)
        history.append((copy, applied))
    if not choose(lint(copy), copy.text, unsafe=unsafe):
        return FixedCopy(copy, applied)
    return FixedCopy(copy, applied, tuple(sorted(set(last))))


def fix_text(
    text: str, lint: Callable[[str], Sequence[Finding]], *, unsafe: bool = False, rounds: int = ROUNDS
) -> FixResult:
    """As :func:`fix_copy`, for a mere text."""
    found = fix_copy(_Text(text), lambda copy: lint(copy.text), unsafe=unsafe, rounds=rounds)
    return FixResult(found.copy.text, found.applied, found.conflicting_rules)


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
