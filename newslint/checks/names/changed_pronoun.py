"""A pronoun that makes a man of a woman, or a woman of a man."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import organisation_words
from newslint.lexicon.place_names import affiliations, place_words
from newslint.story.people import People, people
from newslint.story.person_mentions import person_mentions
from newslint.text import Document
from newslint.text.lexicon import lexicon_of
from newslint.util.casing import copy_capital

_SUBJECTS = {"he": "m", "she": "f"}
_KIN = frozenset(
    "actress aunt baby boy boyfriend brother child congressman congresswoman cow dad daughter deputy doctor driver "
    "father "
    "friend gentleman girl girlfriend grandfather grandmother guy husband king lady lord man men mother mum mom nephew "
    "niece officer partner pilot prince princess queen reporter ship sister son spokesman spokeswoman student teacher "
    "uncle victim wife woman women caller god".split()
)
"""Words that a pronoun may stand for although no name goes with them."""
_OFTEN = 2


class ChangedPronoun(Rule):
    """``Ms Lund ... she ... he``."""

    meta = Meta(
        code="NAM106",
        name="changed-pronoun",
        summary="The only person in the story is he in one place and she elsewhere.",
        why="A wrong pronoun is a wrong fact about a person.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then [[he]] sang.",
                fixed="Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            ),
        ),
        good=(
            "Ms Lund opened the pier. She said it was strong. Later she cut a ribbon, and then she sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked her brother, and then he sang.",
            "Ms Lund opened the pier. She said it was strong. Later she thanked Karl Berg, and then he sang.",
        ),
    )
    triggers = frozenset(_SUBJECTS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Where all people are of one known sex and nobody else is spoken of, look for one pronoun of the other."""
        table = tokens(document)
        everybody = people(document)
        sex = _only_sex(everybody)
        if not sex or _has_strangers(document, everybody) or not _KIN.isdisjoint(table.index):
            return
        places = [
            k
            for k in table.where("he", "she")
            if not document.quotes.touches(table.span(k)) and table.lower[k - 1] not in ("or", "/")
        ]
        odd = [k for k in places if _SUBJECTS[table.lower[k]] != sex]
        if len(odd) != 1 or len(places) - 1 < _OFTEN or odd[0] < everybody.persons[0].mentions[0].first:
            return
        yield self._finding(document, table, odd[0], everybody)

    def _finding(self, document: Document, table: Tokens, k: int, everybody: People) -> Finding:
        """Ask who is meant."""
        span = table.span(k)
        wanted = "she" if table.lower[k] == "he" else "he"
        person = everybody.persons[0]
        where = table.span(person.mentions[0].first, person.mentions[0].name_span.last)
        message = f"“{document[span]}” here, “{wanted}” elsewhere, and nobody else is named: who is meant?"
        fix = Fix.swap(span, copy_capital(document[span], wanted), Safety.DISPLAY)
        return self.found(span, message, fixes=(fix,), related=(Related(where, f"{person.name}, first here."),))


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
