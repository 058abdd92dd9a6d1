"""Lines that do not belong, made from the forms that we wrote: ``{JOB}`` and the like are filled in at random.

No line of a publisher is among them, and none of a set by which newslint is measured.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newslint.lexicon.lists import rows

_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_PRONOUNS = {"m": ("he", "his", "him"), "f": ("she", "her", "her"), "": ("they", "their", "them")}


@cache
def _fillers() -> dict[str, list[str]]:
    """What may stand in each slot."""
    lines = (_HERE / "fillers.tsv").read_text(encoding="utf-8").splitlines()
    return {name: values.split("|") for name, values in (line.split("\t") for line in lines)}


@cache
def _given() -> list[tuple[str, str]]:
    """Given names with their gender."""
    return [(name, row[0]) for row in rows("given-names") if row[0] in ("m", "f") for name in row[1].split()]


@cache
def forms() -> dict[str, list[str]]:
    """The forms of each kind of line."""
    found: dict[str, list[str]] = {}
    kind = ""
    for path in sorted((_HERE / "forms").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# ") and line[2:].isalpha():
                kind = line[2:]
            elif line:
                found.setdefault(kind, []).append(line)
    return found


def plain_words() -> list[str]:
    """The words of all forms and of what fills them, a text each."""
    return [
        *(_SLOT.sub(" ", form) for written in forms().values() for form in written),
        *(filler for fillers in _fillers().values() for filler in fillers),
    ]


class Writer:
    """Fills in forms; ``headlines`` are those of real stories."""

    def __init__(self, rng: random.Random, headlines: list[str]) -> None:
        self._rng = rng
        self._headlines = headlines

    def fill(self, form: str) -> str:
        """One line from a form."""
        given, gender = self._rng.choice(_given())
        subject, possessive, objective = _PRONOUNS[gender]
        fixed = {
            "FIRST": given, "SUBJ": subject.capitalize(), "SUBJL": subject, "POSS": possessive, "OBJ": objective,
            "POSSC": possessive.capitalize(),
        }  # fmt: skip
        used: set[str] = set()

        def slot(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in fixed:
                return fixed[name]
            value = self._value(name, given if "NAME" not in used else "")
            for _ in range(3):
                if value in used:
                    value = self._value(name, "")
            used.update((value, name))
            return value

        line = _SLOT.sub(slot, form)
        if subject == "she":
            line = line.replace("his grandchildren", "her grandchildren")
        else:
            line = re.sub(r"\bher (own|followers|children|next)\b", rf"{possessive} \1", line)
        return line[0].upper() + line[1:] if form[0] == "{" and line[:4] == "the " else line

    def _value(self, name: str, given: str) -> str:
        """Something for a slot."""
        rng, fillers = self._rng, _fillers()
        if name in fillers:
            return rng.choice(fillers[name])
        surname = rng.choice(fillers["LAST"])
        address = surname.lower().replace("'", "")
        who = rng.choice(("news", "tips", "letters", "desk", address))
        made = {
            "NAME": f"{given or rng.choice(_given())[0]} {surname}",
            "INIT": rng.choice("ABCDEFGHJKLMNPRSTW") + rng.choice(("", "", ".")),
            "JOBC": rng.choice(fillers["JOB"]).capitalize(),
            "HEAD": rng.choice(self._headlines),
            "N": rng.choice(fillers["NUMBER"]),
            "D": str(rng.randint(0, 9)),
            "AGE": str(rng.randint(17, 80)),
            "YEAR": str(rng.randint(1985, 2026)),
            "DATE": self._date(),
            "PRICE": rng.choice("£$€") + rng.choice(fillers["AMOUNT"]),
            "PHONE": rng.choice(fillers["PHONE_FORM"]).format(rng.randint(100, 999)),
            "EMAIL": f"{who}@{rng.choice(('example.com', 'ourpaper.example', 'news.example.org', 'mail.example'))}",
            "HANDLE": "@" + address + rng.choice(("", "news", "_writes", "4")),
            "URL": rng.choice(("www.example.com", "example.org", "https://news.example.com", "shop.example/deals")),
        }
        return made[name]

    def _date(self) -> str:
        """A date in one of the ways in which dates are written."""
        day, month, year = (
            self._rng.randint(1, 28),
            self._rng.choice(_fillers()["MONTH"]),
            self._rng.randint(2009, 2026),
        )
        return self._rng.choice((f"{day} {month} {year}", f"{month} {day}, {year}", f"{month} {day}", f"{day} {month}"))

    def lines(self, each: int) -> Iterator[tuple[str, str]]:
        """Kinds and lines: every form some times, oftener where it has slots."""
        for kind, written in forms().items():
            for form in written:
                for _ in range(min(each, 1 + form.count("{")) if "{" in form else 1):
                    yield kind, self.fill(form)
