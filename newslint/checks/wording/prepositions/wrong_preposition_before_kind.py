"""A preposition that a word takes, but not before nouns of this sort: "the damage of the bridge"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.checks.wording.prepositions._active_verbs import forms_of
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import rows
from newslint.text import Document
from newslint.util.records import NamedTuple

_MOSTLY = 0.7
_INSIDE = NOUNS | {"DT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "HYPH", "POS", "VBG"}
_LONGEST = 6
_CHILDREN = frozenset("child kid son daughter boy girl baby twin triplet grandchild stepchild".split())


class _Governed(NamedTuple):
    """A word with a wrong preposition before some sorts of nouns."""

    tags: tuple[str, ...]
    wrong: frozenset[str]
    kinds: frozenset[Kind]
    words: frozenset[str]
    right: str
    after: frozenset[str]
    never_after: frozenset[str]


def _table() -> Iterator[tuple[str, _Governed]]:
    """What is listed for each word, by all its forms where it is a verb."""
    for word, tag, wrong, what, right, *near in rows("governed-kinds"):
        told = what.split()
        kinds = frozenset(map(Kind, told[0])) if told[0].isupper() else frozenset[Kind]()
        named = frozenset(told[1:] if kinds else told)
        condition = near[0] if near else ""
        after = frozenset(condition.strip("()").split()) if condition.startswith("(") else frozenset[str]()
        never = frozenset(condition[1:].split()) if condition.startswith("!") else frozenset[str]()
        tags = ("J", "V") if tag == "JV" else (tag,)
        entry = _Governed(tags, frozenset(wrong.split()), kinds, named, right, after, never)
        for form in forms_of(word) if tag == "V" else (word,):
            yield form, entry


_ENTRIES: dict[str, list[_Governed]] = {}
for _word, _entry in _table():
    _ENTRIES.setdefault(_word, []).append(_entry)
_BY_WORD: Mapping[str, list[_Governed]] = _ENTRIES


class WrongPrepositionBeforeKind(Rule):
    """``the damage of the bridge``."""

    meta = Meta(
        code="WRD225",
        name="wrong-preposition-before-kind",
        summary="A word stands with a preposition that it does not take before a noun of this sort.",
        why="The damage of $2m is the sum, the damage to the bridge what was hurt; one is married to a doctor.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Oxford Collocations Dictionary for Students of English",
        bad=(
            Example("The damage [[of]] the bridge is worse.", fixed="The damage to the bridge is worse."),
            "There was a sharp rise [[of]] the price of bread.",
            "She has been married [[with]] an engineer since 2009.",
            "The miners protested [[for]] the closure of the pit.",
        ),
        good=(
            "The damage to the bridge is put at $2m, and damage of this kind is rare.",
            "A rise of 5% in the price of bread was announced.",
            "She is married with two children, and died by her own hand.",
            "The rise of the party and the fall of the king were told at the demand of readers.",
        ),
    )
    triggers = frozenset(_BY_WORD)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what follows each such word."""
        view = syntax(document)
        for at in view.tokens.where(*_BY_WORD):
            opens = at == view.sentence_start(at)
            if at + 2 >= view.sentence_end(at) or not view.text[at][opens:].islower():
                continue
            for entry in _BY_WORD[view.lower[at]]:
                if view.lower[at + 1] in entry.wrong and _is_wrong(view, at, entry):
                    span = view.tokens.span(at + 1)
                    fix = Fix.swap(span, entry.right, Safety.UNSAFE)
                    message = f"“{view.text[at]}” takes “{entry.right}” here, not “{view.text[at + 1]}”."
                    yield self.found(span, message, fixes=(fix,))


def _is_wrong(view: SyntaxView, at: int, entry: _Governed) -> bool:
    """Whether the word is of the sort that counts, and what follows the preposition is of one of the kinds."""
    if not view.tag[at].startswith(entry.tags):
        return False
    before = view.lower[max(view.sentence_start(at), at - 3) : at]
    if entry.after and entry.after.isdisjoint(before):
        return False
    if not entry.never_after.isdisjoint(before):
        return False
    head = _head(view, at + 2)
    if head < 0:
        return False
    word = view.lower[head]
    one = singular(word)
    if not entry.words.isdisjoint({word, one}):
        return True
    if not entry.kinds or one in _CHILDREN:
        return False
    if Kind.PERSON in entry.kinds and (view.tag[at + 2] == "CD" or one in _CHILDREN):
        return False
    if view.tag[head] == "NNP":
        return False
    told = view.tag[at + 2] in {"DT", "PRP$", "JJ", "JJR", "NNS", "NN", "VBN"} or view.lower[at + 3] == "than"
    return told and share(word, *entry.kinds) >= _MOSTLY


def _head(view: SyntaxView, start: int) -> int:
    """The head of the noun phrase that begins here; -1 where none does."""
    if view.lower[start : start + 2] in (["more", "than"], ["fewer", "than"], ["at", "least"]):
        start += 2
    if view.tag[start] not in _INSIDE or view.lower[start] in {"this", "that", "these", "those"}:
        return -1
    end = start
    last = min(view.sentence_end(start) - 1, start + _LONGEST)
    while end < last and view.tag[end + 1] in _INSIDE and view.tag[end + 1] not in {"DT", "PRP$"}:
        end += 1
    return end if view.tag[end] in {"NN", "NNS", "NNP", "JJ"} else -1
