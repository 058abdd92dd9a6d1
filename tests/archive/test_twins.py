"""Stories that are nearly the same."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from newslint.archive.plan import Plan
from newslint.archive.stories import Story
from newslint.archive.twins import twins
from newslint.cli.main import main
from tests.archive.desk import parquet

FLOOD = (
    "Heavy rain closed three bridges in the old town on Tuesday, and firefighters pumped water out of forty cellars. "
    "The river rose by two metres in a night. Schools stay shut until Thursday, the town hall said, and the market "
    "moves to the square in front of the station. No one was hurt. Buses run again from noon on most lines, but not "
    "over the harbour bridge, which engineers will look at in the morning."
)
MATCH = (
    "Two late goals gave the home side a win that few in the ground had believed in at the break. The visitors led "
    "through a penalty, hit the post twice and then fell apart. Their coach blamed the pitch, the wind and a long "
    "journey by coach. The captain said nothing at all, and walked to the bus alone with a bag of ice on his knee."
)
VOTE = (
    "The council will sell the old library to a builder who wants to put flats there. Eleven members voted for it and "
    "nine against, after a debate that went on past midnight. Readers had collected four thousand names to keep the "
    "building, and will now go to court. The mayor called the price fair, and the roof beyond repair."
)


def found(*texts: str | bytes | None, least: float = 0.7) -> list[tuple[str, ...]]:
    return [one.stories for one in twins([Story(str(k), text) for k, text in enumerate(texts)], least)]


def test_a_story_with_a_word_changed_is_a_twin_and_another_is_not() -> None:
    changed = FLOOD.replace("forty", "fifty").upper()
    assert found(FLOOD, MATCH, changed, VOTE, FLOOD + " More follows.") == [("0", "2", "4")]


def test_how_alike_they_must_be_is_for_the_user() -> None:
    half = " ".join(FLOOD.split()[:45]) + " " + VOTE
    assert found(FLOOD, half) == []
    assert found(FLOOD, half, least=0.2) == [("0", "1")]
    [same] = twins([Story("a", FLOOD), Story("b", FLOOD.encode())], 1.0)
    assert same.likeness == 1.0


def test_what_has_no_words_is_like_nothing() -> None:
    assert found(None, "", "No play today.", "No play today.", b"\xff\xfe\x00", b"\xff\xfe\x00") == []


def test_stories_are_read_as_a_check_reads_them(tmp_path: Path) -> None:
    page = f"<html><body><script>{MATCH}</script><p>{FLOOD.replace(' ', ' <b></b>')}</p></body></html>"
    others = [Story("b", FLOOD), Story("c", page.encode(), name="c.html")]
    assert [one.stories for one in twins(others, 0.9)] == [("b", "c")]
    column = [Story("b", FLOOD), Story("c", page)]
    assert [one.stories for one in twins(column, 0.9, Plan(suffix=".html"))] == [("b", "c")]
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(FLOOD, encoding="utf-8")
    (tmp_path / "in" / "b.html").write_text(page, encoding="utf-8")
    told = CliRunner().invoke(main, ["archive", "twins", str(tmp_path / "in"), "--least", "0.9"])
    assert len(told.stdout.splitlines()) == 1, told.output


def test_the_larger_groups_come_first() -> None:
    assert found(FLOOD, MATCH, MATCH, FLOOD, VOTE, MATCH) == [("1", "2", "5"), ("0", "3")]


def test_the_command_lists_groups(tmp_path: Path) -> None:
    texts = [FLOOD, MATCH, FLOOD.replace("Tuesday", "Monday")]
    parquet(tmp_path / "in.parquet", [{"nr": k, "body": text} for k, text in enumerate(texts)])
    named = ["--id", "nr", "--text", "body"]
    told = CliRunner().invoke(main, ["archive", "twins", str(tmp_path / "in.parquet"), *named])
    [line] = told.stdout.splitlines()
    assert json.loads(line)["stories"] == ["0", "2"]
    wrong = CliRunner().invoke(main, ["archive", "twins", str(tmp_path / "in.parquet")])
    assert (wrong.exit_code, "has no column “text”; it has nr, body" in wrong.stderr) == (2, True)
