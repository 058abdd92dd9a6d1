"""Presents of what has gone on until now: “lives there for five generations”, “which controls it since a coup”.

By words and tags: the verb before a stretch of time or "since", of a clause whose subject is a person or a body where
the stretch might lie ahead as well ("the contract runs for ten years").
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import GOES_ON, SINCE, Mismatch
from newslint.checks.grammar.verb_forms._going_on import RANKED
from newslint.checks.grammar.verb_forms._since import TURNS
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words
from newslint.util.lazy_regex import lazy_regex

_EVENTS = words("event-verbs")
_ONE_EVENT = TURNS | _EVENTS
_LONG = frozenset({"years", "decades", "generations", "centuries", "months", "decade", "century"})
_AGES = frozenset({"decades", "generations", "centuries", "century"})
_COUNTS = frozenset({"CD", "DT", "JJ", "JJR", "IN", "RB", "PDT", "RBR"})
_AHEAD = frozenset({"next", "coming", "another", "up", "least", "maximum", "first", "additional", "further"})
_EACH = frozenset("a each every at of to old per in from without running before until till and then".split())
"""Words behind a stretch that make it recur, or part of something else: for two years at a time."""
_TERMS = frozenset(
    """last continue stay remain serve rent lease sign take need want require keep store survive disappear go leave
    wait ban jail suspend guarantee lock fix extend allow give offer pay freeze travel stop delay be become get plan
    set commit agree retire expect hope visit come move return sentence pause close book hire apply limit exceed rest
    lend borrow insure protect run spend use wear exclude bar earmark appoint elect lie mean make do say let""".split()
)
"""Verbs of what lasts, or is fixed, for a time that may lie ahead or be any time."""
_OF_ONE = frozenset({"make", "run", "use"})
"""Those among them that tell of a trade where somebody has gone on for years."""
_SHOWS = frozenset(
    "mark show remain seem mean represent compare reveal indicate suggest reflect come follow date boast".split()
)
_SHUT = frozenset("shut closed sealed suspended grounded stranded divided blocked abandoned deserted vacant".split())
_TIMES = frozenset({"time", "times", "point", "stage"})
_STATES = frozenset({"empty", "idle", "vacant", "derelict", "abandoned", "silent", "unused"})
_JOINTS = frozenset({"WDT", "WP", "WRB", "CC", ":", "TO", "``", "''", "VBG"})
_RANKS = RANKED | {"every", "each", "lowest", "highest"}
_DECADE = lazy_regex(r"(?:the )?(?:1[5-9]|20)\d0s\Z")
_DOERS = (Kind.PERSON, Kind.GROUP)
_SURE = 0.5
_REACH, _FAR, _CLAUSE = 8, 12, 7


def lasting(view: SyntaxView) -> Iterator[Mismatch]:
    """Such presents, with the perfect that is meant."""
    for at in view.tokens.where("for", "over", "during", "in"):
        unit, past = _stretch(view, at)
        if unit < 0 or (view.lower[at] != "for" and not past):
            continue
        verb = _present_before(view, at, past=past)
        if verb >= 0 and (_goes_on(view, verb, at, unit) or (past and _is_of_past(view, verb))):
            yield from _mismatch(view, verb, GOES_ON)
    for since in view.tokens.where("since"):
        verb = _with_since(view, since)
        if verb >= 0:
            yield from _mismatch(view, verb, SINCE)


def _mismatch(view: SyntaxView, verb: int, why: str) -> Iterator[Mismatch]:
    """A mismatch at a present, where its perfect is known."""
    have = "has" if view.tag[verb] == "VBZ" else "have"
    base = "be" if view.lower[verb] in BE else lemma(view.lower[verb], view.tag[verb])
    done = "been" if base == "be" else next(iter(inflect(base, "VBN")), "")
    if done:
        yield Mismatch(verb, view.tokens.span(verb), f"{have} {done}", why)


def _stretch(view: SyntaxView, at: int) -> tuple[int, bool]:
    """The noun of a stretch of time behind a preposition, and whether it is past; -1 where there is none."""
    last = min(view.sentence_end(at), at + _REACH)
    k = at + 1
    while k < last and view.lower[k] not in _LONG and view.tag[k] in _COUNTS:
        k += 1
    if k >= last or view.lower[k] not in _LONG or view.next_word(k) in _EACH or not _AHEAD.isdisjoint(view.lower[at:k]):
        return -1, False
    if k == at + 1 and view.lower[k] not in _AGES:
        return -1, False  # "for years" of what is still to come as well
    if view.next_tag(k) in {"HYPH", "POS", "NN", "NNS"}:
        return -1, False
    return k, not {"past", "last"}.isdisjoint(view.lower[at + 1 : k])


def _present_before(view: SyntaxView, at: int, *, past: bool = False) -> int:
    """The present of the clause that a time behind it closes; -1 where another clause or tense is near."""
    low = max(view.sentence_start(at), at - _FAR)
    verb = next((k for k in range(at - 1, low - 1, -1) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in HAVE | {"'ve", "'s", "do", "does"}:
        return -1
    if view.tag[verb] == "VBP" and "VBD" in possible_tags(view.lower[verb]):
        return -1
    if not _JOINTS.isdisjoint(view.tag[verb + 1 : at]) or not {",", "%", "if", "when"}.isdisjoint(view.lower[verb:at]):
        return -1
    ranks = _RANKS - {"every", "each"} if past else _RANKS
    ranked = not ranks.isdisjoint(view.lower[verb:at]) or not {"JJS", "RBS"}.isdisjoint(view.tag[verb:at])
    opens = not {"if", "when", "whenever", "once", "until"}.isdisjoint(view.lower[low:verb])
    return -1 if ranked or opens or is_speech(view.lower[verb], view.tokens.lexicon) else verb


def _subject(view: SyntaxView, verb: int) -> int:
    """The subject of a present, and the noun that it stands for where it is "who" or "which"; -1 where none is near."""
    subject = view.tree.subject_of(governor(view, verb))
    if 0 <= subject < verb and view.tag[subject] in {"WDT", "WP"}:
        before = subject - 1
        while before > view.sentence_start(subject) and view.lower[before] == ",":
            before -= 1
        return before if view.tag[before] in {"NN", "NNS", "NNP", "NNPS"} else -1
    return subject if subject < verb else -1


def _goes_on(view: SyntaxView, verb: int, at: int, unit: int) -> bool:
    """Whether a present with "for" and a stretch can only have gone on until now."""
    if view.lower[at] != "for":
        return False
    base = lemma(view.lower[verb], view.tag[verb])
    if view.lower[verb] in BE:
        main = governor(view, verb)
        state = view.tag[main] == "JJ" or (view.tag[main] in {"NN", "NNS"} and view.lower[verb + 1] == "at")
        return state and view.lower[unit] in _AGES and view.tag[_subject(view, verb)] != "PRP"
    long = view.lower[unit] in _AGES or "more" in view.lower[at:unit] or "over" in view.lower[at:unit]
    if base in _TERMS and not (base in _OF_ONE and long):
        return False
    if not _STATES.isdisjoint(view.lower[verb + 1 : at]):
        return True
    subject = _subject(view, verb)
    if subject < 0 or (view.tag[verb] == "VBP" and view.lower[subject] not in {"they", "we"}):
        return subject >= 0 and view.tag[verb] == "VBP" and _is_known(view, subject)
    if view.lower[subject] in {"he", "she", "they", "we"}:
        return True
    return view.tag[subject] == "NNP" or (_is_known(view, subject) and view.tag[verb] == "VBZ")


def _is_known(view: SyntaxView, subject: int) -> bool:
    """Whether a subject is a person or a body that has been named: the family, her company."""
    if view.tag[subject] not in {"NN", "NNS"} or share(view.lower[subject], *_DOERS) < _SURE:
        return False
    start = view.tree.subtree(subject)[0]
    return view.lower[start] in {"the", "his", "her", "their", "its", "our", "my"} or view.tag[start] == "NNP"


def _is_of_past(view: SyntaxView, verb: int) -> bool:
    """Whether a present beside "over the past years" tells of what happened in them."""
    base = lemma(view.lower[verb], view.tag[verb])
    if view.lower[verb] in BE or base in _SHOWS | {"say", "need", "want"}:
        return False
    return _subject(view, verb) >= 0


def _with_since(view: SyntaxView, since: int) -> int:
    """The present that "since" and its time belong to; -1 where there is none."""
    first, end = view.sentence_start(since), view.sentence_end(since)
    if since + 2 >= end:
        return -1
    if view.previous_word(since) in _TIMES and "than" in view.lower[max(first, since - _REACH) : since]:
        return -1  # "for higher prices than at any time since the war ended"
    turn = _turn(view, since, end)
    if since == first or (since == first + 1 and view.lower[first] == "ever"):
        return _after_clause(view, since, turn, end, ever=since > first)
    decade = any(_DECADE.match(word) for word in view.lower[since + 1 : since + 4])
    relative = _relative_present(view, since)
    if relative >= 0 and (turn >= 0 or decade or _is_dated(view, since, end)):
        return relative
    if turn < 0 and not decade and not _is_shut(view, since):
        return -1
    verb = _present_before(view, since)
    if verb < 0 or lemma(view.lower[verb], view.tag[verb]) in _SHOWS | {"need", "want", "know"}:
        return -1
    subject = _subject(view, verb)
    if subject < 0 or view.lower[subject] in {"it", "there", "this", "that", "what"}:
        return -1
    if view.lower[verb] in BE and view.tag[governor(view, verb)] not in {"JJ", "NN", "IN"}:
        return verb if view.next_word(verb) in _SHUT else -1
    return verb if since - verb <= _REACH and view.head[since] != since - 1 else -1


def _is_shut(view: SyntaxView, since: int) -> bool:
    """Whether something is shut or sealed since something happened: is closed since a storm tore off its roof."""
    before = range(since - 1, max(view.sentence_start(since), since - _REACH), -1)
    shut = next((k for k in before if view.lower[k] in _SHUT), -1)
    if shut < 0 or view.lower[shut - 1] not in BE or view.next_tag(since) not in {"DT", "NNP"}:
        return False
    behind = range(since + 2, view.sentence_end(since))
    verb = next((k for k in behind if view.tag[k] in FINITE or view.text[k] == ","), since)
    return view.tag[verb] == "VBD" and view.lower[verb] not in BE | HAVE | {"did"}


def _turn(view: SyntaxView, since: int, end: int) -> int:
    """The verb of a clause behind "since" that tells of one event: since the war broke out; -1 where there is none."""
    for k in range(since + 1, min(end, since + _CLAUSE)):
        if view.tag[k] in FINITE:
            one = not _ONE_EVENT.isdisjoint(lemmas(view.lower[k]))
            return k if k > since + 1 and view.tag[k] == "VBD" and one else -1
        if view.lower[k] in {",", ":"}:
            return -1
    return -1


def _after_clause(view: SyntaxView, since: int, turn: int, end: int, *, ever: bool) -> int:
    """The present behind a clause with "since" that opens a sentence; -1 where "since" may tell why."""
    comma = next((k for k in range(since + 2, min(end, since + _FAR)) if view.lower[k] == ","), -1)
    if comma < 0 or (turn < 0 and not ever):
        return -1
    verb = next((k for k in range(comma + 1, end) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.tag[verb] not in {"VBZ", "VBP"} or view.lower[verb] in HAVE | BE | {"'ve", "'s", "do", "does"}:
        return -1
    subject = view.tree.subject_of(governor(view, verb))
    if not comma < subject < verb or is_speech(view.lower[verb], view.tokens.lexicon):
        return -1
    happens = not _EVENTS.isdisjoint(lemmas(view.lower[verb])) and view.tag[verb] == "VBZ"
    return verb if ever or happens or _is_counted(view, verb) else -1


def _is_counted(view: SyntaxView, verb: int) -> bool:
    """Whether what several do is counted, and not by the week: agencies deliver some 4,000 tonnes."""
    near = range(verb + 1, min(view.sentence_end(verb), verb + _CLAUSE))
    figure = next((k for k in near if view.tag[k] == "CD"), -1)
    if (
        view.tag[verb] != "VBP"
        or not verb < figure <= verb + 3
        or not {"a", "every", "each", "per"}.isdisjoint(
            view.lower[figure : min(view.sentence_end(verb), figure + _CLAUSE)]
        )
    ):
        return False
    return view.lower[verb] not in {"want", "need", "include", "remain", "cost"}


def _relative_present(view: SyntaxView, since: int) -> int:
    """The present of a clause with "who" or "which" that "since" closes; -1 where there is none."""
    verb = _present_before(view, since)
    if verb < 1 or since - verb > _REACH:
        return -1
    if view.lower[verb] in BE and view.next_tag(verb) in {"VBN", "DT"}:
        main = governor(view, verb)
        if view.tag[main] != "NN" or share(view.lower[main], Kind.PERSON) < _SURE:
            return -1
    return verb if view.tag[view.before_adverbs(verb - 1)] in {"WDT", "WP"} else -1


def _is_dated(view: SyntaxView, since: int, end: int) -> bool:
    """Whether a year stands behind "since", with an event before it or alone: since 2003, since a coup in 2021."""
    near = view.lower[since + 1 : min(end, since + _CLAUSE)]
    stop = next((i for i, word in enumerate(near) if word in {",", ";"}), len(near))
    dated = any(len(word) == len("2003") and word.isdigit() for word in near[:stop])
    event = view.tag[since + 1] in {"DT", "PRP$"} and stop > 0 and share(near[stop - 1], Kind.EVENT) > _SURE
    return dated or event
