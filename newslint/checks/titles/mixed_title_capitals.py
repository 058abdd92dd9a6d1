"""An office, with a capital in one place and without in another: standing alone, or before a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import CONSISTENT, ConsistencyRule, Matter, Use
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.name_words import OFFICES_OF_STATE
from newslint.lexicon.office_names import OFFICE_NAMES, PORTFOLIOS
from newslint.story.fragments import in_fragment
from newslint.story.person_mentions import person_mentions
from newslint.text import Document, FieldKind
from newslint.util.casing import capitalise
from newslint.util.records import NamedTuple

_SMALL = frozenset({"of", "and"})
_BARE = frozenset({"IN", "TO", "CC", "VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "RB", "RBR", "WRB", ",", ":"})
"""What stands before an office that nothing belongs to but the name: no article, no town, no "former"."""
_SCALES = frozenset({"rank", "government", "chamber", "town", "bench", "see", "mission"})
_RANKS = {words for words, office in OFFICE_NAMES.items() if office.scale in _SCALES and not office.short}
_BEFORE_NAMES = tuple(sorted(_RANKS | {("coach",), ("professor",), ("detective",), ("speaker",)}))
"""What opens names too, and is no office of state."""
_CLAUSE = frozenset({"of", "-", "elect"})


class TitleCapitalOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "small", "capitals"] = "consistent"
    """How an office without a name begins; ``consistent`` asks only that a story agree with itself."""


class MixedTitleCapitals(ConsistencyRule[None, TitleCapitalOptions]):
    """``the prime minister`` and ``the Prime Minister``."""

    meta = Meta(
        code="TTL104",
        name="mixed-title-capitals",
        summary="An office without a name, or right before one, is capitalised in one place and not in another.",
        why="Houses differ over “the prime minister” and “the Prime Minister”, and over “mayor Ana Brandt”; a story"
        " should not.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian, BBC News and Reuters style guides: titles",
        bad=(
            Example(
                "The prime minister spoke first. Farmers asked the prime minister for help. "
                "Later the [[Prime Minister]] flew home.",
                fixed="The prime minister spoke first. Farmers asked the prime minister for help. "
                "Later the prime minister flew home.",
            ),
            Example(
                "Later the [[Prime Minister]] flew home.",
                fixed="Later the prime minister flew home.",
                options={"style": "small"},
            ),
            "The crowd heard Mayor Ana Brandt speak. It cheered when [[mayor]] Brandt sat down.",
            "“We won,” said Coach Ana Brandt. It was her best year since [[coach]] Brandt left Denton.",
        ),
        good=(
            "The prime minister spoke first. Farmers asked Prime Minister Ann Lee for help.",
            "The prime minister spoke first. He is the Prime Minister of a large country.",
            "The crowd heard Mayor Ana Brandt speak. It knew the mayor, and Denton mayor Ida Roe. Former mayor Jo Lee"
            " sat down.",
            "The president of the club spoke first. Farmers wrote to the President.",
            "Farmers wrote to the Commissioner for Health. In May the commissioner wrote back.",
            "The mayor spoke first. Farmers wrote to the Mayor's Office.",
            "The prime minister spoke first. He read that “only the Prime Minister can dissolve it”.",
            "The Prime Minister spoke first. “I told the prime minister so,” said Lee. “So did the prime minister.”",
        ),
    )

    safety = Safety.DISPLAY  # an office may be the name of one: the Pope, the Lord Chancellor

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """The places of each office in the reporter's words: those after ``the`` without a name, and those with one.

        A letter or a book that is quoted keeps its own capitals.
        """
        table = tokens(document)
        for office in OFFICES_OF_STATE:
            uses = []
            for k in table.index.get(office[0], ()):
                form = _form(table.text[k : k + len(office)]) if _stands_alone(table, k, office) else ""
                if not form:
                    continue
                span = table.span(k, k + len(office))
                if not document.quotes.touches(span) and not in_fragment(document, span):
                    uses.append(Use(form, span, None))
            if uses:
                yield Matter(uses)
        for office in dict.fromkeys((*OFFICES_OF_STATE, *_BEFORE_NAMES)):
            if self.options.style == CONSISTENT and (uses := _before_names(document, table, office)):
                yield Matter(uses)

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The office as the model has it."""
        if model:
            return document[model[0].span]
        words = document[use.span].lower().split(" ")
        return " ".join(word if wanted == "small" or word in _SMALL else capitalise(word) for word in words)


def _before_names(document: Document, table: Tokens, office: tuple[str, ...]) -> list[Use[None]]:
    """The places where an office opens the name of whoever holds it, if they are not all alike.

    The first word of a sentence has its capital anyhow, and a headline its own.
    """
    size = len(office)
    found: list[tuple[str, int]] = []
    for k in table.index.get(office[0], ()):
        end = k + size
        if end >= len(table) or not table.text[end][0].isupper() or tuple(table.lower[k:end]) != office:
            continue
        form = _form(table.text[k:end])
        opens = k == table.sentence_start(k)
        if k and form and not (opens and form == "capitals"):
            found.append((form, k))
    if len({form for form, _ in found}) < 2:
        return []
    tagged = tags(document)
    people = [mention.span for mention in person_mentions(document)]
    uses = []
    for form, k in found:
        span, name = table.span(k, k + size), table.start_of(k + size)
        named = any(person.start <= name < person.end for person in people)
        quoted = document.quotes.touches(span) or in_fragment(document, span)
        capitals = form == "capitals" and table.text[k - 1][0].isupper()
        portfolio = (table.lower[k - 1],) in PORTFOLIOS and k - 1 == table.sentence_start(k)
        bare = tagged[k - 1] in _BARE or capitals or portfolio or k == table.sentence_start(k)
        if named and not quoted and bare and document.field_at(name) is not FieldKind.HEADLINE:
            uses.append(Use(form, span, None))
    return uses


def _form(words: list[str]) -> str:
    """Whether the words of an office have capitals; nothing where some have, or all their letters are capitals."""
    if all(word.islower() for word in words):
        return "small"
    names = [word for word in words if word.lower() not in _SMALL]
    return "capitals" if all(w[0].isupper() for w in names) and not all(w.isupper() for w in names) else ""


def _stands_alone(table: Tokens, k: int, office: tuple[str, ...]) -> bool:
    """Whether an office begins at token k, after ``the``, and neither a name nor ``of ...`` follows."""
    end = k + len(office)
    if k == 0 or table.lower[k - 1] != "the" or tuple(table.lower[k:end]) != office:
        return False
    if end >= len(table) or not table.same_sentence(end, k):
        return True
    if table.lower[end] == "'s" and end + 1 < len(table) and table.text[end + 1][0].isupper():
        return False  # the Mayor's Office
    if table.lower[end] == "for" and end + 1 < len(table) and table.text[end + 1][0].isupper():
        return False  # the Commissioner for Health
    return not table.text[end][0].isupper() and table.lower[end] not in _CLAUSE
