"""The pages: generated ones are up to date, the README names every command, and our own copy passes newslint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from newslint.cli.main import main

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


def test_our_own_copy_passes() -> None:
    pages = [str(p) for p in (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))]
    done = CliRunner().invoke(main, ["check", "--isolated", "--no-cache", *pages])
    assert done.exit_code == 0, done.output
