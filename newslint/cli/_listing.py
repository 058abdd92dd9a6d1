"""Rules in a list: a line each, or more where the terminal is narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from newslint.authoring.describe import Shown, fixability, shown
from newslint.cli._outcome import Outcome
from newslint.engine.finding import Safety
from newslint.engine.registered import RegisteredRule

_STARS = {Safety.SAFE.value: "*", Safety.UNSAFE.value: "u", Safety.DISPLAY.value: "?", "choice": "?"}
_ENOUGH = 40  # columns for a summary beside the name; with fewer it stands below it


def shown_or_told(entry: RegisteredRule, outcome: Outcome) -> list[Shown]:
    """The bad examples of a rule with its findings; where the rule fails on one, that is told."""
    examples = shown(entry)
    crash = next((example.crash for example in examples if example.crash), "")
    if crash:
        outcome.fault(f"the rule {entry.header.code} {entry.header.name} failed on an example of its own: {crash}")
    return examples


def listed(entries: Iterable[RegisteredRule], outcome: Outcome, width: int | None) -> Iterator[str]:
    """Rules with code, name, severity, how they can be mended, and summary, within the width of a terminal."""
    told = [(entry.meta, fixability(shown_or_told(entry, outcome))) for entry in entries]
    widest = max((len(meta.name) for meta, _ in told), default=0)
    for meta, fixes in told:
        star = _STARS[fixes[0]] if fixes else " "
        head = f"{meta.code}  {meta.name:<{widest}}  {meta.severity.label:<7}  {star}  "
        if width is None:
            yield head + meta.summary
        elif width - len(head) >= _ENOUGH:
            first, *more = wrap(meta.summary, width - len(head)) or [""]
            yield head + first
            yield from (" " * len(head) + line for line in more)
        else:
            yield f"{meta.code}  {meta.name}  {meta.severity.label}  {star}".rstrip()
            yield from ("        " + line for line in wrap(meta.summary, width - 8))
