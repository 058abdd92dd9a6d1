"""``Last year the firm buys``, ``has resigned yesterday``, ``since 2010 he works``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._clause_times import TRIGGERS, YEAR, Mismatch, mismatches, past_time
from newslint.checks.grammar.verb_forms._dated_perfects import dated_perfects
from newslint.checks.grammar.verb_forms._day_and_verb import verbs_against_days
from newslint.checks.grammar.verb_forms._going_on import presents_since
from newslint.checks.grammar.verb_forms._lasting import lasting
from newslint.checks.grammar.verb_forms._perfect_of_past import PerfectOfPast, perfects_beside_past
from newslint.checks.grammar.verb_forms._perfects_with_days import perfects_with_days
from newslint.checks.grammar.verb_forms._since import since_turns, survivors, trailing
from newslint.checks.grammar.verb_forms._so_long import (
    pasts_by_then,
    perfects_until,
    presents_for,
    presents_so_far,
)
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.mood import CAUSES
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, lemmas, possible_tags
from newslint.language.words.verb_forms import is_speech
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import MONTHS
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
_NEAR = 12  # tokens from a verb to its time
_ELSEWHERE = frozenset({"that", "from", "than", "compared", "against", "since", "after", "following"})
"""Words after which a time is no longer that of the verb: fallen to 11 percent from 16 percent 10 years ago."""
_ADJUNCTS = frozenset({"obl", "obl:unmarked", "advmod", "nmod:unmarked"})
_VERBAL = FINITE | {"VBN", "VBG", "VB", "TO", "WDT", "WP", "WRB"}
_PRESENT = frozenset({"VBZ", "VBP"})
_LINKS = frozenset({"CC", ",", ":", "WDT", "WP", "WRB", "PRP", "TO", "``"})
"""Tags of words with which another clause may begin."""
_HAVE = HAVE | {"'ve", "'s"}
_OF_NOUNS = frozenset(
    """follow come show mark reveal bring include suggest indicate date confirm prove mean make compare remain seem
    relate refer belong apply feel""".split()
)
"""Verbs whose object is what happened then: "it follows a similar row last week"."""


class TenseAgainstTime(Rule):
    """A present or a perfect with a time that is over."""

    meta = Meta(
        code="GRM413",
        name="tense-against-time",
        summary="With a time that is over, a verb stands in the past: last year the firm bought.",
        why="A present or a perfect beside “yesterday” or “last year” makes the reader doubt which is right.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, sections 43 to 47",
        bad=(
            "Last year the firm [[buys]] its rival.",
            "It was the largest gift that the town had had since it [[has been]] founded in 1974.",
            "The win was the biggest since coach Lund [[has taken]] over a poor team.",
            "Ida Lund, who died on May 3 aged 84, taught for years. She [[was]] survived by two sons.",
            "The Bobcats [[trail]] 26-14 at halftime, but they won.",
            "The minister [[has resigned]] yesterday.",
            "Since 2010 he [[works]] for the bank.",
            "On Monday the union [[calls]] off the strike, and by noon the trams were running.",
            "The hall will reopen next March, when the choir [[sang]] a new piece.",
            "The firm [[has been founded]] in 1990. In 2015 the group [[has bought]] it.",
            "The singer [[is]] in hospital since Monday.",
            "Since the start of the war, the town [[loses]] its young.",
            "The board [[sells]] the mill two weeks ago.",
            "The two leaders [[will meet]] last week in Oslo.",
            "Yesterday the board [[has voted]] to close the mill.",
            "The court [[was moved]] next Monday, a clerk said.",
            "Since 2019 the firm [[is growing]] by a tenth a year.",
            "Since the dam was finished in 2011, the valley [[was flooded]] four times.",
            "For ten years she [[works]] as a nurse at the hospital.",
            "The mayor [[resigns]] in 2016 and later moved to Spain.",
            "The mill [[is founded]] in 1921 by two brothers.",
            "It was the worst season since the club [[had moved]] in 1997.",
            "By the time the police came, the thieves [[fled]].",
            "So far this year the guard [[stops]] 74 boats.",
            "The money [[has been paid]] before he took office.",
            "The company [[has closed]] its plant in Ohio in 2019.",
            "The suspect [[has been arrested]] on Saturday night at a house in Oslo.",
            "Her father [[has emigrated]] from Cyprus in the 1960s and opened a bakery.",
            "A valve that [[should be]] replaced two years ago had failed.",
            "The family [[lives]] on the farm for five generations.",
            "The group, which [[controls]] the town since a coup in 2021, let a convoy pass.",
            "The doctor [[works]] in the camp since the war broke out.",
            "Prices [[rise]] steadily over the past three years, and more is to come.",
            "The men [[are]] camping outside the hall for more than three weeks now.",
            "Until last month, when the line opened, the trip [[has]] taken nearly 11 hours.",
        ),
        good=(
            "It is the largest since it was founded in 1974. The post is empty, since he has left the town.",
            "He has been glum since he has been in the job. The king was survived by two sons.",
            "Last year the firm bought its rival, and it has sold two mills since last year.",
            "The minister has resigned, the paper that she read yesterday says.",
            "Since 2010 he has worked for the bank, whose shares have doubled from a year ago.",
            "The report shows that sales fell last year, and the firm makes more than it did a year ago.",
            "She has been in Rome since 1985, when the law took effect, and has won much.",
            "Last year is gone, and yesterday’s paper wraps fish.",
            "The minister was due in court tomorrow, and the trial was moved to next Monday.",
            "The club plays Leeds next week, and has won every game since 2019.",
            "It is two years since the flood, and the dam is the largest since the war.",
            "The firm was founded in 1990, has won in 1991 and 1995, and has been sold twice since.",
            "Since the train was late, she missed the bus twice. For two weeks each year the town is full.",
            "The film is set in 1963 and follows a nurse; the sequel opens in 2026.",
            "Police said last week that they will charge him.",
            "Prices have crashed after big sales last week. For 60 years the town lay in ruins.",
            "The club has cancelled its match on Saturday, and the mill has been told to close on Friday.",
            "The contract runs for 20 years, and the chairman serves for three years at a time.",
            "The wheat could be bought for a crown two years ago. The court sits on the hill since it is dry there.",
            "The mass assaults two years ago in the town shocked the country.",
            "The crisis a decade ago looms large, and it helped the club win the cup last week.",
        ),
    )
    triggers = TRIGGERS | {
        "has",
        "have",
        "should",
        "must",
        "might",
        "may",
        "over",
        "during",
        "far",
        "time",
        "back",
        "when",
        "before",
        "until",
        "till",
        "survived",
        "trail",
        "trails",
        "lead",
        "leads",
    }
    evidence = (PerfectOfPast,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb of each time that is over."""
        view = syntax(document)
        seen: set[int] = set()
        for at in view.tokens.where("yesterday", "last", "ago", "since"):
            first, last = _time(view, at)
            if first < 0 or not parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                continue
            verb = _present_verb(view, first, last, opens=view.lower[at] == "since")
            if verb >= 0 and verb not in seen:
                seen.add(verb)
                yield from self._reported(view, verb, view.lower[at] == "since")
        for turned in (*since_turns(view), *survivors(view), *trailing(view), *perfects_beside_past(view)):
            if turned.main not in seen and parts_of_copy(document).in_whole_sentences(turned.span.start):
                seen |= {turned.main, turned.main + 1, turned.main + 2}
                fix = Fix.swap(turned.span, turned.use, Safety.UNSAFE)
                yield self.found(turned.span, f"{turned.why}: “{turned.use}”?", fixes=(fix,))
        so_long = (
            *presents_since(view),
            *presents_for(view),
            *perfects_until(view),
            *lasting(view),
            *presents_so_far(view),
            *pasts_by_then(view),
        )
        for mismatch in (
            *mismatches(view),
            *so_long,
            *dated_perfects(view),
            *perfects_with_days(view),
            *verbs_against_days(view),
        ):
            if mismatch.main not in seen and parts_of_copy(document).in_whole_sentences(mismatch.span.start):
                seen.add(mismatch.main)
                yield self._against(mismatch)

    def _against(self, mismatch: Mismatch) -> Finding:
        """A finding at a verb that the tree ties to its time."""
        if not mismatch.use:
            return self.found(mismatch.span, f"{mismatch.why}: is the time or the verb meant otherwise?")
        fix = Fix.swap(mismatch.span, mismatch.use, Safety.UNSAFE)
        return self.found(mismatch.span, f"{mismatch.why}: “{mismatch.use}”?", fixes=(fix,))

    def _reported(self, view: SyntaxView, verb: int, since: bool) -> Iterator[Finding]:
        """A finding at a verb, and what it should be."""
        base = lemma(view.lower[verb], view.tag[verb])
        if since:
            forms = inflect(base, "VBN")
            use = f"{'has' if view.tag[verb] == 'VBZ' else 'have'} {forms[0]}" if forms else ""
            span, why = view.tokens.span(verb), "“Since” tells of a time that goes on, and wants the perfect"
        elif view.tag[verb] == "VBN":
            has = view.before_adverbs(verb - 1)
            span, why = view.tokens.span(has, verb + 1), "The time is over, so the verb stands in the past"
            use = (inflect(base, "VBD") or [""])[0]
        else:
            span, why = view.tokens.span(verb), "The time is over, so the verb stands in the past"
            forms = inflect(base, "VBD")
            use = forms[0] if base != "be" and forms else ("was" if view.lower[verb] == "is" else "were")
        if use:
            yield self.found(span, f"{why}: “{use}”?", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _time(view: SyntaxView, at: int) -> tuple[int, int]:
    """The first and the last token of a time that is over, given one of its words; -1 and -1 where it is none."""
    if view.lower[at] != "since":
        return past_time(view, at)
    after = view.next_word(at)
    dated = YEAR.fullmatch(after) or after in MONTHS or after == "last"
    opens = at == view.sentence_start(at) and view.text[at] == "Since"
    return (at, at + 1) if opens and dated else (-1, -1)


def _present_verb(view: SyntaxView, low: int, high: int, *, opens: bool) -> int:
    """The verb in a present or a perfect that a time belongs to; -1 where there is none, or it is not sure."""
    first = view.sentence_start(low)
    if low == first or (low == first + 1 and view.tag[first] in {"CC", "RB"}):
        verb = next((k for k in range(high + 1, view.sentence_end(low)) if view.tag[k] in _VERBAL), -1)
        if verb < 0 or view.tag[verb] not in _PRESENT or view.lower[verb] in _HAVE or verb == high + 1:
            return -1
        if is_speech(view.lower[verb], view.tokens.lexicon) or (view.lower[verb] in BE and not opens):
            return -1
        subject = view.tree.subject_of(verb)
        return verb if view.tag[high + 1] != "IN" and high < subject < verb else -1
    return -1 if opens else _verb_before(view, low, high)


def _verb_before(view: SyntaxView, low: int, high: int) -> int:
    """The verb in a present or a perfect before a time that belongs to it; -1 where it is not sure."""
    verb = view.head[high]
    if verb < view.sentence_start(low) or verb >= low or view.relation[high] not in _ADJUNCTS:
        return -1
    if view.lower[low - 1] == "," and view.tag[low - 2] == "CC":
        return -1  # "has killed hundreds and, two weeks ago, a pilot"
    if "," in view.text[verb + 1 : low - 1]:
        return -1  # "has written eight novels, the latest of them last year"
    if not _VERBAL.isdisjoint(view.tag[verb + 1 : low]) or not _ELSEWHERE.isdisjoint(view.lower[verb + 1 : low]):
        return -1
    subject = view.tree.subject_of(verb)
    if subject < 0 or view.relation[verb] not in _MAIN or low - verb > _NEAR or _describes(view, subject):
        return -1
    if view.tag[verb] == "VBN":
        has = view.before_adverbs(verb - 1)
        alone = view.lower[has] in {"has", "have", "'ve"} and view.tag[view.before_adverbs(has - 1)] != "MD"
        return verb if alone else -1
    word = view.lower[verb]
    tells = word in BE | _HAVE or not _OF_NOUNS.isdisjoint(lemmas(word)) or is_speech(word, view.tokens.lexicon)
    return -1 if view.tag[verb] not in _PRESENT or tells or _is_noun_or_past(view, verb, high) else verb


def _describes(view: SyntaxView, subject: int) -> bool:
    """Whether a pronoun opens a clause on a noun whose verb is past: "they met the men he represents two years ago"."""
    if view.tag[subject] != "PRP" or view.previous_tag(subject) not in {"NN", "NNS"}:
        return False
    return "VBD" in view.tag[view.sentence_start(subject) : subject]


def _is_noun_or_past(view: SyntaxView, verb: int, high: int) -> bool:
    """Whether what is tagged as a present is none: "the mass assaults two years ago shocked", "it bid one yen"."""
    if view.tag[verb] == "VBP":
        caused = view.relation[verb] == "ccomp" and not CAUSES.isdisjoint(lemmas(view.lower[view.head[verb]]))
        if "VBD" in possible_tags(view.lower[verb]):
            return True
        if caused or view.lower[view.tree.subject_of(verb)] in {"he", "she", "it"}:
            return True  # "helped the team win last week"
    for k in range(high + 1, view.sentence_end(verb)):
        if view.tag[k] in _LINKS or view.lower[k] in SUBORDINATORS:
            return False
        if view.tag[k] in FINITE:
            return True
    return False
