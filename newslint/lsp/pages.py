"""What an editor shows of a rule: in short where the pointer rests, and its whole page where somebody asks why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.authoring.audit import in_words, shipped_card
from newslint.authoring.describe import Shown, fixability, options, shown
from newslint.engine.examples import read_example
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import Meta
from newslint.lsp.marking import Marking

_MENDED = {
    "safe": "by a safe fix",
    "unsafe": "by a fix that is to be read over",
    "display-only": "by a person; a suggestion is shown",
    "choice": "by a person, who chooses among several",
}


def rules_of(registry: Registry, code: str) -> list[RegisteredRule]:
    """The rules of a code or name; none where there is no such rule."""
    try:
        return list(registry.find(code))
    except KeyError:
        return []


def in_short(entry: RegisteredRule, marking: Marking) -> str:
    """The rule in a few lines, with how often it was right."""
    meta = entry.meta
    named = marking.strong(f"{meta.code} {meta.name}") + marking.text(f" ({meta.severity.label}, since {meta.since})")
    return marking.paragraphs([named, *_about(meta, marking)])


def page(entry: RegisteredRule, marking: Marking) -> str:
    """The whole page of a rule, its examples as it finds them now."""
    meta = entry.meta
    examples = shown(entry)
    ways = [_MENDED[kind] for kind in fixability(examples)]
    found = [line for example in examples for line in _told(example)]
    parts = [
        marking.heading(f"{meta.code} {meta.name}"),
        *_about(meta, marking),
        marking.text(f"Severity: {meta.severity.label}. Since: {meta.since}."),
        marking.text(f"Mended: {'; '.join(ways) if ways else 'by hand'}."),
        marking.text(f"In quotations: {'counts there too' if meta.in_quotes else 'silent there'}."),
        marking.text("What it finds:"),
        marking.block("\n".join(found)),
        marking.text("What it leaves alone:"),
        marking.block("\n".join(read_example(good).text for good in meta.good)),
    ]
    if known := list(options(entry)):
        parts.append(marking.text(f"Options, in newslint.toml under [rules.{meta.name}]:"))
        parts.append(marking.block("\n".join(f"{o.name} ({o.type}), {o.default!r} by default" for o in known)))
    return marking.paragraphs(parts)


def _told(example: Shown) -> Iterator[str]:
    """An example and what is said of it."""
    yield example.document.text
    yield from (f"  → {finding.message}" for finding in example.findings)


def _about(meta: Meta, marking: Marking) -> Iterator[str]:
    """What both forms say."""
    yield marking.text(meta.summary)
    yield marking.text(f"Why: {meta.why}")
    if meta.source:
        yield marking.text(f"Source: {meta.source}")
    yield marking.text(f"Precision: {in_words(_card().get(meta.code))}")


@cache
def _card() -> dict[str, dict[str, int | str]]:
    """What was measured of all rules."""
    return shipped_card()
