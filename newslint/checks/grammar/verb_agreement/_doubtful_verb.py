"""Verbs that a noun contradicts which may be their subject, where the second reader stumbles as well.

The rule itself speaks only where tree and words leave no other reading. Here any noun suffices that either of them, or
the opening of the sentence, makes likely: few such verbs are wrong, and the second reader tells which.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_agreement._doubted_number import DoubtedNumber
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.concord import subject_number
from newslint.language.syntax.first_verbs import first_verbs
from newslint.language.syntax.mood import HALF_MODALS, may_be_plain, may_be_subjunctive
from newslint.language.syntax.phrases import is_time_phrase, phrase_start
from newslint.language.syntax.quantities import counts_others
from newslint.language.syntax.subjects import governor, scan_subject
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.turned import turned_clause
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import is_collective, is_noun, lemmas, verb_number
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, annotation

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_PERSONS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."})
_EXCEPTING = frozenset({"but", "except", "than"})
_ASKING = frozenset({"what", "which", "how", "whose"})
_BEFORE_PHRASE = 2  # tokens from the word that asks to the phrase: "how big a change"
_SINGLE = frozenset({"one", "each", "none", "neither", "either"})
_TURNING = BE | {"comes", "come", "stands", "stand", "lies", "lie", "goes", "go", "sits", "sit"}
_CLAUSAL = frozenset({"VBG", "VB"})
"""Tags of verbs whose clause may be the subject."""
_NAMING = NOUNS | {"DT", "JJ", "HYPH", "CC", "CD", "POS"}
_DASHES = frozenset({"-", "--", "–", "—"})
_POSSIBLE = 0.05
"""How likely the small detector must find another number, 0 to 1, before the second reader is asked."""
_PLAIN = frozenset({"do", "have", "are"})
_PLAIN_AFTER = frozenset({"MD", "TO", "RB", "VBD", "VBZ", "VBP", "PRP", "WDT", "WP", "EX"})
"""Tags before a plain form that speak against its being a present: "could say", "to say", "did not say"."""


class DoubtfulVerb(DoubtedNumber):
    """Verbs whose number a likely subject contradicts, and the second reader doubts."""

    asks = "The subject seems to be “{noun}”, a {kind}: write {uses}?"
    likely = 0.5

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Finite verbs with a noun that may be their subject and has the other number, if the detector can doubt them.

        The small detector costs little and rules out half of those that are right. It sees few words around each, so it
        is not asked where the noun opens the clause of the verb, however far off.
        """
        doubted, opening = dict(self._contradicted(view)), first_verbs(view.document)
        far = {verb for verb, noun in doubted.items() if opening.get(verb) == noun}
        near = edit_tags(view.document).likely(doubted.keys() - far, "verb-number", _POSSIBLE)
        for verb in sorted({*far, *near}):
            yield verb, doubted[verb]

    def _contradicted(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """Finite verbs, each with a noun that may be its subject and has the other number."""
        tagged = tags(view.document)
        finite = set(tagged.where("VBZ", "VBP").tolist())
        finite.update(view.tokens.where("was", "were"))
        finite.update(k for k in tagged.where("VB").tolist() if view.lower[k] in _PLAIN and _may_be_present(view, k))
        heads = first_verbs(view.document)
        for verb in sorted(finite):
            asked = verb_number(view.lower[verb])
            if asked not in {"sing", "plur"} or view.lower[verb][0] == "'" or view.lower[verb] in HALF_MODALS:
                continue
            if (
                _is_inserted(view, verb)
                or _is_before_infinitive(view, verb)
                or turned_clause(view, verb)
                or not self.counts_at(view.document, view.tokens.span(verb))
            ):
                continue
            before = (_parsed(view, verb), scan_subject(view, verb), heads.get(verb, -1))
            nouns = [k for k in dict.fromkeys((*before, _behind(view, verb) if max(before) < 0 else -1)) if k >= 0]
            doubted = next((k for k in nouns if _contradicts(view, k, verb, asked)), -1)
            scanned = before[1]
            if 0 <= scanned < doubted and subject_number(view, scanned, verb) == asked:
                continue  # the words find a subject farther off that agrees, whatever the tree has
            if doubted >= 0 and not _is_explained(view, doubted, verb, asked):
                yield verb, doubted


def _may_be_present(view: SyntaxView, verb: int) -> bool:
    """Whether a plain form may be a present: not after "could", "to" or "not"."""
    return view.previous_tag(verb) not in _PLAIN_AFTER


def _is_inserted(view: SyntaxView, verb: int) -> bool:
    """Whether "say" only tells whose the words around it are: "the key, doctors say, is", "the fall, says Ann Lee"."""
    return view.lower[verb] in {"say", "says"} and "," in {view.previous_word(verb), view.next_word(verb)}


def _is_before_infinitive(view: SyntaxView, verb: int) -> bool:
    """Whether the subject is what is to be done: "among the reforms is to open the ledgers"."""
    among = view.lower[view.sentence_start(verb)] in {"among", "amongst"}
    return among and view.next_word(verb) == "to" and view.next_tag(verb + 1) == "VB"


def _contradicts(view: SyntaxView, noun: int, verb: int, asked: str) -> bool:
    """Whether a noun has the other number than a verb asks for, as far as can be seen."""
    if view.tag[noun] not in NOUNS:
        return False
    if view.previous_word(phrase_start(view, noun)) in _EXCEPTING:
        return False  # "nothing but findings goes there"
    if view.tag[noun] == "NNP" and asked == "plur" and view.previous_word(noun) not in _PERSONS:
        return False  # a team or a country may be many
    if view.text[noun][0].isupper() and not is_noun(view.lower[noun]) and view.tag[noun] == "NNS":
        return False  # the name of a firm
    if view.text[noun][0].isupper() and _is_surname(view, noun):
        return False
    if noun > verb and view.previous_tag(phrase_start(view, noun)) == "IN":
        return False  # "the waits, for most, are over a year"
    count = subject_number(view, noun, verb) or _number_alone(view, noun, verb)
    if count not in {"sing", "plur"} or count == asked:
        return False
    if count == "plur":
        return True
    end = view.sentence_end(noun) if noun > verb else verb
    joined = "and" in view.lower[noun:end] and (noun > verb or "other" in view.lower[noun:end])
    group = is_collective(view.lower[noun]) and not _is_the_number(view, noun)
    free = group or may_be_subjunctive(view, verb, noun) or may_be_plain(view, noun, verb)
    return not (joined or free)


def _is_surname(view: SyntaxView, noun: int) -> bool:
    """Whether a word that looks like a plural is the name of somebody: the story has it with a title elsewhere."""
    return view.text[noun] in _titled(view.document)


@annotation
def _titled(document: Document) -> frozenset[str]:
    """The words of a story that stand behind the title of a person."""
    table = tokens(document)
    return frozenset(table.text[k + 1] for k in table.where(*_PERSONS) if k + 1 < len(table))


def _is_the_number(view: SyntaxView, noun: int) -> bool:
    """Whether a noun is no group: "the number of", which is one, against "a number of"."""
    return view.lower[noun] == "number" and view.lower[phrase_start(view, noun)] == "the"


def _is_explained(view: SyntaxView, noun: int, verb: int, asked: str) -> bool:
    """Whether another word than a noun may be the subject, and has the number of the verb.

    That is the head of a group ("a band of musicians plays", "one of the chiefs says"), a clause ("closing the parks
    was"), and a subject behind the verb ("on the programme are a fair and a play", "what tariffs has the city set").
    """
    start, first = phrase_start(view, noun), view.sentence_start(noun)
    if (
        view.lower[noun] == "none"
        or view.previous_word(verb) == "there"
        or is_time_phrase(view, noun)
        or _is_period(view, noun)
    ):
        return True
    if noun > verb:
        return view.tag[first] in NOUNS or view.tag[first] == "CD"  # "GLPs are a step": the subject is no verb's object
    if asked == "sing" and _belongs_to_group(view, first, noun):
        return True
    if not _ASKING.isdisjoint(view.lower[max(first, start - _BEFORE_PHRASE) : noun]):
        return True
    if (
        start > first
        and view.tag[start - 1] == "IN"
        and view.lower[start - 1] != "of"
        and _is_turned(view, start - 1, verb)
    ):
        return True
    if view.lower[noun] == "thanks" and view.next_word(noun) == "to":
        return True
    if view.previous_word(verb) in _DASHES and not _DASHES.isdisjoint(view.lower[first:start]):
        return True  # "the government - the largest owner - say"
    if asked == "plur" and (_is_joined_after_comma(view, noun, verb) or _is_joined_in_a_row(view, noun, verb)):
        return True
    if asked == "plur":
        return view.previous_tag(start) in {"CC", ","} and noun != first  # "prices and a slowdown have"
    return view.tag[start] == "VBG" or _has_clause(view, first, start)


def _is_joined_after_comma(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether another subject joins a noun between commas: "footage of the crash, and the smoke after it, were"."""
    if view.previous_word(verb) != "," or not FINITE.isdisjoint(view.tag[noun:verb]):
        return False
    return any(
        view.lower[k] == "and" and view.previous_word(k) == "," and view.next_tag(k) in {"DT", "PRP$"}
        for k in range(noun + 1, verb)
    )


def _is_joined_in_a_row(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether "and" joins a noun with titles or names to another, and no more stands before the verb."""
    between = view.tag[noun + 1 : verb]
    if view.lower[noun + 1 : verb].count("and") != 1 or not _NAMING.issuperset(between):
        return False
    joint = view.lower.index("and", noun, verb)
    return "NNP" in view.tag[noun + 1 : joint] and joint < verb - 1


def _is_period(view: SyntaxView, noun: int) -> bool:
    """Whether a noun tells when: "the men found last summer were"."""
    return view.lower[noun] in TIMES and view.previous_word(noun) in {"last", "next", "this"}


def _belongs_to_group(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether "of" stands before a noun, and before that a singular that may be the subject: one, each, a band."""
    of = next((k for k in range(noun - 1, first, -1) if view.lower[k] == "of"), -1)
    if of < 0 or not (FINITE | {","}).isdisjoint(view.tag[of:noun]):
        return False
    head = view.lower[of - 1]
    return head in _SINGLE or (view.tag[of - 1] == "NN" and is_collective(head))


def _is_turned(view: SyntaxView, preposition: int, verb: int) -> bool:
    """Whether a phrase of place opens the clause and what is there follows the verb: "among those values is trust"."""
    opens = preposition == view.sentence_start(verb) or view.previous_tag(preposition) in {",", "CC", ":", "RB"}
    return opens and view.lower[verb] in _TURNING and view.next_tag(verb) in NOUNS | {"DT", "JJ", "CD", "PRP$"}


def _has_clause(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether a noun is the object of a verb in -ing or after "to" with which the clause begins, and that has no other.

    So in "closing outdoor spaces does not", "to let the wrists power the shots was common".
    """
    k = noun - 1
    while k > first and view.tag[k] in {"RP", "RB", "NN", "NNS", "DT"} and view.tag[k] not in _CLAUSAL:
        k -= 1
    return view.tag[k] in _CLAUSAL and (k == first or view.previous_tag(k) in {"TO", ",", "CC", "``", "RB", "IN"})


def _number_alone(view: SyntaxView, noun: int, verb: int) -> GrammaticalNumber | None:
    """The number of a noun by itself, where the tree may have joined others to it, or taken it for a title."""
    if view.tag[noun] == "NNS" and verb == noun + 1 and noun == view.sentence_start(noun):
        return "plur"  # "Temperatures is"
    if view.tag[noun] == "NN" and view.next_tag(noun) == "IN" and not counts_others(view, noun):
        return "sing"  # "the quality of letters and diaries"
    return None


def _parsed(view: SyntaxView, verb: int) -> int:
    """The last subject before a verb that the tree gives it, whatever stands between; -1 where there is none."""
    predicate = governor(view, verb)
    return max((k for k in view.tree.children(predicate) if k < verb and view.relation[k] in _SUBJECTS), default=-1)


def _behind(view: SyntaxView, verb: int) -> int:
    """The subject behind a verb: "Gone are the days", "Nor have the regulators said"; -1 where there is none."""
    predicate = governor(view, verb)
    behind = (k for k in view.tree.children(predicate) if k > verb and view.relation[k] in _SUBJECTS)
    found = next(behind, -1)
    if found < 0 and predicate != verb and view.tag[predicate] in NOUNS:
        found = predicate  # "Here is the main points": the tree takes it for what is said of "here"
    return -1 if CLAUSE_VERBS & set(lemmas(view.lower[verb])) else found
