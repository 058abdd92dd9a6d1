"""A comma within a phrase: between a role and the name it belongs to, or before the "and" of "both ... and"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.name_words import offices
from newslint.text import Document

_ROLE = frozenset({"NN", "JJ", "VBN", "NNP", "HYPH", "CD"})
_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "POS", "HYPH", "CD", "IN", "VBN"}
_OPENS = frozenset({"DT", "PRP$", "NNP", "NN", "NNS", "JJ"})
_LONGEST, _NAME, _PAIR = 6, 5, 10
"""Tokens of a role before its name, of a name, and of the first of a pair."""


class CommaWithinPhrase(Rule):
    """``Retired teacher, Ann Lee, said``."""

    meta = Meta(
        code="PUN131",
        name="comma-within-phrase",
        summary="A comma parts a role from the name behind it, or the two that “both” or “between” joins.",
        why="A role without an article belongs to its name as a title does: retired teacher Ann Lee. “Both” and “and” "
        "hold two together, and nothing comes between them.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: comma; Guardian style guide: commas",
        bad=(
            Example(
                "Retired [[teacher, Ann]] Lee, 71, said the roof had leaked.",
                fixed="Retired teacher Ann Lee, 71, said the roof had leaked.",
            ),
            Example(
                "Both the owner of the [[mill, and]] his son were at home.",
                fixed="Both the owner of the mill and his son were at home.",
            ),
        ),
        good=(
            "Retired teacher Ann Lee, 71, said the roof had leaked. The teacher, Ann Lee, said so too.",
            "Both the owner of the mill and his son were at home. Both were there, and his son was too.",
            "Both the bank, which lent it, and the mill are shut. Last winter, Ann Lee, 71, left the town.",
            "Both sides, and their lawyers, were told. Teacher, Ann Lee and a nurse were at home.",
        ),
    )
    triggers = frozenset({"both", "between", ","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first comma of each sentence, and at that behind each "both"."""
        view = syntax(document)
        for first in view.tokens.where("both", "between"):
            comma = _in_pair(view, first)
            if comma > 0:
                yield self._drop(view, comma, f"“{view.text[first].capitalize()}” holds the two together")
        last = -1
        for comma in view.tokens.where(","):
            first = view.sentence_start(comma)
            if first != last and comma - first <= _LONGEST and _before_name(view, first, comma):
                yield self._drop(view, comma, f"“{view.text[comma - 1]}” belongs to the name")
            last = first

    def _drop(self, view: SyntaxView, comma: int, reason: str) -> Finding:
        """Leave out the comma."""
        fix = Fix("Delete the comma", (Edit(view.tokens.span(comma), ""),), Safety.UNSAFE)
        return self.found(view.tokens.span(comma - 1, comma + 2), f"{reason}: delete the comma.", fixes=(fix,))


def _in_pair(view: SyntaxView, both: int) -> int:
    """The comma before the "and" of a pair whose first is no plural and has no aside; 0 where none is."""
    end = view.sentence_end(both)
    comma = next((k for k in range(both + 2, min(end - 3, both + _PAIR)) if view.text[k] == ","), 0)
    if not comma or view.lower[comma + 1] != "and" or view.tag[comma + 2] not in _OPENS:
        return 0
    inside = view.tag[both + 1 : comma]
    if not _PHRASE.issuperset(inside) or "and" in view.lower[both:comma] or view.tag[both + 1] not in _OPENS - {"NNS"}:
        return 0
    head = next((k for k in range(both + 1, comma) if view.tag[k + 1] not in _PHRASE - {"IN"}), comma - 1)
    if view.tag[head] in {"NNS", "NNPS"} or view.lower[both + 1] in {"of", "these", "those"}:
        return 0
    verb = next((k for k in range(comma + 2, end) if view.tag[k] in FINITE or view.text[k] == ","), end)
    return comma if verb < end and view.text[verb] != "," else 0


def _before_name(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether a role without an article stands before a comma, and behind it a name, its comma and the verb."""
    role = comma - 1
    if view.tag[role] != "NN" or not _ROLE.issuperset(view.tag[first:comma]):
        return False
    name = comma + 1
    while name < min(view.sentence_end(comma), comma + 1 + _NAME) and view.tag[name] == "NNP":
        name += 1
    if not 2 <= name - comma - 1 < _NAME or name + 2 >= view.sentence_end(comma) or view.text[name] != ",":
        return False
    behind = name + 1
    if view.tag[behind] == "CD" and view.text[behind + 1] == ",":
        behind += 2
    known = is_surely(view.lower[role], Kind.PERSON) or view.lower[role] in offices(view.tokens.lexicon)
    verb = view.skip_adverbs(behind)
    return known and verb < view.sentence_end(comma) and view.tag[verb] in FINITE
