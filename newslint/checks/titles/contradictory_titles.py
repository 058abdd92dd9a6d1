"""A person in two offices that nobody holds at a time, or in office and out of it, in one story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._callings import other_callings
from newslint.checks.titles._for_a_time import shortened
from newslint.checks.titles._orphans import orphans
from newslint.checks.titles._same_person import Record, dated, held_by_one, pairs, records, scale_of
from newslint.checks.titles._sides import other_sides
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.office_words import FOR_A_TIME
from newslint.story.offices import Holding
from newslint.text import Document, Span

_FAR = 3
"""Paragraphs after which an office of which there are many no longer stands for the person named."""
_RANK, _OF_STATE = "rank", "president"
_OF_GOVERNMENT = frozenset({"prime minister", "premier", "first minister", "chief minister", "taoiseach"})
"""Heads of government, as they are called before their names."""
_ANYWHERE = frozenset({"mission", "see", "chamber", "cabinet", "town"})
"""Scales of offices that exclude each other whatever they are of."""
_SORTS = frozenset({"firm", "company", "group"})
"""Words for whatever body has been named."""


class ContradictoryTitles(Rule):
    """``President Ida Lund ... former president Ida Lund``."""

    meta = Meta(
        code="TTL103",
        name="contradictory-titles",
        summary="One person has two offices that exclude each other, or holds one here and held it formerly there.",
        why="One of the two is wrong, and with it the news.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=False,
        bad=(
            "Ida Lund is the acting director of the port. The [[director]] said that the pier was strong.",
            "Mayor Ida Lund opened the pier. Guests asked [[former mayor Ida Lund]] about her plans.",
            "Norway’s trade minister, Ida Lund, opened the pier. The [[former trade minister]] said it was strong.",
            "Detective Sergeant Ida Lund opened the pier. The [[detective inspector]] said it was strong.",
            "Ida Lund, the secretary of the Harbour Club (HC), opened the pier. "
            "[[Lund, who has been president]] of the HC since 2022, said it was strong.",
            "Finance Minister Ida Lund opened the pier. Guests sang as the [[health secretary]] sat down. Lund waved.",
            "Sen. Ida Lund opened the pier. Guests asked [[Rep. Lund]] about her plans.",
            "The Bishop of Ely opened the pier. Crowds came by train. “I sang,” the [[archbishop]] said.",
            "The Minister of State for Works, Ida Lund, opened the pier. Ann Hale, a director, was with her. "
            "The [[minister of state]] for power said it was strong.",
            "Prime Minister Ida Lund opened the pier. Crowds came by train. The [[governor]] sang. Lund waved.",
            "Simon Berg, the council’s deputy leader, opened the pier. [[Council leader Simon Berg]] sang.",
            "“I sang,” said the club’s manager, Kerry Berg. [[Assistant manager Berg]] opened the pier.",
            "Coach Ida Lund opened the pier. “I sang,” said the [[interim coach]], whose team won.",
            "President Ida Lund opened the pier. Guests were late. [[Prime Minister Lund]] sang.",
            "Alderman Ida Lund opened the pier. Guests asked [[Cllr Lund]] about her plans.",
            "Princess Ida opened the pier. Crowds came by train. The [[duchess]] said that it was strong.",
            "Sheriff Ida Lund told the sheriff court that it was a crime. The [[judge]] added that it was cruel.",
            "Karl Berg, a plumber from Leigh, opened the pier. “I sang,” the [[electrician]] said.",
            "The headteacher of a school opened the pier. Crowds came. The [[deputy head]] added that it was strong.",
            "Ida Lund, professor of geology at Leigh, opened the pier. The [[historian]] said that it was strong.",
            "Ida Lund, for the prosecution, said it was a crime. [[Defence]] counsel Ida Lund said it was cruel.",
        ),
        good=(
            "Ida Lund is the acting director of the port. The acting director said that the pier was strong.",
            "The headteacher of a school opened the pier with her deputy head. The deputy head said it was strong.",
            "Ida Lund, a surgeon from Leigh, opened the pier. The doctor said that it was strong.",
            "Karl Berg, a plumber from Leigh, met an electrician. “I sang,” the electrician said.",
            "Prime Minister Ida Lund opened the pier. The governor of Leigh, Karl Berg, sang. The governor was late.",
            "The Bishop of Ely opened the pier. The Archbishop of York, Karl Berg, sang. The archbishop was late.",
            "The coach of the team, Ida Lund, opened the pier with an assistant coach. The assistant coach sang.",
            "President Ida Lund met Prime Minister Karl Berg. Guests thanked President Lund and Prime Minister Berg.",
            "Former mayor Ida Lund opened the pier. Guests asked former mayor Ida Lund about her plans.",
            "Former mayor Ida Lund opened the pier. Guests asked Mayor Karl Berg about his plans.",
            "Interim coach Ida Lund opened the pier. Coach Lund said it was strong.",
            "Former mayor Ida Lund opened the pier. In 1998 Mayor Lund had closed it.",
            "Chief Inspector Ida Lund opened the pier. The inspector said it was strong.",
            "Sergeant Ida Lund opened the pier. She was promoted, and Inspector Lund closed it.",
            "Ida Lund, secretary and treasurer of the Harbour Club, opened the pier. "
            "Lund, who is treasurer of the Harbour Club, said it was strong.",
            "Ida Lund, the secretary of the Harbour Club, opened the pier. "
            "Lund, who is president of Quayside Holdings, said it was strong.",
            "Finance Minister Ida Lund opened the pier. The health secretary, Karl Berg, sat down. Lund waved.",
            "Councillor Ida Lund, the mayor, opened the pier. Guests asked Mayor Lund about her plans.",
            "Sheriff Ida Lund shut the pier. The judge said that it was strong.",
            "Princess Ida, the Duchess of Leigh, opened the pier. The duchess said that it was strong.",
            "Mayor Ida Lund thanked Karl Berg, the former mayor. The former mayor said the pier was strong.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the offices that the story gives to one person, but where its words tell of a change."""
        table = tokens(document)
        told: list[Span] = []
        for before, here in self._contradictions(document, table):
            told.append(here.beside)
            there = document[before.beside]
            message = f"“{document[here.beside]}” here, “{there}” elsewhere: which is it?"
            yield self.found(here.beside, message, related=(Related(before.beside, f"“{there}” here."),))
        for odd in (*other_callings(document), *other_sides(document), *shortened(document)):
            if not any(span.overlaps(odd.here) for span in told):
                there = document[odd.there]
                message = f"“{document[odd.here]}” here, “{there}” before: which is it?"
                yield self.found(odd.here, message, related=(Related(odd.there, f"“{there}” here."),))

    def _contradictions(self, document: Document, table: Tokens) -> Iterator[tuple[Holding, Holding]]:
        """Each place that contradicts an earlier one, the earlier first: one for each person, and those of nobody."""
        seen: set[int] = set()
        for record in records(document):
            heads = _heads_of_state(table, record)
            if heads is not None and not (dated(table, heads[0]) or dated(table, heads[1])):
                seen.add(heads[1].first)
                yield heads
                continue
            for before, here in pairs(record):
                if before.beside.overlaps(here.beside) or not _excludes(record, before, here):
                    continue
                if dated(table, before) or (here.named and dated(table, here)):
                    continue
                if _may_be_another(here) and not _is_near(table, record, here):
                    continue
                seen.add(here.first)
                yield before, here
                break
        yield from ((before, here) for before, here in orphans(document) if here.first not in seen)


def _heads_of_state(table: Tokens, record: Record) -> tuple[Holding, Holding] | None:
    """The first two places that make one person, right before the name, a president and a head of government."""
    told = [
        holding
        for holding in sorted(record.named, key=lambda holding: holding.first)
        if table.text[holding.office.first][0].isupper()
        and table.end_of(holding.last - 1) < holding.beside.end
        and not (holding.office.former or holding.office.grade or holding.qualifiers)
        and (holding.office.name == _OF_STATE or holding.office.name in _OF_GOVERNMENT)
    ]
    for here in told[1:]:
        if (told[0].office.name == _OF_STATE) != (here.office.name == _OF_STATE):
            return told[0], here
    return None


def _excludes(record: Record, before: Holding, here: Holding) -> bool:
    """Whether one person can have only one of two offices."""
    one, two = before.office, here.office
    if one.key == two.key:
        if here.named:
            return one.former != two.former and held_by_one(here)
        elsewhere = two.name == _OF_STATE and _body(before) - _body(here)  # may be that of the country
        known = any(other.office.former for other in record.named if other.office.key == two.key)
        return two.former and not known and not elsewhere
    if one.called.office == two.called.office and one.portfolio == two.portfolio:
        return here.named and _are_grades(one.grade, two.grade) and not (one.former or two.former)
    scale = scale_of(before)
    if scale != scale_of(here) or one.former or two.former or one.grade != two.grade or record.several:
        return False
    if scale == _RANK:
        captain = "captain" in (one.name, two.name)  # of a team, perhaps
        return one.called.office.split()[-1] != two.called.office.split()[-1] and (here.named or not captain)
    return scale in _ANYWHERE or here in record.around or _of_one_body(before, here)


def _are_grades(before: str, here: str) -> bool:
    """Whether one has the office and the other stands under it; whoever has it for a time may be called by it later."""
    return {before, here} in ({"", "deputy"}, {"", "assistant"}) or (not before and here in FOR_A_TIME)


def _may_be_another(here: Holding) -> bool:
    """Whether an office without a name is one of many: there are many governors, but one deputy foreign minister."""
    office = here.office
    return not (here.named or here.qualifiers or office.portfolio or office.grade or office.called.scale == _RANK)


def _is_near(table: Tokens, record: Record, here: Holding) -> bool:
    """Whether the person was named in one of the last paragraphs."""
    last = max((m.first for m in record.person.mentions if m.first < here.first), default=0)
    paragraphs = [int(table.paragraph[table.sentence_of(k)]) for k in (last, here.first)]
    return paragraphs[1] - paragraphs[0] <= _FAR


def _of_one_body(one: Holding, two: Holding) -> bool:
    """Whether both offices are of a body that both places name: in full, by its letters, or by its sort.

    Where the name stands with an office of nothing, it is of what was said before.
    """
    bodies = [_body(holding) for holding in (one, two)]
    if not all(bodies):
        return two.named
    return not (bodies[0].isdisjoint(bodies[1]) and all(_SORTS.isdisjoint(words) for words in bodies))


def _body(holding: Holding) -> set[str]:
    """The words of the body that an office is of, lower case, and its initials."""
    names = [word for word in holding.qualifiers if word[0].isupper() and not word.isupper()]
    return {word.lower() for word in holding.qualifiers} | ({"".join(word[0] for word in names).lower()} - {""})
