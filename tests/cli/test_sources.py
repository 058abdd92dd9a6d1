"""``--source``: what was said, for `check`, `fix` and `watch`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

STORY = "The pool\n\n“We are going to close the pool before the autumn,” said Fiona Hart, the councillor.\n"
SAID = "CLLR HART: We are not going to close the pool before the autumn.\n\nMS ADEYEMI: Good.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def check(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--isolated", *args],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_quotation_is_held_against_the_transcript(folder: Path) -> None:
    done = check(folder, "story.txt", "--source", "said.txt")
    assert done.returncode == 1, done.stderr
    told = " ".join(done.stdout.split())  # the width of a terminal, or of none, parts the lines
    assert "story.txt:3:5: warning QUO105 The source has “are not going”, the quotation “are going”." in told
    assert "said.txt:1:12: “We are not going to close the pool before the autumn”" in told


def test_without_a_source_nothing_is_said(folder: Path) -> None:
    done = check(folder, "story.txt")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "said.vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bola Adeyemi>We are going to close\n\n"
            "00:02.000 --> 00:03.000\n<v Bola Adeyemi>the pool before the autumn.\n\n"
            "00:03.000 --> 00:04.000\n<v.loud Fiona Hart>No, we are not.\n",
        ),
        (
            "said.srt",
            "1\n00:00:01,000 --> 00:00:02,000\n>> BOLA ADEYEMI: We are going to close\n\n"
            "2\n00:00:02,000 --> 00:00:03,000\nthe pool before the autumn.\n\n"
            "3\n00:00:03,000 --> 00:00:04,000\nCllr Hart: No, we are not.\n",
        ),
    ],
)
def test_subtitles_tell_who_speaks(folder: Path, name: str, said: str) -> None:
    (folder / name).write_text(said, encoding="utf-8")
    done = check(folder, "story.txt", "--source", name)
    who = "Bola Adeyemi" if name.endswith("vtt") else "BOLA ADEYEMI"
    assert f"The source has {who} say this, the story Fiona Hart" in " ".join(done.stdout.split())


def test_a_fix_without_questions_needs_no_source(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "fix", "story.txt", "--source", "said.txt"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert "--source goes with --ask" in done.stderr


def test_one_of_several_sources_is_enough(folder: Path) -> None:
    (folder / "other.md").write_text("**Hart:** We are going to close the pool before the autumn.\n", encoding="utf-8")
    done = check(folder, "story.txt", "--source", "said.txt", "--source", "other.md")
    assert (done.returncode, done.stdout) == (0, "")


def test_programs_are_told_the_place_in_the_source(folder: Path) -> None:
    done = check(folder, "story.txt", "--source", "said.txt", "--output-format", "json")
    (found,) = json.loads(done.stdout)
    (other,) = found["related"]
    assert (other["elsewhere"]["path"], other["elsewhere"]["line"]) == ("said.txt", 1)


def test_a_source_in_the_folder_is_no_story(folder: Path) -> None:
    (folder / "said.txt").write_text(SAID + "They was there.\n", encoding="utf-8")
    done = check(folder, ".", "--source", "said.txt", "--output-format", "concise")
    assert {line.split(":")[0] for line in done.stdout.splitlines() if " QUO" in line or " GRM" in line} == {
        "story.txt"
    }


def test_what_was_kept_of_a_run_without_a_source_is_not_taken(folder: Path) -> None:
    (folder / "second.txt").write_text("Nothing was said.\n", encoding="utf-8")
    assert check(folder, ".", "--cache-dir", "kept", "--exclude", "said.txt").returncode == 0
    assert check(folder, ".", "--cache-dir", "kept", "--source", "said.txt").returncode == 1


def test_several_processes_know_the_source(folder: Path) -> None:
    for number in range(40):
        (folder / f"story-{number}.txt").write_text(STORY, encoding="utf-8")
    done = check(folder, ".", "--source", "said.txt", "--jobs", "2", "--output-format", "concise")
    assert done.stdout.count("QUO105") == 41, done.stderr


@pytest.mark.parametrize("name", ["none.txt", "empty.txt", "picture.docx"])
def test_a_source_that_cannot_be_read_ends_the_run(folder: Path, name: str) -> None:
    (folder / "empty.txt").write_text("\n", encoding="utf-8")
    (folder / "picture.docx").write_bytes(b"\x89PNG")
    done = check(folder, "story.txt", "--source", name)
    assert done.returncode == 2
    assert done.stderr.startswith(f"newslint: --source: {name}: ")
    assert done.stdout == ""


def test_a_source_is_not_written_over(folder: Path) -> None:
    done = check(folder, "story.txt", "--source", "said.txt", "--output-file", "said.txt")
    assert done.returncode == 2
    assert (folder / "said.txt").read_text("utf-8") == SAID
