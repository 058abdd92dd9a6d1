"""``Mr Lund ... Ms Lund``: one person with two forms of address."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import COURTESY, honorifics
from newslint.story.lives import RELATIVES
from newslint.story.people import Person, people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document

_KIN = RELATIVES | frozenset(
    {"widow", "widower", "married", "couple", "fiancee", "fiancé", "fiancée", "family", "spouse"}
)
_BACK = 2


class ChangedHonorific(Rule):
    """``Mr Lund ... Ms Lund``."""

    meta = Meta(
        code="TTL113",
        name="changed-honorific",
        summary="A person is Mr in one place, and Mrs or Ms in another.",
        why="One of the two makes a man of a woman, or a woman of a man, or somebody else of one person.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            "Eoin Lund made a call. Mr Lund said he was well. [[Ms Lund]] bought the boat in 2011.",
            "Karl Berg sang. [[Mrs Berg]] was glad. A guest thanked Mr Berg.",
        ),
        good=(
            "Eoin Lund made a call. Mr Lund said he was well. Mr Lund bought the boat in 2011.",
            "Eoin Lund made a call. Mr Lund said he was well. His wife was at home. Ms Lund bought the boat in 2011.",
            "Eoin Lund and Mary Lund made a call. Mr Lund said he was well. Ms Lund bought the boat in 2011.",
            "Mr and Mrs Lund made a call. Mr Lund said he was well.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the one form of address of a person that is not of the sex of the others, or of the name."""
        everybody = people(document)
        for person in everybody:
            if person.surname in everybody.shared:
                continue
            odd = _odd(person)
            if odd is None or _is_kin(document, odd):
                continue
            mention, model = odd, next(m for m in person.mentions if _sex(m) not in ("", _sex(odd)))
            table = tokens(document)
            span = table.span(mention.name_span.start, mention.name_span.last)
            there = table.span(model.name_span.start, model.name_span.last)
            use = f"{model.name_span.honorific} {document[mention.span]}"
            message = f"“{document[span]}” here, “{document[there]}” elsewhere: one person, or which is right?"
            fix = Fix.swap(span, use, Safety.DISPLAY)
            yield self.found(span, message, fixes=(fix,), related=(Related(there, f"“{document[there]}” here."),))


def _sex(mention: PersonMention) -> str:
    """The sex that a courtesy title tells."""
    honorific = lowered(mention.name_span.honorific or "").rstrip(".")
    return honorifics(SHIPPED).get(honorific, "") if honorific in COURTESY else ""


def _odd(person: Person) -> PersonMention | None:
    """The one mention of a person whose title is of the other sex; nothing where neither name nor count tells which."""
    by_sex = {sex: [m for m in person.mentions if _sex(m) == sex] for sex in ("m", "f")}
    if not all(by_sex.values()):
        return None
    plain = any(len(m.words) > 1 and not m.name_span.honorific for m in person.mentions)
    given = Person(person.words, person.surname).gender if plain else ""
    odd = "f" if len(by_sex["m"]) > len(by_sex["f"]) else "m" if len(by_sex["f"]) > len(by_sex["m"]) else ""
    odd = ({"m": "f", "f": "m"}[given] if given else "") or odd
    return by_sex[odd][0] if odd and len(by_sex[odd]) == 1 else None


def _is_kin(document: Document, mention: PersonMention) -> bool:
    """Whether words near may be for somebody of the family: a wife, a brother, Mr and Mrs."""
    table = tokens(document)
    sentence = table.sentence_of(mention.first)
    low = table.sentence_bounds(max(0, sentence - _BACK))[0]
    high = table.sentence_bounds(sentence)[1]
    near = [table.lower[k] for k in range(low, high) if not document.quotes.touches(table.span(k))]
    return not _KIN.isdisjoint(near) or {"mr", "and", "mrs"} <= {word.rstrip(".") for word in near}
