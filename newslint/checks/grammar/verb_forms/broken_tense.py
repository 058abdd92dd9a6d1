"""``She joined in 1994, rose and becomes chairman``, ``when the fire broke out, guests are asleep``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.checks.grammar.verb_forms._lost_ending import LostEnding
from newslint.checks.grammar.verb_forms._rows_of_tenses import (
    BESIDE,
    Mixed,
    follows_occasion,
    is_amid_pasts,
    is_participle,
    may_be_finite,
    mixed_rows,
    row_before,
)
from newslint.checks.grammar.verb_forms._slips_into_present import slips
from newslint.checks.grammar.verb_forms._told_time import past_of_future, present_of_past
from newslint.checks.grammar.verb_forms._told_with_time import ToldWithTime
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.lists import words
from newslint.lexicon.numerals import STRETCHES
from newslint.text import Document

_EVENTS = words("event-verbs")
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_WHEN = frozenset({"when", "until", "before", "as", "by", "till"})
"""What opens a clause that tells when something else happened; "as" and "by" of "as soon as" and "by the time"."""
_INSIDE = frozenset({"when", "until", "till"})
_LONG = frozenset({"soon", "time", "moment"})
_NOW = frozenset(
    "now still today currently tomorrow tonight often usually always sometimes regularly each every never ever soon "
    "later next will would this also".split()
)
"""Words that may set a second verb into a time of its own."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_THEN = frozenset({"later", "earlier", "ago"})
_SOON = frozenset({"noon", "dawn", "midnight", "nightfall", "dusk", "lunchtime", "teatime", "midday", "then"})
_DUE = frozenset({"due", "set", "likely", "expected", "scheduled", "meant", "supposed", "planned", "ready", "able"})
_ALLEGED = frozenset("accused alleged believed thought expected charged due likely suspected to".split())
"""What is said today of what happened then."""
_MAIN = frozenset({"root", "ccomp"})
_FAR = 24  # tokens from a verb to the one it is joined with


class BrokenTense(Rule):
    """A present among pasts, where one thing happened after the other."""

    meta = Meta(
        code="GRM418",
        name="broken-tense",
        summary="What happened in a row stands in one tense: the storm tore off roofs and left homes dark.",
        why="A present after pasts throws the reader out of the story, and may be read as still going on.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Garner's Modern English Usage: tenses; Swan, Practical English Usage, 4th edition, sections 43 to 58",
        bad=(
            "He joined the choir in 1994, rose through its ranks and [[becomes]] its head.",
            "The storm tore off roofs, brought down trees and [[leaves]] the town in the dark.",
            "The court heard that the guest had shouted, thrown a chair and [[hits]] the cook.",
            "The barge was built in 1936, served in the war and [[is]] sunk in 1971.",
            "When the fire broke out, the guests [[are]] asleep.",
            "By the time the choir arrived, the crowd [[has]] left.",
            "She was 19 when she [[signs]] for the club.",
            "The harp stood in a barn until it [[collapses]] in 2018.",
            Example("Tomorrow the choir [[sang]] for the mayor.", "Tomorrow the choir will sing for the mayor."),
            Example(
                "Tomorrow the court [[heard]] the appeal, a clerk said.",
                "Tomorrow the court will hear the appeal, a clerk said.",
            ),
            "The river burst its banks, and by noon the water [[reaches]] the church.",
            "The cook told the court that the guest [[seems]] drunk when he fell.",
            "Two guards who [[sustain]] burns were treated.",
            "The officer said that the van [[is]] moving when he opened fire.",
            "The guests sang for so long that the cook [[thinks]] it must be noon.",
            "She earned more than her father [[makes]] at the shop.",
            "The work would begin in May and [[lasts]] two years, the mayor said.",
            "The guard stopped, [[looks]] under the van and found a harp.",
            "The choir will sing in May and [[answered]] questions.",
            "The mill shut in 2003 and [[stands]] empty until a brewer bought it.",
            "The mill had 90 looms, but by 2005 the firm [[has]] sold them.",
            "The tower is due to open and, once it does, [[was]] the tallest.",
        ),
        good=(
            "He joined the choir in 1994, rose through its ranks and became its head.",
            "He joined the choir in 1994 and now leads it. She founded the school and teaches there.",
            "When the fire broke out, the guests were asleep, and the hall is shut.",
            "When the choir sings, the hall is full, as it was when they came.",
            "The firm was due to move when the lease ends.",
            "The mayor spoke of the need for care when it comes to the bridge.",
            "The board had sold the mill, given away the land and now leads a choir.",
            "The house had burned and needs a roof.",
            "The mayor met the choir that sings today and becomes famous tomorrow.",
            "Tomorrow, he said, the choir will sing; tomorrow’s show was sold out.",
            "The law was passed in May and takes effect when the year ends.",
            "He said it is unclear when the mill burned, and that he knows when it fell.",
            "The harp was so small that it fits in a bag, and was sold for more than her father makes today.",
            "The law would ban harps and requires a permit.",
            "The mayor, who will sing in May, answered questions. The mill stands empty until a buyer is found.",
            "By 2005 the firm had sold its looms, and it has built more. The guard stopped and now looks after it.",
            "Two men who run a shop were killed, and the people who attack women were many.",
            "As the choir sang, it was hot. After the mill shut, its owners are poor.",
        ),
    )

    evidence = (ToldWithTime, LostEnding)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each present among the verbs of a sentence that holds a past as well."""
        view = syntax(document)
        tagged = tags(document)
        sentence = view.tokens.sentence
        pasts = set(sentence[tagged.where("VBD")].tolist())
        told: set[int] = set()
        for verb in tagged.where("VBZ", "VBP", "VB").tolist():
            if sentence[verb] in pasts and view.text[verb].islower() and self._breaks(view, verb):
                told.add(verb)
                yield from self._report(view, verb)
        for mixed in (*(Mixed(verb, use, BESIDE) for verb, use in slips(view)), *mixed_rows(view)):
            if mixed.use and mixed.verb not in told:
                told.add(mixed.verb)
                span = view.tokens.span(mixed.verb)
                fix = Fix.swap(span, mixed.use, Safety.UNSAFE)
                yield self.found(span, f"{mixed.why}: is “{mixed.use}” meant?", fixes=(fix,))
        yield from self._of_future(view)

    def _of_future(self, view: SyntaxView) -> Iterator[Finding]:
        """Pasts of what is to come."""
        for at in view.tokens.where("tomorrow"):
            verb = _past_of_tomorrow(view, at)
            if verb >= 0:
                yield from self._put_off(view, verb)
        for when in view.tokens.where("when"):
            verb = past_of_future(view, when)
            if verb >= 0:
                message = f"This is still to come: is “will” meant, and not the past, “{view.text[verb]}”?"
                yield self.found(view.tokens.span(verb), message)

    def _breaks(self, view: SyntaxView, verb: int) -> bool:
        """Whether a present stands where only a past can."""
        predicate = governor(view, verb)
        if view.tag[verb] == "VB":
            return may_be_finite(view, verb) and _ends_row(view, verb, predicate)
        if _ends_row(view, verb, predicate) or is_amid_pasts(view, verb):
            return True
        speaks = verb == predicate and is_speech(view.lower[predicate], view.tokens.lexicon)
        if speaks or view.lower[predicate] in _ALLEGED:
            return False
        return (
            present_of_past(view, verb)
            or _beside_past_clause(view, verb, predicate)
            or _in_time_clause(view, verb, predicate)
            or _follows_by_time(view, verb, predicate)
        )

    def _report(self, view: SyntaxView, verb: int) -> Iterator[Finding]:
        """A finding at a present, with its past."""
        word = view.lower[verb]
        if word in BE:
            use = "was" if word == "is" else "were"
        else:
            forms = inflect(lemma(word, view.tag[verb]), "VBD")
            if not forms or forms[0] == word:
                return
            use = forms[0]
        span = view.tokens.span(verb)
        message = f"{BESIDE}: is “{use}” meant?"
        yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))

    def _put_off(self, view: SyntaxView, verb: int) -> Iterator[Finding]:
        """A finding at a past that is to come."""
        base = lemma(view.lower[verb], "VBD")
        span = view.tokens.span(verb)
        message = f"Tomorrow is still to come: is “will {base}” meant?"
        yield self.found(span, message, fixes=(Fix.swap(span, f"will {base}", Safety.UNSAFE),))


def _is_event(view: SyntaxView, verb: int) -> bool:
    """Whether a verb tells of one event."""
    return not _EVENTS.isdisjoint(lemmas(view.lower[verb]))


def _is_past(view: SyntaxView, predicate: int) -> bool:
    """Whether a clause stands in the simple past."""
    helps = [k for k in view.tree.children(predicate) if view.relation[k] in _HELPS]
    if any(view.tag[k] in {"MD", "VBZ", "VBP"} for k in helps):
        return False
    return any(view.tag[k] == "VBD" and "VBD" in possible_tags(view.lower[k]) for k in (predicate, *helps))


def _ends_row(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present ends a row of pasts with one subject: of three events, or of two where its time is told."""
    row = row_before(view, predicate)
    if not row or verb - row[-1] > _FAR or not all(_is_past(view, k) or is_participle(view, k) for k in row):
        return False
    of_had = is_participle(view, row[0]) and "had" in view.lower[view.sentence_start(verb) : row[0]]
    if not of_had and not any(_is_past(view, k) for k in row):
        return False
    if any(view.relation[k] in SUBJECTS for k in view.tree.children(predicate)):
        return False
    if view.previous_tag(verb) not in {"CC", ","} or _later(view, verb):
        return False
    if view.tag[verb] == "VB" and "TO" in view.tag[row[0] : row[-1]] and "VB" in possible_tags(view.lower[row[-1]]):
        return False  # "asked them to leave the hall, shut it and come back"
    told = _is_dated(view, predicate) or follows_occasion(view, row[0])
    if verb != predicate:
        return view.relation[verb] == "aux:pass" and told
    if not _is_event(view, verb):
        return False
    return told or of_had or len(row) > 1


def _later(view: SyntaxView, verb: int) -> bool:
    """Whether a word near a verb sets it into a time of its own: and now leads, and leaves next week."""
    return not _NOW.difference(_THEN).isdisjoint(view.lower[verb - 2 : min(verb + 8, view.sentence_end(verb))])


def _is_dated(view: SyntaxView, predicate: int) -> bool:
    """Whether a time that is over follows a verb within a few words: in 1971, two hours later."""
    near = view.lower[predicate + 1 : min(predicate + 8, view.sentence_end(predicate))]
    return not _THEN.isdisjoint(near) or any(
        before == "in" and _YEAR.fullmatch(year) and year < "2020" for before, year in pairwise(near)
    )


def _beside_past_clause(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present is the main verb after a clause in the past that tells when: "when it broke out, all are"."""
    first = view.sentence_start(verb)
    if (
        first + 3 < verb
        and (view.lower[first + 1] in STRETCHES or view.lower[first + 1].rstrip("s") in STRETCHES)
        and view.lower[first + 2] in {"before", "after"}
    ):
        first += 2  # "two days before he died"
        opener = "before"
    else:
        opener = view.lower[first]
    if view.relation[predicate] != "root" or opener not in _WHEN:
        return False
    if opener in {"as", "by"} and _LONG.isdisjoint(view.lower[first + 1 : first + 3]):
        return False
    comma = next((k for k in range(first, verb) if view.lower[k] == ","), -1)
    if comma < 0 or _later(view, verb):
        return False
    clause = [view.tag[k] for k in range(first, comma) if view.tag[k] in FINITE]
    if clause != ["VBD"] or view.lower[first + 1] == "it":
        return False
    subject = view.tree.subject_of(predicate)
    if not comma < subject < verb or "," in view.lower[comma + 1 : verb]:
        return False
    if view.lower[verb] in HAVE:
        return verb != predicate and opener in {"when", "before", "by"}
    return view.lower[verb] in BE or _is_event(view, verb)


def _in_time_clause(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a present stands in a clause that tells when something in the past happened: "was 19 when she signs"."""
    main = view.head[predicate]
    passive = verb != predicate and view.relation[verb] == "aux:pass" and view.next_tag(predicate) != "TO"
    if view.relation[predicate] != "advcl" or not 0 <= main < verb:
        return False
    if not passive and (verb != predicate or not _is_event(view, verb)):
        return False
    inside = _INSIDE | {"before"} if passive else _INSIDE
    opener = next((k for k in view.tree.children(predicate) if k < verb and view.lower[k] in inside), -1)
    if opener <= main or not _is_past(view, main):
        return False
    if is_speech(view.lower[main], view.tokens.lexicon) or not _DUE.isdisjoint(view.lower[main : opener + 1]):
        return False
    if view.lower[opener : verb + 2] == ["when", "it", "comes", "to"]:
        return False
    between = view.tag[main + 1 : opener]
    free = not {"MD", "TO", "VBZ", "VBP", "WDT", "WP"}.intersection(between) and not _later(view, verb)
    return free and not any(_YEAR.fullmatch(w) and w >= "2020" for w in view.lower[verb + 1 : verb + 4])


def _follows_by_time(view: SyntaxView, verb: int, predicate: int) -> bool:
    """Whether a clause joined to a past tells what had happened by a time: "burst, and by noon the water reaches"."""
    main = view.head[predicate]
    if view.relation[predicate] != "conj" or not 0 <= main < verb or verb != predicate or not _is_event(view, verb):
        return False
    if not _is_past(view, main) or is_speech(view.lower[main], view.tokens.lexicon):
        return False
    and_ = next((k for k in range(verb - 1, main, -1) if view.tag[k] == "CC"), -1)
    near = view.lower[and_ + 1 : and_ + 3] if and_ >= 0 else []
    return len(near) > 1 and near[0] in {"by", "at"} and near[1] in _SOON and not _later(view, verb)


def _past_of_tomorrow(view: SyntaxView, at: int) -> int:
    """The main verb, in the past, of a sentence that opens with "tomorrow"; -1 where there is none."""
    first = view.sentence_start(at)
    if at != first or view.next_tag(at) not in {"DT", "PRP", "NNP", "PRP$", "NNS"}:
        return -1
    verb = next((k for k in range(at + 1, view.sentence_end(at)) if view.tag[k][:2] == "VB" or view.tag[k] == "MD"), -1)
    if verb < 0 or view.tag[verb] != "VBD" or view.relation[verb] not in _MAIN or view.lower[verb] in BE | {"had"}:
        return -1
    return -1 if is_speech(view.lower[verb], view.tokens.lexicon) else verb
