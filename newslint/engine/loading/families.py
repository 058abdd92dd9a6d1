"""Families of rules: the three letters of a code and its first digit, as words and as folders."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from newslint.engine.loading.packs import PACKAGE
from newslint.util.records import NamedTuple

CARD = "family.toml"
"""The file in a family's folder that says what the family is."""


class Group(NamedTuple):
    """Rules of one family whose codes have one first digit."""

    folder: str
    title: str


class Family(NamedTuple):
    """Rules whose codes have the same three letters."""

    code: str
    title: str
    about: str
    folder: str
    groups: Mapping[int, Group]
    """By the first digit of the code; a small family has none."""

    def title_of(self, code: str) -> str:
        """What rules like the one with this code are about: the title of the group, or of a family without groups."""
        group = self.groups.get(int(code[3]))
        return group.title if group else self.title

    def folder_of(self, code: str) -> str:
        """The folder in which a rule with this code lies, below those of all families."""
        group = self.groups.get(int(code[3]))
        return f"{self.folder}/{group.folder}" if group else self.folder


@cache
def families() -> Mapping[str, Family]:
    """Our families by their letters, in their order. Plugins have families of their own, which are not described."""
    found = sorted(map(_read, (PACKAGE / "checks").glob(f"*/{CARD}")))
    return {family.code: family for family in found}


def _read(card: Path) -> Family:
    """What a card says."""
    about = tomllib.loads(card.read_text(encoding="utf-8"))
    groups = {int(digit): Group(*words) for digit, words in about.get("groups", {}).items()}
    return Family(about["code"], about["title"], about["about"], card.parent.name, groups)
