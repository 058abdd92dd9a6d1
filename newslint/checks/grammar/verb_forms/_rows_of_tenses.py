"""Verbs of one subject, or a clause and the time it hangs from, in tenses that do not go together, by the tree.

“Stopped, looks under the lorry and found”; “will leave at noon and arrived”; “closed in 2003 and stands empty until a
brewer bought it”; “but by 2005 the workforce has shrunk”; “once it opens, was the tallest”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._slips_into_present import NOW, past_of_present
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import lemma, possible_tags
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_WILL = frozenset({"will", "'ll", "shall", "must", "can"})
_PRESENT = frozenset({"VBZ", "VBP"})
_YEAR = lazy_regex(r"(?:1[5-9]\d\d|20[01]\d|202[0-3])\Z")
_REPEATED = frozenset({"every", "also", "each", "sometimes", "regularly"})
_AHEAD = frozenset({"next", "tomorrow", "once", "due", "planned", "coming", "proposed"})
_EARLIER = frozenset({"last", "ago", "then", "previously", "earlier"})
_OTHER = frozenset({"VB", "VBN", "VBG", "TO", "WDT", "WP", "WRB"})
_REACH, _CLAUSE = 6, 12


class Mixed(NamedTuple):
    """A verb in the wrong tense, the form that is meant, and why."""

    verb: int
    use: str
    why: str


BESIDE = "The verbs beside it stand in the past"


def mixed_rows(view: SyntaxView) -> Iterator[Mixed]:
    """All such verbs of a document, by the words that open or help them."""
    for will in view.tokens.where(*_WILL):
        yield from _past_after_will(view, will)
    for until in view.tokens.where("until", "till"):
        yield from _present_until(view, until)
    for by in view.tokens.where("by"):
        yield from _perfect_by_year(view, by)
    for once in view.tokens.where("once", "when"):
        yield from _past_to_come(view, once)
    for which in view.tokens.where("which", "who"):
        yield from _present_then(view, which)


def is_amid_pasts(view: SyntaxView, verb: int) -> bool:
    """Whether a present stands between two pasts of its subject: “stopped, looks under the lorry and found”."""
    before = view.head[verb]
    if view.relation[verb] != "conj" or not 0 <= before < verb or not is_simple_past(view, before):
        return False
    if view.tag[verb - 1] not in {",", "CC"} or has_subject(view, verb) or _names_now(view, verb):
        return False
    if view.lower[verb] in BE | HAVE or is_speech(view.lower[verb], view.tokens.lexicon):
        return False
    ends = view.sentence_end(verb)
    joined = (*view.tree.children(verb), *view.tree.children(before))
    return any(
        verb < k < ends
        and view.relation[k] == "conj"
        and view.tag[k - 1] in {"CC", "RB"}
        and is_simple_past(view, k)
        and not has_subject(view, k)
        for k in joined
    )


def follows_occasion(view: SyntaxView, first: int) -> bool:
    """Whether a row of verbs follows a clause that tells of one time: “When the whistle blew, fans poured on”."""
    low = view.sentence_start(first)
    if view.lower[low] not in {"when", "as", "after", "moments", "seconds"}:
        return False
    comma = next((k for k in range(low + 2, first) if view.text[k] == ","), -1)
    return comma > 0 and [view.tag[k] for k in range(low, comma) if view.tag[k] in FINITE] == ["VBD"]


def is_simple_past(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is a past that no verb helps, and can be nothing else."""
    if view.tag[verb] != "VBD" or "VBD" not in possible_tags(view.lower[verb]):
        return False
    return all(view.relation[k] not in {"aux", "aux:pass"} for k in view.tree.children(verb))


def has_subject(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return any(view.relation[k] in SUBJECTS for k in view.tree.children(verb))


def _names_now(view: SyntaxView, verb: int) -> bool:
    """Whether a word near a verb sets it into the present."""
    low, high = view.sentence_start(verb), view.sentence_end(verb)
    return not (NOW | _REPEATED).isdisjoint(view.lower[max(low, verb - 3) : min(high, verb + _REACH)])


def _past_after_will(view: SyntaxView, will: int) -> Iterator[Mixed]:
    """A past that “and” joins to a plain verb behind “will”: “will appear next month and answered questions”."""
    low = view.sentence_start(will)
    plain = view.head[will]
    if plain <= will or view.relation[will] != "aux" or view.tag[plain] != "VB" or "VBD" in view.tag[low:will]:
        return
    if view.relation[plain] not in {"root", "ccomp", "conj"} or view.lower[plain] in {"be", "have"}:
        return
    for verb in view.tree.children(plain):
        joint = verb - 1 - (view.tag[verb - 1] == "RB")
        if verb < plain or view.relation[verb] != "conj" or view.lower[joint] != "and":
            continue
        base = lemma(view.lower[verb], "VBD")
        alone = is_simple_past(view, verb) and not has_subject(view, verb) and base != view.lower[verb]
        clear = not {"MD", "VBD", "VBZ", "VBP"} & set(view.tag[plain:verb])
        if alone and clear and view.lower[verb] not in BE | HAVE and "VB" not in possible_tags(view.lower[verb]):
            yield Mixed(verb, base, f"It goes with “{view.lower[will]} {view.text[plain]}”")


def _present_until(view: SyntaxView, until: int) -> Iterator[Mixed]:
    """A present of what lasted until something happened: “stands empty until a brewer bought it”."""
    low, end = view.sentence_start(until), view.sentence_end(until)
    near = range(until + 1, min(end, until + _CLAUSE))
    over = next((k for k in near if view.tag[k] in FINITE or view.text[k] in {",", ";"}), until)
    verb = next((k for k in range(until - 1, low - 1, -1) if view.tag[k] in FINITE), -1)
    if view.previous_tag(until) in {"CC", ","} or "ago" in view.lower[until:over]:
        return
    if not is_simple_past(view, over) or over < until + 2 or verb < 0 or view.tag[verb] not in _PRESENT:
        return
    rest = [k for k in range(over + 1, end) if view.tag[k] in FINITE or view.text[k] in {",", ";"}]
    if rest and view.tag[rest[0]] in FINITE:
        return  # "until a deal agreed in May expires"
    if not _OTHER.isdisjoint(view.tag[verb + 1 : until]) or is_speech(view.lower[verb], view.tokens.lexicon):
        return
    if not (_names_now(view, verb) or view.lower[verb] in HAVE | {"do", "does"}):
        yield Mixed(verb, past_of_present(view, verb), "It lasted until something happened")


def _perfect_by_year(view: SyntaxView, by: int) -> Iterator[Mixed]:
    """“Has” with a participle of what had happened by a year that is over: “by 2005 the workforce has shrunk”."""
    low, end = view.sentence_start(by), view.sentence_end(by)
    if (
        by + 3 >= end
        or not _YEAR.match(view.lower[by + 1])
        or view.tag[by + 2] not in {",", "DT", "PRP", "PRP$", "NNS", "NNP"}
    ):
        return
    if by > low and view.tag[by - 1] not in {"CC", ","} and view.lower[by - 1] != "that":
        return
    verb = next((k for k in range(by + 2, end) if view.tag[k] in FINITE), -1)
    if verb > 0 and view.lower[verb] in {"has", "have"} and view.head[by + 1] == view.head[verb] > verb:
        yield Mixed(verb, "had", f"By {view.text[by + 1]} it had happened")


def _past_to_come(view: SyntaxView, once: int) -> Iterator[Mixed]:
    """“Was” of what a clause tells as still to come: “once it opens, was the tallest tower”."""
    opens, low, end = view.head[once], view.sentence_start(once), view.sentence_end(once)
    if not once < opens < end or view.relation[opens] != "advcl" or view.tag[opens] != "VBZ":
        return
    main = view.head[opens]
    ahead = view.lower[once] == "once" or not _AHEAD.isdisjoint(view.lower[low:end])
    if not ahead or any(view.tag[k] == "VBD" for k in range(low, once)):
        return
    verb = next((k for k in range(opens + 1, end) if view.tag[k] in FINITE), -1)
    if verb < 0 or view.lower[verb] not in {"was", "were"} or "," not in view.lower[opens:verb]:
        return
    if (main > opens or view.text[verb - 1] == ",") and _EARLIER.isdisjoint(view.lower[low:end]):
        yield Mixed(verb, "will be", "What comes first is still to come")


def _present_then(view: SyntaxView, which: int) -> Iterator[Mixed]:
    """A present of a year that is over, in a sentence of the past: “the tunnel, which opens in 1994, was designed”."""
    verb, end = which + 1, view.sentence_end(which)
    if view.tag[which] not in {"WDT", "WP"} or verb + 3 >= end or view.tag[verb] not in _PRESENT:
        return
    close = next((k for k in range(verb, min(end, verb + _REACH + 1)) if view.text[k] in {",", ".", ";"}), -1)
    year = next((k for k in range(verb + 1, max(close, verb)) if _YEAR.match(view.lower[k])), -1)
    if year < 0 or view.lower[year - 1] != "in" or view.lower[verb] in BE | HAVE | {"dates", "covers"}:
        return
    plain = {"VBD", "VBZ", "VBP", "VB", "VBN", "VBG"}.isdisjoint(view.tag[verb + 1 : year])
    beside = any(is_simple_past(view, k) or view.lower[k] in {"was", "were"} for k in range(close, end))
    if plain and beside and not is_speech(view.lower[verb], view.tokens.lexicon):
        yield Mixed(verb, past_of_present(view, verb), BESIDE)


def is_participle(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is a participle, as tagged or since it can be nothing else: had shouted, thrown it and."""
    return view.tag[verb] == "VBN" or (view.tag[verb] == "VBD" and "VBD" not in possible_tags(view.lower[verb]))


def row_before(view: SyntaxView, predicate: int) -> list[int]:
    """The verbs before a verb that it is joined with, in order."""
    row: list[int] = []
    k = predicate
    while view.relation[k] == "conj" and view.head[k] >= 0:
        k = view.head[k]
        row.append(k)
        row += [j for j in view.tree.children(k) if view.relation[j] == "conj" and k < j < predicate]
    return sorted({j for j in row if view.tag[j][:2] == "VB"})
