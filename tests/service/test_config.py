"""Settings: found, read, and explained where they are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from newslint.engine.finding import Severity
from newslint.engine.options import OptionError, make_options
from newslint.service.config import ConfigError, read_table
from newslint.service.styles import load_config
from newslint.service.workspace import Workspace


def test_the_nearest_file_wins_and_other_projects_do_not_count(tmp_path: Path) -> None:
    inner = tmp_path / "desk" / "sport"
    inner.mkdir(parents=True)
    (tmp_path / "newslint.toml").write_text('ignore = ["ACR"]\n')
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert Workspace().settings(inner).origin == tmp_path / "newslint.toml"
    (inner / "pyproject.toml").write_text('[tool.newslint]\nlevel = "error"\n')
    assert Workspace().settings(inner).origin == inner / "pyproject.toml"
    assert load_config(inner / "pyproject.toml").level is Severity.ERROR


def test_packs_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('packs = ["house"]\n')
    assert load_config(tmp_path / "newslint.toml").packs == (str(tmp_path / "house"),)


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"ignroe": []}, "there is no setting “ignroe”; did you mean “ignore”?"),
        ({"level": "erorr"}, "did you mean “error”?"),
        ({"ignore": "ACR"}, 'ignore must be a list of strings, not “ACR”: write ["ACR"]'),
        ({"rules": {"a-or-an": 1}}, "rules.a-or-an must be a table"),
        ({"tagger": 1}, "tagger must be a string, not 1"),
        ({"variety": "en-UK"}, "variety must be one of en-AU, en-GB, en-GB-oxendict"),
        ({"variety": "en-UK"}, "did you mean “en-"),
        ({"variety": 1}, "not 1"),
        ({"words": "sarpanch"}, 'words must be a list of strings, not “sarpanch”: write ["sarpanch"]'),
        ({"lexicon": ["mayor"]}, "lexicon must be a table"),
        ({"lexicon": {"ofices": []}}, "there is no list “ofices” that can be added to; did you mean “offices”?"),
        ({"lexicon": {"calendar": ["Smarch"]}}, "there is no list “calendar” that can be added to; there are abbrev"),
        ({"lexicon": {"offices": "reeve"}}, 'lexicon.offices must be a list of strings, not “reeve”: write ["reeve"]'),
        ({"lexicon": {"offices": ["port reeve"]}}, "lexicon.offices: “port reeve” is too long: single words can be"),
        ({"lexicon": {"places": ["Isle of Lund"]}}, "“Isle of Lund” is too long: one or two words can be added here"),
        ({"lexicon": {"places": [" Lund"]}}, "“ Lund” is no word: write it without white space around it"),
        ({"lexicon": {"offices": ["..."]}}, "“...” has no letter in it"),
    ],
)
def test_what_is_wrong_is_named(table: dict[str, object], complaint: str) -> None:
    with pytest.raises(ConfigError, match=r"^here: ") as caught:
        read_table(table, "here")
    assert complaint in str(caught.value)


@pytest.mark.parametrize("tag", ["en-GB", "en_gb", "EN-gb"])
def test_a_variety_is_known_in_any_capitals(tag: str) -> None:
    assert read_table({"variety": tag}, "here").variety == "en-GB"


def test_words_of_a_house_may_stand_in_files_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "desk.txt").write_text("# people\nsarpanch\n\nTeesside  # not Teeside\n", "utf-8")
    (tmp_path / "newslint.toml").write_text('words = ["gherao", "lists/desk.txt", "sarpanch"]\n')
    assert load_config(tmp_path / "newslint.toml").words == ("gherao", "sarpanch", "Teesside")


def test_a_style_brings_words_and_a_variety(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "house.toml").write_text('variety = "en-US"\nwords = ["words.txt"]\n')
    (tmp_path / "styles" / "words.txt").write_text("hoosegow\n")
    (tmp_path / "newslint.toml").write_text('style = "styles/house.toml"\n')
    config = load_config(tmp_path / "newslint.toml")
    assert (config.variety, config.words) == ("en-US", ("hoosegow",))


@pytest.mark.parametrize(
    ("words", "content", "complaint"),
    [
        ('["gone.txt"]', None, "gone.txt"),
        ('["desk.txt"]', b"caf\xe9\n", "desk.txt is not in UTF-8"),
        ('["desk.txt"]', b"good\n42\n", "desk.txt: “42” has no letter in it"),
        ('[" gherao"]', None, "“ gherao” is no word"),
    ],
)
def test_words_that_cannot_be_used_are_named(tmp_path: Path, words: str, content: bytes | None, complaint: str) -> None:
    if content is not None:
        (tmp_path / "desk.txt").write_bytes(content)
    (tmp_path / "newslint.toml").write_text(f"words = {words}\n")
    with pytest.raises(ConfigError, match=r"newslint\.toml: words: ") as caught:
        load_config(tmp_path / "newslint.toml")
    assert complaint in str(caught.value)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("a = [\n")
    with pytest.raises(ConfigError, match=r"newslint\.toml"):
        load_config(tmp_path / "newslint.toml")


@dataclass(frozen=True)
class Options:
    """Options of every sort."""

    known: frozenset[str] = frozenset()
    at_least: int = 3
    share: float = 0.5
    style: Literal["ap", "bbc"] = "ap"
    prefer: int | None = None


def test_options_take_their_types() -> None:
    made = make_options(Options, {"known": ["A"], "at-least": 4, "share": 1, "style": "bbc", "prefer": 0})
    assert made == Options(frozenset({"A"}), 4, 1.0, "bbc", 0)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"atleast": 1}, "did you mean “at-least”?"),
        ({"at-least": "3"}, "must be of type integer, not “3”"),
        ({"at-least": True}, "must be of type integer, not true"),
        ({"known": "A"}, "must be of type list of strings"),
        ({"style": "guardian"}, "must be one of ap, bbc"),
        ({"prefer": "x"}, "“prefer” must be"),
    ],
)
def test_wrong_options_are_named(values: dict[str, object], complaint: str) -> None:
    with pytest.raises(OptionError) as caught:
        make_options(Options, values)
    assert complaint in str(caught.value)
