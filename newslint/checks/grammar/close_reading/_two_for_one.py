"""Two small words where one belongs: two finite verbs, two articles, two prepositions, "to" after a modal."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.close_reading._proposed import ProposedAtSign, Proposer
from newslint.language.detectors.edit_tags.labels import PREPOSITIONS
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.mood import HALF_MODALS
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.auxiliaries import AGREEING
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.function_words import SUBORDINATORS

_HELPING = AGREEING | {"had", "did"}
_ASKING = frozenset({"what", "all", "whatever", "how", "where", "who", "which", "that"})
_BACK = 8  # words back to look for what opens a clause that closes with "is": "what it was is"
_ALL_HE_COULD = frozenset({"what", "all", "everything", "whatever", "as", "than", "anything"})
_TWO_WORDS = HALF_MODALS | {"ought", "used"}
_ARTICLES = frozenset({"the", "a", "an"})
_POINTING = _ARTICLES | {"this", "that", "these", "those"}
_FIRST = frozenset({"of", "to", "at", "with", "from", "despite", "into", "for", "by"})
_SECOND = frozenset(PREPOSITIONS) - {"about", "over", "under", "between", "among", "as", "into"}
"""Prepositions that seldom follow another: "from about nine" and "from under the table" are right."""
_PAIRS = frozenset({("from", "in"), ("from", "at"), ("into", "at"), ("by", "at")})
_SURELY_ACTIVE = 0.8
"""How likely it must be, 0 to 1, that "been" is too many: the passive is the rule."""
_PERIODS = frozenset(WEEKDAYS) | {"week", "month", "year", "night"}


class ExtraWord(Proposer):
    """A small word too many."""

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name the word."""
        if view.lower[token] == "been" or view.tag[token] == "PRP":
            return _said_again(view, token)
        word, before = view.text[token], view.previous_word(token)
        tag = view.tag[token]
        if not before[:1].isalnum() or tag == "RP" or "RP" in {view.previous_tag(token)} | possible_tags(before):
            return None  # "checked in with", "stopped by to say"
        if tag in FINITE and view.previous_tag(token) in FINITE and _is_asked(view, token):
            return None  # "what it is is clear", "the key to who she is lies there"
        if view.lower[token] == before:
            return f"“{word}” stands twice: delete one."
        if tag in {"DT", "PRP$"}:
            return _article_too_many(view, token)
        if tag in {"IN", "TO"} and before not in SUBORDINATORS and not _is_apart(view, token):
            return f"“{view.text[token - 1]}” seems to take no “{word}” here: delete it?"
        if tag in FINITE and view.next_tag(token) in FINITE | {"VB"}:
            return f"“{word}” and “{view.next_word(token)}” do not go together: is “{word}” left over?"
        if tag in FINITE and view.previous_tag(token) in FINITE:
            return f"“{view.text[token - 1]}” and “{word}” do not go together: is “{word}” left over?"
        if tag in {"RBR", "RBS", "JJR", "JJS"} and view.tag[token + 2 : token + 3] != ["NNS"]:  # "more older people"
            return f"“{word} {view.next_word(token)}” compares twice: delete “{word}”?"
        return None


def _article_too_many(view: SyntaxView, token: int) -> str | None:
    """What is said of an article; ``None`` where a later noun may have it: "an information age"."""
    if view.next_tag(token) in NOUNS and view.next_tag(token + 1) in NOUNS | {"POS"}:
        return None
    return f"No “{view.text[token]}” seems to be needed before “{view.next_word(token)}”: delete it?"


def _is_asked(view: SyntaxView, verb: int) -> bool:
    """Whether a clause that asks ends before a verb."""
    first = max(view.sentence_start(verb), verb - _BACK)
    return not _ASKING.isdisjoint(view.lower[first : verb - 1])


def _said_again(view: SyntaxView, token: int) -> str | None:
    """What is wrong with "been", or with a pronoun behind one that says it already; ``None`` for what may be right."""
    if view.lower[token] != "been":
        if view.previous_tag(token) not in {"WDT", "WP"}:
            return None
        return f"“{view.text[token - 1]}” says already what “{view.text[token]}” says: delete “{view.text[token]}”?"
    if view.previous_tag(token) not in FINITE:
        return None
    if second_reader(view.document).probability(token, "delete") < _SURELY_ACTIVE:
        return None  # "has been made a criminal offence"
    return f"Was this done to “{_subject(view, token)}”? If not, delete “been”."


def _subject(view: SyntaxView, been: int) -> str:
    """The word before "has been" or "had been"."""
    return view.text[been - 2] if been - 2 >= view.sentence_start(been) else view.text[been - 1]


class TwoForOne(ExtraWord, ProposedAtSign):
    """Words of one class side by side that do not go together."""

    labels = ("delete",)
    likely = 0.5

    def places(self, view: SyntaxView) -> Iterator[int]:
        """Both words of each pair."""
        for second in _second_words(view):
            yield from (second - 1, second)
        for pronoun in view.tokens.where("he", "she", "it", "they"):
            relative = pronoun - 1
            if view.previous_word(pronoun) not in {"who", "which"} or view.head[relative] != view.head[pronoun]:
                continue
            passive = view.relation[pronoun] == "nsubj:pass"
            whole = passive or view.tree.dependent(view.head[pronoun], "obj", "cop", "ccomp", "xcomp") >= 0
            if whole and view.relation[relative] in SUBJECTS and view.relation[pronoun] in SUBJECTS:
                yield pronoun  # "which it has been cut off"


class TwoPasts(ExtraWord, ProposedAtSign):
    """Two pasts side by side, of which an edit should have kept one: "prices rose increased by a tenth"."""

    labels = ("delete", "insert-and")
    likely = 0.5

    def explain(self, view: SyntaxView, token: int, label: str, use: str | None) -> str | None:
        """Name both."""
        return f"“{view.text[token - 1]}” and “{view.text[token]}” stand side by side: is one left over?"

    def places(self, view: SyntaxView) -> Iterator[int]:
        """The second of each pair of forms that may be pasts, helping verbs apart."""
        pasts = tags(view.document).mask("VBD", "VBN")
        for k in (pasts[:-1] & pasts[1:]).nonzero()[0].tolist():
            pair = view.lower[k : k + 2]
            plain = view.text[k].islower() and view.text[k + 1].islower() and _NO_PASTS.isdisjoint(pair)
            if plain and all("VBD" in possible_tags(word) for word in pair) and k + 2 < view.sentence_end(k):
                yield k + 1


_NO_PASTS = frozenset("was were had been did got became found felt seemed looked proved".split())
"""Pasts that help other verbs, or that a participle follows."""


def _is_apart(view: SyntaxView, preposition: int) -> bool:
    """Whether a preposition goes with what follows, not with the word before: "lied to by", "will to some extent"."""
    before = view.previous_tag(preposition)
    stranded = before in {"IN", "TO"} and view.previous_tag(preposition - 1).startswith("VB")
    return stranded or (before == "MD" and view.next_tag(preposition) != "VB")


def _second_words(view: SyntaxView) -> Iterator[int]:
    """The second word of each pair that does not go together."""
    tagged = tags(view.document)
    yield from (k + 1 for k in view.tokens.where(*_HELPING) if _two_verbs(view, k + 1))
    yield from (k for k in view.tokens.where("had") if _is_helped(view, k))
    yield from (k + 1 for k in tagged.where("MD").tolist() if _not_after_modal(view, k + 1))
    yield from (k + 1 for k in view.tokens.where(*_ARTICLES) if _two_determiners(view, k + 1))
    yield from (k + 1 for k in view.tokens.where(*_FIRST) if _two_prepositions(view, k + 1))
    yield from (k + 1 for k in view.tokens.where("that") if _two_joints(view, k + 1))
    for time in view.tokens.where("last", "next", "yesterday", "tomorrow"):
        if view.previous_word(time) in {"on", "in", "at"} and _is_time(view, time):
            yield time


def _is_helped(view: SyntaxView, had: int) -> bool:
    """Whether "had" stands between "has" and a participle: the minister has had said."""
    return view.previous_word(had) in {"has", "have"} and view.next_tag(had) == "VBN" and view.text[had].islower()


def _two_verbs(view: SyntaxView, verb: int) -> bool:
    """Whether a finite verb follows a helping one right away, and no clause closes between them."""
    first = view.sentence_start(verb - 1)
    if verb - 1 <= first or verb >= view.sentence_end(verb - 1) or view.lower[verb] == view.lower[verb - 1]:
        return False
    if view.tag[verb - 1] == "VB" or view.lower[verb] in {"had", "have"}:
        return False
    sure = view.tag[verb] in {"VBZ", "VBD"} and possible_tags(view.lower[verb]).isdisjoint({"VBN", "NNS"})
    if not (view.lower[verb] in _HELPING or sure):
        return False
    if view.tag[verb - 2] in {"PRP", "EX"} and view.previous_tag(verb - 2) in NOUNS | {"DT", "JJ", "WP", "WDT", "WRB"}:
        return False  # "the house it was is", "what it is is"
    return _ASKING.isdisjoint(view.lower[max(first, verb - _BACK) : verb])


def _not_after_modal(view: SyntaxView, at: int) -> bool:
    """Whether what follows a modal can only follow it with a word less: "must to go", "could be go"."""
    if at >= view.sentence_end(at - 1) or at - 1 == view.sentence_start(at - 1) or view.lower[at - 1] in _TWO_WORDS:
        return False
    if not _ALL_HE_COULD.isdisjoint(view.lower[max(view.sentence_start(at), at - _BACK) : at]):
        return False  # "did what he could to help"
    if view.lower[at] == "be":
        return view.next_tag(at) == "VB"
    finite = view.tag[at] in {"VBD", "VBZ"} and possible_tags(view.lower[at]).isdisjoint({"VB", "NNS"})
    return finite or (view.lower[at] == "to" and view.next_tag(at) == "VB")


def _two_determiners(view: SyntaxView, at: int) -> bool:
    """Whether an article is followed by another, or by a possessive."""
    if at >= view.sentence_end(at - 1) or view.lower[at] == view.lower[at - 1]:
        return False
    return (view.tag[at] == "DT" and view.lower[at] in _POINTING) or view.tag[at] == "PRP$"


def _two_prepositions(view: SyntaxView, at: int) -> bool:
    """Whether a preposition follows one with which it opens no phrase: "despite of", "of in"."""
    if at >= view.sentence_end(at - 1) or view.lower[at] not in _SECOND or view.lower[at] == view.lower[at - 1]:
        return False
    if view.previous_word(at - 1) in {"instead", "rather", "because"}:
        return False  # "instead of by post"
    both = {view.tag[at - 1], view.tag[at]} <= {"IN", "TO"}
    return both and (view.lower[at - 1], view.lower[at]) not in _PAIRS and view.next_tag(at) not in {"HYPH", "JJS"}


def _two_joints(view: SyntaxView, at: int) -> bool:
    """Whether "that" stands twice before a phrase that needs none: "said that that the tax"."""
    return view.next_word(at - 1) == "that" and view.next_tag(at) in {"DT", "PRP", "PRP$"}


def _is_time(view: SyntaxView, time: int) -> bool:
    """Whether a word and the next name a time that takes no preposition, and no "'s" follows: "last week's"."""
    named = view.lower[time] in {"yesterday", "tomorrow"}
    end = time if named else time + 1
    return (named or view.next_word(time) in _PERIODS) and view.next_word(end) != "'s"
