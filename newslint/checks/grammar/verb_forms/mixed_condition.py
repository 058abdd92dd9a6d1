"""``will collapse if a barge were to strike``, ``if he had turned back, they will be alive``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms.would_after_if import ASKING
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.noun_kinds import Kind, share
from newslint.text import Document

_PAST = {"will": "would", "'ll": "would", "wo": "would", "can": "could", "ca": "could", "may": "might"}
_SINGLE = frozenset({"he", "she", "it", "i", "anyone", "anybody", "someone", "somebody", "nobody", "one"})
_BESIDE = frozenset({"as", "even", "what", "and", "or", "asked", "ask", "asks", "wonder"})
_LINKS = frozenset({"WDT", "WP", "WRB", ":", "``", "''"})
_OPENS = NOUNS | {"PRP", "DT", "PRP$", "CD", "JJ", "EX"}
_DEEDS = (Kind.EVENT, Kind.WORDS, Kind.PERSON, Kind.GROUP)
_SOME = 0.25
_REACH, _FAR = 12, 14


class MixedCondition(Rule):
    """An open half beside one that is only imagined."""

    meta = Meta(
        code="GRM470",
        name="mixed-condition",
        summary="What would follow from a case that is only imagined has “would”: it would fall if it were to rain.",
        why="“Will” says that it is to come, and the other half says that it is only imagined, or did not happen.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, 15.35 to 15.36",
        bad=(
            Example(
                "The bridge [[will]] fall if a barge were to hit it.",
                "The bridge would fall if a barge were to hit it.",
            ),
            "If the pilot had turned back, all of them [[will]] be alive.",
            "If the vote were held today, the party [[will]] lose.",
            "Had the alarm sounded, the guests [[will]] have escaped.",
            "Were the bank to fail, its clients [[can]] lose all.",
            "The mayor said that, without their help, the day [[may]] have ended badly.",
            "The tenants [[may]] have died if the door had not been open.",
        ),
        good=(
            "The bridge would fall if a barge were to hit it.",
            "If the guests were hurt, they will be paid. He will say if it were so.",
            "If he has turned back, they will be alive.",
            "Had the alarm sounded, the guests would have escaped.",
            "Without his glasses, the driver may have missed the sign.",
            "She will ask if it had been sold, and he will look as if he were ill.",
        ),
    )
    triggers = frozenset({"if", "had", "were", "without"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at both halves of each condition."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            modal = self._modal(view, at)
            if modal >= 0:
                yield self._report(view, modal)

    def _modal(self, view: SyntaxView, at: int) -> int:
        """The helping verb that does not go with the condition that a word opens; -1 where none does."""
        if view.lower[at] == "if":
            return _beside_if(view, at)
        opens = at == view.sentence_start(at) or view.lower[at - 1] in {"that", "and", "but", ","}
        if not opens:
            return -1
        return _beside_lack(view, at) if view.lower[at] == "without" else _beside_turned(view, at)

    def _report(self, view: SyntaxView, modal: int) -> Finding:
        """A finding at a helping verb."""
        word, span = view.lower[modal], view.tokens.span(modal)
        use = _PAST[word]
        fixes = () if word in {"wo", "ca", "'ll"} else (Fix.swap(span, use, Safety.UNSAFE),)
        return self.found(span, f"The case is only imagined: is “{use}” meant for “{view.text[modal]}”?", fixes=fixes)


def _has_participle(view: SyntaxView, had: int) -> bool:
    """Whether a participle follows “had”, after adverbs at most."""
    verb = view.skip_adverbs(had + 1)
    return verb < view.sentence_end(had) and view.tag[verb] == "VBN"


def _beside_if(view: SyntaxView, at: int) -> int:
    """The modal of the other half of a condition with "if" that is imagined, or was not met."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    verb = next((k for k in range(at + 1, min(last, at + _REACH)) if view.tag[k] in FINITE or view.text[k] == ","), -1)
    if verb < at + 2 or view.lower[last - 1] == "?" or (at > first and view.lower[at - 1] in _BESIDE):
        return -1
    unmet = view.lower[verb] == "had" and _has_participle(view, verb)
    if not unmet and not _is_imagined(view, verb):
        return -1
    if at == first or view.lower[at - 1] in {"that", ","}:
        behind = _behind(view, verb, last)
        if behind >= 0 or at == first or view.lower[at - 1] == "that":
            return behind
    return _before(view, first, at, unmet=unmet)


def _is_imagined(view: SyntaxView, verb: int) -> bool:
    """Whether "were" is that of what is imagined: with "to", or behind one person or thing."""
    if view.lower[verb] != "were":
        return False
    after = view.skip_adverbs(verb + 1)
    if view.lower[after : after + 1] == ["to"] and view.next_tag(after) == "VB":
        return True
    subject = view.before_adverbs(verb - 1)
    if view.lower[subject] in _SINGLE:
        return True
    return view.certainly_singular(subject) and view.previous_tag(subject) in {"DT", "PRP$", "JJ"}


def _before(view: SyntaxView, first: int, at: int, *, unmet: bool) -> int:
    """The modal of the clause right before a condition: will fall, may have died."""
    if view.tag[at - 1] == "VB" and view.lower[at - 1] in ASKING:
        return -1
    for k in range(at - 1, max(first, at - _FAR) - 1, -1):
        if view.tag[k] in FINITE:
            if view.lower[k] not in _PAST:
                return -1
            if view.lower[k] == "may" or unmet:
                return k if unmet and _has_perfect(view, k) else -1
            asks = not ASKING.isdisjoint(view.lower[k:at])
            return -1 if asks else k
        if view.tag[k] in _LINKS or view.lower[k] in {",", "that"}:
            return -1
    return -1


def _has_perfect(view: SyntaxView, modal: int) -> bool:
    """Whether "have" and a participle follow a modal."""
    have = view.skip_adverbs(modal + 1)
    return view.lower[have : have + 1] == ["have"] and view.tag[view.skip_adverbs(have + 1)] == "VBN"


def _behind(view: SyntaxView, verb: int, last: int) -> int:
    """The modal of the clause behind the comma that ends a condition."""
    comma = next((k for k in range(verb + 1, last) if view.lower[k] == ","), -1)
    if comma < 0 or comma + 2 >= last or view.tag[comma + 1] not in _OPENS:
        return -1
    if any(view.tag[k] in FINITE for k in range(verb + 1, comma)):
        return -1
    modal = next((k for k in range(comma + 1, min(last, comma + _REACH)) if view.tag[k] in FINITE), -1)
    if modal < 0 or view.lower[modal] not in _PAST or "," in view.lower[comma + 1 : modal]:
        return -1
    if view.lower[modal] == "may" and not _has_perfect(view, modal):
        return -1
    return -1 if not _LINKS.isdisjoint(view.tag[comma + 1 : modal]) else modal


def _beside_turned(view: SyntaxView, at: int) -> int:
    """The modal behind a condition without "if": had it rained, were it to rain."""
    last = view.sentence_end(at)
    if view.tag[at] != "VBD" or at + 3 >= last or view.tag[at + 1] not in _OPENS or view.lower[last - 1] == "?":
        return -1
    verb = next((k for k in range(at + 2, min(last, at + _REACH)) if view.tag[k][:2] == "VB"), -1)
    if verb < 0 or "," in view.lower[at:verb]:
        return -1
    if view.lower[at] == "had":
        imagined = view.tag[verb] in {"VBN", "VBD"}
    else:
        imagined = view.tag[verb] == "VB" and view.lower[verb - 1] == "to"
    return _behind(view, verb, last) if imagined else -1


def _beside_lack(view: SyntaxView, at: int) -> int:
    """The "may" of what did not happen, behind "without" and what somebody did: without their help, it may have."""
    last = view.sentence_end(at)
    if at + 3 >= last or view.tag[at + 1] not in {"DT", "PRP$", "NNP"} or view.lower[at + 1] in {"a", "an", "any"}:
        return -1
    comma = next((k for k in range(at + 2, min(last, at + _REACH)) if view.lower[k] == ","), -1)
    if comma < 0 or any(view.tag[k] in FINITE | {"VBG"} for k in range(at, comma)):
        return -1
    nouns = [k for k in range(at + 1, comma) if view.tag[k] in {"NN", "NNS"}]
    if not any(share(view.lower[k], *_DEEDS) >= _SOME or view.previous_tag(k) == "POS" for k in nouns):
        return -1
    modal = _behind(view, comma - 1, last)
    return modal if modal >= 0 and view.lower[modal] == "may" else -1
