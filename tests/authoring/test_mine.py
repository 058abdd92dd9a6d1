"""Learning the boilerplate of a newsroom."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.authoring.mine import InsufficientDataError, Miner, write_pack
from newslint.cli.main import main
from newslint.engine.examples import findings_of, run_examples
from newslint.engine.loading.registry import Registry
from newslint.text import Document

PLACES = ["harbour", "market", "station", "library", "theatre", "hospital"]
NAMES = ["Ola Nord", "Ann Lee", "Rosa Quill", "Tom Sund", "Eva Holt", "Per Dahl"]


def stories() -> list[str]:
    """Stories with one line in common, and one that differs in its middle."""
    return [
        f"The {place} closed for the winter on Monday after its roof gave way under the snow of {1960 + k} nights.\n\n"
        f"Workers said that they had warned of the {place} for the past {k + 3} years, and nobody had listened.\n\n"
        f"This is how we keep you posted.\n\nCall our desk and ask for {name}, our reporter."
        for k, (place, name) in enumerate(zip(PLACES, NAMES, strict=True))
    ]


def mined() -> Miner:
    miner = Miner()
    for text in stories():
        miner.add(Document(text))
    return miner


def test_lines_and_openings_that_stories_share_are_learned() -> None:
    learned = mined().learned(3, 0.5)
    patterns = list(itertools.chain.from_iterable(entry.patterns for entry in learned))
    assert "^ this is how we keep you posted $" in patterns
    assert "^ call our desk and" in patterns
    assert not any("winter" in pattern or "workers" in pattern for pattern in patterns)


def test_lines_that_differ_in_one_word_are_learned_as_one() -> None:
    miner = Miner()
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday"):
        miner.add(Document(f"The harbour was shut.\n\nPodcast: our {day} briefing"))
    (entry,) = [one for one in miner.learned(3, 0.5) if "podcast" in one.patterns[0]]
    assert (entry.patterns, entry.stories) == (("^ podcast : our * briefing $",), 4)
    miner.add(Document("Podcast: our Friday show\n\nVideo: our Friday briefing"))
    assert entry in miner.learned(3, 0.5)


def test_what_few_stories_share_is_not_learned() -> None:
    assert mined().learned(7, 0.0) == []


def test_a_line_counts_once_in_a_story() -> None:
    miner = Miner()
    miner.add(Document("Echo and echo\n\n" * 9))
    assert miner.learned(2, 0.0) == []


def test_there_may_be_nothing_to_learn() -> None:
    miner = mined()
    with pytest.raises(InsufficientDataError):
        write_pack(miner, [], "HSE101", lambda text: True)


def test_the_command_writes_a_pack_that_loads_and_passes(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    for k, text in enumerate(stories()):
        (folder / f"{k}.txt").write_text(text, encoding="utf-8")
    pack = tmp_path / "pack"
    result = CliRunner().invoke(main, ["mine", str(folder), "--output", str(pack), "--code", "ABC901"])
    assert result.exit_code == 0, result.output
    registry = Registry()
    registry.add_pack(pack, None)
    assert registry.problems == []
    entry = registry["ABC901"]
    assert list(run_examples(entry)) == []
    found = findings_of(entry.make(None), stories()[0])
    assert [stories()[0][f.span.start : f.span.end] for f in found] == stories()[0].split("\n\n")[2:]


def test_the_command_never_overwrites_a_reviewed_pack(tmp_path: Path) -> None:
    pack = tmp_path / "house-boilerplate.yaml"
    pack.write_text("reviewed", encoding="utf-8")
    result = CliRunner().invoke(main, ["mine", str(tmp_path), "--output", str(tmp_path)])
    assert result.exit_code == 2
    assert pack.read_text(encoding="utf-8") == "reviewed"


def test_the_command_says_when_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One line.", encoding="utf-8")
    result = CliRunner().invoke(main, ["mine", str(tmp_path), "--output", str(tmp_path / "pack")])
    assert result.exit_code == 1
    assert not (tmp_path / "pack").exists()
