"""Where a missing mark would part two sentences rather than close an aside."""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView


def is_run_on(view: SyntaxView, token: int) -> bool:
    """Whether no comma stands before a token in its sentence, and there is a finite verb on either side of it."""
    first, last = view.tokens.sentence_bounds(view.tokens.sentence_of(token))
    before, behind = view.tag[first:token], view.tag[token:last]
    return bool(before) and "," not in before and not FINITE.isdisjoint(before) and not FINITE.isdisjoint(behind)
