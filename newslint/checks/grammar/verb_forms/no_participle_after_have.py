"""``has went``, ``have achieve``, ``had spoke``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._likely_form import LikelyAfterHave
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.phrases import is_time_phrase
from newslint.language.syntax.questions import after_subject
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_adjective, is_noun
from newslint.language.words.verb_forms import participle, past_only, plain_only
from newslint.text import Document

_HAVE = frozenset({"have", "has", "had", "'ve", "having"})
_PARTICLES = frozenset({"out", "up", "off"})
_LEFT_OUT = frozenset("do be have to let go come better best rather sooner".split())
_PAST = frozenset({"VBD", "VBN"})
_OPENING = 5  # tokens from the preposition of a time to its noun
_LIKELY = 0.5
"""How likely the detector must find a participle where a noun might stand: "have find signs"."""
_LIKELY_OF_NOUN = 0.7
"""The same of what is tagged as a noun, that would want an article: "had plan to close"."""
_AFTER_VERB = frozenset({"DT", "PRP", "PRP$", "IN", "RP", "TO", "RB", "CD", "WRB", "NNP"})


class NoParticipleAfterHave(Rule):
    """A verb after "have" that is no past participle."""

    meta = Meta(
        code="GRM404",
        name="no-participle-after-have",
        aliases=("GRM491", "wrong-verb-form"),
        summary="“Have”, “has” and “had” are followed by the past participle.",
        why="The perfect needs the participle: “has gone”, not “has went” or “has go”.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The firm [[has went]] too far.",
            "Several readers [[have complain]] to the editor.",
            "The deal [[had already fell]] through.",
            "They [[have did]] all they can.",
            "The court heard that she [[had withdrew]] cash with the card.",
            "The crew [[have find]] signs of a leak.",
            "By March the deficit [[had grew]] to a third.",
            "[[Had the pilot knew]] of it, he would have turned back.",
            "Why [[has the council chose]] the dearer plan?",
            "[[Had she know]] of the leak, she would have left.",
        ),
        good=(
            "The firm has gone too far and has need of help.",
            "Several readers have reason to complain.",
            "All the money they had went to the bank, and the bus that she had took an hour.",
            "They have call centres, test results and work permits.",
            "You had better go, as the data we have now suggests.",
            "The clerk, who signed both bills, has support from the board.",
            "The minister has not yet decided.",
        ),
    )
    triggers = _HAVE
    evidence = (LikelyAfterHave,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first word after each "have" that is no adverb."""
        view = syntax(document)
        for at in view.tokens.where(*_HAVE):
            if view.tag[at][:2] != "VB":
                continue
            verb = view.skip_adverbs(at + 1)
            condition = _after_condition(view, at)
            asked = max(after_subject(view, at), condition)
            if verb >= view.sentence_end(at):
                continue
            if _wrong(view, at, verb):
                use = participle(view.lower[verb], "VBD" if past_only(view.lower[verb]) else "VB")
            elif 0 <= asked < view.sentence_end(at) and past_only(view.lower[asked]) and view.tag[asked] in _PAST:
                verb, use = asked, participle(view.lower[asked], "VBD")
            elif 0 <= condition < view.sentence_end(at) and _is_plain_verb(view, condition):
                verb, use = condition, participle(view.lower[condition], "VB")
            else:
                continue
            yield self.found(
                view.tokens.span(at, verb + 1),
                f"After “{view.text[at]}” the verb is a past participle: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(verb), use),),
            )


def _after_condition(view: SyntaxView, at: int) -> int:
    """The word after the subject of “had” that opens a condition: had the pilot known; -1 where it opens none."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if at != first or view.lower[at] != "had" or {"would", "could", "might"}.isdisjoint(view.lower[at:last]):
        return -1
    if view.next_tag(at) in {"PRP", "NNS", "NNP"}:
        end = at + 2
        while end < last and view.tag[at + 1] == "NNP" == view.tag[end]:
            end += 1
        return view.skip_adverbs(end)
    phrase = view.noun_phrase(at + 1) if view.next_tag(at) in {"DT", "PRP$"} else None
    return view.skip_adverbs(phrase.head + 1) if phrase else -1


def _is_plain_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a word is a plain form of a verb with its object or its clause behind it."""
    return view.tag[verb] in {"VB", "VBP"} and plain_only(view.lower[verb]) and view.lower[verb] not in _LEFT_OUT


def _wrong(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the word after "have" is a past tense or a plain form where a participle is due."""
    if not view.text[verb].islower() or view.lower[verb] in _LEFT_OUT:
        return False
    if (
        view.next_tag(verb) in {"RP", "IN", "RB"}
        and view.lower[verb + 1] in _PARTICLES
        and view.next_tag(verb + 1) in NOUNS
    ):
        return False  # "had stand out moments": a compound without its hyphen
    return _past(view, at, verb) or _plain(view, at, verb)


def _past(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a past tense follows that cannot be a participle, and is not the verb of another clause."""
    word = view.lower[verb]
    if not past_only(word) or word in {"was", "were", "had"} or (word == "did" and view.lower[at] == "had"):
        return False
    return view.lower[at] != "had" or verb > at + 1 or not _in_relative(view, at)


def _in_relative(view: SyntaxView, at: int) -> bool:
    """Whether "had" closes a clause about the noun before it: "all the money they had went to the bank"."""
    first = view.sentence_start(at)
    k = view.before_adverbs(at - 1)
    if view.tag[k] in {"WDT", "WP"} or view.lower[k] == "that":
        return False  # "a mix of peoples that had showed": the clause goes on
    while k > first and view.tag[k] in {"NN", "NNS", "NNP", "JJ"}:
        k -= 1
    if view.tag[k] in {"DT", "PRP$"} or view.tag[k] == "PRP":
        k -= 1
    elif k == first:
        return False  # the subject itself opens the sentence
    if k >= first and view.lower[k] in {"that", "which", "whom"}:
        k -= 1
    if k >= first and _tells_time(view, first, k):
        return False
    return k >= first and (
        view.tag[k] in {"NN", "NNS", "NNP", "NNPS"} or view.lower[k] in {"what", "all", "everything"}
    )


def _tells_time(view: SyntaxView, first: int, noun: int) -> bool:
    """Whether a noun before the subject of "had" closes a phrase of time: "by March the firm had"."""
    return "IN" in view.tag[max(first, noun - _OPENING) : noun] and is_time_phrase(view, noun)


def _plain(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the plain form of a verb follows that is neither a noun nor an adjective here."""
    word, tag = view.lower[verb], view.tag[verb]
    if not plain_only(word):
        return False
    if not is_noun(word) and not is_adjective(word):
        return True
    if tag == "NN" and view.lower[at] == "had" and view.next_tag(verb) in {"IN", "TO"} and _is_countable(view, verb):
        return bool(edit_tags(view.document).likely([verb], "to-participle", _LIKELY_OF_NOUN))
    if tag not in {"VB", "VBP"} or is_adjective(word):
        return False
    if view.next_tag(verb) in {"DT", "PRP", "PRP$", "RP"} or (verb > at + 1 and view.next_tag(verb) in _AFTER_VERB):
        return True
    return bool(edit_tags(view.document).likely([verb], "to-participle", _LIKELY))


def _is_countable(view: SyntaxView, noun: int) -> bool:
    """Whether a bare noun would want an article."""
    return view.certainly_singular(noun, counted=True)
