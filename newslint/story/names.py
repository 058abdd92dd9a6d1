"""What is known beforehand about the words that names of people are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.lexicon.calendar_names import HOLIDAYS, MONTH_WORDS, WEEKDAYS

HONORIFICS = {
    "mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "messrs": "m", "messrs.": "m",
    "dr": "", "dr.": "", "sir": "m", "dame": "f", "lord": "m", "lady": "f", "baroness": "f", "mx": "", "prof": "",
    "prof.": "", "professor": "", "rev": "", "rev.": "", "señor": "m", "señora": "f", "herr": "m", "frau": "f",
    "monsieur": "m", "madame": "f", "mme": "f", "sheikh": "m", "imam": "m", "rabbi": "", "father": "m", "sister": "f",
    "st": "", "st.": "",
}  # fmt: skip
"""Forms of address, lower case, and the sex they tell: m, f, or nothing."""

COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
"""The honorifics that a house uses for everybody or for nobody; their stop is left off."""

PARTICLES = frozenset(
    "de del della di da das do dos du des la le van von der den ter ten te zu zum al el bin ibn ben bint abu ul af av "
    "y e und mac st".split()
)
"""Small words inside names, lower case in most of them."""

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "snr", "jnr", "ii", "iii", "iv"})

CONNECTORS = frozenset({"of", "and", "the", "for", "&", "in", "on", "to", "de", "du", "des", "at", "against", "from"})
"""Words that names of organisations have in lower case, and that their initials leave out or take in."""

CALENDAR = MONTH_WORDS | HOLIDAYS | frozenset(WEEKDAYS)

ORGANISATION_WORDS = frozenset(
    "academy act administration affairs agency agreement air airlines airport airways alliance army assembly "
    "association athletic authority award awards bank bay bill board book bridge broadcasting brothers building "
    "bureau cabinet center centre challenge chamber championship championships church cinema city clinic club co co. "
    "code college commission committee commons communications community companies company conference confederation "
    "congress conservatives constitution convention cooperative corp corp. corporation council county court courts "
    "cup day defence defense democrats department development directorate district division east education electric "
    "energy enterprises entertainment europe exchange exchequer federation festival film financial fire force forces "
    "forum foundation free front fund games gas general government group guard hall health high hill holdings home "
    "hospital hotel house inc inc. industries initiative institute institution insurance international island islands "
    "journal justice labor labour lake law league library lions llc llp lords ltd ltd. magazine market media medical "
    "medicine ministry motor motors mount mountain movement museum national nations network news north northern "
    "office oil opera orchestra organisation organization palace park parliament partners party patrol petroleum "
    "plaza plc police post power premier press prison prize productions programme project province radio railway "
    "records region republic republicans research review river road rovers royal rugby saint school science sciences "
    "sea senate series service services shield society south southern square stadium state states station steel stock "
    "store stores street studios supreme systems task technologies technology telecom television theater theatre "
    "times tour tower trade transport treasury treaty trophy trust union united university valley village war water "
    "week west western white world zone".split()
)
"""A run of capitalised words that holds one of these names no person; surnames that are also such words are rare."""


@cache
def given_names() -> dict[str, str]:
    """Given names and the sex of those who bear them: ``m``, ``f`` or ``b`` (both)."""
    lines = Path(__file__).with_name("data").joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    table: dict[str, str] = {}
    for line in lines:
        table |= dict.fromkeys(line[2:].split(), line[0])
    return table


def is_initial(word: str) -> bool:
    """Whether a word of a name is initials: ``J.``, ``J``, ``JK``, ``J.K.``."""
    letters = word.replace(".", "")
    return 0 < len(letters) <= 2 and letters.isupper() and letters.isalpha()
