"""One person in one office under two names of it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.titles._same_person import Record, pairs, records
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import COURTESY, honorifics
from newslint.story.offices import Holding
from newslint.story.people import Person, people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document, Span
from newslint.util.casing import copy_capital

_IN_TURN = frozenset({"representative"})
"""Offices that houses call by one name before names and by another elsewhere: Rep. Lund, the congresswoman."""


_ALIKE = {"prof": "professor", "baroness": "lady", "fr": "father"}
"""Forms of address that stand for another one."""
_FREE = frozenset({"rev", "father", "messrs", "st"})
"""Forms of address after which another one is usual, or that are of several: the Rev Karl Berg, Mr Berg."""
_PRIESTS = frozenset({"father", "fr"})
_KEPT = frozenset({"councillor", "cllr"})
"""Offices by which their holders are called all through a story."""
_BY_OFFICE = frozenset({"president", "prime minister", "premier", "pope", "king", "queen", "chancellor"})
"""Offices by which people are called now and then in houses that call them Mr as a rule."""
_NEW = frozenset({"knighted", "knight", "knighthood", "damehood", "peerage", "married", "marry", "promoted", "wife"})
"""Words of a story in which somebody gets another form of address."""


class MixedOffices(Rule):
    """``foreign secretary Ann Lee ... foreign minister Lee``."""

    meta = Meta(
        code="TTL102",
        name="mixed-offices",
        summary="One person's office has two names.",
        why="Foreign secretary and foreign minister are offices of different countries: readers see two people.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "The foreign secretary, Ann Lee, flew to Oslo. There the [[foreign minister]] Ann Lee met guests.",
                fixed="The foreign secretary, Ann Lee, flew to Oslo. There the foreign secretary Ann Lee met guests.",
            ),
            Example(
                "Ida Lund, the chief executive of Quayside, opened the pier. The [[CEO]] said it was strong.",
                fixed="Ida Lund, the chief executive of Quayside, opened the pier. "
                "The chief executive said it was strong.",
            ),
            Example(
                "Norway’s trade minister, Ida Lund, opened the pier. The Norwegian [[commerce secretary]] sang.",
                fixed="Norway’s trade minister, Ida Lund, opened the pier. The Norwegian trade minister sang.",
            ),
            "Deputy Premier Ida Lund opened the pier. The [[vice-premier]] said that it was strong.",
            "Professor Ida Lund opened the pier. Guests asked [[Dr Lund]] about her plans.",
            "Dr Karl Berg opened the pier. Guests asked [[Mr Berg]] about his plans.",
            "Fr Karl Berg opened the pier. Guests asked [[Rev Berg]] about his plans.",
            "Madam Ida Lund opened the pier. Guests asked [[Mrs Lund]] about her plans.",
            "Mrs Ida Lund opened the pier. Guests handed [[Miss Lund]] a ribbon.",
            "Ida Lund, the works minister, opened the pier. [[Minister Lund]] sang. Guests thanked Ms Lund.",
        ),
        good=(
            "The foreign secretary, Ann Lee, flew to Oslo. There the foreign minister Karl Berg met the press.",
            "The former foreign secretary Ann Lee flew to Oslo. The new foreign secretary met the press.",
            "Ida Lund, the chief executive of Quayside, opened the pier. The CEO of Northgate said it was strong.",
            "Ida Lund, the chief executive of Quayside, met Karl Berg, the CEO of Northgate. The CEO sang.",
            "Sgt. Ida Lund opened the pier. The sergeant said it was strong.",
            "Professor Ida Lund opened the pier. Guests asked Professor Lund and Dr Karl Berg about their plans.",
            "Sir Karl Berg opened the pier. He had been plain Mr Berg until he was knighted in May.",
            "Ida Lund, the president, opened the pier. President Lund sang. Guests thanked Ms Lund.",
            "Mr. Berg opened the pier. Guests asked Mrs. Berg about her plans.",
            "Rep. Ida Lund opened the pier. The congresswoman said it was strong.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the names of the offices that the story gives to one person."""
        table = tokens(document)
        for record in records(document):
            told: set[str] = set()
            for before, here in pairs(record):
                name = here.office.name
                if name not in told and _is_renamed(before, here) and not _is_of_another(table, before, here):
                    told.add(name)
                    yield self._finding(document, table, record, before, here)
        new = {table.sentence_of(k) for k in table.where(*_NEW)}
        for person in people(document):
            if person.surname not in people(document).shared and not _changes(table, person, new):
                yield from self._addresses(document, table, person)
                yield from self._titled(document, table, person)

    def _finding(self, document: Document, table: Tokens, record: Record, before: Holding, here: Holding) -> Finding:
        """Ask for one name, and offer the first."""
        span, model = _words(table, here), _words(table, before)
        known, found = document[model], document[span]
        if found[0].islower() and known.istitle():
            known = known.lower()
        fix = Fix.swap(span, known if found.isupper() else copy_capital(found, known), Safety.DISPLAY)
        message = f"{record.person.name} is “{document[model]}” before and “{found}” here: one name for the office?"
        return self.found(span, message, fixes=(fix,), related=(Related(model, f"“{document[model]}” here."),))

    def _addresses(self, document: Document, table: Tokens, person: Person) -> Iterator[Finding]:
        """A finding for somebody who is Dr in one place and Professor in another, Mrs here and Miss there."""
        first: PersonMention | None = None
        sexes = honorifics(table.lexicon)
        for mention in person.mentions:
            word = _written(mention)
            if (
                not word
                or (word in _FREE and not _is_of_a_priest(first, mention))
                or mention.name_span.heading
                or mention.name_span.quoted
            ):
                continue
            first = first or mention
            known = _written(first)
            if _ALIKE.get(word, word) == _ALIKE.get(known, known) or {sexes.get(known), sexes.get(word)} == {"m", "f"}:
                continue  # or husband and wife
            here, there = (table.span(m.name_span.start, m.name_span.last) for m in (mention, first))
            yield self._two_forms(document, here, there)
            return

    def _two_forms(self, document: Document, here: Span, there: Span) -> Finding:
        """A finding for a form of address that is not the one before."""
        message = f"“{document[there]}” before and “{document[here]}” here: one form of address?"
        return self.found(here, message, related=(Related(there, f"“{document[there]}” here."),))

    def _titled(self, document: Document, table: Tokens, person: Person) -> Iterator[Finding]:
        """A finding for somebody who is Mr in one place and Minister in another, both with the surname alone."""
        told = [m for m in person.mentions if not (m.name_span.heading or m.name_span.quoted)]
        plain = [m for m in told if _written(m) in COURTESY and len(m.words) == 1]
        if plain and told[0].title is not None and told[0].title.head in _KEPT and _is_before(table, told[0]):
            yield self._two_forms(document, _whole(table, plain[0]), _whole(table, told[0]))
            return
        titled = [m for m in told[1:] if _is_titled(table, m)]
        if not plain or not titled or len(told[0].words) == 1:
            return
        odd, others = (titled, plain) if len(titled) <= len(plain) else (plain, titled)
        here, there = (_whole(table, group[0]) for group in (odd, others))
        message = f"“{document[here]}” here and “{document[there]}” elsewhere: one form of address?"
        yield self.found(here, message, related=(Related(there, f"“{document[there]}” here."),))


def _changes(table: Tokens, person: Person, new: set[int]) -> bool:
    """Whether somebody is named near a sentence that tells of another form of address: by marriage, say."""
    return any(not new.isdisjoint(_around(table, mention)) for mention in person.mentions)


def _around(table: Tokens, mention: PersonMention) -> range:
    """The sentence of a mention and those beside it."""
    sentence = table.sentence_of(mention.first)
    return range(sentence - 1, sentence + 2)


def _is_of_a_priest(first: PersonMention | None, mention: PersonMention) -> bool:
    """Whether a form of address stands before the surname alone of one who is Father: “Fr Karl Berg ... Rev Berg”."""
    word = _written(mention)
    if word in _PRIESTS:
        return True
    return first is not None and _written(first) in _PRIESTS and word == "rev" and len(mention.words) == 1


def _is_before(table: Tokens, mention: PersonMention) -> bool:
    """Whether a title with a capital stands right before a name."""
    title = mention.title
    before = title is not None and title.last == mention.first and title.text.lower() == title.head
    return before and title is not None and table.text[title.first][0].isupper()


def _is_titled(table: Tokens, mention: PersonMention) -> bool:
    """Whether a surname alone stands right after an office with a capital, other than that of a head of state."""
    title = mention.title
    if title is None or title.last != mention.first or len(mention.words) > 1 or mention.name_span.honorific:
        return False
    office = title.text.lower()
    return table.text[title.first][0].isupper() and not title.former and office not in _BY_OFFICE


def _whole(table: Tokens, mention: PersonMention) -> Span:
    """Where a name stands with what is written before it."""
    first = mention.name_span.start if mention.title is None else min(mention.title.first, mention.name_span.start)
    return table.span(first, mention.name_span.last)


def _written(mention: PersonMention) -> str:
    """The form of address before a name, in small letters and without its stop."""
    return mention.name_span.honorific.lower().rstrip(".")


def _words(table: Tokens, holding: Holding) -> Span:
    """The words for an office, portfolio and grade among them."""
    return table.span(holding.office.first, holding.last)


def _is_of_another(table: Tokens, before: Holding, here: Holding) -> bool:
    """Whether an office without a name was somebody else's under that name: ``a Google spokesperson``."""
    last = here.last - 1
    return not here.named and any(k < last and k != before.last - 1 for k in table.index[table.lower[last]])


def _is_renamed(before: Holding, here: Holding) -> bool:
    """Whether two places call one office by two names, neither of which is the other one cut short."""
    one, two = before.office, here.office
    if one.key != two.key or one.name == two.name or one.called.short or two.called.short or one.former != two.former:
        return False
    if not here.named and one.called.office in _IN_TURN:
        return False
    short, long = sorted((one.name, two.name), key=len)
    return not (long.startswith(f"{short} ") or long.endswith(f" {short}"))
