"""Set phrases with a word that is not their own, told from words that may well be meant."""

from __future__ import annotations

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.changed_phrases import ChangedPhrase, changed_phrases
from newslint.language.words.morphology import frequency, lemmas, possible_tags, singular
from newslint.language.words.set_phrases import NEARLY, SLIPPED, fields
from newslint.language.words.set_terms import rank
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document, annotation

_NAMES = frozenset({"NNP", "NNPS"})
_SORTS = ({"NN", "NNS", "VBG"}, {"JJ", "JJR", "JJS", "NN"}, {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}, {"RB"}, {"CD"})
_LITTLE = frozenset({"IN", "TO", "RP"})
_STAYS = frozenset("in on at under by".split())
"""Small words that are taken for each other where they open a phrase: "in loggerheads"."""
_LEADS = frozenset("on of from to with about over against into towards upon".split())
"""Small words that are where they end it, and open nothing else: "turned a blind eye on"."""
_WHEN = frozenset({"CD", "NNP", "NNPS", "VB"})
"""Tags of a time, and of a verb: "took advantage to race ahead"."""
_ENDS = frozenset({".", "!", "?", "”", '"', "’", "'", ")"})
_CLOSED, _OF_FIELD = 2.5, -1.6
"""How closed a place must be for any other word in it to be wrong, and for one of the same field."""
_CLOSED_IF, _OF_FIELD_IF = (2.2, 2.0), (-2.3, 1.6)
"""The same where the other words say so much of the phrase."""
_TELLING_ANY = 2.0
"""How much the other words must say of the phrase where any word is wrong: one may find a door padlocked."""
_SHUT, _TOGETHER = 2.4, 6.3
"""How closed the place must be where only one of them says something, and that with how much it says."""
_COMMONER = 1.2
"""How much commoner than the right word a word may be that is put for it there."""
_LITERAL = -0.25
"""How closed it must be for a word of the same field beside only one: a bus sinks, and a reservoir is drained."""
_BEGIN = 4  # letters with which words that are taken for each other begin
_ALIKE = 3  # of short ones
_NEAREST = 25
"""How many words may be nearer to the right one than one that is near in any sense."""
_NEARER, _OPEN = 10, -2.0
"""The same where the place is less closed, and how closed it must be for a word to be doubted at all."""
_TIGHT = 2.0
"""How closed a place must be for a word of any sort that is one letter apart to be wrong."""
_TELLING = 1.3
"""How much the other words must say of the phrase where one is a letter apart: not "take a poll on"."""
_SPELT = 4  # letters of a word of which one may be another
_PAIR = 2  # words of it that are not small


@annotation
def phrase_doubts(document: Document) -> tuple[ChangedPhrase, ...]:
    """The phrases in which a near word stands where the news has had others: a slip if a reader stumbles."""
    slips = {change.changed for change in phrase_slips(document)}
    near = [
        change
        for change in changed_phrases(document)
        if change.changed not in slips and change.closed >= _OPEN and _is_ranked(document, change, _NEAREST)
    ]
    if not near:
        return ()
    view = syntax(document)
    return tuple({change.changed: change for change in near if _may_be_slip(view, change)}.values())


def _is_ranked(document: Document, change: ChangedPhrase, most: int) -> bool:
    """Whether few words are nearer to the right one than the one that stands there."""
    nearer = rank(change.phrase.elements[change.slot].right, tokens(document).lower[change.changed])
    return nearer is not None and nearer < most


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
    return _is_wrong(view.lower[change.changed], change) and _may_be_slip(view, change)


def _may_be_little_slip(view: SyntaxView, change: ChangedPhrase) -> bool:
    """Whether a small word is wrong at an end of a phrase: not "turned a blind eye on Monday"."""
    at = change.changed
    if view.tag[at] not in _LITTLE:
        return False
    if change.slot == 0:
        return view.lower[at] in _STAYS and view.lower[at - 1 : at] not in (["out"], ["up"], ["down"])
    return view.lower[at] in _LEADS and view.next_tag(at) not in _WHEN


def _may_be_slip(view: SyntaxView, change: ChangedPhrase) -> bool:
    """Whether a word is of the sort that the phrase has there, and no name."""
    at = change.changed
    word = view.lower[at]
    element = change.phrase.elements[change.slot]
    if change.slot in change.phrase.shut and element.right in STOP_WORDS:
        return _may_be_little_slip(view, change)
    if at == change.first:
        return False
    tag = view.tag[at]
    if word in STOP_WORDS and element.right not in STOP_WORDS:
        return False
    if not word.isalpha() or tag in _NAMES or (view.text[at][0].isupper() and at != change.first):
        return False
    if view.lower[view.sentence_end(at) - 1] not in _ENDS:
        return False  # a headline may play
    if at + 1 == change.last and (view.next_tag(at) in NOUNS or view.next_tag(at) in {"HYPH", "POS", "VBG", "CD"}):
        return False  # "on the back leg muscle"
    known = possible_tags(element.right)
    if change.closed >= _TIGHT and is_letter_apart(word, element.right, 3):
        return True  # "a blind aye": whatever its tag
    return not known or any(tag in sort and sort & known for sort in _SORTS)


def _is_shut_out(word: str, change: ChangedPhrase, rest: int) -> bool:
    """Whether a word is wrong in a place that no other word takes.

    That is where the other words say enough by themselves ("batten down the"), not "drag his" or "move the", or where
    it is a small one or near to the right one.
    """
    right = change.phrase.elements[change.slot].right
    if right in STOP_WORDS or rest >= _PAIR or change.left >= _TELLING_ANY:
        return True
    return is_letter_apart(word, right, _SPELT) or rank(right, word) is not None or is_of_field(word, right)


def _is_wrong(word: str, change: ChangedPhrase) -> bool:
    """Whether the place of a word is so closed that any other is wrong there, or one that is so near."""
    elements = change.phrase.elements
    rest = sum(other.key for k, other in enumerate(elements) if k != change.slot)
    if change.slot in change.phrase.shut:
        return _is_shut_out(word, change, rest)
    if rest >= _PAIR and change.left >= _TELLING_ANY and _reaches(change, _CLOSED, _CLOSED_IF):
        return True
    right = elements[change.slot].right
    shut = rest == 1 and change.closed >= _SHUT and change.closed + change.left >= _TOGETHER
    nearer = rank(right, word) if shut or change.closed > 0 else None
    if shut and nearer is not None and frequency(word) <= frequency(right) + _COMMONER:
        return True  # "a foregone decision", but "girding a lot of it", "the fourth wicket"
    least = _OF_FIELD if rest >= _PAIR else _LITERAL
    if _reaches(change, least, _OF_FIELD_IF if rest >= _PAIR else (_LITERAL, 0.0)) and is_of_field(word, right):
        return True
    if change.closed >= NEARLY and is_near(word, right):
        return True
    if nearer is not None and nearer < _NEARER and change.closed > 0:
        return True
    if change.closed >= _TIGHT and change.left >= _TELLING and is_letter_apart(word, right, 3):
        return True
    return change.closed >= SLIPPED and change.left >= _TELLING and is_letter_apart(word, right)


def _reaches(change: ChangedPhrase, least: float, where: tuple[float, float]) -> bool:
    """Whether a place is closed enough, or nearly so where the other words say much."""
    return change.closed >= least or (change.closed >= where[0] and change.left >= where[1])


def is_of_field(word: str, right: str) -> bool:
    """Whether two words are of one field."""
    known = fields()
    ours = {right, singular(right), *lemmas(right)}
    theirs = {word, singular(word), *lemmas(word)}
    return any(not known.get(mine, frozenset()).isdisjoint(theirs) for mine in ours)


def is_near(word: str, right: str) -> bool:
    """Whether two words are of one field, near in any sense, or one slip apart."""
    if word[:_BEGIN] == right[:_BEGIN] and len(right) > _BEGIN:
        return True  # "a blessing in disgust"
    if word[:_ALIKE] == right[:_ALIKE] and abs(len(word) - len(right)) < _PAIR:
        return True  # "a stolen mark" for a march
    nearer = rank(right, word)
    return (nearer is not None and nearer < _NEAREST) or is_of_field(word, right)


def is_letter_apart(word: str, right: str, shortest: int = _SPELT) -> bool:
    """Whether two words differ in one letter, or in the order of two: "bore the blunt of it", "the bank burner"."""
    if min(len(word), len(right)) < shortest or abs(len(word) - len(right)) > 1:
        return False
    start = next(
        (k for k, (one, other) in enumerate(zip(word, right, strict=False)) if one != other), min(len(word), len(right))
    )
    if len(word) != len(right):
        longer, shorter = sorted((word, right), key=len, reverse=True)
        return longer[start + 1 :] == shorter[start:]
    turned = word[start : start + 2] == right[start : start + 2][::-1] and word[start + 2 :] == right[start + 2 :]
    return turned or word[start + 1 :] == right[start + 1 :]
