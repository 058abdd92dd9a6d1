"""The house styles that newslint brings: silent on stories written in them, and one item can be taken back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import newslint
from newslint.service.config import ConfigError
from newslint.service.styles import SHIPPED, load_config, shipped_styles
from newslint.testing import check_pack

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "fixtures/styles").rglob("*.txt"))
PACKS = sorted(path for path in (SHIPPED / "packs").iterdir() if path.is_dir())
FLAWED = (
    ("ap", "The court sat on January 5 in the county town.", "STY121"),
    ("ap", "Later Mrs. Okafor left the hall by a side door.", "STY111"),
    ("ap", "The ship left the US with a load of grain.", "STY116"),
    ("ap", "The shop opens at 3:00 p.m. on Saturdays.", "STY125"),
    ("ap", "A plant in Fresno, Calif., has closed its gates.", "STY131"),
    ("ap", "The cost of healthcare rose again in the spring.", "STY134"),
    ("ap", "The mayor asked for five percent of the sum, and got 5 percent.", "NUM101"),
    ("reuters", "The minister resigned yesterday after a vote.", "STY124"),
    ("reuters", "The plant had over 300 workers in its best year.", "STY132"),
    ("reuters", "The rocket was built by Nasa in the desert.", "STY115"),
    ("reuters", "The talks will end on Thurs. if nobody walks out.", "STY123"),
    ("reuters", "He led the firm from 1999-2004 and then sold it.", "STY102"),
    ("guardian", "The rocket was built by NASA in the desert.", "STY114"),
    ("guardian", "The U.S. fleet left the harbour at dawn.", "STY117"),
    ("guardian", "The shop opens at 6:30pm on Saturdays.", "STY126"),
    ("guardian", "Small fish, e.g. herring, are cheap this year.", "STY138"),
    ("guardian", "A letter by J.K. Lund was sold at the fair.", "STY118"),
    ("guardian", "The council put the color of the gate to a vote.", "SPL101"),
    ("bbc", "The plan worries Mr. Okafor, who owns the mill.", "STY112"),
    ("bbc", "He caught COVID-19 on the ferry in May.", "STY136"),
    ("bbc", "The minister resigned yesterday after a vote.", "STY124"),
    ("bbc", "The vote on 5th July is off, the clerk said.", "STY101"),
    ("bbc", "The cost of health care rose again in the spring.", "STY135"),
    ("economist", "The plan worries Mr. Okafor, who owns the mill.", "STY112"),
    ("economist", "The U.N. sent a ship with grain.", "STY117"),
    ("economist", "The rocket was built by Nasa in the desert.", "STY115"),
    ("economist", "The law took force on Jan. 5 in all towns.", "STY122"),
    ("economist", "He sold figs, dates, and nuts.", "STY142"),
    ("hindu", "The plan worries Mr Okafor, who owns the mill.", "STY113"),
    ("hindu", "The ship left the US with a load of grain.", "STY116"),
    ("hindu", "The train to Bombay was late again.", "STY103"),
    ("hindu", "Two policemen were hurt when the wall fell.", "STY104"),
    ("globe-and-mail", "The plan worries Ms Okafor, who owns the mill.", "STY113"),
    ("globe-and-mail", "The mill burned down on September 14 last year.", "STY121"),
    ("globe-and-mail", "A letter by J. K. Lund was sold at the fair.", "STY119"),
    ("globe-and-mail", "The shop opens at 6.30 p.m. on Saturdays.", "STY127"),
    ("chicago", "He sold figs, dates and nuts.", "STY143"),
    ("chicago", "The shop opens at 12 noon on Saturdays.", "STY106"),
    ("chicago", "The law took force on Jan. 5 in all towns.", "STY122"),
    ("chicago", "He read of it on the Internet.", "STY107"),
    ("ap", "The vote on the bill by Senator Okafor is next.", "STY158"),
    ("ap", "The city has a new tsar for its parks.", "STY163"),
    ("ap", "The meeting of Jan. 5, 2021 was short.", "STY169"),
    ("guardian", "She sat in a portakabin all winter.", "STY155"),
    ("guardian", "It cost the town £0.9m in all.", "STY173"),
    ("bbc", "They met on 5 January, 2021 in the hall.", "STY171"),
    ("bbc", "The ship was seized in the Persian Gulf.", "STY174"),
    ("reuters", "Lund Mills Inc. said sales rose in May.", "STY161"),
    ("economist", "The plan doesn't please the board.", "STY172"),
    ("hindu", "The 3rd goal came late in the match.", "STY156"),
    ("globe-and-mail", "The bus held 20 illegal immigrants.", "STY175"),
    ("ap", "It blew at 40 m.p.h. on the pier.", "STY154"),
    ("reuters", "On Monday the President said that the bridge was safe.", "STY178"),
    ("bbc", "The plan of the foreign secretary, Harold Lund, was read out.", "STY179"),
    ("bbc", "The boat was found by detective sergeant John Lund of the river police.", "STY182"),
    ("reuters", "The note went to National Security Adviser John Lund.", "STY183"),
    ("hindu", "The judge in Amman let Qatada go.", "STY184"),
    ("ap", "He sold a copy of Dickens's first novel.", "STY185"),
    ("economist", "He sold a copy of Dickens' first novel.", "STY186"),
    ("guardian", "The hall was dark. 14 people slept in it.", "STY188"),
    ("ap", "A six-year-old boy found the purse.", "STY189"),
    ("hindu", "The bill had the votes of two thirds of the house.", "STY191"),
    ("ap", "The law fell by a vote of five to four.", "STY193"),
    ("reuters", "The mill will close, the owner said Monday.", "STY194"),
    ("ap", "The hall opens on Monday at 3 p.m. to all.", "STY197"),
    ("ap", "PARIS, France (AP) — The bridge was shut by the police.", "STY198"),
    ("globe-and-mail", "They drove North along the coast.", "STY199"),
    ("guardian", "He sells Californian wine in the square.", "STY201"),
    ("economist", "He has a mill in Netherlands.", "STY202"),
    ("chicago", "It cost the town $5 million dollars.", "STY203"),
    ("bbc", "It was 23 degrees Celsius in the hall.", "STY204"),
    ("reuters", "It was 23°C in the hall.", "STY205"),
    ("chicago", "He called it “a start”, and left.", "STY206"),
    ("guardian", "He wrote to The Times about the drains.", "STY208"),
    ("ap", "The clerk spoke of it.\n\n‘The sofa has to go today,’ she said.", "STY212"),
    ("bbc", "Mayor calls sofa “a disgrace”\n\nThe mayor said that the sofa in the hall was old.", "STY211"),
)


def _codes(folder: Path, settings: str, story: str) -> set[str]:
    (folder / "newslint.toml").write_text(settings, encoding="utf-8")
    (folder / "story.txt").write_text(story, encoding="utf-8")
    return {finding.code for finding in newslint.lint(folder / "story.txt").findings}


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_the_examples_of_a_pack_hold(pack: Path) -> None:
    check_pack(pack)


@pytest.mark.parametrize(
    "story", sorted((ROOT / "fixtures/styles").rglob("*.txt")), ids=lambda p: f"{p.parent.name}-{p.stem}"
)
def test_a_story_in_a_style_is_silent_under_it(story: Path, tmp_path: Path) -> None:
    assert _codes(tmp_path, f'style = "{story.parent.name}"\n', story.read_text(encoding="utf-8")) == set()


def test_every_style_has_stories() -> None:
    assert {folder.name for folder in (ROOT / "fixtures/styles").iterdir()} == set(shipped_styles())


@pytest.mark.parametrize(("style", "story", "code"), FLAWED)
def test_a_flaw_is_found_under_its_style_alone(style: str, story: str, code: str, tmp_path: Path) -> None:
    assert code in _codes(tmp_path, f'style = "{style}"\n', story)
    assert not any(found.startswith("STY") for found in _codes(tmp_path, "", story))


def test_a_house_takes_an_item_back(tmp_path: Path) -> None:
    story = "The shop opens at 12 noon on 5th July."
    assert _codes(tmp_path, 'style = "ap"\n', story) >= {"STY101", "STY106"}
    assert "STY101" not in (found := _codes(tmp_path, 'style = "ap"\nignore = ["ordinal-in-date"]\n', story))
    assert "STY106" in found


def test_a_style_of_the_house_builds_on_one_of_ours(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('style = "guardian"\n[rules]\nmixed-percent.style = "per cent"\n', "utf-8")
    found = _codes(tmp_path, 'style = "house.toml"\n', "The U.S. kept 50% of its ships.")
    assert found >= {"STY117", "NUM101"}


def test_packs_of_the_settings_are_added_to_those_of_the_style(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('style = "bbc"\npacks = ["own"]\n', encoding="utf-8")
    packs = load_config(tmp_path / "newslint.toml").packs
    assert str(SHIPPED / "packs/every-house") in packs
    assert str(tmp_path / "own") in packs


def test_a_style_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text('style = "gardian"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"there is no style “gardian”.*guardian"):
        load_config(tmp_path / "newslint.toml")


def test_every_pack_serves_a_style_and_every_code_is_one_rule() -> None:
    used = {Path(pack).name for name in shipped_styles() for pack in load_config(SHIPPED / f"{name}.toml").packs}
    assert used == {path.name for path in PACKS}
    codes = Counter(file.read_text("utf-8").split("\n")[0] for pack in PACKS for file in pack.glob("*.yaml"))
    assert codes.most_common(1)[0][1] == 1
