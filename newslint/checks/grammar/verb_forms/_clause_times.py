"""Times that the tree ties to a verb in another tense: a future last week, a past tomorrow, a present since 2010."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.language.syntax.clauses import root_of
from newslint.language.syntax.view import TIMES, SyntaxView
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import MONTHS, WEEKDAYS
from newslint.text import Span
from newslint.util.records import NamedTuple

_UNITS = frozenset({*WEEKDAYS, *MONTHS, *TIMES}) - {"time", "season"}
SPANS = frozenset(f"{unit}{s}" for unit in "minute hour day week month year".split() for s in ("", "s"))
"""Units of time, one and several."""
_SPANS = SPANS | {"decades"}
YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = frozenset({"years", "decades", "months"})
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "advmod", "obj"})
_MAIN = frozenset({"root", "ccomp", "conj"})
_PRESENT = frozenset({"VBZ", "VBP"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD", "VB", "VBG", "VBN", "TO", "WDT", "WP", "WRB"})
_WILL = frozenset({"will", "'ll", "wo", "shall"})
OPENS_SPAN = frozenset("since from over than with to by until till for in of the as on like".split())
"""Words before a time that make it more than the time of the verb: since last year, over the last week."""
_RANKED = frozenset({"JJS", "RBS"})
_RANKS = frozenset("first only second third fourth fifth no worst best lowest highest every each".split())
_NEAR = 8  # tokens from a verb to a time after it
_CLOSE = 3  # the same, where a passive or a future time leaves more to doubt
_ARRANGED = frozenset(
    "due set planned scheduled expected slated meant supposed hoped wanted intended hope want plan expect intend "
    "agree promise vow need start begin".split()
)
"""Words of a past that looks ahead: was due next week, planned to leave tomorrow."""
_DATED = frozenset("based dated located placed listed".split())
OVER = "The time is over, so the verb stands in the past"
AHEAD = "The time is still to come, so the verb does not stand in the past"
SINCE = "“Since” tells of a time that goes on, and wants the perfect"
GOES_ON = "A time that has gone on until now wants the perfect"


class Mismatch(NamedTuple):
    """The verb and its words that a time of its clause does not allow, what they may be instead, and why."""

    main: int
    span: Span
    use: str
    why: str


class _Verb(NamedTuple):
    """A verb of a clause: the token that carries the tense and the one that carries the meaning."""

    finite: int
    main: int


TRIGGERS = frozenset({"yesterday", "last", "ago", "tomorrow", "next", "since", "for", "in", "on"})


def mismatches(view: SyntaxView) -> Iterator[Mismatch]:
    """Verbs against the times that the tree ties to them."""
    for at in view.tokens.where("yesterday", "last", "ago"):
        low, high = past_time(view, at)
        if low >= 0:
            yield from _against_past(view, low, high)
    for at in view.tokens.where("tomorrow", "next"):
        if view.lower[at] == "tomorrow" and at == view.sentence_start(at):
            continue  # for the rule about broken tenses
        high = at if view.lower[at] == "tomorrow" else at + 1
        if high == at or (view.next_word(at) in _UNITS and view.next_tag(high) not in {"POS", "NN", "NNS"}):
            yield from _against_future(view, at, high)
    for at in view.tokens.where("since", "for", "in"):
        opens = at == view.sentence_start(at)
        if YEAR.fullmatch(view.next_word(at)):
            if view.lower[at] != "for":
                yield from (_against_since if view.lower[at] == "since" else _against_year)(view, at, at + 1)
        elif opens and view.lower[at] != "in":
            yield from (_counted_since if view.lower[at] == "since" else _against_span)(view, at)


def past_time(view: SyntaxView, at: int) -> tuple[int, int]:
    """The first and the last token of a time that is over, given one of its words; -1 and -1 where it is none."""
    low = high = at
    if view.lower[at] == "last":
        high = at + 1
        if view.next_word(at) not in _UNITS or view.next_tag(high) in {"NN", "NNS"}:
            return -1, -1
    elif view.lower[at] == "ago":
        low = at - 2
        if low < view.sentence_start(at) or view.lower[at - 1] not in _SPANS or view.tag[low] not in {"CD", "DT"}:
            return -1, -1
    if view.next_tag(high) == "POS" or (low > view.sentence_start(at) and view.lower[low - 1] in OPENS_SPAN):
        return -1, -1
    return low, high


def _verb_of(view: SyntaxView, time: int) -> _Verb | None:
    """The verb that the head of a time belongs to, where it is that of a main clause with a subject of its own."""
    main = view.head[time]
    if main < 0 or view.relation[time] not in _ADJUNCTS or view.relation[main] not in _MAIN:
        return None
    subject = view.tree.subject_of(main)
    shares = subject < 0 and view.relation[main] == "conj"
    if subject > main or (subject < 0 and not shares):
        return None
    helpers = [k for k in view.tree.children(main) if view.relation[k] in {"aux", "aux:pass"} and k < main]
    finite = helpers[0] if helpers else main
    return _Verb(finite, main) if subject < finite and view.tag[finite] in {"MD", "VBD", *_PRESENT} else None


def _placed(view: SyntaxView, verb: _Verb, low: int, high: int, most: int) -> int:
    """1 where a time opens the sentence of a verb, 2 where it follows the verb closely; 0 where no one can be sure."""
    if _opens(view, low) and high < verb.finite:
        between = view.tag[high + 1 : verb.finite]
        return 1 if _VERBS.isdisjoint(between) and view.tag[high + 1] not in {"IN", "VBN"} else 0
    if verb.main < low <= verb.main + most and _VERBS.isdisjoint(view.tag[verb.main + 1 : low]):
        return 2
    return 0


def _opens(view: SyntaxView, at: int) -> bool:
    """Whether a sentence begins at a token, or a clause behind a comma and "and"."""
    first = view.sentence_start(at)
    return at == first or (view.tag[at - 1] == "CC" and (at - 1 == first or view.lower[at - 2] in {",", ";"}))


def _past(view: SyntaxView, verb: _Verb) -> str:
    """The past of a verb, with its helping verb where it is passive."""
    if verb.finite != verb.main and view.tag[verb.main] == "VBN" and view.lower[verb.finite] in BE:
        return f"{'were' if view.lower[verb.finite] == 'are' else 'was'} {view.text[verb.main]}"
    return (inflect(lemma(view.lower[verb.main], view.tag[verb.main]), "VBD") or [""])[0]


def _perfect(view: SyntaxView, verb: _Verb) -> str:
    """The perfect of a verb, with its number where the tense now shows it."""
    many = view.tag[verb.finite] == "VBP" or view.lower[verb.finite] == "were"
    have = "have" if many else "has"
    if verb.finite != verb.main:
        return f"{have} been {view.text[verb.main]}"
    forms = inflect(lemma(view.lower[verb.main], view.tag[verb.main]), "VBN")
    return f"{have} {forms[0]}" if forms else ""


def _plain_span(view: SyntaxView, verb: _Verb) -> Span:
    return view.tokens.span(verb.finite, verb.main + 1)


def _against_past(view: SyntaxView, low: int, high: int) -> Iterator[Mismatch]:
    """A future, and a perfect or a passive of the present, with a time that is over."""
    verb = _verb_of(view, high)
    if verb is None:
        return
    if verb.finite == verb.main:
        if view.tag[verb.main] in _PRESENT and _placed(view, verb, low, high, 0) and not _tells(view, verb.main):
            yield Mismatch(verb.main, _plain_span(view, verb), _past(view, verb), OVER)
        return
    helper, tag = view.lower[verb.finite], view.tag[verb.main]
    future = helper in _WILL and tag == "VB" and verb.main - verb.finite <= 2
    perfect = helper in HAVE and view.tag[verb.finite] in _PRESENT and tag == "VBN"
    passive = helper in {"is", "are"} and tag == "VBN"
    placed = _placed(view, verb, low, high, _NEAR if future else _CLOSE)
    if (future and placed) or (placed == 1 and perfect) or (placed and passive):
        yield Mismatch(verb.main, _plain_span(view, verb), _past(view, verb), OVER)


def _tells(view: SyntaxView, verb: int) -> bool:
    """Whether a verb of the present may tell of a past, or be one: says, is, has, it bid, the town lay."""
    single = view.lower[view.tree.subject_of(verb)] in {"he", "she", "it"}
    if view.tag[verb] == "VBP" and (single or "VBD" in possible_tags(view.lower[verb])):
        return True
    return view.lower[verb] in BE | HAVE or is_speech(view.lower[verb], view.tokens.lexicon)


def _against_future(view: SyntaxView, low: int, high: int) -> Iterator[Mismatch]:
    """A past with a time that is still to come."""
    verb = _verb_of(view, high) if view.previous_word(low) not in OPENS_SPAN else None
    if verb is None or view.tag[verb.finite] != "VBD" or view.lower[verb.finite] in HAVE:
        return
    if view.lower[verb.main] in _ARRANGED or lemma(view.lower[verb.main], view.tag[verb.main]) in _ARRANGED:
        return
    if view.tag[verb.main] not in {"VBD", "VBN"} or is_speech(view.lower[verb.main], view.tokens.lexicon):
        return
    placed = _placed(view, verb, low, high, _CLOSE)
    if placed and (verb.finite != verb.main or view.lower[verb.main] not in BE):
        yield Mismatch(verb.main, _plain_span(view, verb), "", AHEAD)


def _against_since(view: SyntaxView, low: int, high: int) -> Iterator[Mismatch]:
    """A present, or a plain past, with "since 2010"."""
    verb = _verb_of(view, high)
    if verb is None or view.lower[verb.main] in BE | HAVE or view.tag[verb.finite] == "MD":
        return
    placed = _placed(view, verb, low, high, _NEAR)
    if not placed or view.lower[verb.finite] in HAVE:
        return
    if placed == 2 and any(view.tag[k] in _RANKED or view.lower[k] in _RANKS for k in range(verb.finite, low)):
        return
    running = view.lower[verb.finite] in {"is", "are"} and view.tag[verb.main] == "VBG"
    if (
        running
        or (verb.finite == verb.main and (view.tag[verb.main] in _PRESENT or placed == 1))
        or (placed == 1 and view.lower[verb.finite] in {"was", "were"} and view.tag[verb.main] == "VBN")
    ):
        yield Mismatch(verb.main, _plain_span(view, verb), _perfect(view, verb), SINCE)


def _counted_since(view: SyntaxView, at: int) -> Iterator[Mismatch]:
    """A past of what is counted since something with a date: since it opened in 2011, it flooded four times."""
    root = root_of(view, at)
    if root < 0 or view.tag[root] not in {"VBD", "VBN"} or view.tree.subject_of(root) < 0:
        return
    comma = next((k for k in range(at, root) if view.lower[k] == ","), -1)
    dated = any(YEAR.fullmatch(word) or word == "last" for word in view.lower[at : max(comma, at)])
    helper = next((k for k in view.tree.children(root) if view.relation[k] == "aux:pass" and k < root), root)
    counted = any(
        view.lower[k] == "twice" or (view.lower[k] == "times" and view.previous_tag(k) == "CD")
        for k in range(root + 1, view.sentence_end(root))
        if view.head[k] == root
    )
    if dated and counted and (view.tag[root] == "VBD" or view.lower[helper] in {"was", "were"}):
        verb = _Verb(helper, root)
        yield Mismatch(root, _plain_span(view, verb), _perfect(view, verb), SINCE)


def _against_span(view: SyntaxView, at: int) -> Iterator[Mismatch]:
    """A present with a span of years before it: for ten years he works."""
    noun = next((k for k in range(at + 1, min(at + 5, view.sentence_end(at))) if view.lower[k] in _LONG), -1)
    if noun < 0 or view.next_word(noun) in {"each", "every", "a", "of", "to"}:
        return
    verb = _verb_of(view, noun)
    if verb is None or view.tag[verb.finite] not in _PRESENT or not _placed(view, verb, at, noun, _CLOSE):
        return
    running = view.lower[verb.finite] in BE and view.tag[verb.main] == "VBG"
    if running or (verb.finite == verb.main and not _tells(view, verb.main)):
        yield Mismatch(verb.main, _plain_span(view, verb), _perfect(view, verb), GOES_ON)


def _against_year(view: SyntaxView, low: int, high: int) -> Iterator[Mismatch]:
    """A present with a year, beside a past of the same subject, or a passive: resigns in 2016 and later moved."""
    verb = _verb_of(view, high)
    if verb is None or view.tag[verb.finite] not in _PRESENT or not _placed(view, verb, low, high, _NEAR):
        return
    main, helper = verb.main, view.lower[verb.finite]
    if _tells(view, main) or helper in HAVE:
        return
    passive = helper in {"is", "are"} and view.tag[main] == "VBN" and verb.finite == main - 1 and low == main + 1
    beside_past = main == verb.finite and any(_is_past(view, k) for k in _coordinates(view, main))
    if (passive and view.lower[main] not in _ARRANGED | _DATED) or beside_past:
        yield Mismatch(main, _plain_span(view, verb), _past(view, verb), OVER)


def _coordinates(view: SyntaxView, verb: int) -> Iterator[int]:
    """The verbs that "and" joins to a verb, and that share its subject."""
    yield from (k for k in view.tree.children(verb) if view.relation[k] == "conj" and view.tree.subject_of(k) < 0)
    if view.relation[verb] == "conj" and view.tree.subject_of(verb) < 0:
        yield view.head[verb]


def _is_past(view: SyntaxView, verb: int) -> bool:
    """Whether a verb stands in the past, or in the perfect with a helping verb of its own."""
    helper = view.lower[view.before_adverbs(verb - 1)]
    return view.tag[verb] == "VBD" or (view.tag[verb] == "VBN" and helper in HAVE | {"was", "were"})


def perfect_of(view: SyntaxView, verb: int) -> str:
    """The perfect of a present."""
    have = "has" if view.tag[verb] == "VBZ" and view.lower[verb] != "am" else "have"
    if view.lower[verb] in BE:
        return f"{have} been"
    forms = inflect(lemma(view.lower[verb], view.tag[verb]), "VBN")
    return f"{have} {forms[0]}" if forms else ""
