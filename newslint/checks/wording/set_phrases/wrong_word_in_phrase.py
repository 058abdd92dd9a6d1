"""``on the back leg``, ``the writing was on the door``: a set phrase with a word that is not its own."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, possible_tags, singular
from newslint.language.words.set_phrases import ChangedPhrase, changed_phrases, fields
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document
from newslint.util.casing import copy_case

_NAMES = frozenset({"NNP", "NNPS"})
_SORTS = ({"NN", "NNS", "VBG"}, {"JJ", "JJR", "JJS", "NN"}, {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}, {"RB"}, {"CD"})
_ENDS = frozenset({".", "!", "?", "”", '"', "’", "'", ")"})
_SURE = 3.2
"""What the rest of a phrase must say for any other word in it to be wrong."""
_NEAR = 4  # letters with which words that are taken for each other begin
_PAIR = 2  # words of it that are not small


class WrongWordInPhrase(Rule):
    """A saying or a set phrase in which one word is another."""

    meta = Meta(
        code="WRD102",
        name="wrong-word-in-phrase",
        summary="A saying or a set phrase has another word in the place of its own.",
        why="Readers know the phrase by heart, and stop at the word that does not belong.",
        severity=Severity.WARNING,
        source="Oxford Dictionary of Idioms; Garner's Modern English Usage.",
        in_quotes=True,
        bad=(
            "After the second wicket the visitors were on the back [[leg]].",
            "MPs said in private that the writing was on the [[door]].",
            "She said the board had to take the bull by the [[ears]].",
            "The talks stalled and the plan was put on the back [[oven]].",
            "It was the last nail in the [[casket]] for the mill.",
            "They have opened a can of [[snakes]].",
            "The ball is now in the government's [[field]], he said.",
        ),
        good=(
            "After the second wicket the visitors were on the back foot.",
            "MPs said in private that the writing was on the wall.",
            "The writing on the door was in chalk, and the bull had an ear tag.",
            "The horse is lame on the back leg muscle.",
            "The plan was put on the back burner.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Weigh the word that stands for another in each phrase that is met."""
        changed = changed_phrases(document)
        if not changed:
            return
        view = syntax(document)
        told: set[int] = set()
        for change in changed:
            if change.changed not in told and _is_slip(view, change):
                told.add(change.changed)
                yield self._report(view, change)

    def _report(self, view: SyntaxView, change: ChangedPhrase) -> Finding:
        """The finding at the word."""
        element = change.phrase.elements[change.slot]
        use = element.right
        span = view.tokens.span(change.changed)
        fix = Fix.swap(span, copy_case(view.text[change.changed], use), Safety.DISPLAY)
        return self.found(span, f"The phrase goes “{change.phrase.written}”: is “{use}” meant?", fixes=(fix,))


def _is_slip(view: SyntaxView, change: ChangedPhrase) -> bool:
    """Whether a word is of the sort that the phrase has there, and cannot well be meant."""
    at = change.changed
    word = view.lower[at]
    element = change.phrase.elements[change.slot]
    rest = sum(other.key for k, other in enumerate(change.phrase.elements) if k != change.slot)
    if at == change.first or not ((change.left >= _SURE and rest >= _PAIR) or _is_near(word, element.right)):
        return False
    tag = view.tag[at]
    if not word.isalpha() or word in STOP_WORDS or tag in _NAMES or (view.text[at][0].isupper() and at != change.first):
        return False
    if view.lower[view.sentence_end(at) - 1] not in _ENDS:
        return False  # a headline may play
    if at + 1 == change.last and (view.next_tag(at) in NOUNS or view.next_tag(at) in {"HYPH", "POS", "VBG", "CD"}):
        return False  # "on the back leg muscle"
    return any(tag in sort and sort & possible_tags(element.right) for sort in _SORTS)


def _is_near(word: str, right: str) -> bool:
    """Whether two words are of one field, or one slip apart."""
    if word[:_NEAR] == right[:_NEAR] and len(right) > _NEAR:
        return True  # "a blessing in disgust"
    known = fields()
    ours = {right, singular(right), *lemmas(right)}
    theirs = {word, singular(word), *lemmas(word)}
    return any(not known.get(mine, frozenset()).isdisjoint(theirs) for mine in ours)
