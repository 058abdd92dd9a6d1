"""Two sentences joined by a comma and a linking adverb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._whole_clauses import is_whole, whole_clause_verb
from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import main_clause_before, main_clause_verb
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Document, Span

_LINKS = {
    **dict.fromkeys(("however", "moreover", "furthermore", "nevertheless", "nonetheless"), (((),), True)),
    "therefore": (((),), False),
    "consequently": (((),), False),
    "as": ((("a", "result"), ("a", "consequence")), True),
    "in": ((("fact",), ("addition",), ("contrast",), ("turn",)), False),
    "no": ((("wonder",),), False),
    "on": ((("the", "other", "hand"), ("the", "contrary")), False),
    "even": ((("so",),), False),
    "by": ((("contrast",), ("comparison",)), False),
    "for": ((("example",), ("instance",)), False),
    **dict.fromkeys(
        (
            "instead",
            "meanwhile",
            "accordingly",
            "besides",
            "likewise",
            "similarly",
            "conversely",
            "otherwise",
            "indeed",
        ),
        (((),), False),
    ),
}
"""The linking words by the first of them: the others that may follow, and whether a comma must follow them."""
_ALONE = frozenset({"however", "moreover", "furthermore", "nevertheless", "nonetheless", "therefore", "consequently"})
_TURNS = frozenset({"addition", "contrast", "turn"})
_FREE = _ALONE | {"as", "in", "no"}
"""Those that need no comma behind them to be known for what they are."""


class CommaBeforeHowever(Rule):
    """Such as ``The roof leaks, however it is new``."""

    meta = Meta(
        code="PUN116",
        name="comma-before-however",
        summary="A comma and a linking adverb join two sentences.",
        why="“However” and “therefore” are no conjunctions: a semicolon or a stop belongs between the two sentences.",
        severity=Severity.WARNING,
        source="Guardian style guide: however; The Chicago Manual of Style 6.57",
        bad=(
            Example(
                "The bridge is old[[, however]] it is safe.",
                fixed="The bridge is old; however, it is safe.",
            ),
            Example(
                "The bridge is old[[, therefore]] we took the ferry.",
                fixed="The bridge is old; therefore we took the ferry.",
            ),
            Example(
                "The council has no money[[, as a result]], the bridge is closed.",
                fixed="The council has no money; as a result, the bridge is closed.",
            ),
            Example(
                "The court was asked to sit in May[[, instead]], it put off the case.",
                fixed="The court was asked to sit in May; instead, it put off the case.",
            ),
            Example(
                "The mill, which is old, was shut[[, meanwhile]], its owner lives in Rome.",
                fixed="The mill, which is old, was shut; meanwhile, its owner lives in Rome.",
            ),
        ),
        good=(
            "The bridge is old; however, it is safe.",
            "On Monday, however, the bridge was safe.",
            "The story does not fit those of the guards, however, many of whom were asleep.",
            "The bridge will be built, however hard it is to pay for it.",
            "The bridge will stay open, however it is paid for, and whatever it cost, however it came there.",
            "It is a sign of hope for all, however it got here.",
            "When the bridge opened, however, it was not safe.",
            "The roads are as good as they were in May; on average, however, bridges are older.",
            "The bridge has not been shut, however, she said, as it is safe.",
            "The bridge is old and, as a result, it is not safe.",
            "The court said that, instead, it would sit in May. The mayor, meanwhile, lives in Rome.",
            "If the bridge is shut, instead, the ferry will run.",
        ),
    )
    triggers = frozenset(_LINKS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at such words after the first comma of a sentence."""
        view = syntax(document)
        for at in view.tokens.where(*_LINKS):
            low, high = view.tokens.sentence_bounds(view.tokens.sentence_of(at))
            all_rests, stands_apart = _LINKS[view.lower[at]]
            rest = next((r for r in all_rests if view.lower[at + 1 : at + 1 + len(r)] == list(r)), None)
            if rest is None or at < low + 4 or view.text[at - 1] != ",":
                continue
            end = at + 1 + len(rest)
            parted = end < high and view.text[end] == ","
            if end + 3 >= high or (not parted and (view.lower[at] not in _FREE or (rest and rest[0] in _TURNS))):
                continue
            if parted and view.lower[end + 2 : end + 4] in (["of", "whom"], ["of", "which"]):
                continue  # "from witnesses, however, many of whom seemed confused"
            low = max([low, *(k + 1 for k in range(low, at - 1) if view.text[k] == ";")])
            if at < low + 4 or not _stands_alone(view, low, at - 1, parted=parted):
                continue
            if parted and view.lower[end + 2] in TELLING:
                continue  # ", however, she said, as it had been"
            verb = max(main_clause_verb(view, end + parted), whole_clause_verb(view, end + parted, high))
            if verb >= 0 and not {"WP", "WDT"}.isdisjoint(view.tag[end:verb]):
                continue  # "protect, for example, a florist who said no"
            if verb < 0 or (not parted and view.lower[at] == "however" and self._any_way(view, verb, high)):
                continue
            here = view.tokens.end_of(end - 1)
            edits = (Edit(view.tokens.span(at - 1), ";"), Edit(Span(here, here), ","))
            safety = Safety.DISPLAY if view.lower[at] == "however" and not parted else Safety.UNSAFE  # or "in any way"
            fix = Fix("Write a semicolon", edits if stands_apart and not parted else edits[:1], safety)
            words = document.text[view.tokens.start_of(at) : here]
            message = f"A semicolon or a stop before “{words}”, which joins no sentences."
            yield self.found(view.tokens.span(at - 1, end), message, fixes=(fix,))

    def _any_way(self, view: SyntaxView, verb: int, high: int) -> bool:
        """Whether "however" may mean in whatever way: the clause ends in its participle or a preposition."""
        if view.lower[high - 2] in {"there", "here", "then"}:
            return True  # "however it got there"
        return view.tag[high - 2] in {"IN", "RP", "VBN", "VBD", "VBZ", "VBP"} or verb >= high - 2


def _stands_alone(view: SyntaxView, low: int, comma: int, *, parted: bool) -> bool:
    """Whether the words before a comma are a main clause, with others in it where the link stands between commas."""
    if "," not in view.text[low:comma] and main_clause_before(view, comma):
        return True
    return parted and is_whole(view, low, comma)
