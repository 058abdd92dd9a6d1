"""No comma after a linking adverb or phrase that opens a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import opens_main_clause
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_ADVERBS = frozenset(
    "however therefore moreover furthermore nevertheless nonetheless consequently additionally unfortunately "
    "fortunately interestingly surprisingly sadly luckily conversely similarly likewise regrettably specifically "
    "accordingly alternatively admittedly incidentally ironically obviously typically apparently hopefully thankfully "
    "evidently undoubtedly ultimately essentially frankly honestly firstly secondly thirdly lastly".split()
)
_PHRASES = {
    "for": ("example", "instance"),
    "in": (
        *("addition", "fact", "other words", "contrast", "conclusion", "short", "summary", "general", "particular"),
        *("some cases", "many cases", "most cases", "my opinion", "our opinion", "the meantime", "reality", "theory"),
    ),
    "of": ("course",),
    "first": ("of all",),
    "above": ("all",),
    "needless": ("to say",),
    "more": ("importantly",),
    "most": ("importantly",),
    "as": ("a result", "a consequence"),
    "on": ("the other hand", "the contrary"),
    "by": ("contrast",),
}
_TURNS = frozenset(
    "however therefore moreover furthermore nevertheless nonetheless consequently conversely similarly likewise "
    "alternatively additionally for on by first needless".split()
)
"""First words of openings that turn from the sentence before; the others colour the one that they open, and many desks
let those run on."""
_SHORTEST = 4  # tokens after the opening, the stop included: "Of course it is."
_SUBJECTS = frozenset({"PRP", "DT", "PRP$", "EX", "NNP", "NNPS"})


class MissingCommaAfterOpening(Rule):
    """Such as ``However the plan failed``."""

    meta = Meta(
        code="PUN111",
        name="missing-comma-after-opening",
        summary="No comma follows the linking word or phrase that opens a sentence.",
        why="Words that link a sentence to the one before stand apart from it; without a comma they read as a part of "
        "what follows: “However the plan” may be any way that the plan was made.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Associated Press Stylebook: comma; The Chicago Manual of Style 6.49; Guardian style guide: however",
        bad=(
            "[[However the]] council has no money for the bridge.",
            "The roof leaks. [[For example it]] dripped on the stage on Monday.",
            "[[On the other hand the]] bridge is cheap to run.",
        ),
        good=(
            "However, the council has no money for the bridge.",
            "However hard the council tried, it had no money for the bridge.",
            "However the bridge is paid for, it will be built.",
            "In addition to the bridge the council wants a road.",
            "As a result of the vote the council has no money.",
            "The roof leaks. Of course it does.",
        ),
    )
    triggers: frozenset[str] = _ADVERBS | frozenset(_PHRASES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each sentence that opens so and goes on with its subject."""
        view = syntax(document)
        for sentence, at in enumerate(view.tokens.first.tolist()):
            if view.lower[at] not in self.triggers or not view.text[at][0].isupper():
                continue
            high = int(view.tokens.last[sentence])
            end = _end_of_opening(view.lower[at : at + 4])
            if not end or at + end + _SHORTEST > high or not opens_main_clause(view, at + end):
                continue
            if view.lower[at] == "however" and self._any_way(view, at, high):
                continue
            here = view.tokens.end_of(at + end - 1)
            words = document.text[view.tokens.start_of(at) : here]
            fix = Fix.insert("Put a comma", here, ",")
            span, severity = view.tokens.span(at, at + end + 1), None if view.lower[at] in _TURNS else Severity.ADVICE
            yield self.found(span, f"A comma after the opening “{words}”.", fixes=(fix,), severity=severity)

    def _any_way(self, view: SyntaxView, at: int, high: int) -> bool:
        """Whether "however" may mean in whatever way: after a comma a second subject begins."""
        return any(view.text[k] == "," and view.tag[k + 1] in _SUBJECTS for k in range(at, high - 1))


def _end_of_opening(lower: list[str]) -> int:
    """How many tokens the linking words have that these begin with; 0 where they are none."""
    if lower[0] in _ADVERBS:
        return 1
    for phrase in _PHRASES.get(lower[0], ()):
        words = phrase.split()
        if lower[1 : 1 + len(words)] == words:
            return 1 + len(words)
    return 0
