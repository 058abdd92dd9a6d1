"""Asides that open with a comma after the subject of a sentence and are not closed by one before its verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.openings import is_noun_phrase, sentence_openings
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemmas, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS, TELLING
from newslint.util.records import NamedTuple

_NAMES = frozenset({"NNP", "NNPS", "HYPH", "AFX"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "another"})
_ONE = frozenset({"a", "an", "one", "another", "each", "every", "both", "this", "that"})
"""With these, what is said of the subject often comes first: "A lawyer, the new mayor is"."""
_RELATIVES = frozenset({"WP", "WP$", "WDT"})
_FREE = frozenset({"what", "whatever", "whoever", "whichever"})
_RELATIVE_ADVERBS = frozenset({"where", "when"})
_OPENERS = _RELATIVES | {"WRB"}
SUBORDINATE = frozenset("because if although though while until unless whether that".split())
"""Words that open a clause which depends on another, whatever the tree says."""
_RANKS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last only".split())
_LINKING = (
    *("however", "meanwhile", "though", "therefore", "nevertheless", "of course", "in turn", "for example"),
    *("for instance", "in fact", "by contrast", "on the other hand", "as a result"),
)
_WITH = frozenset({"along", "including", "like", "unlike", "together", "despite"})
_OF_PLACE = frozenset({"of", "from"})
_INSIDE = NOUNS | {
    *("DT", "PRP$", "PRP", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "IN", "VBN", "VBG", "VB", "TO", "RB", "RBR"),
    *("AFX", "$", "CC", "RP", "PDT", "WDT", "WP", "WP$", "WRB", "EX", "RBS"),
}
_ADVERBS = frozenset({"RB", "RBS", "RBR", "JJS"})
_HEADS = NOUNS | {"CD"}
_FURTHER = frozenset({"DT", "PRP$", "NNS", "NNPS", "CD"})
"""After "and", these open a further subject: "Ann Lee, her brother and his friends said"."""
_MAIN = frozenset({"root", "conj", "parataxis", "ccomp", "dep"})
_MARKS = frozenset({":", ".", "-", "--", "–", "—", "(", "…", "..."})
_OLDEST = 110  # years
_LONGEST = 30  # tokens of an aside
_NEXT = 3  # tokens after the verb


class OpenAside(NamedTuple):
    """The comma that opens an aside, and the finite verb of the sentence that follows it without a comma."""

    comma: int
    verb: int


def open_asides(view: SyntaxView) -> Iterator[OpenAside]:
    """The asides after the subject of a sentence that a comma opens and none closes: "Ann Lee, the mayor said"."""
    for opening in sentence_openings(view):
        for nth, comma in enumerate(opening.commas[:2]):
            first_end = opening.commas[0]
            if not nth and not is_noun_phrase(view, opening.first, comma):
                break
            if nth and view.tag[comma + 1] not in _OPENERS and not _is_home(view, first_end, comma):
                break
            verb = unclosed_verb(view, opening.first, comma, opening.end)
            if verb >= 0 and leads_to_name(view, opening.first, comma, verb):
                break
            if verb >= 0:
                yield OpenAside(comma, verb)
                break


def leads_to_name(view: SyntaxView, first: int, comma: int, verb: int) -> bool:
    """Whether a name is the subject, and what stands before the comma says of whom: “A former mayor, Ann Lee has”."""
    return view.lower[first] in ("a", "an") and all(view.tag[k] in ("NNP", "NNPS") for k in range(comma + 1, verb))


def unclosed_verb(view: SyntaxView, first: int, comma: int, high: int) -> int:
    """The verb of the subject that starts at a token, where the aside after a comma runs into it; -1 where not."""
    opens = view.lower[comma + 1] not in _FREE and _opens_aside(view, first, comma)
    verb = _first_free_verb(view, comma + 1, high) if opens else -1
    if verb < 0 or verb >= high - 1 or verb - comma > _LONGEST:
        return -1
    if any(view.text[k] == "," for k in range(verb, min(high, verb + _NEXT))) or view.text[verb + 1] in _MARKS:
        return -1
    if "CC" in view.tag[comma:verb] and FINITE.isdisjoint(view.tag[comma:verb]) and not _is_singular(view, verb):
        return -1  # a list of three
    if any(view.text[k] == "," and _finite_after(view, k) for k in range(verb, high - 2)):
        return -1  # closed later: "the firm its founder started in 1960, is for sale"
    return verb


def _is_singular(view: SyntaxView, verb: int) -> bool:
    """Whether a verb goes with one thing alone."""
    return view.tag[verb] == "VBZ" or view.lower[verb] == "was"


def _finite_after(view: SyntaxView, comma: int) -> bool:
    """Whether a finite verb follows a comma, after an adverb at most."""
    at = comma + 1
    return view.tag[at + (view.tag[at] == "RB")] in FINITE


def _opens_aside(view: SyntaxView, first: int, comma: int) -> bool:
    """Whether what follows a comma tells more of the subject before it."""
    at = comma + 1
    word, tag = view.lower[at], view.tag[at]
    if tag in _RELATIVES or word in _RELATIVE_ADVERBS or word in _WITH:
        return True
    if _is_age(view, at) or any(view.lower[at : at + len(p)] == p for p in map(str.split, _LINKING)):
        return True
    if word in _OF_PLACE:
        return _is_age(view, comma - 1)
    if tag in _ADVERBS and view.tag[at + 1] == "VBN":
        return True  # "best known"
    if tag in {"VBN", "VBG", "VBD"}:
        return tag == "VBG" or ("VBN" in possible_tags(view.text[at]) and word not in TELLING)
    if first > view.sentence_start(first) + 1:
        return False  # "In Denton, Devon, a fire broke out"
    named = _NAMES.issuperset(view.tag[first:comma])
    if word in _DETERMINERS:
        if named or (view.lower[first : first + 2] == ["one", "of"] and view.tag[first + 2] == "PRP"):
            return True
        return view.lower[first] not in _ONE and view.tag[first] in {"DT", "PRP$"} and not _is_named_again(view, at)
    if tag == "NNP":
        return view.tag[comma - 1] == "NN" and (view.tag[first] == "PRP$" or "POS" in view.tag[first:comma])
    return named and tag in {"NN", "JJ", "CD"} and view.text[at].islower() and view.tag[at + 1] in {"IN", "NN", "HYPH"}


def _is_named_again(view: SyntaxView, at: int) -> bool:
    """Whether "the" opens a second name of the subject, and no rank: "the mill", but not "the third in the town"."""
    ranks = view.tag[at + 1] == "JJS" or view.lower[at + 1] in _RANKS
    return view.lower[at] == "the" and not ranks


def _is_age(view: SyntaxView, at: int) -> bool:
    """Whether a token is a number that may be the age of somebody named before it."""
    return view.text[at].isdecimal() and int(view.text[at]) < _OLDEST and view.tag[at - 2] in _NAMES


def _is_home(view: SyntaxView, before: int, comma: int) -> bool:
    """Whether an age stands between two commas and a place after them: "Lee, 45, of Leeds"."""
    return comma == before + 2 and _is_age(view, comma - 1) and view.lower[comma + 1] in _OF_PLACE


def _first_free_verb(view: SyntaxView, start: int, high: int) -> int:
    """The first finite verb from a token on that belongs to no clause begun there; -1 where a mark comes first."""
    waiting = int(view.tag[start] in _OPENERS)
    clause_verb = -1
    k = start + 1
    while k < high:
        tag = view.tag[k]
        if tag in _OPENERS or (tag == "IN" and _subordinates(view, k)) or _own_clause(view, k):
            waiting += 1
        elif clause_verb >= 0 and _is_participle_of(view, clause_verb, k):
            pass
        elif tag in FINITE:
            if not waiting:
                return k if _is_main(view, start, k, clause_verb) else -1
            waiting -= 1
            clause_verb = k
        elif tag not in _INSIDE or (tag == "CC" and _adds(view, k, within=clause_verb >= 0)):
            return -1
        k += 1
    return -1


def _subordinates(view: SyntaxView, k: int) -> bool:
    """Whether a word opens a clause: "because", or "as" where the tree says so."""
    return view.lower[k] in SUBORDINATE or view.relation[k] == "mark"


def _is_participle_of(view: SyntaxView, helper: int, k: int) -> bool:
    """Whether what looks like a past tense goes with a helping verb before: "has all but formally announced"."""
    if view.tag[k] != "VBD" or view.lower[helper] not in BE | HAVE or "VBN" not in possible_tags(view.text[k]):
        return False
    between = view.tag[helper:k]
    return NOUNS.isdisjoint(between) or (
        view.lower[helper] in HAVE and "VBN" not in between and "DT" not in between[:2]
    )


def _adds(view: SyntaxView, conjunction: int, *, within: bool) -> bool:
    """Whether a conjunction adds a verb, or a further subject where it is within no clause."""
    after = view.tag[conjunction + 1]
    return after in FINITE or (after in _FURTHER and not within)


def _own_clause(view: SyntaxView, k: int) -> bool:
    """Whether a pronoun right after a noun opens a clause about it: "the shop he runs"."""
    return view.tag[k] == "PRP" and view.tag[k - 1] in NOUNS | FINITE and view.tag[k + 1] in FINITE


def _is_main(view: SyntaxView, start: int, verb: int, clause_verb: int) -> bool:
    """Whether a verb after an aside has its subject before it, and none inside."""
    subject = view.tree.subject_of(governor(view, verb))
    if "CC" in view.tag[verb - 3 : verb] and clause_verb >= 0:
        return False
    if view.tag[verb - 1] in {"CC", "IN", "TO", "DT", "PRP", "PRP$", "EX", "``", "WRB"}:
        return False
    if clause_verb >= 0 and not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[governor(view, clause_verb)])):
        return 0 <= subject < start
    if view.lower[verb] in TELLING and view.tag[verb - 1] not in _HEADS | {"RB"}:
        return False
    main = view.relation[governor(view, verb)] in _MAIN
    unclear = (view.tag[verb] == "VBD" and "VBN" in possible_tags(view.text[verb])) or view.tag[verb] == "VBZ"
    if clause_verb < 0 or unclear:
        return subject < start and (main or subject >= 0)
    return subject < start or view.tag[verb - 1] in _HEADS | {"RB", "VB", "VBN"}
