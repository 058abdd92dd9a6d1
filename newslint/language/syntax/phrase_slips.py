"""Set phrases with a word that is not their own, told from words that may well be meant."""

from __future__ import annotations

from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags, singular
from newslint.language.words.set_phrases import ChangedPhrase, changed_phrases, fields
from newslint.language.words.set_terms import rank
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document, annotation

_NAMES = frozenset({"NNP", "NNPS"})
_SORTS = ({"NN", "NNS", "VBG"}, {"JJ", "JJR", "JJS", "NN"}, {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}, {"RB"}, {"CD"})
_ENDS = frozenset({".", "!", "?", "”", '"', "’", "'", ")"})
_SURE = 3.2
"""What the rest of a phrase must say for any other word in it to be wrong."""
_NEAR = 4  # letters with which words that are taken for each other begin
_NEAREST = 15
"""How many words may be nearer to the right one than one of a sense that is not meant."""
_WHOLE, _JOINED = 2.6, 1.9
"""What the rest of a phrase must say for a near word to be wrong, and that of two words joined by "and"."""
_PAIR = 2  # words of it that are not small


@annotation
def phrase_slips(document: Document) -> tuple[ChangedPhrase, ...]:
    """The phrases of a document in which one word is a slip, each such word once."""
    changed = changed_phrases(document)
    if not changed:
        return ()
    view = syntax(document)
    slips: dict[int, ChangedPhrase] = {}
    for change in changed:
        if change.changed not in slips and _is_slip(view, change):
            slips[change.changed] = change
    return tuple(slips.values())


def _is_slip(view: SyntaxView, change: ChangedPhrase) -> bool:
    """Whether a word is of the sort that the phrase has there, and cannot well be meant."""
    at = change.changed
    word = view.lower[at]
    element = change.phrase.elements[change.slot]
    rest = sum(other.key for k, other in enumerate(change.phrase.elements) if k != change.slot)
    if at == change.first or not (
        (change.left >= _SURE and rest >= _PAIR) or _is_near(word, element.right, _may_be_any(change))
    ):
        return False
    tag = view.tag[at]
    if not word.isalpha() or word in STOP_WORDS or tag in _NAMES or (view.text[at][0].isupper() and at != change.first):
        return False
    if view.lower[view.sentence_end(at) - 1] not in _ENDS:
        return False  # a headline may play
    if at + 1 == change.last and (view.next_tag(at) in NOUNS or view.next_tag(at) in {"HYPH", "POS", "VBG", "CD"}):
        return False  # "on the back leg muscle"
    return any(tag in sort and sort & possible_tags(element.right) for sort in _SORTS)


def _may_be_any(change: ChangedPhrase) -> bool:
    """Whether a phrase is so much of one piece that any near word in it is wrong: "suffer fools lightly"."""
    joined = any("and" in element.words for element in change.phrase.elements)
    linked = any(e.words and not e.slot and e.words.isdisjoint({"a", "the"}) for e in change.phrase.elements)
    return linked and change.left >= (_JOINED if joined else _WHOLE)


def _is_near(word: str, right: str, any_sense: bool = False) -> bool:
    """Whether two words are of one field, or one slip apart; or the one is near the other in any sense."""
    if word[:_NEAR] == right[:_NEAR] and len(right) > _NEAR:
        return True  # "a blessing in disgust"
    nearer = rank(right, word) if any_sense else None
    if nearer is not None and nearer < _NEAREST:
        return True
    known = fields()
    ours = {right, singular(right), *lemmas(right)}
    theirs = {word, singular(word), *lemmas(word)}
    return any(not known.get(mine, frozenset()).isdisjoint(theirs) for mine in ours)
