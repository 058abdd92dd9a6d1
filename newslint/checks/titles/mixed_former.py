"""``ex-`` and ``former`` in one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import tokens
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.lists import Lexicon
from newslint.lexicon.name_words import offices
from newslint.lexicon.place_names import affiliations
from newslint.story.titles import Label, labels
from newslint.text import Document
from newslint.text.lexicon import lexicon_of
from newslint.util.casing import capitalise
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_PERSON = lazy_regex(
    r"(?:er|or|ist|ian|man|men|woman|women|ant|ent|ee|eer|ess)s?\Z"
    r"|(?:champion|chief|star|head|boss|spy|pupil|hostage|captive|guard|cop|teammate|colleague|aide|mp|chair|pilot|nurse|"
    r"judge|coach|friend|ally|rebel|cleric|"
    r"official|professional|pro|athlete|tycoon|model|king|queen|lord|mate|monk|nun)s?\Z"
)
_NO_PERSON = frozenset(
    "centre center power border quarter number government parliament department establishment settlement agreement "
    "apartment order paper chapter theater theatre tower minister's factor sector monastery convent".split()
)


_SHORT = frozenset({"gov", "rep", "sen", "pres", "gen", "sgt", "capt", "pm", "mp"})


# Roles that people are known by as by an office.
_LIKE_OFFICES = frozenset({"chief", "boss", "official", "champion", "captain", "employee", "colleague"})


_ARTICLE = 12
"""Code points before a label in which an article stands."""


class FormerOptions(NamedTuple):
    """What a house may settle."""

    style: Literal["consistent", "former", "ex"] = "consistent"
    """What to write before a role in text; ``consistent`` asks only that a story agree with itself."""


class MixedFormer(ConsistencyRule[str, FormerOptions]):
    """``ex-leader`` here, ``former leader`` there."""

    meta = Meta(
        code="TTL101",
        name="mixed-former",
        summary="A story says “ex-” of one role and “former” of another, or of the same.",
        why="Two words for one thing look like two hands; most guides keep “ex-” for headlines.",
        severity=Severity.WARNING,
        scope="story",
        source="BBC News and Guardian style guides: “former” in text, “ex-” in headlines",
        in_quotes=True,
        bad=(
            Example(
                "The [[ex-mayor]] Ida Lund opened the pier. Guests asked the former mayor about her plans.",
                fixed="The former mayor Ida Lund opened the pier. Guests asked the former mayor about her plans.",
            ),
            "His [[ex-boss]] at the mill gave evidence. The former accountant denied it.",
            Example(
                "His [[ex-boss]] at the mill gave evidence.",
                fixed="His former boss at the mill gave evidence.",
                options={"style": "former"},
            ),
        ),
        good=(
            "The former mayor Ida Lund opened the pier. Guests asked the former mayor about her plans.",
            "Ex-mayor opens pier\n\nThe former mayor Ida Lund opened the pier.",
            "His ex-wife gave evidence. The former accountant denied it.",
            "The ex-mayor Ida Lund opened the pier in the former monastery.",
            "The former mayor Ida Lund opened the pier. Then the ex-mayor sang.",
            "An ex-gambler gave evidence. The former accountant denied it.",
            "Two ex-Harbour Board men gave evidence. The former accountant denied it.",
        ),
    )
    usual = "as most guides have in text"

    def matters(self, document: Document) -> Iterator[Matter[str]]:
        """Each ``ex-`` in running text, and each ``former`` before a role; the last word of the role goes with it."""
        found = [label for label in labels(document) if not label.heading]
        lexicon = lexicon_of(document)
        exes = {label for label in found if label.form == "ex" and not _of_name(document, label)}
        roles = {_last(label) for label in exes}
        uses = [
            Use(label.form, label.span, _last(label))
            for label in found
            if label in exes or (label.form == "former" and (_last(label) in roles or _is_person(lexicon, label.role)))
        ]
        yield Matter(uses, today="former")

    def reported(self, document: Document, odd: list[Use[str]], model: Sequence[Use[str]]) -> list[Use[str]]:
        """The labels of offices, and of roles that the other form is used of too: an ex-gambler is not in office."""
        known = offices(lexicon_of(document))
        others = {word for use in model for word in document[use.span].lower().split()}
        told = [use for use in odd if use.place.rstrip(".") in known | _SHORT | _LIKE_OFFICES or use.place in others]
        return [use for use in told if use.form != "ex" or not _is_excused(document, use)]

    def write(self, document: Document, use: Use[str], wanted: str, model: Sequence[Use[str]]) -> str:
        """The label in the other form: ``ex-boss`` as ``former boss``; a capital at its head is kept."""
        del model
        text = document[use.span]
        other = f"ex-{text[6:].lstrip()}" if wanted == "ex" else f"former {text[2:].lstrip('-')}"
        return capitalise(other) if text[0].isupper() else other

    def nearest(self, use: Use[str], model: Sequence[Use[str]]) -> Use[str]:
        """A label of the same role where there is one."""
        return next((other for other in model if other.place == use.place), model[0])


def _is_excused(document: Document, use: Use[str]) -> bool:
    """Whether “ex-” stands for a name, or opens a headline that runs into the text: a capital inside a sentence."""
    table = tokens(document)
    at = table.at_offset(use.span.start)
    inside = document[use.span][0].isupper() and at != table.sentence_start(at)
    return inside or _stands_for_name(document, use)


def _stands_for_name(document: Document, use: Use[str]) -> bool:
    """Whether a label with “the” stands for somebody named before: “the ex-mayor said”, which desks let pass."""
    text = document.prose
    after = text[use.span.end : use.span.end + 4].lstrip()
    before = text[max(0, use.span.start - _ARTICLE) : use.span.start]
    the = before.rstrip().lower().endswith(" the")
    return the and not after[:1].isupper() and not after.startswith("of")


def _last(label: Label) -> str:
    """The last word of a role."""
    return label.role.split()[-1]


def _of_name(document: Document, label: Label) -> bool:
    """Whether ``ex-`` belongs to a people, a company or somebody's name and no role: ``ex-Trump aide``."""
    role = document[label.span][3:].lstrip("-")
    lexicon = lexicon_of(document)
    if label.role in affiliations(lexicon):
        return True
    return role[:1].isupper() and label.role.rstrip(".") not in offices(lexicon) | _SHORT


def _is_person(lexicon: Lexicon, role: str) -> bool:
    """Whether the words after ``former`` name what somebody was."""
    words = [w for w in role.split() if w not in NAMELESS]
    return any(w in offices(lexicon) or (w not in _NO_PERSON and _PERSON.search(w)) for w in words)
