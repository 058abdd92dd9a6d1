"""``newslint fix``: at once, by question and answer on a terminal, and taken back."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from tests.cli.terminal import CTRL_C, talk
from tests.cli.test_ends import ends_with_2, newslint

STORY = "He waited for for the bus.\n\nShe saw a apple and the the dog.\n\nIt was was late.\n"
ROW = "[?]"

on_terminals = pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(STORY)
    return tmp_path


def ask(desk: Path, *keys: str | tuple[str, str]) -> tuple[int, str]:
    """Answer the questions about a story: keys, or a cue with what answers it."""
    answers = [(ROW, f"{key}\r") if isinstance(key, str) else (key[0], f"{key[1]}\r") for key in keys]
    return talk("fix", "--ask", "a.txt", cwd=desk, answers=answers, XDG_STATE_HOME=str(desk / ".state"))


def undo(desk: Path) -> tuple[int, str]:
    done = newslint("fix", "--undo", cwd=desk, XDG_STATE_HOME=str(desk / ".state"))
    return done.returncode, done.stderr


def test_without_questions_the_safe_fixes_are_applied(desk: Path) -> None:
    done = newslint("fix", cwd=desk)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "newslint: mended 4 findings in 1 story\n")
    assert "for for" not in (desk / "a.txt").read_text()
    ends_with_2(newslint("fix", "--ask", "a.txt", cwd=desk), "--ask needs a terminal")
    ends_with_2(newslint("fix", "-", cwd=desk), "newslint check - --fix")


@on_terminals
def test_what_is_decided_is_done_and_no_more_is_asked(desk: Path) -> None:
    code, shown = ask(desk, "t", "s", "1", "s")
    assert code == 0
    assert "1 | He waited for for the bus." in shown
    assert "3 left: [1] Write “an”" in shown
    assert shown.rstrip().endswith("newslint: taken 2, skipped 2; “newslint fix --undo” takes it back")
    assert (desk / "a.txt").read_text() == STORY.replace("for for", "for").replace("the the", "the")


@on_terminals
def test_quotations_are_asked_about_where_there_is_a_source(desk: Path) -> None:
    (desk / "a.txt").write_text("“We are going to close the pool,” said Fiona Hart.\n", encoding="utf-8")
    (desk / "said.txt").write_text("MS HART: We are not going to close the pool.\n", encoding="utf-8")
    code, shown = talk("fix", "--ask", ".", "--source", "said.txt", cwd=desk, answers=[(ROW, "q\r")])
    assert code == 0
    assert "The source has “are not going”" in " ".join(shown.split())


@on_terminals
def test_an_answer_that_is_none_is_helped(desk: Path) -> None:
    _, shown = ask(desk, "x", "", "9", "q")
    assert shown.count("undo the last decision") == 3
    assert "nothing to decide" in shown
    assert (desk / "a.txt").read_text() == STORY


@on_terminals
def test_findings_are_accepted_here_and_in_the_house(desk: Path) -> None:
    (desk / "newslint.toml").write_text('level = "warning"  # ours\n')
    code, shown = ask(desk, "i", ("Reason", "the band"), "h", ("right", "a apple"), ("Reason", "a brand"), "q")
    assert (code, (desk / "a.txt").read_text()) == (0, STORY)
    beside = tomllib.loads((desk / "a.txt.newslint").read_text())["accept"]
    assert beside == [{"rule": "GRM150", "text": "He waited for for the bus", "reason": "the band"}]
    settings = (desk / "newslint.toml").read_text()
    assert settings.startswith('level = "warning"  # ours\n\n[[accept]]\n')
    assert tomllib.loads(settings)["accept"] == [{"rule": "a-or-an", "text": "a apple", "reason": "a brand"}]
    assert "2 left" in shown
    assert newslint("check", "a.txt", cwd=desk).stdout.count("error GRM150") == 2


@on_terminals
def test_a_house_list_that_cannot_be_added_to_stays(desk: Path) -> None:
    (desk / "newslint.toml").write_text("accept = []\n")
    _, shown = ask(desk, "h", ("right", ""), ("Reason", "the band"), "q")
    assert "newslint: not done: " in shown
    assert (desk / "newslint.toml").read_text() == "accept = []\n"


@on_terminals
def test_decisions_are_undone_one_by_one_and_all_at_once(desk: Path) -> None:
    _, shown = ask(desk, "t", "u", "u", "t", "i", ("Reason", "a brand"), "q")
    assert "there is nothing to undo in this story" in shown
    assert (desk / "a.txt").read_text() == STORY.replace("for for", "for")
    assert (desk / "a.txt.newslint").exists()
    code, told = undo(desk)
    assert (code, told.count(": as it was\n")) == (0, 2)
    assert (desk / "a.txt").read_text() == STORY
    assert not (desk / "a.txt.newslint").exists()
    assert undo(desk)[0] == 2


@on_terminals
def test_what_changed_since_is_not_undone(desk: Path) -> None:
    ask(desk, "t", "q")
    (desk / "a.txt").write_text("Another story.\n")
    code, told = undo(desk)
    assert (code, "changed since, and left as it is" in told) == (2, True)
    assert (desk / "a.txt").read_text() == "Another story.\n"


@on_terminals
def test_an_interrupt_keeps_what_was_taken(desk: Path) -> None:
    code, _ = talk(
        "fix", "--ask", "a.txt", cwd=desk, answers=[(ROW, "t\r"), (ROW, CTRL_C)], XDG_STATE_HOME=str(desk / ".state")
    )
    assert code == 130
    assert (desk / "a.txt").read_text() == STORY.replace("for for", "for")
    assert undo(desk)[0] == 0
