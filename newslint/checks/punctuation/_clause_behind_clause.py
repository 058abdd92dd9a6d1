"""A second sentence right behind a whole one, told by the order of words: a verb that nothing joins to the first."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._whole_clauses import SURE, whole_clause_verb
from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.clauses import OPENERS, SUBJECTS
from newslint.language.syntax.main_clauses import TELLS, TO_SOMEBODY
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.doers import is_done_to
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.lexicon.calendar_names import MONTH_WORDS, WEEKDAYS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document, Span

_MARKS = frozenset({":", "``", "''", "-LRB-", "-RRB-", ",", "."})
_JOINING = frozenset({"WDT", "WP", "WP$", "WRB"})
_NEEDING = (SUBORDINATORS - {"for"}) | frozenset(
    "that what who whom whose which where how why such enough than not n't only if like every each once as so too so"
    " and but or nor yet".split()
)
_MORE = frozenset({"more", "less", "fewer"})
_ENDS = NOUNS | {"CD"}
_LOOSE = frozenset({"VBD", "VBN", "VB", "RB", "JJ", "RP"})
_NAMES = frozenset({"NNP", "NNPS", "CD"})
_DATES = MONTH_WORDS.union(WEEKDAYS)
_CLEAR = frozenset({"DT", "PRP$", "EX", "PDT"})
_PARTS = frozenset({"most", "many", "none", "half", "several"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "judge", "mx", "miss"})
_CAUSING = frozenset("let make have help see hear watch feel get help keep leave send find".split())
_OBJECTS = NOUNS | {"DT", "PRP$", "CD", "$", "PRP", "JJ"}
_CLAUSE_NOUNS = frozenset(
    "way reason time moment day fact hope hopes fear fears sign signs idea chance chances opinion belief claim claims"
    " view news hunch contention doubt relief evidence promise warning thing row proof year suggestion suggestions"
    " report reports speculation indication indications rumour rumours rumor rumors assurances".split()
)
_FELT = frozenset("sure confident happy glad afraid sorry certain aware hopeful clear concerned angry worried".split())
_WHEN = frozenset({"until", "till", "since", "before", "after"})
_SUBJECTS = frozenset({"he", "she", "they", "we", "it"})
_COMPLAINING = frozenset(
    "complain see watch let make hear help demand recommend propose suggest insist urge require request order".split()
)
_LATELY = frozenset({"last", "this", "yesterday", "earlier", "late", "early"})
_LEADS = frozenset("the that each every any first same".split())
_TAKEN = frozenset({"DT", "PRP$", "PRP"})
_GIVEN = frozenset("given offered paid sold awarded sent shown told called named taught asked made left dubbed".split())
_DIGITS = 4
_INITIAL = 2
_NEAR = 4
_LEAST = 4
_LONGEST = 60
_LIKELY = 0.35


class ClauseBehindClause(Evidence):
    """Whole clauses behind each other with neither a mark nor a word between them."""

    triggers = frozenset({"."})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Report what is plain, and ask about the rest together."""
        view = syntax(document)
        found = {k: (verb, sure) for k, verb, sure in second_clauses(view)}
        found = {k: v for k, v in found.items() if self.counts_at(document, view.tokens.span(k))}
        unsure = [k for k, (_, sure) in found.items() if not sure]
        doubted = {k for k, _ in second_reader(document).likely(unsure, ("comma-before",), _LIKELY)}
        for k, (verb, sure) in found.items():
            if sure or k in doubted:
                word = view.text[k]
                message = f"A second sentence begins at “{word}”, with its verb, “{view.text[verb]}”: a stop before it?"
                yield self.found(view.tokens.span(k - 1, k + 1), message, fixes=parted(view, k))


def parted(view: SyntaxView, k: int) -> tuple[Fix, Fix]:
    """Two ways to part two sentences before a token."""
    between = Span(view.tokens.end_of(k - 1), view.tokens.start_of(k))
    return Fix.swap(between, "; ", Safety.DISPLAY), Fix.swap(between, ", and ", Safety.DISPLAY)


def second_clauses(view: SyntaxView) -> Iterator[tuple[int, int, bool]]:
    """The first word of each second sentence, its verb, and whether nothing else can be meant."""
    verbs: dict[int, list[int]] = {}
    for k in tags(view.document).where(*FINITE).tolist():
        verbs.setdefault(view.tokens.sentence_of(k), []).append(k)
    for sentence, finite in verbs.items():
        low, high = view.tokens.sentence_bounds(sentence)
        if len(finite) < 2 or not 2 * _LEAST <= high - low <= _LONGEST or view.text[high - 1] != ".":
            continue
        stopped = [k for k in range(low, high - 1) if view.text[k][-1] == "." and len(view.text[k]) > 1]
        if any(len(view.text[k]) == _INITIAL or view.text[k + 1][0].isupper() for k in stopped):
            continue  # a stop that is not seen: "number 3036 Q. She was"
        first, second = finite[:2]
        if second - first < _LEAST - 1 or second > high - 3:
            continue
        if view.tag[low] not in (OPENERS | {"IN"}) - {"VB"} or not _NEEDING.isdisjoint(view.lower[low:first]):
            continue
        if _tells(view, second) and view.tag[second + 1] in FINITE:
            continue  # "a man the police said was armed"
        if not _MARKS.isdisjoint(view.tag[low:first]) or any(_tells_when_or_that(view, k) for k in range(low, first)):
            continue
        if _is_joined(view, first, second):
            continue
        yield from _starts(view, low, first, second, high)


def _is_joined(view: SyntaxView, first: int, second: int) -> bool:
    """Whether a mark, a word or the sense of a verb joins a second verb to the first."""
    for k in range(first, second):
        if view.tag[k] in _MARKS or view.tag[k] in _JOINING or takes_clause(view, k):
            return True
        if view.lower[k] in _NEEDING and not _is_measure(view, k):
            return True
    predicates = governor(view, first), governor(view, second)
    marks = (view.tree.dependent(k, "mark") for k in predicates)
    if any(k >= 0 and not _is_measure(view, k) for k in marks):
        return True
    return any(view.relation[k].startswith("acl") for k in predicates)


def _is_measure(view: SyntaxView, k: int) -> bool:
    """Whether a word that may open a clause only counts, or stands before a time: "more than 20", "until May"."""
    if "than" in view.lower[k : k + 2]:
        return not _MORE.isdisjoint(view.lower[k - 1 : k + 1])
    return view.lower[k] in _WHEN and (view.lower[k + 1] in _DATES or _is_year(view, k + 1))


def _is_year(view: SyntaxView, k: int) -> bool:
    """Whether a token is the figure of a year."""
    return len(view.text[k]) == _DIGITS and view.text[k].isdecimal()


def takes_clause(view: SyntaxView, k: int) -> bool:
    """Whether a clause may follow a word that tells of it without "that", as no object stands in its place."""
    if view.lower[k] in _FELT or (view.tag[k] in NOUNS and _tells_when_or_that(view, k)):
        return True
    if view.tag[k][:2] != "VB":
        return False
    verb = lemmas(view.lower[k])
    if "ask" in verb and view.lower[k + 1] == "for":
        return False
    if not TO_SOMEBODY.isdisjoint(verb) or not _COMPLAINING.isdisjoint(verb):
        return True
    if not _tells(view, k):
        return False
    return view.tag[k + 1] not in _OBJECTS or view.lower[k + 1] in _DATES | _LATELY or view.tree.dependent(k, "obj") < 0


def _tells_when_or_that(view: SyntaxView, k: int) -> bool:
    """Whether a clause may say what or when a noun is: "the fact", "the same day", but not "a single day"."""
    if view.lower[k] not in _CLAUSE_NOUNS:
        return False
    return view.lower[k] not in TIMES | {"day"} or not _LEADS.isdisjoint(view.lower[max(0, k - 2) : k])


def _starts(view: SyntaxView, low: int, first: int, second: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The first word of the clause of a second verb, at most one."""
    main = max(first, min(governor(view, first), second))
    main = view.head[first] if view.relation[first] == "cop" else main
    places = [k for k in range(main + 1, second) if may_part_sentences(view, k)]
    places = [k for k in places if whole_clause_verb(view, k, end, telling=True) == second]
    if not _needs_nothing(view, main) or view.tree.dependent(main, "obj") > main:
        places = [k for k in places if view.tag[k - 1] not in _LOOSE]
    clear = next((k for k in reversed(places) if _is_clear(view, k)), -1)
    plain = view.tag[low] != "IN" and view.relation[governor(view, second)] != "ccomp"
    named = clear >= 0 and _ends_first(view, clear - 1)
    if clear >= 0 and (view.tag[clear] == "PRP" or view.tag[clear - 1] in _LOOSE):
        dated = _is_year(view, clear - 1) or view.lower[clear - 1] in _DATES
        finite = _is_finite(view, second) or (view.tag[clear] == "PRP" and view.tag[second] in {"VBZ", "VBD"})
        yield clear, second, plain and finite and (dated or view.tag[clear] != "PRP")
    elif clear >= 0:
        complete = not _tells(view, main) and plain and _is_complete(view, clear, second, end)
        yield clear, second, complete or (named and view.tag[low] != "IN")
    elif places and _is_finite(view, second) and not _is_reduced(view, low, first, second) and not _tells(view, main):
        k = next((k for k in places if view.tag[k - 1] in _NAMES or view.tag[k] in {"NNP", "NNPS"}), places[0])
        named, after_name = view.tag[k] in {"NNP", "NNPS"}, view.tag[k - 1] in {"NNP", "NNPS"}
        if named and after_name and view.lower[k - 1] not in _DATES and view.lower[k] not in _TITLES:
            return
        yield (
            k,
            second,
            plain
            and view.tag[k - 1] in _ENDS
            and _in_phrase(view, first, k)
            and (not named or view.lower[k - 1] in _DATES),
        )


def may_part_sentences(view: SyntaxView, k: int) -> bool:
    """Whether one sentence may end before a token and another begin there."""
    if view.lower[k - 1] in _DATES and view.lower[k - 2] in {"the", "that"}:
        return False  # "on the Monday engineers found it"
    if view.tag[k] == "PRP":
        return view.lower[k] in _SUBJECTS and view.tag[k - 1] in _ENDS | _LOOSE
    return view.tag[k - 1] in _ENDS or (view.tag[k - 1] in _LOOSE and (_is_clear(view, k) or view.tag[k] == "NNS"))


def _needs_nothing(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is passive, or has no object as a rule: "was sold", "failed"."""
    if view.tree.dependent(verb, "aux:pass", "cop") >= 0:
        return True
    return not is_done_to(lemma(view.lower[verb], view.tag[verb])) and _CAUSING.isdisjoint(lemmas(view.lower[verb]))


def _is_clear(view: SyntaxView, k: int) -> bool:
    """Whether a phrase can only begin at a token, and none goes on there."""
    if view.tag[k] in _CLEAR or view.lower[k] in _PARTS or view.lower[k] in _SUBJECTS:
        return True
    return view.tag[k] == "CD" and view.lower[k + 1] == "of"


def _ends_first(view: SyntaxView, k: int) -> bool:
    """Whether no clause can tell of the word that ends the first sentence: a name, a number, a stretch of time."""
    return view.tag[k] in _NAMES or (view.tag[k] == "NNS" and view.lower[k].rstrip("s") in STRETCHES)


def _is_complete(view: SyntaxView, start: int, verb: int, end: int) -> bool:
    """Whether a clause lacks nothing, as it does that tells of the noun before: "the bridge the town has built"."""
    predicate = governor(view, verb)
    if any(view.tag[k] in {"IN", "TO"} and view.tag[k + 1] in {"IN", ".", ",", "RB"} for k in range(verb, end - 1)):
        return False
    if view.tree.dependent(predicate, "cop", "aux:pass") >= start:
        return True
    thing = view.tree.dependent(predicate, "obj", "xcomp", "ccomp")
    alone = view.tag[predicate][:2] == "VB" and not is_done_to(lemma(view.lower[predicate], view.tag[predicate]))
    return thing > verb or alone


def _is_finite(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is surely one with a subject of its own."""
    if view.lower[verb] in SURE:
        return True
    if view.tag[verb] == "VBD" and view.tag[verb + 1] in _TAKEN and view.lower[verb] not in _GIVEN:
        return True  # "firemen saved the altar"
    if view.tag[verb] == "VBD":
        near = any(view.relation[k] in SUBJECTS and view.head[k] == verb for k in range(verb - _NEAR, verb))
        near = near and not is_done_to(lemma(view.lower[verb], "VBD"))
        return near or "VBN" not in possible_tags(view.lower[verb])
    return view.tag[verb] == "VBP" and view.tag[verb + 1] in {"DT", "PRP$", "TO"}


def _is_reduced(view: SyntaxView, low: int, first: int, second: int) -> bool:
    """Whether the first verb may be a participle that describes its noun, or one behind which a plain form stands."""
    if not _CAUSING.isdisjoint(lemmas(view.lower[governor(view, first)])):
        return True
    if view.tag[first] != "VBD" or "VBN" not in possible_tags(view.lower[first]):
        return False
    if view.tag[first + 1] not in {"IN", "TO", "RB", "RP"}:
        return False
    alone = first == low + 1 or (first == low + 2 and view.tag[low] in {"DT", "PRP$", "JJ"})
    differs = view.tag[first - 1] in {"NN", "VBG"} and view.lower[second] in {"were", "are", "have"}
    return view.head[first] >= 0 and not (alone and differs)


def _tells(view: SyntaxView, k: int) -> bool:
    """Whether a verb tells what somebody said or thinks."""
    return not TELLS.isdisjoint(lemmas(view.lower[k]))


def _in_phrase(view: SyntaxView, first: int, k: int) -> bool:
    """Whether the words before a token hang on a preposition, so that they can be no subject."""
    for j in range(k - 1, first, -1):
        if view.tag[j] == "IN":
            return True
        if view.tag[j] not in _OBJECTS | {"POS", "HYPH", "JJS"}:
            return False
    return False
