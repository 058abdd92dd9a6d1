"""Where a headline and the top of its story cannot both be true: deeds and their opposites, roles, places, causes."""

from __future__ import annotations

from functools import cache

from newslint.checks.headlines._causes import CAUSAL, other_cause
from newslint.checks.headlines._winners import VICTORY, other_winner, tells_of_a_winner
from newslint.language.segmentation.tokens import Tokens
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import forms, inflect, is_noun, lemma, lemmas
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.lists import rows
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.place_names import ADJECTIVES, place_words
from newslint.story.deeds import Deed, deeds
from newslint.story.pronouns import SEXES
from newslint.text import Span
from newslint.util.records import NamedTuple

_GROUPS = frozenset("council government court judge jury board company firm police party team club union state".split())
"""Words that name nobody in particular: two of them may be one."""
_OF_WHAT = frozenset({"survive"})
"""Verbs of what becomes of somebody that have an object."""
_NEGATIONS = frozenset("not n't never refused declined refuses declines".split())
_PERFECT = frozenset({"has", "have", "had"})
_WEAK = frozenset("be have do say get make go take see want know think".split())
_STEM = 6
"""Letters in which two words of one family begin alike."""


class _Opposites(NamedTuple):
    """Verbs that deny what others say of the same subject or the same object."""

    one: frozenset[str]
    other: frozenset[str]
    of: str


def clash(view: SyntaxView, head: range, top: range) -> tuple[Span, Span] | None:
    """What the headline has and what the story has instead, by their places; nothing where they may agree."""
    table = view.tokens
    above, told = _deeds(view, head), _deeds(view, top, denied=True)
    below = [deed for deed in told if deed.sure]
    pair = _of_other_sex(view, head, below)
    if pair is not None:
        return table.span(pair[0]), table.span(pair[1])
    won = other_winner(view, head, above, top)
    if won is not None:
        return won
    for deed in above:
        rival = _opposite(view, deed, below) or _turned(deed, below)
        pair = (deed.verb, rival.verb) if rival is not None else _elsewhere(view, deed, below)
        pair = pair or other_cause(view, deed, told)
        if pair is not None:
            return table.span(pair[0]), table.span(pair[1])
        refused = _denied(view, deed, told)
        if refused is not None:
            return table.span(deed.verb), _from_denial(view, refused)
    return None


@cache
def _opposites() -> tuple[_Opposites, ...]:
    """The pairs of sets, both ways round."""
    found = []
    for one, other, of, *_ in rows("opposites"):
        sets = frozenset(one.split()), frozenset(other.split())
        found += [_Opposites(sets[0], sets[1], of), _Opposites(sets[1], sets[0], of)]
    return tuple(found)


@cache
def opposed(initial: str) -> frozenset[str]:
    """All forms of those of these verbs that begin with a letter; a form begins as its verb does."""
    return frozenset(form for pair in _opposites() for verb in pair.one if verb[0] == initial for form in forms(verb))


def may_clash(table: Tokens, head: range) -> bool:
    """Whether a headline has a verb with an opposite, two names, a sex or a cause: a look without a tree."""
    low, high = int(table.first[head[0]]), int(table.last[head[-1]])
    if any(word in opposed(word[:1]) for word in table.lower[low:high]):
        return True
    if not _NEGATIONS.isdisjoint(table.sentence_lower(head[-1] + 1)):
        return True
    if tells_of_a_winner(table, head):
        return True
    known = person_nouns(table.lexicon)
    if any(word in CAUSAL or known.get(word, "b") != "b" for word in table.lower[low:high]):
        return True
    if any(table.lower[k] == "in" and _last(table, table.lower[k + 1]) == k + 1 for k in range(low, high - 1)):
        return True
    return sum(word[0].isupper() and _last(table, word.lower()) >= high for word in table.text[low:high]) > 1


def _last(table: Tokens, word: str) -> int:
    """The last token of a word in lower case; -1 for one that stands nowhere, as one with odd characters."""
    places = table.index.get(word, ())
    return places[-1] if places else -1


def _deeds(view: SyntaxView, sentences: range, *, denied: bool = False) -> list[Deed]:
    """The deeds of some sentences that are told as facts, or of which it is told that they are none; not quoted."""
    table, quotes = view.tokens, view.document.quotes
    low, high = int(table.first[sentences[0]]), int(table.last[sentences[-1]])
    found = [
        d
        for d in deeds(view, low, high)
        if (d.sure or (denied and d.denied)) and not quotes.touches(table.span(d.verb))
    ]
    if low == 0:
        found = [_passive_by_sight(view, deed) for deed in found]
        known = {deed.verb for deed in found}
        found += [_by_sight(view, k, high) for k in range(1, high - 1) if k not in known and _is_verb_alone(view, k)]
    return found


@cache
def _told() -> frozenset[str]:
    """The forms in -s of these verbs, by which a headline tells."""
    return frozenset(form for pair in _opposites() for verb in pair.one for form in inflect(verb, "VBZ"))


def _is_verb_alone(view: SyntaxView, k: int) -> bool:
    """Whether a word of a headline is the form in -s of one of these verbs and never a noun: "Court upholds ban"."""
    word = view.lower[k]
    return word in _told() and not is_noun(lemma(word, "NNS")) and view.tag[k - 1] in NOUNS


def _passive_by_sight(view: SyntaxView, deed: Deed) -> Deed:
    """A deed of a headline that a participle without auxiliary tells, as a passive: "Captain convicted"."""
    k = deed.verb
    if deed.done_to or k == 0 or view.tag[k] != "VBN" or view.tag[k - 1] not in NOUNS:
        return deed
    return deed._replace(doer=frozenset(), done_to=deed.doer or frozenset({view.lower[k - 1]}))


def _by_sight(view: SyntaxView, verb: int, high: int) -> Deed:
    """A deed that the tree of a headline does not show: the noun before the verb, and the first run of nouns after."""
    at = verb + 1
    while at < high and not is_noun(view.lower[at]) and view.tag[at] not in ("IN", ",", "CC"):
        at += 1
    done_to: set[str] = set()
    while at < high and (view.tag[at] in NOUNS or (not done_to and is_noun(view.lower[at]))):
        done_to.add(lemma(view.lower[at], "NNS" if view.tag[at] == "NNS" else "NN"))
        at += 1
    doer = frozenset({view.lower[verb - 1]})
    return Deed(verb, lemma(view.lower[verb], "VBZ"), doer, frozenset(done_to), sure=True)


def _opposite(view: SyntaxView, deed: Deed, below: list[Deed]) -> Deed | None:
    """The first deed that denies another, of the same subject or object; nothing where one says it again."""
    for pair in _opposites():
        if deed.lemma not in pair.one:
            continue
        moves = pair.of == "subject"
        of = deed.doer if moves else deed.done_to
        if not of or (moves and deed.done_to) or (pair.of == "doer" and not deed.doer):
            continue
        alike = [d for d in below if (d.doer if moves else d.done_to) & of]
        first = view.sentence_end(below[0].verb) if below else 0
        for rival in alike:
            if pair.of == "doer" and not deed.doer & rival.doer:
                continue
            goes = moves and rival.done_to and rival.lemma not in _OF_WHAT
            if rival.lemma not in pair.other or goes or not _may_be_one(deed, rival, moves=moves):
                continue
            leads = rival.verb < first and not rival.before
            if moves and not leads and not _PERFECT.isdisjoint(view.lower[rival.verb - 3 : rival.verb]):
                continue  # over a longer time
            borne_out = (d for d in below if d.lemma in pair.one or view.lower[d.verb] in pair.one)
            if not any(not (leads and d.before) for d in borne_out):
                return rival
    return None


def _elsewhere(view: SyntaxView, deed: Deed, below: list[Deed]) -> tuple[int, int] | None:
    """The place of a deed and that of the same deed in the story, where they differ and the story never has the first.

    A country may stand for a city in it, and the other way round: only places of one kind are compared, and a place
    that nobody knows, which may be a county, only with the first sentence below.
    """
    where = _place(view, deed.verb)
    if where < 0 or not (deed.doer or deed.done_to):
        return None
    table = view.tokens
    if table.index[table.lower[where]][-1] > where or _adjectives(view.text[where]) & table.index.keys():
        return None
    known = place_words(table.lexicon)
    first = view.sentence_end(below[0].verb) if below else 0
    for other in below:
        there = _place(view, other.verb) if other.lemma == deed.lemma else -1
        if there < 0 or table.lower[there] == table.lower[where]:
            continue
        one_kind = (view.text[where] in ADJECTIVES) == (view.text[there] in ADJECTIVES)
        both_known = {view.lower[where], view.lower[there]} <= known
        same = deed.doer & other.doer if deed.doer and other.doer else deed.done_to & other.done_to
        if not one_kind or not same or (deed.done_to and other.done_to and not deed.done_to & other.done_to):
            continue
        if both_known or other.verb < first:
            return where, there
    return None


def _place(view: SyntaxView, verb: int) -> int:
    """The place of one word in which something was done, or what it was done to is; -1 where none is named."""
    nouns = [k for k in view.tree.children(verb) if view.relation[k] in ("obj", "nsubj", "nsubj:pass")]
    for head, relation in ((verb, "obl"), *((noun, "nmod") for noun in nouns)):
        for k in view.tree.children(head):
            named = view.relation[k] == relation and view.text[k][0].isupper() and view.tag[k] in ("NNP", "NNPS")
            alone = named and not any(view.text[c][0].isupper() for c in view.tree.children(k))
            if alone and any(view.lower[c] == "in" for c in view.tree.children(k)) and view.lower[k] not in CALENDAR:
                return k
    return -1


def _adjectives(place: str) -> frozenset[str]:
    """What belongs to a place is called, in small letters."""
    return frozenset(word.lower() for word in ADJECTIVES.get(place, ()))


def _may_be_one(deed: Deed, rival: Deed, *, moves: bool) -> bool:
    """Whether two deeds may be one: the doers share a word, or one of them is not named."""
    return moves or not deed.doer or not rival.doer or _share(deed.doer, rival.doer)


def _share(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets share a word, or a council in one is the councillors in the other."""
    return bool(one & two) or not {w[:_STEM] for w in one if len(w) > _STEM}.isdisjoint(w[:_STEM] for w in two)


def _denied(view: SyntaxView, deed: Deed, told: list[Deed]) -> Deed | None:
    """The first deed of the first sentence below that was not done although the headline tells it.

    Of the same doer, and nowhere told as done: ``Minister quits`` above ``The minister refused to quit``.
    """
    first = view.sentence_end(told[0].verb) if told else 0
    same = [d for d in told if d.lemma == deed.lemma]
    if deed.lemma in _WEAK or not deed.doer or any(d.sure for d in same):
        return None
    return next(
        (
            d
            for d in same
            if d.verb < first and not d.before and d.doer & deed.doer and (not deed.done_to or d.done_to & deed.done_to)
        ),
        None,
    )


def _turned(deed: Deed, below: list[Deed]) -> Deed | None:
    """The first deed of the same verb in which the doer and the other have changed places."""
    doer, done_to = deed.doer - _GROUPS, deed.done_to - _GROUPS
    if not doer or not done_to or doer & done_to:
        return None
    verbs = VICTORY if deed.lemma in VICTORY else {deed.lemma}
    same = [d for d in below if d.lemma in verbs and d.doer and d.done_to]
    if any(d.doer & doer or d.done_to & done_to for d in same):
        return None
    return next((d for d in same if d.doer & done_to and d.done_to & doer), None)


def _from_denial(view: SyntaxView, deed: Deed) -> Span:
    """A deed with the word that denies it: ``refused to quit``, ``did not quit``."""
    first = deed.verb
    while first > view.sentence_start(deed.verb) and view.lower[first] not in _NEGATIONS:
        first -= 1
    return view.tokens.span(first if view.lower[first] in _NEGATIONS else deed.verb, deed.verb + 1)


def _of_other_sex(view: SyntaxView, head: range, below: list[Deed]) -> tuple[int, int] | None:
    """A woman in the headline and a man in a deed of the first sentence below, where no woman is spoken of.

    The verb of the deed stands in the headline too.
    """
    known, table = person_nouns(view.tokens.lexicon), view.tokens
    high = int(table.last[head[-1]])
    above = [k for k in range(high) if known.get(view.lower[k], "b") != "b"]
    if not above or not below or len({known[view.lower[k]] for k in above}) != 1:
        return None
    sex = known[view.lower[above[0]]]
    if any(known.get(word) == sex or SEXES.get(word) == sex for word in view.lower[high:]):
        return None
    verbs = {form for word in view.lower[:high] for form in lemmas(word)}
    for rival in below:
        if rival.lemma in _WEAK or rival.lemma not in verbs or rival.verb >= view.sentence_end(high):
            continue
        low, end = view.sentence_start(rival.verb), view.sentence_end(rival.verb)
        roles = rival.doer | rival.done_to
        there = (
            k for k in range(low, end) if view.lower[k] in roles and known.get(view.lower[k], "b") not in ("b", sex)
        )
        pair = next(((above[0], k) for k in there), None)
        if pair is not None:
            return pair
    return None
