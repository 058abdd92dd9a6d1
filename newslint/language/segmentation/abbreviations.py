"""Abbreviations that keep their full stop, by what the stop says about the end of a sentence.

All words stand here in lower case and without the stop. Dotted letters (U.S., p.m., e.g.) need no list: their shape
tells. The classes follow the usage of AP and Reuters copy.
"""

from __future__ import annotations

from newslint.lexicon.calendar_names import SHORT_MONTHS, SHORT_WEEKDAYS


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


TITLES = words(
    """
    mr mrs ms mx messrs mmes dr drs prof profs rev revd fr hon rt sra srta mme mlle mt ft
    adm brig capt cmdr cmdt col comdr cpl cpt gen lt lieut maj pfc pte pvt sgt ssgt spc supt insp det
    gov govs sen sens rep reps pres amb asst assoc atty dep treas
    """
)
"""Stand before a name: the stop ends no sentence."""

FIGURES = words("no nos b c d m div p pp vol vols ch chap fig figs art arts sec para ver op ext ca")
"""Stand before a figure (No. 5, pp. 3-4, Fig. 2), and are abbreviations nowhere else."""

MONTHS = frozenset(SHORT_MONTHS)
DAYS = frozenset(SHORT_WEEKDAYS)
"""Abbreviated dates, always with a capital; before a figure the stop ends no sentence."""

PLACES = words(
    """
    ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    penn tenn tex va vt wash wis wyo alta ont que sask
    """
)
"""American states and Canadian provinces in the short form; abbreviations only after a comma ("Akron, Ill.")."""

NAMES = words("inc corp co cos ltd llc mfg bros jr sr esq dept univ assn ave blvd rd hwy st ste bldg cie")
"""Close a name, and at times a sentence."""

OTHERS = words("etc vs approx est viz cf incl misc govt intl natl tbsp tsp al")
"""May close a sentence, and mostly do not."""

LOWER_CASED = FIGURES | OTHERS | words("mr mrs ms dr prof inc corp ltd jr sr dept univ assn")
"""Those that are abbreviations without a capital too; the rest are words or names then."""

AMBIGUOUS = FIGURES | MONTHS | DAYS | PLACES | words("co st gen col rep reps sen det pres dep hon al est rd ft mt etc")
"""Those that are words or names as well: where they end a sentence, the stop is the sentence's."""

ALL = TITLES | FIGURES | MONTHS | DAYS | PLACES | NAMES | OTHERS


_WORDS_IN_CAPITALS = AMBIGUOUS - FIGURES - words("st mt")


def is_abbreviation(word: str) -> bool:
    """Whether a word (without its stop) may be a listed abbreviation, by spelling and case alone."""
    lower = word.lower()
    if lower not in ALL or (len(word) > 1 and word.isupper() and lower in _WORDS_IN_CAPITALS):
        return False
    return lower in LOWER_CASED or word[0].isupper()
