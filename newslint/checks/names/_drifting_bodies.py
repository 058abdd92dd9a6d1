"""A body that is “it” here and “they” there: “the committee began their hearings. It heard 31 witnesses”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.checks.names._other_kind import OtherKind
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.story.body_pronouns import BodyWord, body_words
from newslint.text import Document

_USE = {"they": "it", "their": "its", "it": "they", "its": "their", "who": "which"}
_MOST = 2


def drifting_bodies(document: Document) -> Iterator[OtherKind]:
    """Each pronoun in which a body is of another number than in most other places, with one of these."""
    table, view = tokens(document), syntax(document)
    by_key: dict[str, list[BodyWord]] = defaultdict(list)
    for word in body_words(document):
        by_key[word.key].append(word)
    for words in by_key.values():
        many = [word for word in words if word.plural]
        one = [word for word in words if not word.plural]
        if not many or not one:
            continue
        odd, others = (many, one) if len(many) <= len(one) else (one, many)
        if odd is one and all(table.lower[word.token] == "who" for word in many):
            odd, others = many, one
        sure = len(many) >= _MOST if odd is one else _is_surely_body(view, words, one)
        if len(odd) <= _MOST and sure:
            for word in odd:
                if word.pronoun and table.lower[word.token] != "it":  # which may stand for all that was said
                    yield OtherKind(word.token, table.span(others[0].token), _USE[table.lower[word.token]])


def _is_surely_body(view: SyntaxView, words: list[BodyWord], one: list[BodyWord]) -> bool:
    """Whether a noun for a body stands there, or a name that is “it” somewhere: a person has verbs of one as well."""
    return any(word.pronoun for word in one) or any(view.tag[word.head] == "NN" for word in words)
