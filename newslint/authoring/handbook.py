"""The pages of a pack: what each of its rules finds, why, and how it is mended, in Markdown for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.authoring.describe import Shown, fixability, options, shown
from newslint.engine.examples import read_example, with_marks
from newslint.engine.registered import RegisteredRule

FIXES = {
    "safe": "`--fix` applies it",
    "unsafe": "`--fix --unsafe-fixes` applies it",
    "display-only": "shown; a person applies it",
    "choice": "several are shown; a person chooses",
}
"""How a finding is mended, by what `describe.fixability` says."""


def index(title: str, entries: Iterable[RegisteredRule]) -> str:
    """The first page: all rules in a table."""
    rows = [f"| [{m.code}]({page_name(e)}) | `{m.name}` | {m.severity.label} | {_flat(m.summary)} |"
            for e in entries for m in (e.meta,)]  # fmt: skip
    return "\n".join([f"# {_flat(title)}", "", "| rule | | severity | what it finds |", "|---|---|---|---|", *rows, ""])


def page_name(entry: RegisteredRule) -> str:
    """What the page of a rule is called."""
    return f"{entry.header.code}-{entry.header.name}.md"


def page(entry: RegisteredRule) -> str:
    """The page of one rule, with its examples as the rule sees them today."""
    meta = entry.meta
    examples = shown(entry)
    lines = [f"# {meta.code} `{meta.name}`", "", _flat(meta.summary), "", _flat(meta.why), "", "| | |", "|---|---|"]
    lines += [f"| {name} | {_flat(value)} |" for name, value in _facts(entry, examples) if value]
    known = [f"| `{o.name}` | {o.type} | `{o.default!r}` |" for o in options(entry)]
    lines += ["", "| option | type | default |", "|---|---|---|", *known] if known else []
    lines += ["", "## What it finds", ""]
    for example in examples:
        lines += ["```text", *_found(example), "```", ""]
    lines += ["## What it leaves alone", "", "```text", *(read_example(e).text for e in meta.good), "```", ""]
    return "\n".join(lines)


def _facts(entry: RegisteredRule, examples: list[Shown]) -> Iterator[tuple[str, str]]:
    """What is known of a rule, in a few words each."""
    meta = entry.meta
    yield "severity", meta.severity.label
    yield "fix", "; ".join(FIXES[way] for way in fixability(examples)) or "none"
    yield "inside quotations", "counts" if meta.in_quotes else "silent"
    yield "counts in", ", ".join(meta.fields)
    yield "English", meta.variety
    yield "holds", " ".join(filter(None, (f"from {meta.valid_from}" if meta.valid_from else "",
                                          f"until {meta.valid_until}" if meta.valid_until else "")))  # fmt: skip
    yield "source", meta.source
    yield "owner", meta.owner
    yield "status", meta.status if meta.status != "stable" else ""
    yield "before", ", ".join(meta.aliases)


def _found(example: Shown) -> Iterator[str]:
    """An example with its places in brackets, and what the rule says of them."""
    yield with_marks(example.document.text, (finding.span for finding in example.findings)).replace("```", "'''")
    yield from (f"  {finding.message}" for finding in example.findings)
    if example.crash:
        yield f"  The rule failed: {example.crash}"


def _flat(text: str) -> str:
    """A text as a cell of a table, which marks of Markdown in it do not break."""
    return " ".join(text.split()).replace("|", "\\|")
