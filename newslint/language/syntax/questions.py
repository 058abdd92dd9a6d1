"""Questions with a helping verb before their subject, and where the subject ends; where a clause that asks ends."""

from __future__ import annotations

from newslint.language.syntax.view import SyntaxView

_ASKS = frozenset({"WRB", "WP", "WDT"})
_PRONOUNS = frozenset({"WP", "WRB"})
_NAMES = frozenset({"NNP", "NNPS"})
_OBJECTS_TOO = frozenset({"it", "you"})


def after_subject(view: SyntaxView, helper: int) -> int:
    """The token after the subject of a question that a helping verb opens; -1 where none is sure.

    The verb stands first in the sentence, or after the word that asks; the subject is a pronoun, a name or a noun with
    its determiner: "did they", "why has the council", "does Merkel". Nouns and names need the question mark.
    """
    first, last = view.sentence_start(helper), view.sentence_end(helper)
    if helper > first and not (helper - 1 == first and view.tag[first] in _ASKS):
        return -1
    at = helper + 1
    if at >= last:
        return -1
    asks = view.lower[last - 1] == "?" or (view.lower[last - 1] in {'"', "”"} and view.previous_word(last - 1) == "?")
    if view.tag[at] == "PRP":
        return at + 1 if asks or view.lower[at] not in _OBJECTS_TOO else -1
    if not asks:
        return -1
    if view.tag[at] in _NAMES:
        while at < last and view.tag[at] in _NAMES:
            at += 1
        return at
    phrase = view.noun_phrase(at) if view.tag[at] in {"DT", "PRP$"} else None
    return phrase.head + 1 if phrase else -1


def closes_question(view: SyntaxView, be: int) -> bool:
    """Whether "is" ends a clause that asks, with its subject between, and the verb after it is that of the sentence.

    So in "what the plan was remains unclear", "where he is makes no difference".
    """
    asks = (k for k in range(be - 1, view.sentence_start(be) - 1, -1) if view.tag[k] in _PRONOUNS)
    return next(asks, be) < be - 1
