"""Writes a page for each rule, and their index, from the rules themselves.

``python docs/generate.py`` writes; with ``--check`` it only says whether the pages are as they should be.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from newslint.authoring.audit import in_words, shipped_card
from newslint.authoring.describe import fixability, options, shown
from newslint.authoring.handbook import FIXES, page_name
from newslint.cli.main import main as main_command
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.examples import read_example
from newslint.engine.loading.families import families
from newslint.engine.loading.kinds import kinds
from newslint.engine.loading.packs import load_file, rule_files
from newslint.engine.loading.registry import Registry
from newslint.engine.registered import RegisteredRule
from newslint.engine.rule import Example
from newslint.service.styles import SHIPPED, load_config, shipped_styles

DOCS = Path(__file__).parent
FOLDER = DOCS / "rules"
WIDTH = 100
HEADER = "<!-- Written by docs/generate.py from the rule itself; change the rule, not this page. -->\n"


def main() -> int:
    """Write or check all pages; 1 if a page is not as it should be."""
    registry = Registry.load(plugins=False)
    if registry.problems:
        sys.stderr.write("\n".join(map(str, registry.problems)) + "\n")
        return 1
    card = shipped_card()
    pages = {page_name(e): page(e, in_words(card.get(e.meta.code))) for e in registry}
    pages["README.md"] = index(registry)
    pages["house-styles.md"] = "\n".join(
        [HEADER.replace("rule", "style"), "# What the styles ask for", "", table_of_items(), table_of_settled()]
    )
    guides = {guide.name: filled(guide.read_text("utf-8")) for guide in sorted(DOCS.glob("*.md"))}
    if "--check" in sys.argv[1:]:
        return check(FOLDER, pages) | check(DOCS, guides)
    FOLDER.mkdir(exist_ok=True)
    for stale in {p.name for p in FOLDER.glob("*.md")} - pages.keys():
        (FOLDER / stale).unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    for name, text in guides.items():
        (DOCS / name).write_text(text, encoding="utf-8")
    return 0


def filled(guide: str) -> str:
    """A guide written by hand, with the tables in it that the code knows best."""
    return BLOCK.sub(lambda block: f"{block[1]}\n{TABLES[block[2]]()}{block[3]}", guide)


def _by_own_name() -> list[tuple[str, type[DeclarativeRule[Any]]]]:
    """The kinds, each once."""
    return sorted((name, kind) for name, kind in kinds().items() if name == kind.kind)


def table_of_kinds() -> str:
    """The kinds of YAML rules, with what each looks for, as its module says, and its keys."""
    rows = ["| kind | what it looks for | keys |", "|---|---|---|"]
    for name, kind in _by_own_name():
        about = (sys.modules[kind.__module__].__doc__ or "").split("\n")[0].partition(": ")[2].rstrip(".")
        called = "".join(f", `{other}`" for other in kind.also_called)
        rows.append(f"| `{name}`{called} | {about} | {', '.join(f'`{key}`' for key in kind.FIELDS)} |")
    return "\n".join(rows) + "\n"


def examples_of_kinds() -> str:
    """How the keys of a kind are written, for those that have no whole rule in the guide."""
    shown = (f"kind: {name}\n{kind.example.strip()}" for name, kind in _by_own_name() if kind.example)
    return "\n".join(f"```yaml\n{example}\n```\n" for example in shown)


def table_of_families() -> str:
    """The families of rules."""
    rows = [f"| {code} | {family.title.lower()}: {plain(family.about)} |" for code, family in families().items()]
    return "\n".join(["| letters | about |", "|---|---|", *rows]) + "\n"


def table_of_items() -> str:
    """The rules that styles add, and which style adds them."""
    names = shipped_styles()
    packs = {name: load_config(SHIPPED / f"{name}.toml", plugins=False).packs for name in names}
    rules = {
        rule.meta.code: (rule.meta, [name for name in names if str(file.parent) in packs[name]])
        for file in rule_files(SHIPPED / "packs")
        if isinstance(rule := load_file(file), DeclarativeRule)
    }
    rows = ["| rule | | what it finds | styles |", "|---|---|---|---|"]
    for code, (meta, of) in sorted(rules.items()):
        which = "all" if of == names else ", ".join(f"`{name}`" for name in of)
        rows.append(f"| {code} | `{meta.name}` | {flat(meta.summary)} | {which} |")
    return "\n".join(rows) + "\n"


def table_of_settled() -> str:
    """The forms that styles settle, for each rule that asks for one form throughout."""
    names = shipped_styles()
    options = {name: load_config(SHIPPED / f"{name}.toml", plugins=False).rules for name in names}
    rows = [f"| rule | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for rule in sorted({rule for of in options.values() for rule in of}):
        cells = (options[name].get(rule, {}).get("style", "") for name in names)
        said = " | ".join(cell if isinstance(cell, str) else ", ".join(cell) for cell in cells)
        rows.append(f"| `{rule}` | {said} |")
    return "\n".join(rows) + "\n"


def plain(about: str) -> str:
    """A sentence as the rest of one."""
    return about[0].lower() + about[1:].rstrip(".")


def help_of_commands() -> str:
    """What each command says of itself, in the width of a page."""
    context = click.Context(main_command, info_name="newslint", terminal_width=WIDTH, **main_command.context_settings)
    return "\n".join(_helps(main_command, context))


def _helps(group: click.Group, context: click.Context) -> Iterator[str]:
    """The help of each command of a group, and of those that are groups themselves all of theirs."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            with click.Context(command, parent=context, info_name=name, terminal_width=WIDTH) as of_command:
                yield f"## {of_command.command_path}\n\n```text\n{command.get_help(of_command).rstrip()}\n```\n"
                if isinstance(command, click.Group):
                    yield from _helps(command, of_command)


BLOCK = re.compile(r"(<!-- (\w+): written by docs/generate\.py [^>]*-->)\n.*?(<!-- end -->)", re.DOTALL)
TABLES = {
    "commands": help_of_commands,
    "examples": examples_of_kinds,
    "families": table_of_families,
    "kinds": table_of_kinds,
}


def check(folder: Path, pages: dict[str, str]) -> int:
    """Say which pages of a folder are missing, stale or left over."""
    wrong = [n for n, t in pages.items() if not (folder / n).is_file() or (folder / n).read_text("utf-8") != t]
    wrong += sorted({p.name for p in folder.glob("*.md")} - pages.keys())
    if wrong:
        sys.stderr.write(f"not up to date: {', '.join(wrong)}; run python docs/generate.py\n")
    return int(bool(wrong))


def index(registry: Registry) -> str:
    """The list of all rules by family and group."""
    lines = [HEADER, "# Rules", ""]
    for code, of_family in groupby(registry, key=lambda e: e.meta.family):
        family = families()[code]
        lines += [f"## {family.title} ({code})", "", family.about, ""]
        for title, entries in groupby(of_family, key=lambda e: family.title_of(e.meta.code)):
            lines += [f"### {title}", ""] if family.groups else []
            lines += ["| rule | | severity | what it finds |", "|---|---|---|---|"]
            for e in entries:
                m = e.meta
                lines.append(f"| [{m.code}]({page_name(e)}) | `{m.name}` | {m.severity.label} | {flat(m.summary)} |")
            lines.append("")
    return "\n".join(lines)


def page(entry: RegisteredRule, precision: str) -> str:
    """The page of one rule."""
    meta = entry.meta
    found = shown(entry)
    lines = [HEADER, f"# {meta.code} `{meta.name}`", "", flat(meta.summary), "", flat(meta.why), ""]
    lines += ["| | |", "|---|---|", f"| severity | {meta.severity.label} |"]
    ways = fixability(found)
    lines += [f"| fix | {'; '.join(FIXES[way] for way in ways) if ways else 'none'} |"]
    lines += [f"| inside quotations | {'counts' if meta.in_quotes else 'silent'} |"]
    lines += [f"| source | {flat(meta.source)} |"] if meta.source else []
    lines += [f"| status | {meta.status} |"] if meta.status != "stable" else []
    lines += [f"| before | {', '.join(f'`{alias}`' for alias in meta.aliases)} |"] if meta.aliases else []
    lines += [f"| since | {meta.since} |", f"| precision | {precision} |", ""]
    lines += table_of_options(entry)
    lines += ["## What it finds", ""]
    for example, result in zip(meta.bad, found, strict=True):
        lines += [
            "```text",
            underlined(example),
            *said_in_source(example),
            *(f"  {f.message}" for f in result.findings),
            "```",
            "",
        ]
    lines += [
        "## What it leaves alone",
        "",
        "```text",
        *(line for e in meta.good for line in (read_example(e).text, *said_in_source(e))),
        "```",
    ]
    return "\n".join(lines) + "\n"


def said_in_source(example: str | Example) -> Iterator[str]:
    """What an example is held against, line by line."""
    source = read_example(example).source
    yield from (f"  {'Source:' if k == 0 else '       '} {line}" for k, line in enumerate(source.split("\n")) if source)


def underlined(example: str | Example) -> str:
    """An example with its places underlined."""
    marked = read_example(example)
    out, at = [], 0
    for line in marked.text.split("\n"):
        out.append(line)
        under = "".join(
            "^" if any(start <= at + k < end for start, end in marked.spans) else " " for k in range(len(line))
        )
        if under.strip():
            out.append(under.rstrip())
        at += len(line) + 1
    return "\n".join(out)


def table_of_options(entry: RegisteredRule) -> Iterator[str]:
    """The table of a rule's options."""
    known = list(options(entry))
    if not known:
        return
    yield from ("## Options", "", f"Set under `[rules.{entry.meta.name}]`.", "", "| option | default |", "|---|---|")
    for option in known:
        value = ", ".join(option.default) if isinstance(option.default, list) else option.default
        yield f"| `{option.name}` | {flat(str(value)) if value not in ('', None) else 'none'} |"
    yield ""


def flat(text: str) -> str:
    """A text on one line, its markup characters disarmed."""
    one = " ".join(text.split())
    for sign in "\\*_<>[]`#|":
        one = one.replace(sign, f"\\{sign}")
    return one


if __name__ == "__main__":
    sys.exit(main())
