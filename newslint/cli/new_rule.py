"""``newslint new-rule``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newslint.authoring.new_rule import AnswerError, Answers, body_of, draft, name_of, next_code
from newslint.cli._examples import examples
from newslint.cli.common import fail, open_workspace, warn
from newslint.engine.declarative.rule import DeclarativeRule
from newslint.engine.finding import Severity
from newslint.engine.loading.kinds import kinds
from newslint.engine.loading.registry import Registry
from newslint.engine.rule import is_code, is_name
from newslint.service.writing import save_new
from newslint.util.suggest import did_you_mean

_LEVELS = [severity.label for severity in sorted(Severity, reverse=True)]


@click.command(
    name="new-rule",
    epilog=examples(
        "newslint new-rule house-rules",
        'newslint new-rule house-rules --wrong "city hall" --right "town hall" --why "We say so." '
        '--bad "He left the city hall." --good "The city has a concert hall."',
    ),
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("house-rules"))
@click.option("--kind", help="What sort of rule it is; swap or forbid if nothing is said.")
@click.option("--wrong", help="The words that are wrong, as a pattern.")
@click.option("--right", help="What to write instead; empty where nothing is sure.")
@click.option("--name", help="What is wrong, in small letters with hyphens.")
@click.option("--code", help="The code; without it, the next that is free.")
@click.option("--summary", help="One sentence for lists.")
@click.option("--why", help="Why it matters to a reader or a desk.")
@click.option("--severity", type=click.Choice(_LEVELS), help="How sure and how grave it is.")
@click.option("--bad", multiple=True, help="A sentence in which it is wrong.")
@click.option("--good", multiple=True, help="A sentence in which it is right, near to the fault.")
def command(
    folder: Path,
    kind: str | None,
    wrong: str | None,
    right: str | None,
    name: str | None,
    code: str | None,
    summary: str | None,
    why: str | None,
    severity: str | None,
    bad: tuple[str, ...],
    good: tuple[str, ...],
) -> None:
    """Write a new rule into a FOLDER of rules, and test it. What no option says is asked.

    Where options say the words, the reason and a sentence of each sort, nothing is asked. The sentences are marked by
    the rule itself: look whether it marks what you mean. Exit codes: 0 written, 2 the answers make no rule.
    """
    talks = not (wrong and why and bad and good)

    def offered(question: str, answer: str, **more: Any) -> str:
        """An answer that is likely right: asked for, or taken as it is where nothing else is to be asked."""
        return str(click.prompt(question, default=answer, **more)) if talks else answer

    words, body = _body(kind, wrong, right if talks else right or "")
    name = name or offered("Its name, as it reads after “ignore”", name_of(words))
    if not is_name(name):
        fail(f"“{name}” is no name: write small letters and hyphens, as in city-hall")
    target = folder / f"{name}.yaml"
    if target.exists():
        fail(f"{target} exists: change it, or take another name")
    code = code or next_code(_taken(folder))
    if not is_code(code):
        fail(f"“{code}” is no code: write three capitals and three digits, as in HSE101")
    use = "".join(f" where this newsroom writes “{right}”" for right in body.get("swap", {}).values())
    summary = summary or offered("What it finds, in one sentence", f"“{words}”{use}.")
    why = why or click.prompt("Why it matters")
    severity = severity or offered("How grave", "advice", type=click.Choice(_LEVELS))
    bad = bad or (click.prompt("A sentence in which it is wrong"),)
    good = good or (click.prompt("A sentence in which it is right, near to the fault"),)
    answers = Answers(code, name, body, summary, why, severity, bad, good)
    text = _drafted(answers)
    save_new(target, text.encode())
    click.echo(text)
    warn(f"wrote {target}: look over its marks, and run newslint test {folder}")


def _body(kind: str | None, wrong: str | None, right: str | None) -> tuple[str, dict[str, Any]]:
    """The words that a rule is about, and its body."""
    if kind in (None, "swap", "forbid"):
        wrong = wrong or click.prompt("The words that are wrong")
        if right is None and kind != "forbid":
            right = click.prompt("What to write instead (nothing, if that is not sure)", default="", show_default=False)
        return wrong, {"kind": "swap", "swap": {wrong: right}} if right else {"kind": "forbid", "forbid": [wrong]}
    if kind not in kinds():
        fail(f"there is no kind “{kind}”{did_you_mean(kind, kinds()) or '; there are ' + ', '.join(sorted(kinds()))}")
    keys = {key: _asked(kinds()[kind], key) for key, field in kinds()[kind].FIELDS.items() if field.required}
    keys |= {key: answer for key in kinds()[kind].FIELDS if key not in keys and (answer := _asked(kinds()[kind], key))}
    return next(iter(keys.values()), kind), body_of(kind, keys)


def _asked(kind: type[DeclarativeRule], key: str) -> str:
    """What is to stand under a key of a kind, in YAML."""
    field = kind.FIELDS[key]
    about = f" ({field.about})" if field.about else ""
    asked = f"{key}{about}"
    if field.required:
        return str(click.prompt(asked))
    return str(click.prompt(asked, default="", show_default=False))


def _taken(folder: Path) -> set[str]:
    """The codes of all rules that there are, those of the folder included."""
    registry = open_workspace().session(folder).registry
    codes = {entry.header.code for entry in registry}
    if folder.is_dir():
        there = Registry()
        there.add_pack(folder, None)
        codes |= {entry.header.code for entry in there}
    return codes


def _drafted(answers: Answers) -> str:
    """The rule's file; where one more sentence is all that is missing, it is asked."""
    while True:
        try:
            return draft(answers)
        except AnswerError as error:
            if "one more sentence" not in str(error):
                raise
            answers = answers._replace(good=(*answers.good, click.prompt("One more sentence in which it is right")))
