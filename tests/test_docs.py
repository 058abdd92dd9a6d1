"""The pages: generated ones are up to date, the README names every command, and our own copy passes newslint."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.main import main
from newslint.engine.finding import Finding, Severity
from newslint.engine.loading.registry import Registry
from newslint.reporters._wire import finding_to_json
from newslint.service.config import KEYS, read_table
from newslint.text import Document, Span

ROOT = Path(__file__).parent.parent


def test_rule_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = CliRunner().invoke(main, ["--help"]).output.partition("Commands:")[2].split("\n")
    commands = [line.split()[0] for line in listed if line.startswith("  ") and not line.startswith("   ")]
    assert {"check", "rules"} <= set(commands)
    assert [c for c in commands if f"newslint {c}" not in readme] == []


def test_the_readme_shows_what_newslint_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first findings and the closing line, word for word."""
    shown = (ROOT / "README.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("\n```")[0]
    first, _, closing = shown.partition("\n\n...\n\n")
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(main, ["check", "--isolated", "fixtures/flawed/politics-summit.txt"]).output
    assert printed.startswith(first)
    assert printed.endswith(closing + "\n")


def test_the_page_of_the_library_works(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs/library.md").read_text(encoding="utf-8")
    known: dict[str, object] = {}
    for code in re.findall(r"```python\n(.*?)```", page, re.DOTALL):
        exec(code, known)
    assert capsys.readouterr().out.startswith("GRM150 doubled-word Span(start=10, end=17)")
    assert (known["line"], known["column"]) == (2, 11)


def test_our_own_copy_passes() -> None:
    pages = [str(p) for p in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))]
    done = CliRunner().invoke(main, ["check", "--isolated", "--no-cache", *pages])
    assert done.exit_code == 0, done.output


def test_the_page_of_settings_names_every_key() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    assert [key for key in KEYS if f"| `{key}` |" not in page] == []
    assert "docs/settings.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_of_settings_is_one() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    table = tomllib.loads(page.partition("```toml\n")[2].partition("```")[0])
    assert set(table) == set(KEYS)
    read_table(table, "docs/settings.md")


def test_the_page_of_settings_explains_every_family_and_every_field_of_json() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    families = {entry.header.code[:3] for entry in Registry.load(plugins=False)}
    assert {family for family in families if f"| {family} |" not in page} == set()
    finding = Finding("ABC101", "a-name", Span(0, 1), "A message.", Severity.ERROR)
    assert [key for key in finding_to_json(Document("x"), finding) if f"`{key}`" not in page] == []
