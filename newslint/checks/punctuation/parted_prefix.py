"""A prefix that stands as a word of its own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document, Span

_SELF = frozenset(
    "esteem confidence defence defense expression control discipline respect employed sufficient sufficiency "
    "employment improvement awareness conscious centred centered contained explanatory determination interest pity "
    "made styled titled proclaimed imposed appointed confessed declared described taught isolation isolating service "
    "help financed funded governing government rule determination evident absorbed assured serving belief worth doubt "
    "sustaining righteous inflicted sacrifice reliance reliant image harm assessment preservation portrait".split()
)
_CLASSES = {
    "anti": frozenset({"NN", "NNS", "JJ", "VBG"}),
    "non": frozenset({"NN", "NNS", "JJ", "VBG", "VBN"}),
    "multi": frozenset({"NN", "JJ", "CD"}),
    "post": frozenset({"NN"}),
    "mid": frozenset({"CD", "NNS"}),
    "pre": frozenset({"VBN", "JJ"}),
    "ex": frozenset({"NN", "NNS"}),
    "co": frozenset({"NN", "NNS"}),
}
_RELATIONS = frozenset(
    "wife husband wives husbands partner partners boyfriend boyfriends girlfriend girlfriends spouse president prime "
    "minister soldier soldiers convict convicts worker workers founder founders author authors owner owners star stars "
    "captain champion pilot pilots chairman chair".split()
)
"""What "ex" and "co" are set before; elsewhere they may be Latin, or short for a company or a former lover."""


_LATIN = frozenset("grata gratae gratum sequitur sequiturs compos plus".split())
"""Words that go on in Latin or French after "non"."""
_EVENTS = frozenset("war election match game pandemic race apartheid independence conflict lockdown".split())
"""What "post" may come after; elsewhere it is a job, the mail or a pole."""


class PartedPrefix(Rule):
    """``an anti theft device``, ``her self esteem``."""

    meta = Meta(
        code="PUN115",
        name="parted-prefix",
        summary="A prefix stands as a word of its own.",
        why="“Anti”, “non” or “self” in such words is a part of a word and is bound to the rest of it.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: prefixes; Guardian style guide: hyphens",
        bad=(
            Example("The car has an [[anti theft]] device.", fixed="The car has an anti-theft device."),
            Example("Sport gave them [[self confidence]].", fixed="Sport gave them self-confidence."),
        ),
        good=(
            "The car has an anti-theft device.",
            "She found her true self in sport.",
            "The court found a sine qua non in the rule.",
            "The envoy is persona non grata in both capitals.",
        ),
    )
    triggers = frozenset(_CLASSES) | {"self"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word behind each prefix that stands alone."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            end = at + 1
            if end >= len(view.text) or not view.tokens.same_sentence(at, end) or view.tokens.adjacent(at):
                continue
            if not view.text[at].islower() or not view.text[end].isalnum():
                continue
            if view.text[end] != view.lower[end]:
                continue
            if at and view.tokens.adjacent(at - 1) and view.text[at - 1] not in {"(", "“", '"'}:
                continue
            word, after = view.lower[at], view.lower[end]
            if word == "self":
                bound = after in _SELF
            else:
                bound = view.tag[end] in _CLASSES.get(word, ()) and self._is_prefix(view, at, end)
            if bound and (end + 1 == len(view.text) or not view.tokens.adjacent(end) or view.text[end + 1] != "-"):
                use = f"{view.text[at]}-{view.text[end]}"
                edit = Edit(Span(view.tokens.end_of(at), view.tokens.start_of(end)), "-")
                fix = Fix(f"Write “{use}”", (edit,), Safety.UNSAFE)
                yield self.found(view.tokens.span(at, end + 1), f"The prefix is bound: “{use}”.", fixes=(fix,))

    def _is_prefix(self, view: SyntaxView, at: int, end: int) -> bool:
        """Whether "ex", "co" or "post" stands before what makes it a prefix; others need nothing more."""
        word, after = view.lower[at], view.lower[end]
        if after in _LATIN:
            return False
        if word == "post":
            followed = end + 1 < len(view.text) and view.tag[end + 1] in {"NN", "NNS"}
            return after in _EVENTS and followed and view.tag[at - 1] in {"DT", "PRP$", "IN", "JJ"}
        return word not in {"ex", "co"} or after in _RELATIONS
