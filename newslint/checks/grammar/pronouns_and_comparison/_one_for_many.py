"""A pronoun in the singular for several: "The two carriers said that it would share", "the buses ... who ordered it".

Of what stands before in the sentence nothing in the singular may be meant: persons are no "it", and what there is not
("without a tender") is nothing that a pronoun can stand for.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._empty_it import EMPTY
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.main_clauses import TO_SOMEBODY
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.doers import Role, fits, share_of
from newslint.language.words.morphology import lemma, lemmas
from newslint.language.words.noun_kinds import DOERS, Kind, share_in
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.numerals import STRETCHES
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.antecedents import antecedents
from newslint.story.pronouns import SEXES
from newslint.story.referents import Referents, referents
from newslint.text import Document
from newslint.util.records import NamedTuple

_PERSON, _ACTS, _HARDLY, _WELL = 0.8, 0.6, 0.36, 0.6
_SPEAKS = CLAUSE_VERBS | TO_SOMEBODY | {"deny", "announce", "promise", "warn", "confirm", "vow", "pledge"}
_EMPTY = EMPTY | {"occur", "cool", "begin", "start", "put", "find", "think", "believe", "call"}
_NOTHING = frozenset({"without", "no", "any", "every", "each"})
_ONE = frozenset({"it", "this", "that", "one", "another", "its", "itself", "something", "everything", "which"})
_USE = {"it": "they", "he": "they", "she": "they"}
_BACK = 8
_CERTAIN = frozenset({"the", "its", "their", "his", "her", "these", "those"})
_SOLID = (Kind.THING, Kind.VEHICLE, Kind.ANIMAL, Kind.WORDS)
_TELLS = frozenset({"describe", "call", "report", "name", "mention", "suggest", "show", "reveal", "cite"})


class OneForMany(NamedTuple):
    """A pronoun in the singular, the plural that it must mean, and the pronoun for that."""

    pronoun: int
    noun: int
    use: str


def one_for_many(document: Document) -> Iterator[OneForMany]:
    """The pronouns in the singular of a document that have only a plural to stand for."""
    view, meant = syntax(document), referents(document)
    for k in view.tokens.where("it", "he", "she"):
        if view.tag[k] != "PRP" or document.quotes.touches(view.tokens.span(k)):
            continue
        speakers = _speakers(view, meant, k)
        if speakers >= 0 and _is_deed(view, k):
            other = _another_thing(view, meant, k) if view.lower[k] == "it" else _another_person(document, view, k)
            if not other:
                yield OneForMany(k, speakers, _USE[view.lower[k]])
                continue
        if view.lower[k] != "it":
            continue
        things, fit = _things(view, meant, k)
        if things < 0:
            things, fit = _things_told_of(view, meant, k)
        if things >= 0 and not _another_thing(view, meant, k, fit / 2):
            yield OneForMany(k, things, "they" if view.relation[k] in SUBJECTS else "them")


def own_of_many(document: Document) -> Iterator[OneForMany]:
    """“His” and “her” of several in a clause with “who” about them: "the sisters, who run it with her father"."""
    view, meant = syntax(document), referents(document)
    for k in view.tokens.where("his", "her"):
        if view.tag[k] != "PRP$" or document.quotes.touches(view.tokens.span(k)):
            continue
        low = max(view.sentence_start(k) + 1, k - _BACK)
        who = next((j for j in range(k - 1, low, -1) if view.lower[j] == "who" or view.text[j] == ","), -1)
        if who < 0 or view.tag[who] != "WP" or view.next_tag(who) not in {"VBP", "VBD"}:
            continue
        noun = who - 1 - (view.text[who - 1] == ",")
        persons = view.certainly_plural(noun) and meant.kinds(noun).get(Kind.PERSON, 0.0) >= _PERSON
        if persons and not _another_person(document, view, k):
            yield OneForMany(k, noun, "their")


def _things_told_of(view: SyntaxView, meant: Referents, k: int) -> tuple[int, float]:
    """The plural for things that does what is told of a pronoun behind "say that"; -1 where there is none."""
    verb = view.head[k]
    if view.relation[k] != "nsubj" or view.lower[k - 1] != "that" or verb <= k or view.tag[verb] != "VB":
        return -1, 0.0
    if _SPEAKS.isdisjoint(lemmas(view.lower[k - 2])) or view.lower[verb] in _EMPTY:
        return -1, 0.0
    role = Role.DOES_TO if view.tree.dependent(verb, "obj") >= 0 else Role.DOES
    for j in range(view.sentence_start(k), k):
        if view.relation[j] not in {"nsubj", "nsubj:pass"} or not view.certainly_plural(j):
            continue
        kinds = meant.kinds(j)
        fit = fits(kinds, view.lower[verb], role) or 0.0
        return (j, fit) if share_in(kinds, *_SOLID) >= _PERSON and fit >= _WELL else (-1, 0.0)
    return -1, 0.0


def _speakers(view: SyntaxView, meant: Referents, k: int) -> int:
    """The plural subject of the verb of saying whose clause begins with a pronoun; -1 where there is none."""
    if view.relation[k] not in SUBJECTS:
        return -1
    at = k - 1 - (view.previous_word(k) == "that")
    low = max(view.sentence_start(k), at - _BACK)
    told = view.previous_word(k) == "that"
    verb = next((j for j in range(at, low - 1, -1) if view.tag[j] in FINITE or view.text[j] == ","), -1)
    if verb < 0 or _SPEAKS.isdisjoint(lemmas(view.lower[verb])):
        return -1
    timed = told and view.lower[verb + 1] == "on" and set(view.lower[verb + 2 : at + 1]) <= CALENDAR
    if verb < at and not timed and (not told or TO_SOMEBODY.isdisjoint(lemmas(view.lower[verb]))):
        return -1
    subject = view.tree.subject_of(verb)
    if not view.sentence_start(k) <= subject < verb:
        return -1
    if view.tag[subject] == "CD" and view.lower[subject] != "one" and view.next_word(subject) == "of":
        return subject if view.lower[k] == "it" else -1  # three of the clubs
    if view.tag[subject] not in {"NNS", "NNPS"}:
        return -1
    if not (view.certainly_plural(subject) or subject == view.sentence_start(k)) or view.next_word(subject) == "and":
        return -1
    start = phrase_start(view, subject)
    counted = any(view.tag[j] == "CD" or view.lower[j] == "both" for j in range(start, subject))
    if not counted and view.lower[start] not in _CERTAIN:
        return -1  # "critics say it": what was told before
    persons = meant.kinds(subject).get(Kind.PERSON, 0.0)
    if view.lower[k] == "it":
        return subject if counted or persons < _PERSON else -1
    return subject if persons >= _ACTS else -1


def _is_deed(view: SyntaxView, k: int) -> bool:
    """Whether a pronoun does what somebody does, or has done to it what is done to somebody."""
    verb = view.head[k]
    if verb < 0 or not view.tag[verb].startswith("V"):
        return view.lower[k] != "it" and verb >= 0
    word = lemma(view.lower[verb], view.tag[verb])
    if view.lower[k] != "it":
        return True
    if word in _EMPTY or word in BE or word == "be":
        return False
    passive = view.relation[k] == "nsubj:pass"
    roles = (Role.SUFFERS,) if passive else (Role.DOES, Role.DOES_TO)
    return max(share_of(word, role, DOERS) for role in roles) >= _ACTS


def _things(view: SyntaxView, meant: Referents, k: int) -> tuple[int, float]:
    """The plural for things before a pronoun that suffers what is done to such things, and how well; else -1."""
    verb = view.head[k]
    if verb < k - 3 or view.relation[k] not in {"obj", "nsubj:pass"} or not view.tag[verb].startswith("V"):
        return -1, 0.0
    word = lemma(view.lower[verb], view.tag[verb])
    asked = view.lower[k - 2] == "who"  # "who made it"
    if (word in _EMPTY and not asked) or (view.relation[k] == "obj" and verb != k - 1):
        return -1, 0.0
    for j in range(view.sentence_start(k), k):
        if view.relation[j] not in {"nsubj", "nsubj:pass"} or not view.certainly_plural(j):
            continue
        kinds = meant.kinds(j)
        solid = share_in(kinds, *_SOLID) - kinds.get(Kind.WORDS, 0.0) * (word in _TELLS)
        fit = fits(kinds, word, Role.SUFFERS) or 0.0
        if solid >= _PERSON and fit >= _WELL:
            return j, fit
    return -1, 0.0


def _another_thing(view: SyntaxView, meant: Referents, k: int, least: float = 0.0) -> bool:
    """Whether anything in the singular stands before a pronoun, in its sentence or the one before it.

    ``least`` is how well it must fit what is told of the pronoun.
    """
    low = view.sentence_start(k)
    if low > 0:
        low = view.sentence_start(low - 1)
    verb = view.head[k]
    word = lemma(view.lower[verb], view.tag[verb]) if verb >= 0 and view.tag[verb].startswith("V") else ""
    role = Role.SUFFERS if view.relation[k] in {"obj", "nsubj:pass"} else Role.DOES_TO
    return any(_may_be_it(view, meant, j, word, role, max(least, _HARDLY)) for j in range(low, k))


def _may_be_it(view: SyntaxView, meant: Referents, j: int, verb: str, role: Role, least: float) -> bool:
    """Whether a word stands for one thing that may be meant by "it", and do or suffer what is told of it."""
    word, tag = view.lower[j], view.tag[j]
    if word == "which" and view.tag[j - 1 - (view.lower[j - 1] == ",")] == "NNS":
        return False
    if word in _ONE:
        return tag in {"PRP", "DT", "WDT", "PRP$", "NN", "CD"} and not (word == "that" and tag == "IN")
    if tag not in {"NN", "NNP"} or view.relation[j] in {"compound", "amod", "flat"}:
        return False
    if word in STRETCHES | TIMES | CALENDAR or word in NUMBER_TRANSPARENT:
        return False
    if not _NOTHING.isdisjoint(view.lower[max(view.sentence_start(j), j - 3) : j]):
        return False
    kinds = meant.kinds(j)
    if kinds.get(Kind.PERSON, 0.0) >= _PERSON or kinds.get(Kind.TIME, 0.0) >= _PERSON:
        return False
    fit = fits(kinds, verb, role) if verb and kinds else None
    return fit is None or fit > least


def _another_person(document: Document, view: SyntaxView, k: int) -> bool:
    """Whether anybody of the sex of a pronoun is told of before it, or behind it in its sentence."""
    sex, end = SEXES[view.lower[k]], view.sentence_end(k)
    everybody = [one for one in antecedents(document) if one.token < end and one.sex in ("", sex)]
    return any(one.token < k or (one.name and one.token > k) for one in everybody)
