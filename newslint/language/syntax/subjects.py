"""Which words are the subject of a finite verb: the tree says so, and the words in between must not contradict it."""

from __future__ import annotations

from newslint.language.syntax.agreement import GrammaticalNumber, head_number, is_one_of
from newslint.language.syntax.phrases import is_time_phrase, phrase_start, quantified_phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS, VERBS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS

_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_CLOSERS = frozenset({"said", "says", "later", "earlier", "and"})
_LEADS = frozenset({"IN", "TO", ",", "CC", "HYPH", ":", "-LRB-", "WRB"})
_WHO = frozenset({"WDT", "WP"})
_TELLING = FINITE | _WHO | {":"}
"""Tags of what may show that a noun and a verb do not belong together."""
_BEFORE_WHO = NOUNS | {",", "DT"}
_AFTER_CLAUSE = frozenset({"after", "before", "since", "until"})
"""Words that may join a clause to one before, and are too easily taken for prepositions."""
_TELLING_VERBS = frozenset("tell inform warn assure remind notify convince persuade advise".split())
"""Verbs whose object hears what follows with "that"."""
_SUBJECTS_OR_THAT = frozenset({"that", "we", "i", "they", "she", "he", "you"})
_DEPTH = 8
"""Words that are gone up to the clause around a word."""
_BEFORE = frozenset({"WP$", "``", "-LRB-", "WRB", ".", "''"})
"""Tags of what may stand right before a subject."""


def governor(view: SyntaxView, verb: int) -> int:
    """The word that a finite verb helps, or the verb itself: "gone" of "has gone", "ready" of "is ready"."""
    return view.head[verb] if view.relation[verb] in _HELPS and view.head[verb] >= 0 else verb


def subject_of(view: SyntaxView, verb: int) -> int:
    """The head of the subject before a finite verb, or -1 where the tree has none or the words speak against it."""
    predicate, relation = governor(view, verb), view.relation
    found = -1
    for k in view.tree.children(predicate):
        if k >= verb:
            break
        if relation[k] in _SUBJECT:
            found = k
    if found < 0 or found < view.sentence_start(verb):
        return -1
    return found if _path_is_clear(view, found, verb) else -1


def subject_around(view: SyntaxView, word: int) -> int:
    """The subject of the nearest clause around a word that has one before the word, or -1."""
    at = view.head[word]
    for _ in range(_DEPTH):
        if at < 0:
            return -1
        subject = view.tree.subject_of(at) if view.tag[at].startswith("VB") else -1
        if 0 <= subject < word:
            return subject
        at = view.head[at]
    return -1


def _path_is_clear(view: SyntaxView, noun: int, verb: int) -> bool:
    """Whether what stands between subject and verb may stand there: phrases, clauses of its own, adverbs."""
    relatives = verbs = 0
    other = False
    between = view.tag[noun + 1 : verb]
    if _TELLING.isdisjoint(between):
        return True
    for tag, word in zip(between, view.lower[noun + 1 : verb], strict=True):
        relatives += tag in _WHO
        other = other or tag in _RELATIVE or tag == "PRP" or word == "that"
        verbs += tag in FINITE
        if (tag in FINITE and not other) or tag == ":":
            return False
    return relatives <= verbs  # else the verb is that of the relative clause


def can_be_subject(view: SyntaxView, noun: int) -> bool:
    """Whether what stands before a noun phrase lets it be a subject: no preposition, no verb that it completes."""
    start = phrase_start(view, noun)
    first = view.sentence_start(noun)
    if view.tag[start] == "VBG" or is_time_phrase(view, noun):
        return False  # "making cars is", "last week"
    start = quantified_phrase_start(view, start)
    if start == first or (view.tag[start - 1] in NOUNS and is_time_phrase(view, start - 1)):
        return True
    before = start - 1
    while before > first and view.tag[before] == "RB":
        before -= 1
    tag = view.tag[before]
    if tag == "RB":
        return True
    if tag in {"IN", "TO"}:
        joins = view.relation[before] == "mark" and view.lower[before] in SUBORDINATORS
        return joins or (view.lower[before] in _AFTER_CLAUSE and _is_clause(view, first, before))
    if tag == "CC":
        return view.lower[before] in {"and", "but", "or", "nor", "yet", "so", "neither", "either"}
    if tag in VERBS:
        return not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[before]))
    if tag == ",":
        return closes_introduction(view, before)
    return tag in _BEFORE or view.lower[before] in {":", ";"}


def _is_clause(view: SyntaxView, first: int, last: int) -> bool:
    """Whether the tokens from the start of a sentence are surely a whole clause: a subject, and a verb of its own."""
    tags = view.tag[first:last]
    verbs = [k for k, tag in enumerate(tags) if tag in FINITE or tag == "MD"]
    if len(verbs) != 1 or not _RELATIVE.isdisjoint(tags) or "that" in view.lower[first:last]:
        return False
    subject = tags[: verbs[0]]
    return "PRP" not in subject[1:] and bool(NOUNS.intersection(subject) or subject[:1] == ["PRP"])


def closes_introduction(view: SyntaxView, comma: int) -> bool:
    """Whether a comma closes an opening phrase or clause, rather than parting a list or an apposition."""
    first = view.sentence_start(comma)
    if view.tag[first] in {"IN", "RB", "CC", "WRB", "VBG", "VBN", "TO"}:
        return True
    return view.tag[comma - 1] in {"RB", "VBN", "VBD"} or view.lower[comma - 1] in _CLOSERS


def has_attractor(view: SyntaxView, noun: int, verb: int, number: GrammaticalNumber) -> bool:
    """Whether a nearer noun could be the subject as well: no preposition, comma or verb leads to it.

    ``number`` is the number of the subject; a participle may belong to either side ("hospital waiting times are").
    """
    for k in range(noun + 1, before_aside(view, noun, verb)):
        if view.tag[k] not in NOUNS or (k + 1 < verb and view.tag[k + 1] in NOUNS):
            continue
        start = phrase_start(view, k)
        if _hides_verb(view, start, k):
            return True
        if start <= noun or is_time_phrase(view, k):
            continue
        if view.tag[start - 1] in VERBS:
            if not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[start - 1])):
                return True  # "the number saying conditions are"
            if view.lower[start] == "sure" or (
                start - 2 == noun and view.tag[start] not in {"DT", "PRP$"} and head_number(view, k) != number
            ):
                return True  # "the man making sure networks are"
        elif view.tag[start - 1] not in _LEADS and not _closes_clause_inside(view, noun, k):
            return True
    return False


def before_aside(view: SyntaxView, noun: int, verb: int) -> int:
    """Where a clause begins that two commas set apart right before a verb: the chapels, whose walls are old, were."""
    if view.lower[verb - 1] != ",":
        return verb
    comma = next((k for k in range(noun + 1, verb - 2) if view.lower[k] == ","), -1)
    return comma if comma > noun and view.tag[comma + 1] in {"WP$", "WDT", "WP", "WRB"} else verb


def _closes_clause_inside(view: SyntaxView, noun: int, k: int) -> bool:
    """Whether "and" joins a noun to one inside a clause about a subject: letters that she sent to kin and friends."""
    other = view.head[k]
    joined = view.relation[k] == "conj" and noun < other < k and view.lower[phrase_start(view, k) - 1] == "and"
    if not joined or phrase_start(view, k) != k or view.tag[k] != view.tag[other]:
        return False
    led = any(view.relation[j] == "case" for j in view.tree.children(other))
    opened = "that" in view.lower[noun:other] or not _WHO.isdisjoint(view.tag[noun:other])
    return led and opened and not FINITE.isdisjoint(view.tag[noun:other])


def _hides_verb(view: SyntaxView, start: int, head: int) -> bool:
    """Whether a run of nouns may hold a verb of saying: "critics of the policy claim the leader is"."""
    return any(
        view.tag[k] in {"NN", "NNS"} and k > start and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[k]))
        for k in range(start, head)
    )


def scan_subject(view: SyntaxView, verb: int) -> int:
    """The head of the subject as the words alone tell it, or -1 where they do not.

    From the verb to the left, over adverbs, one stretch between commas or brackets, times, phrases with prepositions
    and participles, to the noun phrase that opens the clause.
    """
    k = _skip_insertion(view, _skip_adverbs(view, verb - 1))
    first = view.sentence_start(verb)
    clauses = 1
    for _ in range(8):
        k = _skip_adverbs(view, k)
        if k >= first and ((view.lower[k] == "those" and view.tag[k] == "DT") or is_one_of(view, k)):
            return k if can_be_subject(view, k) else -1
        if k >= first and view.tag[k] in NOUNS:
            start = phrase_start(view, k)
            if is_time_phrase(view, k) and start > first:
                k = start - 1
                continue
            if can_be_subject(view, k):
                return -1 if _after_relative(view, start) else k
            if view.tag[start] == "VBG" or start == first:
                return -1
            k = _skip_lead(view, quantified_phrase_start(view, start) - 1)
            if k >= first:
                continue
        if not clauses or verb - 1 < first:
            return -1
        clauses -= 1
        k = _skip_clause(view, verb)
    return -1


def _skip_clause(view: SyntaxView, verb: int) -> int:
    """The token before a relative clause that ends before the verb: "patients who have visitors", "the fine we pay"."""
    first = view.sentence_start(verb)
    if view.tag[_skip_adverbs(view, verb - 1)] == "CC" or not _may_hold_clause(view, first, verb):
        return -1
    opener = next((k for k in range(verb - 1, first, -1) if _opens_clause(view, k)), -1)
    if opener < 0 or sum(map(FINITE.__contains__, view.tag[opener + 1 : verb])) != 1:
        return -1
    return opener - 2 if view.lower[opener - 1] == "," else opener - 1


def _may_hold_clause(view: SyntaxView, first: int, last: int) -> bool:
    """Whether any of some tokens could open a clause: a cheap look at all of them."""
    return not (_WHO.isdisjoint(view.tag[first:last]) and _SUBJECTS_OR_THAT.isdisjoint(view.lower[first:last]))


def _opens_clause(view: SyntaxView, k: int) -> bool:
    """Whether a token opens a clause about the noun before it: who, that, or a pronoun right after the noun."""
    before = view.tag[k - 1]
    if view.tag[k] in _WHO:
        return before in _BEFORE_WHO
    return before in NOUNS and view.lower[k] in _SUBJECTS_OR_THAT


def _after_relative(view: SyntaxView, start: int) -> bool:
    """Whether "that" before a phrase follows a noun, and may open a clause about it: "the sites that the virus"."""
    if start - 2 < view.sentence_start(start) or view.lower[start - 1] != "that" or view.tag[start - 2] not in NOUNS:
        return False
    told = view.relation[start - 1] == "mark" and view.relation[start - 2] in {"iobj", "obj"}
    return not (told and not _TELLING_VERBS.isdisjoint(lemmas(view.lower[view.head[start - 2]])))


def _skip_adverbs(view: SyntaxView, k: int) -> int:
    """The last token, from k to the left, that is no adverb and no participle that follows its noun."""
    first = view.sentence_start(k) if k >= 0 else 0
    while k >= first and (
        view.tag[k] in {"RB", "RP"} or (k > first and (view.tag[k] in {"VBN", "VBG"} or _passes_for_verb(view, k)))
    ):
        k -= 1
    return k


def _skip_insertion(view: SyntaxView, k: int) -> int:
    """The token before a stretch between commas or brackets that ends at k; k itself where none does."""
    if k < 0 or view.tag[k] not in {",", "-RRB-"}:
        return k
    wanted = "," if view.tag[k] == "," else "-LRB-"
    first = view.sentence_start(k)
    opened = next((j for j in range(k - 1, first, -1) if view.tag[j] == wanted), -1)
    if opened < 0 or (wanted == "," and "," in view.lower[first:opened]):
        return -1
    relative = not _RELATIVE.isdisjoint(view.tag[opened + 1 : opened + 3])
    if not relative and any(view.tag[j] in FINITE for j in range(opened + 1, k)):
        return -1
    return _skip_adverbs(view, opened - 1)


def _skip_lead(view: SyntaxView, k: int) -> int:
    """The token before what leads to a phrase inside the subject: a preposition, a participle, an infinitive."""
    first = view.sentence_start(k)
    if view.tag[k] in {"IN", "TO"}:
        k -= 2 if view.lower[k] == "as" and view.previous_word(k) == "such" else 1
        return k - 1 if k > first and view.tag[k] == "JJ" and view.tag[k - 1] in NOUNS else k
    if view.tag[k] in {"VBN", "VBG"}:
        return k - 1
    if view.tag[k] == "VB" and k > first and view.tag[k - 1] == "TO":
        return k - 2
    return -1


def _passes_for_verb(view: SyntaxView, k: int) -> bool:
    """Whether a participle after its noun was taken for a verb: "the meals served to patients were cold"."""
    return (
        view.tag[k] == "VBD"
        and view.next_tag(k) in {"IN", "TO"}
        and view.previous_tag(k) in NOUNS
        and "VBN" in possible_tags(view.lower[k])
    )
