"""No comma before what followed from the whole clause: "prices fell making it hard to sell"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.lexicon.lists import words
from newslint.text import Document

_WITH_PRONOUN = frozenset(
    "making giving rendering bringing leaving allowing enabling forcing causing keeping putting prompting".split()
)
"""With a pronoun for their object they tell a result, and not what the noun before them does."""
_ALWAYS = {
    "resulting": frozenset({"in"}),
    "causing": frozenset("a an the widespread heavy serious severe extensive much more damage chaos delays".split()),
    "raising": frozenset("fears concerns questions doubts hopes eyebrows suspicions fresh serious".split()),
    "sparking": frozenset("a an fears concerns outrage protests panic anger fresh".split()),
    "prompting": frozenset("a an the fears calls concerns fresh".split()),
}
_PRONOUNS = frozenset("it them him her us you me".split())
_ENDS = frozenset({"NN", "NNS", "NNP", "CD", "RP"})
_WATCHING = words("auxiliaries", "be").union(
    "'s 're keep keeps kept keeping see sees saw seen find finds found start starts "
    "started begin begins began stop stops stopped spend spends spent catch caught have has had without with like risk "
    "risks involve involves by of from for".split()
)
"""After these, and a noun at most, the verb tells what somebody does: "he saw friends making it"."""
_SHORTEST = 5  # words before it
_HARM = frozenset("death deaths injury injuries bodily serious".split())
"""What crimes result in by their names: “arson resulting in death”."""


class MissingCommaBeforeResult(Rule):
    """``The ferry sank making it hard to reach the island``."""

    meta = Meta(
        code="PUN122",
        name="missing-comma-before-result",
        summary="No comma parts a clause from the result that it had.",
        why="Without the comma, the result seems to be what the last noun does, and not what followed from all that.",
        severity=Severity.WARNING,
        doubt=5,
        scope="sentence",
        source="The Chicago Manual of Style 6.30",
        bad=(
            Example(
                "The ferry to the island sank in the [[storm making]] it hard to bring food.",
                fixed="The ferry to the island sank in the storm, making it hard to bring food.",
            ),
            Example(
                "The council shut two of its [[schools resulting]] in the loss of ten jobs.",
                fixed="The council shut two of its schools, resulting in the loss of ten jobs.",
            ),
        ),
        good=(
            "The ferry to the island sank in the storm, making it hard to bring food.",
            "The council saw the two schools making it harder for parents.",
            "The firm keeps two of the old plants making them in the north.",
            "She spoke to the crowd of her fans after safely making it through the round.",
            "There are many people making it in the town of today.",
            "The man was charged in court with one count of arson resulting in death.",
        ),
    )
    triggers = _WITH_PRONOUN | frozenset(_ALWAYS)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before and after each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if at + 3 > len(view.text) or not self._tells_result(view, at):
                continue
            fix = Fix.insert("Put a comma", view.tokens.end_of(at - 1), ",", Safety.DISPLAY)
            message = f"A comma before “{view.text[at]}”, which tells the result?"
            yield self.found(view.tokens.span(at - 1, at + 1), message, fixes=(fix,))

    def _tells_result(self, view: SyntaxView, at: int) -> bool:
        """Whether a whole clause without a mark at its end stands before the verb, and an object after it."""
        low, word, after = view.sentence_start(at), view.lower[at], view.lower[at + 1]
        if at - low < _SHORTEST or view.sentence_end(at) < at + 3:
            return False
        if not (word in _WITH_PRONOUN and after in _PRONOUNS) and after not in _ALWAYS.get(word, ()):
            return False
        manner = view.tag[at - 1] == "RB" and view.lower[at - 1].endswith("ly") and view.tag[at - 2] != ","
        if view.tag[at] != "VBG" or (view.tag[at - 1] not in _ENDS and not manner):
            return False
        if manner and view.tag[at - 2] in {"IN", "TO"}:
            return False  # "after safely making it home"
        verb = next((k for k in range(at - 1, low, -1) if view.tag[k][:2] in {"VB", "MD"}), -1)
        if verb < 0 or not any(view.tag[k] in FINITE for k in range(low, at)):
            return False
        if word == "resulting" and view.lower[at + 2] in _HARM:
            return False
        return view.lower[verb] not in _WATCHING and _WATCHING.isdisjoint(view.lower[at - 2 : at])
