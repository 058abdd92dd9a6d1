"""A person whose full name the story never gives."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._never_introduced import never_introduced
from newslint.checks.names._unnamed import brought_in_by_one_word
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import RANKS, SPOKEN_OF, honorifics, offices
from newslint.lexicon.place_names import affiliations
from newslint.story.extent import is_story
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document
from newslint.util.records import NamedTuple

_HEADS_OF_STATE = frozenset({"president", "leader", "premier", "chancellor", "king", "queen"})
_CALLED = frozenset({"named", "called", "dubbed", "nicknamed", "hereditary"})
_INITIALS = 3  # letters
_OPENING, _CLOSING = frozenset("(“\"‘'"), frozenset(")”\"’'")


_SCHOLARS = frozenset({"dr", "prof", "professor"})
_KNOWN_AT_WORK = frozenset(
    "captain coach councillor councilman councilwoman detective officer sergeant sgt inspector insp superintendent "
    "supt constable lieutenant colonel magistrate mp headteacher".split()
)
"""Offices of people who are in the news for what they do; a surname that comes again shows that it is one."""


class NoFullNameOptions(NamedTuple):
    """Whom readers know by surname alone."""

    known: tuple[str, ...] = ()


class NoFullName(Rule[NoFullNameOptions]):
    """``Chinese leader Xi``."""

    meta = Meta(
        code="NAM103",
        name="no-full-name",
        summary="A person has a title and a surname, and never a full name.",
        why="Readers should not have to know who is meant; the full name at first mention settles it.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, BBC News and Reuters style guides: full name on first reference",
        bad=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The first to speak was [[Councillor Lund]]. Lund said that the quay was strong, and nobody sang.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The board's [[chairman Lund]] said that the quay was strong. A leaflet went round the docks.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "A union of captains was against it. Its convener, [[Lund]], said that the quay was strong enough.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The board's chairman Karl Lund said that the quay was strong. A leaflet went round the docks.\n\n"
            "The union will hold a vote in the canteen next week, and chairman Lund will wait for the result.",
            "The board's chairman Lund said that the quay was strong.",
            "The harbour board met on Tuesday to weigh a plan of K. A. (Red) Lund for a second quay and a car park.\n\n"
            "The board's chairman Lund said that the quay was strong. A leaflet went round the docks.\n\n"
            "The union will hold a vote in the canteen next week, and the board will wait for the result.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for people of one word who have an office directly before it."""
        if not is_story(document):
            return
        table = tokens(document)
        told: set[int] = set()
        for person in people(document):
            if person.full or len(person.words) > 1 or person.name in self.options.known:
                continue
            text = [n for n in person.mentions if not n.name_span.heading]
            if not text or text[0].name_span.quoted or not _is_introduced(table, text[0], again=len(text) > 1):
                continue
            if _has_more_elsewhere(table, text[0]) or _is_called(table, text[0]):
                continue
            told.add(text[0].span.start)
            yield self.found(
                table.span(text[0].title.first if text[0].title else text[0].first, text[0].name_span.last),
                f"The story never gives {person.name}’s full name: add the first name here?",
                severity=Severity.ADVICE if _is_rank(table, text[0]) or _leads_a_country(table, text[0]) else None,
            )
        for span in (*brought_in_by_one_word(document), *never_introduced(document)):
            if span.start not in told and document[span] not in self.options.known:
                yield self.found(span, f"The story never gives {document[span]}’s full name: add the first name here?")


def _is_introduced(table: Tokens, mention: PersonMention, *, again: bool) -> bool:
    """Whether an office, and more than ``the leader``, stands directly before the name."""
    title = mention.title
    if mention.name_span.honorific:
        return again and mention.name_span.honorific.lower().rstrip(".") in _SCHOLARS
    if title is None or title.last != mention.first:
        return False
    alone = title.last - title.first == 1 and table.lower[title.first - 1] in ("the", "a", "an")
    return not alone and (title.head in SPOKEN_OF or title.head in RANKS or (again and title.head in _KNOWN_AT_WORK))


def _is_rank(table: Tokens, mention: PersonMention) -> bool:
    """Whether the title is a rank with a capital, and nothing but a country or ``former`` before it."""
    title = mention.title
    return title is not None and title.head in RANKS and table.text[title.last - 1][0].isupper()


def _leads_a_country(table: Tokens, mention: PersonMention) -> bool:
    """Whether a people and the head of its state stand before a surname: of these there is one, whom the news names."""
    title = mention.title
    if title is None or title.head not in _HEADS_OF_STATE:
        return False
    return not affiliations(table.lexicon).isdisjoint(table.lower[title.first : title.last])


def _is_called(table: Tokens, mention: PersonMention) -> bool:
    """Whether words say that this is all there is of a name: “named Captain Lund”, “hereditary Chief Lund”."""
    first = mention.title.first if mention.title is not None else mention.first
    return not _CALLED.isdisjoint(table.lower[max(0, first - 1) : mention.first])


def _has_more_elsewhere(table: Tokens, mention: PersonMention) -> bool:
    """Whether the name stands somewhere after another name or initials, which may well be the person's own."""
    name = mention.words[0]
    places = tuple(
        k for k in table.index.get(name.lower(), ()) if table.text[k] == name and k and table.text[k - 1] != "-"
    )
    before = (k - 1 for k in places if k != mention.first and table.same_sentence(k - 1, k))
    return any(_nickname_ends(table, k) or _is_given(table, k) for k in before) or any(
        _is_cut_short(table, k - 1) for k in places if k != mention.first
    )


def _is_cut_short(table: Tokens, stop: int) -> bool:
    """Whether a stop ends a short word with a capital, as that of a middle name does: “James McN. Lund”."""
    word = table.text[stop - 1] if stop and table.text[stop] == "." and table.adjacent(stop - 1) else ""
    return 0 < len(word) <= _INITIALS and word[0].isupper()


def _nickname_ends(table: Tokens, k: int) -> bool:
    """Whether a nickname ends with token k that stands inside a name: ``Karl “Red”``, ``K. A. (Red)``."""
    if table.text[k] not in _CLOSING:
        return False
    opening = next((at for at in range(k - 1, max(0, k - 4), -1) if table.text[at] in _OPENING), 0)
    return opening > 0 and table.same_sentence(opening - 1, k) and table.text[opening - 1][0].isupper()


def _is_given(table: Tokens, k: int) -> bool:
    """Whether a token may be the first name before a surname: with a capital, and neither an office nor a form of
    address.
    """
    word, lexicon = table.lower[k].rstrip("."), table.lexicon
    return table.text[k][0].isupper() and word not in offices(lexicon) and word not in honorifics(lexicon)
