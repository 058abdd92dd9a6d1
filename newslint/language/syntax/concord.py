"""The number that a subject asks of its verb: that of its head, unless others are joined with it.

Sources: the chapters on concord of the usual reference grammars of English.
"""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber, determiner_of, head_number, phrase_start
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_mass

_SINGULAR_VERBS = frozenset({"is", "has", "was", "does"})
_PAIR = 2


def subject_number(view: SyntaxView, noun: int, verb: int) -> GrammaticalNumber | None:
    """The number that the subject with this head asks of its verb, or nothing where both may be right."""
    joined = _coordinated_number(view, noun, verb)
    if joined is not None:
        return joined if joined in {"sing", "plur"} else None  # type: ignore[return-value]
    if _may_be_title(view, noun, verb):
        return None
    return head_number(view, noun)


def _may_be_title(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether a plural alone before its verb may name one thing: a sport, a programme, a firm ("Neighbours is")."""
    if (
        noun != view.sentence_start(noun)
        or verb != noun + 1
        or view.lower[verb] not in _SINGULAR_VERBS
        or view.tag[noun] != "NNS"
    ):
        return False
    return not any(view.text[k].islower() for k in view.tokens.where(view.lower[noun]))


def certainly_agrees(view: SyntaxView, noun: int, verb: int, asked: GrammaticalNumber) -> bool:
    """Whether a head cannot ask for another number than its verb has: most do not, and are cheaply told from the rest.

    What `subject_number` would say is then either that number or nothing.
    """
    tag = view.tag[noun]
    if asked == "plur":
        return tag == "NNS"
    if tag not in {"NN", "NNP"} or view.lower[noun] == "number":
        return False
    return not any(noun < k < verb and view.relation[k] == "conj" for k in view.tree.children(noun))


def _coordinated_number(view: SyntaxView, noun: int, verb: int) -> str | None:
    """The number of a subject that is joined with others: "either" where it cannot be told, nothing where it is not."""
    joined = [k for k in view.tree.children(noun) if noun < k < verb and view.relation[k] == "conj"]
    if not joined:
        return "either" if _and_near(view, noun, verb) else None
    words = {
        view.lower[k] for other in joined for k in view.tree.children(other) if view.relation[k] == "cc" and k < other
    }
    if words == {"and"}:
        return _sum_number(view, noun, joined)
    if words in ({"nor"}, {"or"}) and view.previous_word(phrase_start(view, noun)) in {"neither", "either"}:
        # of two singulars one is meant, of two plurals several; of one and the other, it is the nearer that decides
        counts = {head_number(view, k) or ("sing" if view.tag[k] == "NNP" else None) for k in (noun, *joined)}
        return (counts.pop() or "either") if len(counts) == 1 else "either"
    if not words and view.next_word(noun) == "," and view.next_tag(noun + 1) in {"DT", "CD", "PRP$"}:
        return None  # an apposition: "Mr Jones, 35,"
    return "either"


def _sum_number(view: SyntaxView, noun: int, joined: list[int]) -> str:
    """The number of things joined by "and": several, unless they may be one (bread and butter)."""
    between = range(noun + 1, joined[-1])
    if any(view.tag[k] == "IN" and view.lower[k] != "of" for k in between) or any(
        view.relation[k] == "nmod" and view.head[k] == noun for k in between
    ):
        return "either"  # "the rise in costs and wages"
    if view.lower[phrase_start(view, noun)] in {"each", "every", "no", "any"} or view.lower[noun] in {"this", "that"}:
        return "either"
    counts = [head_number(view, k) for k in (noun, *joined)]
    if len(counts) == _PAIR and joined[0] == noun + 2 and phrase_start(view, noun) == noun and set(counts) != {"plur"}:
        return "either"  # "fish and chips is"
    if "plur" in counts or _stand_apart(view, noun, joined):
        return "plur"
    return "either"


def _stand_apart(view: SyntaxView, noun: int, joined: list[int]) -> bool:
    """Whether singulars joined by "and" are surely several: people whom the story names apart, things with an article.

    Not "the founder and chairman", nor "Marks and Spencer".
    """
    parts = [noun, *joined]
    if all(view.tag[k] == "NNP" for k in parts):
        return all(_named_apart(view, k, parts) for k in parts)
    return all(
        view.tag[k] == "NN" and head_number(view, k) == "sing" and not is_mass(view.lower[k]) and determiner_of(view, k)
        for k in parts
    )


def _named_apart(view: SyntaxView, name: int, parts: list[int]) -> bool:
    """Whether a name stands elsewhere in the story without "and" beside it."""
    return any(
        view.next_word(k) not in {"and", "&"} and view.previous_word(k) not in {"and", "&"}
        for k in view.tokens.where(view.lower[name])
        if k not in parts and view.tag[k] == "NNP"
    )


def _opens_clause(view: SyntaxView, noun: int, start: int) -> bool:
    """Whether a plural after ", and" opens a clause of its own, as one has passed: "Rents rose, and prices remain"."""
    before = range(view.sentence_start(noun), start - 2)
    return (
        view.tag[noun] == "NNS"
        and view.lower[start - 2 : start] == [",", "and"]
        and any(view.tag[k] in FINITE for k in before)
        and not any(view.lower[k] == "," for k in before)
    )


def _and_near(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether an "and" stands near a subject that the tree does not join with anything."""
    lower = view.lower
    start, first = phrase_start(view, noun), view.sentence_start(noun)
    if start > first and lower[start - 1] in {"and", "or", "&", "nor", "plus"} and not _opens_clause(view, noun, start):
        return True
    if "and" in lower[max(first, start - 3) : start] and view.tag[start - 1] in {
        "VBG",
        "VBN",
        "RB",
        "JJ",
    }:
        return True  # "the menus, keyboard and truly irritating screen"
    if view.next_word(noun) in {"and", "&", "or", "nor", "plus", "/"}:
        return True
    # "the collapse of prices and the cancellation of loans": the second may be joined with the subject
    return "and" in lower[noun + 1 : verb - 1] and any(
        lower[k] == "and" and view.tag[k + 1] in {"DT", "PRP$"} for k in range(noun + 1, verb - 1)
    )
