"""Countries, their first-level regions, and the counties of Britain and Ireland, with all that they are called."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.gazetteer.sources import City, read

_SUFFIXES = (
    "State Region Province County District Governorate Department Oblast Prefecture Canton Voivodeship Republic "
    "Territory Municipality Parish Division Krai".split()
)
_IN_FULL = {"US": ("State",), "NG": ("State",), "IN": ("State",), "BR": ("State",), "MX": ("State",), "KE": ("County",)}
"""What the news puts behind the names of regions of some countries."""
_GONE = frozenset({"CS", "AN"})
"""Countries that are no more."""
_BARE = frozenset(
    "Western Eastern Northern Southern Central North South East West North-East North-West South-East South-West "
    "Upper Lower Centre Center Capital Delta Plateau Littoral Maritime Lake Lakes Coast River Islands Highland "
    "Highlands Marche".split()
)
"""Regions that are named by a word that may be any region's: only in full."""
_PLACES_TOO = 20_000
"""People of a place elsewhere that has a region's name: the name alone tells no region then."""
_WELL_KNOWN = frozenset({"US", "CA", "AU", "IN", "GB", "ZA"})
"""Countries whose regions are meant all the same."""


@dataclass
class Region:
    """A country, region or county."""

    code: str
    names: tuple[str, ...]
    spelt: tuple[str, ...]
    """Ways to write it that tell it."""
    capitals: tuple[str, ...]
    counts_as: tuple[str, ...]


def _table(name: str) -> list[list[str]]:
    """The rows of a list beside this module."""
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


@cache
def counties() -> dict[str, list[str]]:
    """The counties by the code of a district: ``GB.ENG.C2``."""
    return {
        f"{'IE' if len(code.partition('.')[0]) == 1 else 'GB'}.{code}": names.split("|")
        for code, names in _table("counties.tsv")
    }


@cache
def _exceptions() -> dict[str, tuple[list[str], list[str], list[str]]]:
    """What is added: other names, what it counts as, capitals."""
    found = {}
    for code, *rest in _table("exceptions.tsv"):
        parts = [[item for item in part.strip().split("|") if item] for part in (*rest, "", "", "")]
        found[code] = parts[0], parts[1], parts[2]
    return found


def all_regions(folder: Path, cities: list[City], seats: set[int]) -> list[Region]:
    """All of them, by code."""
    elsewhere: dict[str, set[str]] = {}
    capitals: dict[str, list[str]] = {}
    for city in cities:
        if city.people >= _PLACES_TOO:
            elsewhere.setdefault(city.name, set()).add(city.region)
        if city.number in seats:
            capitals.setdefault(city.region, []).append(city.name)
    found = []
    for code, row in read(folder, "countries.json").items():
        others, as_, more = _exceptions().get(code, ([], [], []))
        if code not in _GONE:
            name = row["name"].removeprefix("The ").strip()
            seat = (row["capital"].strip(), *more) if row["capital"].strip() else tuple(more)
            names = tuple(dict.fromkeys((name, *others)))
            found.append(Region(code, names, _with_plain(names), seat, tuple(as_)))
    for row in read(folder, "admin1.json"):
        code = row["code"]
        others, as_, more = _exceptions().get(code, ([], [], []))
        name = " ".join(row["name"].split())
        bare = name
        for suffix in _SUFFIXES:
            bare = bare.removesuffix(f" {suffix}").removesuffix(f" {suffix.lower()}")
        names = tuple(dict.fromkeys((bare, name, *others)))
        country = code.partition(".")[0]
        full = [f"{bare} {suffix}" for suffix in _IN_FULL.get(country, ("Province", "Region"))]
        vague = bare in _BARE or bare.partition(" ")[0] in _BARE
        taken = country not in _WELL_KNOWN and bool(elsewhere.get(bare))
        spelt: tuple[str, ...] = tuple(full if (vague and country not in _WELL_KNOWN) or taken else [*names, *full])
        seat = tuple(dict.fromkeys((*capitals.get(code, ()), *more)))
        found.append(Region(code, names, _with_plain(spelt), seat, tuple(as_)))
    for country in ("GB", "IE"):
        here = {name for code, names in counties().items() if code.startswith(country) for name in names}
        for name in sorted(here - {"London", "Bristol"}):
            spelt = (f"County {name}", f"Co {name}", f"Co. {name}", name)
            names = (name, spelt[0])
            found.append(Region(f"{country}:{name}", names, spelt, (), ()))
    return sorted(found, key=lambda region: region.code)


def _with_plain(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names, and the same without the marks of their letters."""
    marked = ("".join(c for c in unicodedata.normalize("NFD", n) if not unicodedata.combining(c)) for n in names)
    return tuple(dict.fromkeys((*names, *marked)))
