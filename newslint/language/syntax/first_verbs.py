"""The subject that opens a sentence and the first verb that can be its own, told by the words alone.

Where a sentence is wrong its tree is often wrong as well; the order of the words is what is left.
"""

from __future__ import annotations

from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.text import Document, annotation

_PHRASE = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "HYPH"}
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
_ENDS = frozenset({":", "``", "''"})
_STANDING_ALONE = frozenset({"those", "these", "both", "others", "some", "all"})
_BEFORE_PARTICIPLE = NOUNS | {"RB", ","}
_AFTER_PARTICIPLE = frozenset({"IN", "TO", "RB"})


@annotation
def first_verbs(document: Document) -> dict[int, int]:
    """The first finite verb of each sentence that opens with its subject, and the head of that, or its first word.

    Verbs of relative clauses do not count ("the men whose claims put him in jail say"), nor does a verb right after the
    phrase, with which nothing can be wrong that is not seen at once.
    """
    view = syntax(document)
    found = (_first_verb(view, first) for first in view.tokens.first.tolist())
    return {verb: head for head, verb in found if head >= 0}


def _first_verb(view: SyntaxView, first: int) -> tuple[int, int]:
    """The head of the phrase or clause that opens a sentence, and the first verb after it; (-1, -1) for none."""
    end = view.sentence_end(first)
    k, clauses = _opening(view, first, end)
    if k < 0:
        return -1, -1
    for verb in range(k, end):
        tag = view.tag[verb]
        if tag in _RELATIVES or view.lower[verb] == "that" or (tag == "PRP" and view.next_tag(verb) in FINITE):
            clauses += 1
        elif tag in FINITE and not _is_reduced(view, verb):
            if not clauses:
                return max(k - 1, first), verb
            clauses -= 1
        elif tag in _ENDS:
            break
    return -1, -1


def _opening(view: SyntaxView, first: int, end: int) -> tuple[int, int]:
    """The token after the phrase or word that opens a sentence as its subject, and how many clauses that opens; or -1.

    A question is a clause: "What worries growers most is frost", "Whether it rains is open".
    """
    if view.tag[first] in _RELATIVES or view.lower[first] == "whether":
        return first + 1, 1
    k = first + 1 if view.tag[first] == "RB" else first  # "Only growers with"
    start = k
    while k < end and view.tag[k] in _PHRASE:
        k += 1
    named = k > start and (view.tag[k - 1] in NOUNS or view.lower[k - 1] in _STANDING_ALONE)
    return (k, 0) if named and k < end and view.tag[k] not in FINITE else (-1, 0)


def _is_reduced(view: SyntaxView, verb: int) -> bool:
    """Whether a past form may be a participle that describes the noun before it: "letters found in the attic"."""
    participle = view.tag[verb] == "VBD" and "VBN" in possible_tags(view.lower[verb])
    return participle and view.previous_tag(verb) in _BEFORE_PARTICIPLE and view.next_tag(verb) in _AFTER_PARTICIPLE
