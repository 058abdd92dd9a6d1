"""Two people in one office that has one holder."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.checks.titles._same_person import Record, dated, records, where_of
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.offices import Holding
from newslint.text import Document

_CHANGES = frozenset(
    "predecessor predecessors successor successors succeed succeeds succeeded succeeding replace replaces replaced"
    " replacing replacement outgoing incoming ousted resigned resigns resignation resigning appoint appointed appoints"
    " appointment elected election elections elect reshuffle sacked handed handover inaugurated sworn retire retired"
    " retires retiring interim acting caretaker counterpart counterparts rival rivals joint co-chief both ministers"
    " premiers mayors governors presidents leaders executives chancellors countries nations formerly".split()
)
"""Words of a story in which an office changes hands, or in which several places or bodies have one."""


class TwoHolders(Rule):
    """``Chief Constable Ida Lund ... Karl Berg, the chief constable``."""

    meta = Meta(
        code="TTL105",
        name="two-holders",
        summary="Two people have one office that has one holder.",
        why="One of the two has another title, or another name.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=False,
        bad=(
            "Chief Constable Ida Lund opened the pier. [[Karl Berg, the chief constable]], said it was strong.",
            "Finance Minister Ida Lund opened the pier. Guests asked [[Finance Minister Karl Berg]] about the cost.",
        ),
        good=(
            "Chief Constable Ida Lund opened the pier. Karl Berg, the deputy chief constable, said it was strong.",
            "Finance Minister Ida Lund opened the pier. Guests asked Norway’s finance minister, Karl Berg, to sing.",
            "Mayor Ida Lund opened the pier. She succeeded Mayor Karl Berg in May.",
            "Finance Minister Ida Lund opened the pier. In 1998 Finance Minister Karl Berg had closed it.",
            "Guests thanked Gov. Ida Lund, Gov. Ann Hale and Mayor Karl Berg.",
            "Kerry mayor Ida Lund opened the pier. Guests thanked Cork mayor Karl Berg for his song.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the holders of each office, but where the story tells of a change or of several places."""
        table = tokens(document)
        for one, two in combinations(records(document), 2):
            pair = _pair(document, table, one, two)
            if pair is not None and not _tells_of_change(table, one, two) and not _in_two_places(table, *pair):
                there, here = pair
                message = f"“{document[here.beside]}” here, “{document[there.beside]}” elsewhere: who has the office?"
                related = (Related(there.beside, f"“{document[there.beside]}” here."),)
                yield self.found(here.beside, message, related=related)
                return


def _pair(document: Document, table: Tokens, one: Record, two: Record) -> tuple[Holding, Holding] | None:
    """The first places that give one office to two people of whom neither is told apart by a body or a country."""
    if min(len(one.person.words), len(two.person.words)) < 2 or one.person.surname == two.person.surname:
        return None
    if where_of(document, one) != where_of(document, two):
        return None
    for there in one.named:
        for here in two.named:
            office = here.office
            if (office.key, office.name) != (there.office.key, there.office.name):
                continue
            if office.grade or office.former or there.office.former or not (office.portfolio or office.called.one):
                continue
            if table.same_sentence(there.first, here.first):
                continue  # "Gov. Ann Lee, Gov. Ida Lund and Mayor Karl Berg": each of another place
            if not (dated(table, there) or dated(table, here)):
                return (there, here) if there.first < here.first else (here, there)
    return None


def _tells_of_change(table: Tokens, *records: Record) -> bool:
    """Whether a sentence that names one of them, or the one before it, has a word of change or of several places."""
    named = {table.sentence_of(m.first) for record in records for m in record.person.mentions}
    around = named | {sentence - 1 for sentence in named if sentence}
    return any(not _CHANGES.isdisjoint(table.sentence_lower(sentence)) for sentence in around)


def _in_two_places(table: Tokens, *pair: Holding) -> bool:
    """Whether the sentences that give the office, or those before them, name other places."""
    known = place_words(table.lexicon) | affiliations(table.lexicon)
    found: list[set[str]] = []
    for holding in pair:
        sentence = table.sentence_of(holding.first)
        low, high = table.sentence_bounds(max(sentence - 1, 0))[0], table.sentence_bounds(sentence)[1]
        found.append(
            {
                w
                for w, t in zip(table.lower[low:high], table.text[low:high], strict=True)
                if w in known and t[0].isupper()
            }
        )
    return found[0] != found[1]
