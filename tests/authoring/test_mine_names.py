"""Names that an archive spells in several ways."""

from __future__ import annotations

import pytest

from newslint.authoring.mine_names import NameMiner, folded
from newslint.readers import parse


def mined(*stories: str, limit: int = 100) -> NameMiner:
    miner = NameMiner(limit)
    for number, story in enumerate(stories):
        miner.add(parse(f"{number}.txt", story))
    return miner


def variants(*stories: str, least: int = 1) -> list[list[str]]:
    return [[one.name for one in group.spellings] for group in mined(*stories).variants(least)]


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("Helen Brandt", "Helen Brand"),
        ("Hugo Chávez", "Hugo Chavez"),
        ("Maria Torres-Vega", "Maria Torres Vega"),
        ("Karl Venkataraman", "Karl Venkatarman"),
        ("Gavan Brandt", "Gavyn Brandt"),
    ],
)
def test_one_name_in_two_spellings(usual: str, rare: str) -> None:
    stories = [f"Mayor {name} sang in Hull on Monday." for name in (usual, rare, usual)]
    assert variants(*stories) == [[usual, rare]]


@pytest.mark.parametrize(
    ("one", "other"), [("Helen Brandt", "Karl Brandt"), ("Helen Brandt", "Helen Lund"), ("John Lund", "Joan Lund")]
)
def test_two_people(one: str, other: str) -> None:
    assert variants(*(f"Mayor {name} sang in Hull on Monday." for name in (one, other))) == []


def test_each_spelling_has_its_count_and_places() -> None:
    miner = mined(
        "Mayor Helen Brandt sang.", "It rained.\n\nHelen Brandt sang, Brandt said.", "Mayor Helen Brand sang."
    )
    ((usual, rare),) = (group.spellings for group in miner.variants())
    assert (usual.name, usual.stories, usual.places) == ("Helen Brandt", 2, (("0.txt", 1), ("1.txt", 3)))
    assert (rare.name, rare.stories, rare.mentions) == ("Helen Brand", 1, 1)


def test_the_usual_spelling_must_be_one() -> None:
    stories = ("Mayor Helen Brandt sang.", "Mayor Helen Brand sang.")
    assert variants(*stories, least=2) == []
    assert len(variants(*stories, least=1)) == 1


def test_what_is_kept_is_bounded_and_the_rarest_names_go() -> None:
    names = [f"Helen {first}{second}ord" for first in "BCDFGHKL" for second in ("aff", "ill", "unn", "ett")]
    common = ["Mayor Karl Lund sang."] * 3
    miner = mined(*common, *(f"Mayor {name} sang." for name in names), "Mayor Karl Lunde sang.", limit=20)
    assert miner.forgotten > 0
    assert [group.spellings[0].name for group in miner.variants()][:1] == ["Karl Lund"]


def test_how_names_are_folded() -> None:
    assert folded("José Ocasio-Cortez") == folded("Jose OCASIO CORTEZ") == ("jose", "ocasio", "cortez")
    assert folded("J.K. O’Neill") == ("j", "k", "oneill")
