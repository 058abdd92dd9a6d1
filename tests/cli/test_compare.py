"""``newslint compare``."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

OLD = "Pier opens\n\nMayor Helen Brandt opened a pier in Hull. It cost 40 million euros and and it is long.\n"
NEW = "Pier opens\n\nMayor Helen Brandt opened a pier in Hull. It cost 60 million euros and they was long.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def compare(folder: Path, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "compare", "--isolated", *args],
        cwd=folder,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_people_are_told_section_by_section(folder: Path) -> None:
    done = compare(folder, "old.txt", "new.txt")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Quantities"
    assert lines[1].startswith("  - line 3: 40 million euros, in “")
    assert lines[2].startswith("  + line 3: 60 million euros, in “")
    assert "Mended" in lines
    assert any(line.startswith("  - 3:") and "GRM150" in line for line in lines)
    assert "New findings" in lines
    assert any(line.startswith("  + 3:") and "GRM2" in line for line in lines)


def test_programs_are_told_all(folder: Path) -> None:
    told = json.loads(compare(folder, "old.txt", "new.txt", "--output-format", "json").stdout)
    assert (told["version"], told["same"], told["old"]["path"], told["new"]["path"]) == (1, False, "old.txt", "new.txt")
    (change,) = told["changes"]
    assert (change["section"], change["change"], change["differs"]) == ("quantities", "changed", ["value"])
    assert (change["old"]["value"], change["new"]["value"], change["new"]["line"]) == (40e6, 60e6, 3)
    assert [finding["code"] for finding in told["mended"]] == ["GRM150"]
    assert len(told["found"]) == 1


def test_the_same_story_is_the_same(folder: Path) -> None:
    done = compare(folder, "old.txt", "old.txt", "--exit-code")
    assert (done.returncode, done.stdout) == (0, "Nothing that the story states is different.\n")
    told = json.loads(compare(folder, "old.txt", "old.txt", "--output-format", "json").stdout)
    assert (told["same"], told["changes"], told["mended"], told["found"]) == (True, [], [], [])


def test_the_exit_code_tells_a_difference_where_it_is_asked_to(folder: Path) -> None:
    assert compare(folder, "old.txt", "new.txt", "--exit-code").returncode == 1


def test_one_version_may_come_from_standard_input(folder: Path) -> None:
    assert "40 million euros" in compare(folder, "-", "new.txt", stdin=OLD).stdout
    assert compare(folder, "-", "-").returncode == 2


def test_colour_is_for_those_who_ask(folder: Path) -> None:
    assert "\x1b[31m- line 3" in compare(folder, "old.txt", "new.txt", "--color", "always").stdout
    assert "\x1b" not in compare(folder, "old.txt", "new.txt").stdout


def test_what_cannot_be_read_ends_the_run(folder: Path) -> None:
    (folder / "two.rss").write_text(
        "<rss version='2.0'><channel><item><title>One</title><description>One story.</description></item>"
        "<item><title>Two</title><description>Another story.</description></item></channel></rss>",
        encoding="utf-8",
    )
    for name, said in (("none.txt", "none.txt: "), ("two.rss", "two.rss: 2 stories in one file, where one is wanted")):
        done = compare(folder, name, "new.txt")
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
