"""An acronym that the story never explains."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.acronyms._described import described, is_company
from newslint.checks.acronyms._known import AMBIGUOUS, DETERMINERS, KNOWN
from newslint.checks.acronyms._slips import slips
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.lexicon import entry
from newslint.lexicon.name_words import offices
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.acronyms import Acronym, Use, acronyms
from newslint.story.extent import is_story
from newslint.story.meanings import known_here, supported
from newslint.story.readership import meanings
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_CALL_SIGN = lazy_regex(r"[KW][A-Z]{3}\Z")
"""American broadcasters: ``WXYZ``."""
_COMMON = 4.0
"""Zipf frequency from which capitals are taken for an English word in capitals: ``MORE``."""
_CALLED = frozenset("called dubbed nicknamed acronym acronyms abbreviation initials abbreviated".split())
_EVERYDAY = frozenset({"GDP", "CPI", "SME", "SMES"})
"""What most who read news of money know; many guides allow it without its full form."""
_TIMES = ("am", "pm")
"""Also the hours before and after noon."""


class UnexpandedAcronymOptions(NamedTuple):
    """What a house expects of its readers."""

    known: tuple[str, ...] = ()
    """Acronyms that need no expansion, besides those that general readers know."""
    expand: tuple[str, ...] = ()
    """Acronyms to be expanded although general readers know them."""


_GOOD = (
    "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
    "The Northern Ports Union (NPU) said its members had not been asked. A leaflet went round the docks.\n\n"
    "The NPU will hold a vote in the canteen next week, and the board will wait for the result of it."
)


class UnexpandedAcronym(Rule[UnexpandedAcronymOptions]):
    """``LDP`` in a story that nowhere says Liberal Democratic Party."""

    meta = Meta(
        code="ACR101",
        name="unexpanded-acronym",
        summary="An acronym is never expanded.",
        why="Readers who do not know the letters cannot look them up in the story; the full name at first mention "
        "costs a few words.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian, Reuters and BBC News style guides: abbreviations and acronyms",
        in_quotes=True,
        bad=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The [[NPU]] said its members had not been asked. A leaflet went round the docks on Friday.\n\n"
            "The NPU will hold a vote in the canteen next week, and the board will wait for the result of it.",
            Example(
                "Growth slowed in the spring, the finance ministry said, as farms struggled with drought.\n\n"
                "Spending on roads rose to 3 percent of [[GDP]], the highest share in a decade, while rents fell.\n\n"
                "The minister promised lower taxes on small firms and said that more would be done in the autumn.",
                fixed="Growth slowed in the spring, the finance ministry said, as farms struggled with drought.\n\n"
                "Spending on roads rose to 3 percent of gross domestic product, the highest share in a decade, "
                "while rents fell.\n\n"
                "The minister promised lower taxes on small firms and said that more would be done in the autumn.",
            ),
        ),
        good=(
            _GOOD,
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The BBC said its reporters had not been asked. A leaflet went round the docks on Friday.\n\n"
            "The BBC will hold a vote in the canteen next week, and the board will wait for the result of it.",
            "The NPU said its members had not been asked. The NPU will hold a vote next week.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The dockers' union, the NPU, said its members had not been asked. A leaflet went round on Friday.\n\n"
            "The NPU will hold a vote in the canteen next week, and the board will wait for the result of it.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The NPU, a union of dockers and pilots, said its members had not been asked. A leaflet went round.\n\n"
            "The NPU will hold a vote in the canteen next week, and the board will wait for the result of it.",
            "Voters in Kerala and Delhi went to the polls on Monday, as did those of three other Indian states.\n\n"
            "The BJP said it would win two of them. A count of the votes in Delhi will begin on Friday at noon.\n\n"
            "Leaders of the BJP met in Delhi, and officials promised seats for women from all parts of India.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the acronyms without any expansion."""
        if not is_story(document):
            return
        table = tokens(document)
        expand = {w.upper() for w in self.options.expand}
        known = (KNOWN - AMBIGUOUS | {w.upper() for w in self.options.known}) - expand
        for acronym in acronyms(document).values():
            if acronym.expansions or acronym.letters in known or not acronym.text:
                continue
            use = self._first(document, table, acronym, forced=acronym.letters in expand)
            if use is None or acronym.letters in slips(document):
                continue
            full = supported(document, acronym.letters)
            span = table.span(use.token)
            text = document[span]
            if full:
                plural = "s" if text[-1] == "s" and not full.endswith("s") else ""
                short = f" ({text})" if len(acronym.uses) > 1 else ""  # what is not used again is not introduced
                fix = Fix.swap(span, f"{full}{plural}{short}", Safety.DISPLAY)
                message = f"The story never says what {text} stands for: “{full}{plural}”?"
                severity = Severity.ADVICE if acronym.letters in _EVERYDAY else None
                yield self.found(span, message, fixes=(fix,), severity=severity)
            else:
                yield self.found(span, f"The story never says what {text} stands for: expand it here at first mention?")

    def _first(self, document: Document, table: Tokens, acronym: Acronym, *, forced: bool) -> Use | None:
        """The use to mark, if the acronym is one to be expanded."""
        free = [use for use in acronym.text if not _in_name(table, use.token)]
        if not free or (all(use.quoted for use in free) and not forced):
            return None
        if forced:
            return free[0]
        if any(described(table, use.token) or _is_told(table, use.token) for use in acronym.uses):
            return None
        if is_company(table, acronym):
            return None
        if acronym.letters in meanings():
            return None if known_here(document, acronym.letters) else free[0]
        if acronym.letters in KNOWN or len(acronym.letters) < 3 or "&" in acronym.letters or _is_word(acronym.letters):
            return None
        if (
            len(free) > 1
            and 2 * len(free) > len(acronym.text)
            and any(_determined(document, use.token) for use in free if not use.quoted)
        ):
            return free[0]
        if len(acronym.uses) == 1 and _speaks(table, free[0].token):
            return free[0]
        unnamed = len(free) == len(acronym.text) and not _CALL_SIGN.match(acronym.letters)
        return free[0] if len(free) > 2 and len(acronym.letters) > 3 and unnamed else None


def _is_word(letters: str) -> bool:
    """Whether capitals are a common English word that somebody shouts, or that a page prints in capitals."""
    found = entry(letters.lower())
    return found.zipf >= _COMMON and bool(found.fields)


def _in_name(table: Tokens, k: int) -> bool:
    """Whether capitals are part of a longer name or code: ``XYZ Corp.``, ``Exane BNP Paribas``, ``COVID-19``."""
    text, low = table.text, table.lower
    following = text[k + 1] if k + 1 < len(text) else "."
    before = text[k - 1] if k else "."
    if (
        following == "-"
        and table.adjacent(k)
        and not (k + 2 < len(text) and text[k + 2].islower() and text[k + 2].isalpha())
    ):
        return True
    if before in ("-", "/", "&", "+", "=", "$") and table.adjacent(k - 1):
        return True
    if before[-1].isdigit() and (table.adjacent(k - 1) or low[k] in _TIMES):
        return True
    if before == "(" and following in (":", ";", ",", ")"):
        return True
    if following in ("=", "&", "/", ":", "+") or following.isdigit():
        return True
    if low[k].count("."):
        return True
    return following[0].isupper() and following.isalpha() and low[k + 1] not in offices(table.lexicon)


def _is_told(table: Tokens, k: int) -> bool:
    """Whether the words before an acronym give its full form, though its letters do not fit it.

    ``the Tehreek-e-Taliban (TTP)``, ``the ICE Health Service Corps, or IHSC,``, ``commonly called MIOSHA``
    """
    low, before = table.lower, k - 1
    if before > 0 and low[before] in _CALLED:
        return True
    if before > 0 and low[before] == "or" and low[before - 1] == ",":
        return True
    bracketed = before > 0 and low[before] == "(" and low[k + 1 : k + 2] == [")"]
    return bracketed and not table.text[before - 1].islower()


def _speaks(table: Tokens, k: int) -> bool:
    """Whether an acronym is a body that says something: ``The NPU said``."""
    around = table.lower[k - 1 : k] + table.lower[k + 1 : k + 2]
    return len(around) == 2 and around[0] == "the" and around[1] in speech_forms(table.lexicon)


def _determined(document: Document, k: int) -> bool:
    """Whether an article or the like stands before, at most two small words away, and belongs to the acronym.

    In ``an XYZ executive`` it does not: there XYZ may be a company, which takes no article.
    """
    table = tokens(document)
    for at in range(k - 1, max(-1, k - 4), -1):
        word = table.text[at]
        if word == "that" and tags(document)[at] != "DT":
            return False  # they said that XYZ would sell
        if table.lower[at] in DETERMINERS:
            following = table.text[k + 1] if k + 1 < len(table) else "."
            return not (following[0].isupper() or (following.isalpha() and tags(document)[k + 1] in ("NN", "NNS")))
        if not (word.isalpha() and word.islower()):
            return False
    return False
