"""Code and markup between words, which no token stands for."""

from __future__ import annotations

from newslint.language.syntax.view import SyntaxView


def is_behind_code(view: SyntaxView, token: int) -> bool:
    """Whether code or the like stands right before a token: it may be the subject, or what a preposition leads to."""
    before = view.tokens.end_of(token - 1) if token else 0
    return bool(view.document.text[before : view.tokens.start_of(token)].strip())
