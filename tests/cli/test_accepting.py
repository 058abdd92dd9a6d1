"""Findings that an editor accepts: in the story, beside it, in settings; as real processes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.test_ends import ends_with_2, newslint

FLAWED = "He waited for for the bus.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"{FLAWED}\nShe saw a apple and the the dog.\n")
    return tmp_path


def found(desk: Path, *args: str) -> list[str]:
    """Line and code of all findings."""
    done = newslint("check", "a.txt", "--output-format", "json-lines", *args, cwd=desk)
    return [f"{one['line']}:{one['code']}" for one in map(json.loads, done.stdout.splitlines())]


def beside(desk: Path, text: str) -> None:
    (desk / "a.txt.newslint").write_text(text)


def test_a_file_beside_the_story_accepts_by_rule_and_words(desk: Path) -> None:
    assert found(desk) == ["1:GRM150", "3:GRM101", "3:GRM150"]
    beside(desk, '[[accept]]\nrule = "doubled-word"\ntext = "waited for  for the"\nreason = "the band"\n')
    assert found(desk) == ["3:GRM101", "3:GRM150"]
    (desk / "a.txt").write_text(f"A new line.\n\n{FLAWED}\nThey looked for for it.\n")
    assert found(desk) == ["5:GRM150"]  # it moved, and accepts no other


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[accept]]\nrule = "doubled-wrd"\n', "LNT003 a.txt.newslint: [[accept]] 1: there is no rule “doubled-wrd”"),
        ('[[accept]]\ntext = "for for"\n', "LNT002 a.txt.newslint: [[accept]] 1 accepts every rule"),
        ('[[accept]]\nrule = "ALL"\n', "LNT002 a.txt.newslint: [[accept]] 1 accepts every rule"),
        (
            '[[accept]]\nrule = "GRM101"\ntext = "an oak"\n',
            "LNT001 a.txt.newslint: [[accept]] 1: “an oak” for",
        ),
        (
            '[[accept]]\nrule = "GRM101"\nexpires = 2001-02-03\n',
            "GRM101 was accepted until 2001-02-03",
        ),
        (
            '[[accept]]\nrule = "GRM101"\nreson = "x"\n',
            "LNT003 a.txt.newslint: [[accept]] 1 has no “reson”",
        ),
        ("accept = 3\n", "LNT003 a.txt.newslint: [[accept]] must be tables, not 3"),
        ("[[accept\n", "LNT003 a.txt.newslint is no TOML"),
    ],
)
def test_what_is_wrong_beside_a_story_is_a_finding(desk: Path, text: str, said: str) -> None:
    beside(desk, text)
    done = newslint("check", "a.txt", "--output-format", "concise", cwd=desk)
    assert done.returncode == 1
    assert said in done.stdout
    assert done.stdout.count("GRM150") == 2


def test_settings_accept_by_rule_words_path_and_day(desk: Path) -> None:
    (desk / "b.txt").write_text(FLAWED)
    given = '[[accept]]\nrule = "GRM150"\ntext = "for for"\npath = "{}"\nreason = "the band"\nexpires = {}\n'
    for path, day, want in (
        ("a.*", "2999-12-31", "b.txt"),
        ("*.txt", "2999-12-31", ""),
        ("*.txt", "2001-01-01", "a.txt"),
    ):
        (desk / "newslint.toml").write_text(given.format(path, day))
        done = newslint("check", ".", "--output-format", "concise", "--select", "GRM150", cwd=desk)
        lines = [line for line in done.stdout.splitlines() if "“for”" in line]
        assert [line.split(":")[0] for line in lines] == (
            [want, "b.txt"][: 2 if want == "a.txt" else 1] if want else []
        )
        expired = "[[accept]] 1: “for for” for GRM150 was accepted until 2001-01-01: look at it again"
        assert (expired in done.stderr) is (day == "2001-01-01")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[accept]]\nrule = "GRM15O"\ntext = "x"\n', "[[accept]] 1: there is no rule “GRM15O”"),
        ('[[accept]]\ntext = "x"\n', "[[accept]] 1 names no rule: which one is meant?"),
        ('[[accept]]\nrule = "GRM150"\n', "neither text nor path: to turn GRM150 off, write it under “ignore”"),
        ('[[accept]]\nrule = "GRM150"\ntext = "x"\nexpires = "soon"\n', "expires must be a date such as 2031-12-31"),
        ('[[accept]]\nrule = "GRM150"\ntxt = "x"\n', "[[accept]] 1 has no “txt”; did you mean “text”?"),
        ("accept = 3\n", "[[accept]] must be tables, not 3"),
    ],
)
def test_what_is_wrong_in_settings_is_one_line(desk: Path, text: str, said: str) -> None:
    (desk / "newslint.toml").write_text(text)
    ends_with_2(newslint("check", "a.txt", cwd=desk), said)


def test_what_settings_accept_and_is_found_no_more_is_told_where_all_was_read(desk: Path) -> None:
    (desk / "newslint.toml").write_text('[[accept]]\nrule = "GRM150"\ntext = "of of"\n')
    told = "[[accept]] 1: “of of” for GRM150 is found no more: take it out"
    assert told in newslint("check", ".", cwd=desk).stderr
    assert told not in newslint("check", "a.txt", cwd=desk).stderr


def test_suppressed_findings_stay_in_json_and_sarif_with_their_reason(desk: Path) -> None:
    (desk / "a.txt").write_text(f"[newslint-ignore GRM150: the band]\n{FLAWED}\nShe saw a apple.\n")
    beside(desk, '[[accept]]\nrule = "GRM101"\ntext = "a apple"\nreason = "as spoken"\n')
    done = newslint("check", "a.txt", "--output-format", "json", cwd=desk)
    assert done.returncode == 0
    assert [one["suppression"] for one in json.loads(done.stdout)] == [
        {"kind": "inSource", "reason": "the band", "where": ""},
        {"kind": "external", "reason": "as spoken", "where": "a.txt.newslint: [[accept]] 1"},
    ]
    sarif = json.loads(newslint("check", "a.txt", "--output-format", "sarif", cwd=desk).stdout)
    assert [result["suppressions"] for result in sarif["runs"][0]["results"]] == [
        [{"kind": "inSource", "justification": "the band"}],
        [{"kind": "external", "justification": "as spoken"}],
    ]
    assert found(desk) == []


def test_ignores_are_added_beside_plain_text_and_the_copy_stays(desk: Path) -> None:
    before = (desk / "a.txt").read_bytes()
    done = newslint("check", "a.txt", "--add-ignores", "--reason", 'as "spoken"', cwd=desk)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "newslint: wrote down 3 findings as accepted\n"
    assert (desk / "a.txt").read_bytes() == before
    written = tomllib.loads((desk / "a.txt.newslint").read_text())["accept"]
    assert written[0] == {"rule": "GRM150", "text": "He waited for for the bus", "reason": 'as "spoken"'}
    assert newslint("check", "a.txt", cwd=desk).returncode == 0
    (desk / "a.txt").write_text(before.decode() + "\nThey sat by the the road.\n")
    assert found(desk) == ["5:GRM150"]
    assert newslint("check", "a.txt", "--add-ignores", "--reason", "again", cwd=desk).returncode == 0
    assert len(tomllib.loads((desk / "a.txt.newslint").read_text())["accept"]) == 4


MARKDOWN = """---
title: The the mayor left
---

He waited for for the bus. But, it came.

- One one item.
- Another one.

| town | votes |
|---|---|
| the the | 12 |
"""


def test_ignores_are_comments_where_a_comment_does_nothing_else(desk: Path) -> None:
    (desk / "a.md").write_text(MARKDOWN.replace("\n", "\r\n"), newline="")
    done = newslint("check", "a.md", "--add-ignores", "--reason", "so it was", cwd=desk)
    assert done.returncode == 0
    comment = "<!-- newslint: ignore[GRM150, PUN101] so it was -->\r\n"
    text = (desk / "a.md").read_bytes().decode()
    assert text.startswith(MARKDOWN.replace("\n", "\r\n").replace("He waited", comment + "He waited")[:120])
    assert "---\r\ntitle: The the mayor left\r\n---\r\n" in text
    assert "| the the | 12 |" in text
    done = newslint("check", "a.md", cwd=desk)
    assert (done.returncode, done.stdout) == (0, "")
    (desk / "a.md").write_text(FLAWED)
    (desk / "a.md.newslint").unlink()
    assert newslint("check", "a.md", cwd=desk).returncode == 1


@pytest.mark.parametrize(
    "args",
    [
        ["--add-ignores"],
        ["--reason", "x"],
        ["--add-ignores", "--reason", "x", "--fix"],
        ["--add-ignores", "--reason", "a --> b"],
    ],
)
def test_ignores_need_a_reason_that_can_be_written(desk: Path, args: list[str]) -> None:
    done = newslint("check", "a.txt", *args, cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (desk / "a.txt.newslint").exists()
