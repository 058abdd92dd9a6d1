"""``newslint check --changed`` and ``--diff-from``: what a change made, and nothing that stood there before."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_ends import ends_with_2, newslint

OLD = """Four people were killed when a ferry sank off Larnholt. Police closed the harbour.

She saw a apple and the the dog.

The four people killed on the ferry were all from Larnholt.
"""


def git(desk: Path, *args: str) -> None:
    user = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *user, *args], cwd=desk, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(OLD)
    (tmp_path / "b.txt").write_text("He waited for for the bus.\n")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "First")
    return tmp_path


def found(desk: Path, *args: str) -> list[str]:
    """File, line and code of all findings."""
    done = newslint("check", "--output-format", "json-lines", *args, cwd=desk)
    assert done.stderr == ""
    return [f"{one['path']}:{one['line']}:{one['code']}" for one in map(json.loads, done.stdout.splitlines())]


def test_what_was_not_touched_is_not_reported(desk: Path) -> None:
    assert len(found(desk, ".")) >= 3
    assert found(desk, "--changed") == []
    (desk / "a.txt").write_text("A new line.\n\n" + OLD)
    assert found(desk, ".", "--changed") == []


def test_what_touches_a_changed_line_is(desk: Path) -> None:
    (desk / "a.txt").write_text(OLD.replace("the the dog", "the the cat"))
    assert found(desk, "--changed") == ["a.txt:3:GRM101", "a.txt:3:GRM150"]
    assert found(desk, "--changed", "a.txt") == ["a.txt:3:GRM101", "a.txt:3:GRM150"]  # no commit is called so
    assert found(desk, "--changed", "HEAD", "b.txt") == []
    git(desk, "commit", "-qam", "Second")
    assert found(desk, "--changed") == []
    assert found(desk, "--changed", "HEAD~1") == ["a.txt:3:GRM101", "a.txt:3:GRM150"]


def test_a_fact_that_a_change_broke_elsewhere_is(desk: Path) -> None:
    (desk / "a.txt").write_text(OLD.replace("Four people", "Three people"))
    assert found(desk, "--changed") == ["a.txt:5:NUM120"]


def test_new_renamed_and_deleted_stories(desk: Path) -> None:
    (desk / "new.txt").write_text("They sat by the the road.\n")
    git(desk, "mv", "b.txt", "c.txt")
    (desk / "a.txt").unlink()
    assert found(desk, "--changed") == ["new.txt:1:GRM150"]
    git(desk, "add", "new.txt")
    assert found(desk, "--changed") == ["new.txt:1:GRM150"]


def test_a_branch_is_compared_with_where_it_left(desk: Path) -> None:
    git(desk, "checkout", "-q", "-b", "desk")
    (desk / "b.txt").write_text("He waited for for the bus.\n\nThey sat by the the road.\n")
    git(desk, "commit", "-qam", "Ours")
    git(desk, "checkout", "-q", "main")
    (desk / "a.txt").write_text("Theirs.\n")
    git(desk, "commit", "-qam", "Theirs")
    git(desk, "checkout", "-q", "desk")
    assert found(desk, "--changed", "main") == ["b.txt:3:GRM150"]


def test_only_what_changed_is_mended(desk: Path) -> None:
    (desk / "b.txt").write_text("He waited for for the bus.\n\nThey sat by the the road.\n")
    assert newslint("check", "--changed", "--fix", cwd=desk).returncode == 0
    assert (desk / "b.txt").read_text() == "He waited for for the bus.\n\nThey sat by the road.\n"
    assert (desk / "a.txt").read_text() == OLD


def test_the_version_before_may_be_a_file(desk: Path) -> None:
    (desk / "now.txt").write_text(OLD.replace("\n", "\r\n") + "\r\nThey sat by by the road.\r\n", newline="")
    assert found(desk, "now.txt", "--diff-from", "a.txt") == ["now.txt:7:GRM150"]
    text = newslint("check", "-", "--diff-from", "a.txt", "--output-format", "concise", cwd=desk, data=OLD)
    assert (text.returncode, text.stdout) == (0, "")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--changed", "nosuch"], "git knows no commit “nosuch”"),
        (["a.txt", "--diff-from", "no.txt"], "no.txt: No such file or directory"),
    ],
)
def test_what_cannot_be_compared_is_one_line(desk: Path, args: list[str], said: str) -> None:
    ends_with_2(newslint("check", *args, cwd=desk), said)
    assert sorted(path.name for path in desk.iterdir()) == [".git", "a.txt", "b.txt"]


def test_outside_git_and_before_the_first_commit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They sat by by the road.\n")
    ends_with_2(newslint("check", "--changed", cwd=tmp_path), "is in no git repository")
    git(tmp_path, "init", "-q")
    assert found(tmp_path, "--changed") == ["a.txt:1:GRM150"]
    done = newslint("check", ".", "--diff-from", "a.txt", "--changed", cwd=tmp_path)
    assert (done.returncode, "do not go together" in done.stderr) == (2, True)
