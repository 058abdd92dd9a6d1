"""A pronoun that makes a man of a woman, or a woman of a man."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import organisation_words
from newslint.lexicon.place_names import affiliations, place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import looks_given
from newslint.story.people import People, Person, bearers, people
from newslint.story.person_mentions import person_mentions
from newslint.story.pronouns import HUMANS, SEXES, Tie, ties
from newslint.text import Document
from newslint.text.lexicon import lexicon_of
from newslint.util.casing import copy_capital

_SUBJECTS = {"he": "m", "she": "f"}
_OFTEN = 2
_BACK = 2
"""Sentences before a pronoun in which somebody else may be named whom it stands for."""


class ChangedPronoun(Rule):
    """``Ms Lund ... she ... he``."""

    meta = Meta(
        code="NAM106",
        name="changed-pronoun",
        summary="A person is he in one place and she elsewhere.",
        why="A wrong pronoun is a wrong fact about a person.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then [[he]] sang.",
                fixed="Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            ),
            Example(
                "Karl Berg opened the pier. Mary Lund, who sold her boat in May, praised it.\n\n"
                "The pier is strong. Lund said [[he]] would sing.",
                fixed="Karl Berg opened the pier. Mary Lund, who sold her boat in May, praised it.\n\n"
                "The pier is strong. Lund said she would sing.",
            ),
        ),
        good=(
            "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked her brother, and then he sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked Karl Berg, and then he sang.",
            "Karl Berg opened the pier. Mary Lund sold her boat in May. Her son sang. Lund said he was ill.",
        ),
    )
    triggers = frozenset(_SUBJECTS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for one pronoun of the other sex: where all people are of one, and after ``Lund said`` of one person."""
        table = tokens(document)
        everybody = people(document)
        alone = self._of_all(document, table, everybody)
        found = {alone.token: alone} if alone else {}
        found |= {tie.token: tie for tie in _of_one(document, table)}
        for k, tie in sorted(found.items()):
            yield self._finding(document, table, k, tie.person, alone=tie is alone)

    def _of_all(self, document: Document, table: Tokens, everybody: People) -> Tie | None:
        """The one pronoun of the other sex, where all people are of one and nobody else is spoken of."""
        sex = _only_sex(everybody)
        if not sex or _has_strangers(document, everybody) or not HUMANS.isdisjoint(table.index):
            return None
        places = [
            k
            for k in table.where("he", "she")
            if not document.quotes.touches(table.span(k)) and table.lower[k - 1] not in ("or", "/")
        ]
        odd = [k for k in places if _SUBJECTS[table.lower[k]] != sex]
        if len(odd) != 1 or len(places) - 1 < _OFTEN or odd[0] < everybody.persons[0].mentions[0].first:
            return None
        return Tie(odd[0], everybody.persons[0], _SUBJECTS[table.lower[odd[0]]])

    def _finding(self, document: Document, table: Tokens, k: int, person: Person, *, alone: bool) -> Finding:
        """Ask who is meant."""
        span = table.span(k)
        wanted = "she" if table.lower[k] == "he" else "he"
        where = table.span(person.mentions[0].first, person.mentions[0].name_span.last)
        reason = "and nobody else is named" if alone else f"for {person.name}"
        message = f"“{document[span]}” here, “{wanted}” elsewhere, {reason}: who is meant?"
        fix = Fix.swap(span, copy_capital(document[span], wanted), Safety.DISPLAY)
        return self.found(span, message, fixes=(fix,), related=(Related(where, f"{person.name}, first here."),))


def _of_one(document: Document, table: Tokens) -> Iterator[Tie]:
    """The one pronoun for a person that is not of the sex that the name and the other pronouns tell."""
    by_person: dict[int, list[Tie]] = defaultdict(list)
    for tie in ties(document):
        by_person[id(tie.person)].append(tie)
    for told in by_person.values():
        person = told[0].person
        sexes = [tie.sex for tie in told] + [person.gender] * (person.gender != "")
        rare = min(("m", "f"), key=lambda sex: (sexes.count(sex), sex == person.gender))
        odd = [tie for tie in told if tie.sex == rare]
        if len(odd) != 1 or table.lower[odd[0].token] not in _SUBJECTS or sexes.count(rare) * 2 > len(sexes):
            continue
        if len(sexes) > _OFTEN or (len(told) > 1 and _is_said_by(table, odd[0])):
            yield from (tie for tie in odd if not _another_is_near(document, table, tie))


def _is_said_by(table: Tokens, tie: Tie) -> bool:
    """Whether a pronoun follows its person's name and a verb of speech: ``Lund said he``, ``Lund said that he``."""
    k = tie.token - 1
    if table.lower[k] == "that":
        k -= 1
    ends = {mention.name_span.last for mention in tie.person.mentions}
    return table.lower[k] in speech_forms(table.lexicon) and k in ends


def _another_is_near(document: Document, table: Tokens, tie: Tie) -> bool:
    """Whether the two sentences before tell of somebody else whom the pronoun may stand for."""
    sentence = table.sentence_of(tie.token)
    low = table.sentence_bounds(max(0, sentence - _BACK))[0]
    own = {mention.first for mention in tie.person.mentions}
    named = [m for m in person_mentions(document) if low <= m.first < tie.token and m.first not in own]
    known = bearers(document)
    if any(
        known[m.first].gender in ("", tie.sex) if m.first in known else looks_given(m.words[0], table.lexicon)
        for m in named
    ):
        return True
    words = set(table.lower[low : tie.token])
    return not HUMANS.isdisjoint(words) or any(SEXES.get(word) == tie.sex for word in words)


def _has_strangers(document: Document, everybody: People) -> bool:
    """Whether a run of two or three capitalised words may be a person who was not recognised."""
    lexicon = lexicon_of(document)
    no_persons = organisation_words(lexicon) | place_words(lexicon) | affiliations(lexicon)
    return any(
        1 < len(n.words) < 4
        and everybody.words.isdisjoint(n.words)
        and not any(w.isupper() or w.lower() in no_persons for w in n.words)
        for n in person_mentions(document)
    )


def _only_sex(everybody: People) -> str:
    """The sex of all people of a story, where it is known of each and the same."""
    sexes = {person.gender for person in everybody}
    return sexes.pop() if len(sexes) == 1 else ""
