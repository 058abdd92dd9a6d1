"""One form of a word or several: how a finding says it, and who may apply it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.engine.finding import Fix, Safety
from newslint.text import Span


def written(forms: Sequence[str]) -> str:
    """The forms as a message names them: “spends” or “spent”."""
    return " or ".join(f"“{form}”" for form in forms)


def swaps(span: Span, forms: Sequence[str]) -> tuple[Fix, ...]:
    """A fix for each form; where there are several, a person has to choose."""
    safety = Safety.UNSAFE if len(forms) == 1 else Safety.DISPLAY
    return tuple(Fix.swap(span, form, safety) for form in forms)
