"""The commands that our pages show: a console is run and compared, every other call is one that newslint takes."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from newslint.cli._default_group import DefaultGroup
from newslint.cli.main import main

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
FILE = re.compile(r"<!-- file: (?P<name>[\w./-]+) -->\n```\w+\n(?P<text>.*?)```\n", re.DOTALL)
CONSOLE = re.compile(r"```console\n(?P<text>.*?)```\n", re.DOTALL)
SHELL = re.compile(r"```sh\n(?P<text>.*?)```\n", re.DOTALL)
STEP = re.compile(rf"{FILE.pattern}|```console\n(?P<session>.*?)```\n", re.DOTALL)


def _page(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _sessions(session: str) -> Iterator[tuple[list[str], str]]:
    """The commands of a console, each with what it prints."""
    for part in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield shlex.split(command), printed


@pytest.mark.slow
@pytest.mark.parametrize("path", [p for p in PAGES if CONSOLE.search(_page(p))], ids=lambda p: p.name)
def test_a_console_prints_what_the_page_shows(path: Path, tmp_path: Path) -> None:
    """``...`` on a line of its own stands for any lines."""
    for step in STEP.finditer(_page(path)):
        if step["name"]:
            file = tmp_path / step["name"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["text"], encoding="utf-8")
            continue
        for (program, *args), printed in _sessions(step["session"]):
            assert program == "newslint"
            done = subprocess.run(
                [sys.executable, "-m", "newslint", *args],
                cwd=tmp_path,
                env={**os.environ, "COLUMNS": ""},  # printed to a file, and not to the width of whoever runs the tests
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            assert done.returncode in {0, 1}, done.stdout
            shown = ".*".join(re.escape(part) for part in re.split(r"^\.\.\.\n", printed, flags=re.MULTILINE))
            assert re.fullmatch(shown, done.stdout, re.DOTALL), f"newslint {shlex.join(args)} printed\n{done.stdout}"


def _calls() -> Iterator[tuple[str, str]]:
    """Every call of newslint in a block of shell, with its page."""
    for path in PAGES:
        for block in SHELL.findall(_page(path)):
            for line in block.splitlines():
                for call in re.findall(r"(?:^|&& )(?:\S*/)?newslint ([^&|<>]+)", line.partition("  #")[0]):
                    yield path.name, call.strip()


def test_calls_are_found() -> None:
    assert len(list(_calls())) > 20


def _command(group: click.Group, name: str) -> click.Command:
    command = group.get_command(click.Context(group), name)
    assert command is not None, f"there is no command {name}"
    return command


@pytest.mark.parametrize(("page", "call"), list(_calls()))
def test_newslint_takes_the_call(page: str, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its command is there, and so are its options, in a folder that has what is named."""
    monkeypatch.chdir(tmp_path)
    name, *args = shlex.split(call)
    for named in args:
        if Path(named).suffix:
            Path(named).parent.mkdir(parents=True, exist_ok=True)
            Path(named).touch()
        elif named[0].isalpha():
            Path(named).mkdir(parents=True)
    command, context = _command(main, name), click.Context(main)
    while isinstance(command, click.Group):
        if isinstance(command, DefaultGroup) and args[0] not in command.commands:
            args = [command.default, *args]
        name, *args = args
        command = _command(command, name)
    with command.make_context(name, list(args), parent=context) as taken:
        assert taken.command is command
