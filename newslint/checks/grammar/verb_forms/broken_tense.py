"""``She joined in 1994, rose and becomes chairman``, ``when the fire broke out, guests are asleep``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._lost_ending import LostEnding
from newslint.checks.grammar.verb_forms._presents_among_pasts import (
    beside_past_clause,
    ends_row,
    follows_by_time,
    in_time_clause,
)
from newslint.checks.grammar.verb_forms._rows_of_tenses import BESIDE, Mixed, is_amid_pasts, mixed_rows
from newslint.checks.grammar.verb_forms._slips_into_present import past_of_present, slips
from newslint.checks.grammar.verb_forms._told_time import past_of_future, present_of_past
from newslint.checks.grammar.verb_forms._told_with_time import ToldWithTime
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemma
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE
from newslint.text import Document

_ALLEGED = frozenset("accused alleged believed thought expected charged due likely suspected to".split())
"""What is said today of what happened then."""
_MAIN = frozenset({"root", "ccomp"})


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
        for verb in tagged.where("VBZ", "VBP").tolist():
            if sentence[verb] in pasts and view.text[verb].islower() and self._breaks(view, verb):
                told.add(verb)
                use = past_of_present(view, verb)
                if use and use != view.lower[verb]:
                    yield self._meant(view, Mixed(verb, use, BESIDE))
        for mixed in (*(Mixed(verb, use, BESIDE) for verb, use in slips(view)), *mixed_rows(view)):
            if mixed.use and mixed.verb not in told:
                told.add(mixed.verb)
                yield self._meant(view, mixed)
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
        if ends_row(view, verb, predicate) or is_amid_pasts(view, verb):
            return True
        speaks = verb == predicate and is_speech(view.lower[predicate], view.tokens.lexicon)
        if speaks or view.lower[predicate] in _ALLEGED:
            return False
        return (
            present_of_past(view, verb)
            or beside_past_clause(view, verb, predicate)
            or in_time_clause(view, verb, predicate)
            or follows_by_time(view, verb, predicate)
        )

    def _meant(self, view: SyntaxView, mixed: Mixed) -> Finding:
        """A finding at a verb in the wrong tense, with the form that is meant."""
        span = view.tokens.span(mixed.verb)
        fix = Fix.swap(span, mixed.use, Safety.UNSAFE)
        return self.found(span, f"{mixed.why}: is “{mixed.use}” meant?", fixes=(fix,))

    def _put_off(self, view: SyntaxView, verb: int) -> Iterator[Finding]:
        """A finding at a past that is to come."""
        base = lemma(view.lower[verb], "VBD")
        span = view.tokens.span(verb)
        message = f"Tomorrow is still to come: is “will {base}” meant?"
        yield self.found(span, message, fixes=(Fix.swap(span, f"will {base}", Safety.UNSAFE),))


def _past_of_tomorrow(view: SyntaxView, at: int) -> int:
    """The main verb, in the past, of a sentence that opens with "tomorrow"; -1 where there is none."""
    first = view.sentence_start(at)
    if at != first or view.next_tag(at) not in {"DT", "PRP", "NNP", "PRP$", "NNS"}:
        return -1
    verb = next((k for k in range(at + 1, view.sentence_end(at)) if view.tag[k][:2] == "VB" or view.tag[k] == "MD"), -1)
    if verb < 0 or view.tag[verb] != "VBD" or view.relation[verb] not in _MAIN or view.lower[verb] in BE | {"had"}:
        return -1
    return -1 if is_speech(view.lower[verb], view.tokens.lexicon) else verb
