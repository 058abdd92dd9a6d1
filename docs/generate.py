"""Writes a page for each rule, and their index, from the rules themselves.

``python docs/generate.py`` writes; with ``--check`` it only says whether the pages are as they should be.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby
from pathlib import Path

from newslint.engine.audit import CARD, in_words, read_card
from newslint.engine.examples import findings_of, read_example
from newslint.engine.finding import Finding, Safety
from newslint.engine.options import make_options
from newslint.engine.packs import shipped
from newslint.engine.registry import Entry, Registry
from newslint.engine.rule import Example

FOLDER = Path(__file__).parent / "rules"
HEADER = "<!-- Written by docs/generate.py from the rule itself; change the rule, not this page. -->\n"


def main() -> int:
    """Write or check all pages; 1 if a page is not as it should be."""
    registry = Registry.load(plugins=False)
    if registry.problems:
        sys.stderr.write("\n".join(map(str, registry.problems)) + "\n")
        return 1
    card = read_card(shipped() / CARD)
    pages = {f"{e.meta.code}-{e.meta.name}.md": page(e, in_words(card.get(e.meta.code))) for e in registry}
    pages["README.md"] = index(registry)
    if "--check" in sys.argv[1:]:
        return check(pages)
    FOLDER.mkdir(exist_ok=True)
    for stale in {p.name for p in FOLDER.glob("*.md")} - pages.keys():
        (FOLDER / stale).unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


def check(pages: dict[str, str]) -> int:
    """Say which pages are missing, stale or left over."""
    wrong = [n for n, t in pages.items() if not (FOLDER / n).is_file() or (FOLDER / n).read_text("utf-8") != t]
    wrong += sorted({p.name for p in FOLDER.glob("*.md")} - pages.keys())
    if wrong:
        sys.stderr.write(f"not up to date: {', '.join(wrong)}; run python docs/generate.py\n")
    return int(bool(wrong))


def index(registry: Registry) -> str:
    """The list of all rules by family."""
    lines = [HEADER, "# Rules", ""]
    for family, entries in groupby(registry, key=lambda e: e.meta.family):
        lines += [f"## {family}", "", "| rule | | severity | what it finds |", "|---|---|---|---|"]
        for e in entries:
            m = e.meta
            lines.append(f"| [{m.code}]({m.code}-{m.name}.md) | {m.name} | {m.severity.label} | {flat(m.summary)} |")
        lines.append("")
    return "\n".join(lines)


def page(entry: Entry, precision: str) -> str:
    """The page of one rule."""
    meta = entry.meta
    found = [shown(entry, example) for example in meta.bad]
    lines = [HEADER, f"# {meta.code} {meta.name}", "", flat(meta.summary), "", flat(meta.why), ""]
    lines += ["| | |", "|---|---|", f"| severity | {meta.severity.label} |"]
    lines += [f"| fix | {fixable([f for _, findings in found for f in findings])} |"]
    lines += [f"| inside quotations | {'counts' if meta.in_quotes else 'silent'} |"]
    lines += [f"| source | {flat(meta.source)} |"] if meta.source else []
    lines += [f"| since | {meta.since} |", f"| precision | {precision} |", ""]
    lines += options(entry)
    lines += ["## What it finds", ""]
    for text, findings in found:
        lines += ["```text", text, *(f"  {f.message}" for f in findings), "```", ""]
    lines += ["## What it leaves alone", "", "```text", *(read_example(e).text for e in meta.good), "```"]
    return "\n".join(lines) + "\n"


def shown(entry: Entry, example: str | Example) -> tuple[str, list[Finding]]:
    """An example with its places underlined, and what newslint says of it now."""
    marked = read_example(example)
    findings = findings_of(entry.make(make_options(entry.options, marked.options)), marked.text)
    out, at = [], 0
    for line in marked.text.split("\n"):
        out.append(line)
        under = "".join(
            "^" if any(start <= at + k < end for start, end in marked.spans) else " " for k in range(len(line))
        )
        if under.strip():
            out.append(under.rstrip())
        at += len(line) + 1
    return "\n".join(out), findings


def options(entry: Entry) -> Iterator[str]:
    """The table of a rule's options."""
    known = fields(entry.options)
    if not known:
        return
    yield from ("## Options", "", f"Set under `[rules.{entry.meta.name}]`.", "", "| option | default |", "|---|---|")
    for option in known:
        default = getattr(entry.options(), option.name)
        value = ", ".join(sorted(default)) if isinstance(default, frozenset | tuple) else default
        yield f"| `{option.name.replace('_', '-')}` | {flat(str(value)) if value not in ('', None) else 'none'} |"
    yield ""


def fixable(findings: list[Finding]) -> str:
    """Who applies the fixes of a rule, as its examples show it."""
    grades = {fix.safety for f in findings for fix in f.fixes}
    if Safety.SAFE in grades:
        return "`--fix` applies it"
    if Safety.UNSAFE in grades:
        return "`--fix --unsafe-fixes` applies it"
    return "shown, for a person to choose" if grades else "none"


def flat(text: str) -> str:
    """A text on one line, its markup characters disarmed."""
    one = " ".join(text.split())
    for sign in "\\*_<>[]`#|":
        one = one.replace(sign, f"\\{sign}")
    return one


if __name__ == "__main__":
    sys.exit(main())
