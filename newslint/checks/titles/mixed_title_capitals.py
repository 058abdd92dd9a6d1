"""An office standing alone, with a capital in one place and without in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import OFFICES_OF_STATE
from newslint.story.fragments import in_fragment
from newslint.text import Document
from newslint.util.casing import capitalise

_SMALL = frozenset({"of", "and"})
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
        summary="An office without a name is capitalised in one place and not in another.",
        why="Houses differ over “the prime minister” and “the Prime Minister”; a story should not.",
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
        ),
        good=(
            "The prime minister spoke first. Farmers asked Prime Minister Ann Lee for help.",
            "The prime minister spoke first. He is the Prime Minister of a large country.",
            "The president of the club spoke first. Farmers wrote to the President.",
            "The mayor spoke first. Farmers wrote to the Mayor's Office.",
            "The prime minister spoke first. He read that “only the Prime Minister can dissolve it”.",
            "The Prime Minister spoke first. “I told the prime minister so,” said Lee. “So did the prime minister.”",
        ),
    )

    safety = Safety.DISPLAY  # an office may be the name of one: the Pope, the Lord Chancellor

    def matters(self, document: Document) -> Iterator[Matter[None]]:
        """The places of each office that stand after ``the`` and not before a name, in the reporter's words.

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

    def write(self, document: Document, use: Use[None], wanted: str, model: Sequence[Use[None]]) -> str:
        """The office as the model has it."""
        if model:
            return document[model[0].span]
        words = document[use.span].lower().split(" ")
        return " ".join(word if wanted == "small" or word in _SMALL else capitalise(word) for word in words)


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
    return not table.text[end][0].isupper() and table.lower[end] not in _CLAUSE
