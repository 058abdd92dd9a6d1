"""How a sentence opens that only seems to run on into a second one."""

from __future__ import annotations

from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags

_SHORT_FORMS = frozenset(f"{mark}{form}" for mark in "'’" for form in ("m", "re", "ll", "ve")) | {"n't", "n’t"}


def is_no_statement(view: SyntaxView, low: int) -> bool:
    """Whether a sentence that begins at a token is none of the kind of which two may run together.

    It is the second half of the name of a case, it is told as people speak, or it opens with a participle.
    """
    return goes_on(view, low) or _is_spoken(view, low) or _opens_with_participle(view, low)


def goes_on(view: SyntaxView, low: int) -> bool:
    """Whether a sentence only seems to begin at a token, which is the second name of a case: "Lund v. Berg"."""
    return low > 0 and view.document.prose.endswith((" v.", " vs."), 0, view.tokens.end_of(low - 1))


def _is_spoken(view: SyntaxView, low: int) -> bool:
    """Whether somebody says "I", or short forms, without quotation marks: people speak in splices."""
    words = view.lower[low : view.sentence_end(low)]
    return "i" in words or not _SHORT_FORMS.isdisjoint(words)


def _opens_with_participle(view: SyntaxView, low: int) -> bool:
    """Whether a participle hangs on what follows: "Worried they would lose, they", "Frog-marched off it, they"."""
    if view.tag[low] == "JJ" and "VBN" in possible_tags(view.text[low]):
        return True
    return view.next_tag(low) == "HYPH" and low + 2 < len(view.text) and "VBN" in possible_tags(view.text[low + 2])
