"""``newslint mine names``, and ``newslint mine`` as it was."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name, story in (("a", "Helen Brandt"), ("b", "Helen Brandt"), ("c", "Helen Brand"), ("d", "Karl Lund")):
        (tmp_path / f"{name}.txt").write_text(f"Mayor {story} sang in Hull.\n", encoding="utf-8")
    return tmp_path


def mine(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "mine", *args],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_names_are_listed_with_their_stories(archive: Path) -> None:
    done = mine(archive, "names", ".")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "Helen Brandt (2 stories): a.txt:1, b.txt:1",
        "  Helen Brand (1 story): c.txt:1",
    ]
    assert done.stderr == "newslint: 4 stories, 1 name in several spellings\n"


def test_programs_are_told_all(archive: Path) -> None:
    told = json.loads(mine(archive, "names", ".", "--output-format", "json").stdout)
    assert told["stories"] == 4
    assert [[one["name"], one["stories"]] for one in told["names"][0]] == [["Helen Brandt", 2], ["Helen Brand", 1]]


def test_no_more_are_shown_than_asked_for(archive: Path) -> None:
    done = mine(archive, "names", ".", "--most", "0")
    assert done.stdout == ""
    assert "1 more with --most 1" in done.stderr


@pytest.mark.parametrize("call", [["."], ["--least", "2", "."], ["boilerplate", "."]])
def test_a_folder_alone_means_its_boilerplate(archive: Path, call: list[str]) -> None:
    done = mine(archive, *call)
    assert done.stderr.startswith("newslint: 4 stories: the stories ")
    assert done.returncode == 1
