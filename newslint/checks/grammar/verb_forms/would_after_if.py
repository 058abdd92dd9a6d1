"""``if he would have known``, ``had she have asked``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect
from newslint.text import Document, Span

_HAVE = frozenset({"have", "of", "'ve"})
_WOULD = frozenset({"would", "'d"})
_OTHER_HALF = frozenset({"would", "'d", "could", "might"})
_DENIALS = frozenset({"not", "n't", "never"})
_KIND = frozenset("like care prefer rather only just please let allow consider agree help be".split())
"""Verbs with which "would" asks for kindness: if you would like."""
_BEFORE_IF = NOUNS | {"RB", "JJ", "VB", "VBN"}
_NEAR = 7
"""Tokens from the comma behind a condition to the verb of the other half, at most."""
_NOT_YOU = frozenset({"NN", "NNS", "NNP"})
_ASKED = frozenset({"you", "that", "which", "who", "what", "anyone"})
ASKING = frozenset("see know ask wonder tell say check decide care matter learn show find discover judge".split())
"""Verbs after which "if" asks."""


class WouldAfterIf(Rule):
    """“Would have” in a condition that was not met, or “have” beside “had”."""

    meta = Meta(
        code="GRM416",
        name="would-after-if",
        summary="A condition that was not met has “had”: if he had known, had she asked.",
        why="“Would” belongs to the other half of the sentence, which says what would have followed.",
        severity=Severity.WARNING,
        scope="sentence",
        fix_doubt=30,
        source="Garner's Modern English Usage: would have for had",
        bad=(
            "If the crew [[would have]] known, it would have turned back.",
            "They would have stayed if they [[would have]] been asked.",
            "[[Had she have]] asked, they would have stayed.",
            "The mill would have closed if the state [[would not have]] bought it.",
            "If the firm [[would sell]] the mill, it would lose 90 jobs.",
            "The board said that if the tax [[would rise]], the mill would have to close.",
            "The jury heard that if the valve [[would have]] been checked, the crack would have been seen.",
            "If she [[had have]] asked, they would have stayed.",
            "If the bill [[would pass]], fees will double.",
            "If the levy [[would be]] abolished, the state would lose its best source of income.",
            "He said he would go as soon as a buyer [[would be]] found.",
        ),
        good=(
            "If the crew had known, it would have turned back.",
            "The board asked if it would have been cheaper to wait.",
            "Had she asked, they would have stayed.",
            "It is not clear if the law would have helped.",
            "If you would like a seat, it would help to write. It would be good if the firm would agree.",
        ),
    )
    triggers = frozenset({"if", "had", "soon", "until", "once"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the helpers after each "if", and after each "had" that opens a sentence."""
        view = syntax(document)
        for at in view.tokens.where("if"):
            would = _helper(view, at)
            if would >= 0 and view.lower[would] == "had" and _has_have(view, would):
                yield self._of_doubled(view, would)
            if would < 0 or view.lower[would] not in _WOULD or not _is_condition(view, at):
                continue
            denied = view.next_word(would) in _DENIALS
            have = would + 1 + denied
            if have < view.sentence_end(at) and view.lower[have] in _HAVE:
                span, use = view.tokens.span(would, have + 1), "had not" if denied else "had"
                if view.next_word(would) == "never":
                    use = "had never"
                yield self.found(span, f"After “if”, write “{use}”.", fixes=(Fix.swap(span, use),))
            elif _both_halves(view, at, would) and _is_condition(view, at, _WOULD):
                yield self._of_possible(view, would)
        yield from self._of_times(view)
        for at in view.tokens.where("had"):
            would = _would_behind(view, at)
            if would >= 0:
                span = view.tokens.span(would, would + 2)
                yield self.found(span, f"“{view.text[at]}” is enough: leave out “{view.document[span]}”.")
            if _has_second_have(view, at):
                span = view.tokens.span(at, at + 3)
                gap = Span(view.tokens.end_of(at + 1), view.tokens.end_of(at + 2))
                use = f"{view.text[at]} {view.text[at + 1]}"
                fix = Fix(f"Write “{use}”", (Edit(gap, ""),), Safety.UNSAFE)
                yield self.found(span, f"One “had” is enough: write “{use}”.", fixes=(fix,))

    def _of_times(self, view: SyntaxView) -> Iterator[Finding]:
        """What is found behind “as soon as”, “until” and “once”."""
        for at in view.tokens.where("soon", "until", "once"):
            would = _would_of_time(view, at)
            if would >= 0:
                yield self._of_possible(view, would, "as soon as" if view.lower[at] == "soon" else view.lower[at])

    def _of_doubled(self, view: SyntaxView, had: int) -> Finding:
        """A finding at "had" with "have" behind it, one of which is too many."""
        denied = view.next_word(had) in _DENIALS
        span = view.tokens.span(had, had + 2 + denied)
        use = view.document[view.tokens.span(had, had + 1 + denied)]
        return self.found(span, f"One “had” is enough: write “{use}”.", fixes=(Fix.swap(span, use),))

    def _of_possible(self, view: SyntaxView, would: int, opener: str = "if") -> Finding:
        """A finding at "would" with a plain verb, which the past replaces, or the present beside "will"."""
        verb = view.lower[would + 1]
        rest = view.lower[would : view.sentence_end(would)]
        if "will" in rest and _OTHER_HALF.isdisjoint(rest[1:]):
            span = view.tokens.span(would, would + 2)
            return self.found(span, f"After “{opener}” stands no “would”: write the present tense.")
        one = view.tag[would - 1] == "NN" or view.lower[would - 1] in {"he", "she", "it"}
        be = "was" if one and opener != "if" else "were"
        use = be if verb == "be" else (inflect(verb, "VBD") or [verb])[0]
        span = view.tokens.span(would, would + 2)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"After “{opener}” the past does for “would”: “{use}”?", fixes=(fix,))


def _both_halves(view: SyntaxView, at: int, would: int) -> bool:
    """Whether a condition has "would" with a plain verb, and the other half of its sentence has it as well."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    kind = view.next_word(would) in _KIND and not _is_passive(view, would)
    if view.next_tag(would) != "VB" or kind or view.lower[last - 1] == "?":
        return False
    if not _ASKED.isdisjoint(view.lower[at + 1 : would]) or view.lower[at - 1 : at] in (["even"], ["as"], ["wonder"]):
        return False
    if at == first or _opens_reported(view, at):
        comma = next((k for k in range(would, last) if view.lower[k] == ","), last)
        open_too = at == first and "will" in view.lower[comma : comma + _NEAR] and view.tag[would - 1] in _NOT_YOU
        return open_too or not _OTHER_HALF.isdisjoint(view.lower[comma:last])
    other = next((k for k in range(at - 1, first - 1, -1) if view.tag[k] in FINITE), -1)
    asks = view.tag[at - 1] == "VB" and view.lower[at - 1] in ASKING
    return other >= 0 and view.lower[other] in _OTHER_HALF and not asks and view.tag[at - 1] in _BEFORE_IF


def _is_passive(view: SyntaxView, would: int) -> bool:
    """Whether "would be" goes with a participle, of what nobody can be kind in: if the levy would be abolished."""
    done = view.skip_adverbs(would + 2)
    return view.next_word(would) == "be" and done < view.sentence_end(would) and view.tag[done] == "VBN"


def _would_of_time(view: SyntaxView, at: int) -> int:
    """The "would" of a clause that tells when, where the other half has it as well; -1 where there is none."""
    low = view.sentence_start(at)
    opener = at + (view.lower[at] == "soon")
    if view.lower[at] == "soon" and (view.lower[at - 1] != "as" or view.next_word(at) != "as"):
        return -1
    would = _after_subject(view, opener)
    if would < 0 or view.lower[would] != "would" or view.next_tag(would) != "VB" or at - low < 3:
        return -1
    other = next((k for k in range(at - 1, low - 1, -1) if view.tag[k] in FINITE), -1)
    return would if other >= 0 and view.lower[other] in {"would", "could"} else -1


def _has_have(view: SyntaxView, had: int) -> bool:
    """Whether "have" and a participle follow "had": if she had have asked."""
    have = had + 1 + (view.next_word(had) in _DENIALS)
    return (
        have + 1 < view.sentence_end(had)
        and view.lower[have] in {"have", "'ve"}
        and view.tag[have + 1] in {"VBN", "VBD"}
    )


def _opens_reported(view: SyntaxView, at: int) -> bool:
    """Whether a condition opens the clause of what was said: the board said that if."""
    return view.previous_word(at) == "that" and view.tag[at - 1] == "IN"


def _would_behind(view: SyntaxView, at: int) -> int:
    """The "would" with "have" behind "had" and its subject, at the start of a condition; -1 where there is none."""
    if at != view.sentence_start(at) and not _opens_reported(view, at):
        return -1
    would = _after_subject(view, at)
    return would if would > at and view.lower[would] in _WOULD and view.next_word(would) == "have" else -1


def _has_second_have(view: SyntaxView, at: int) -> bool:
    """Whether "had" opens a sentence as a condition, and "have" follows its subject: had she have asked."""
    if at != view.sentence_start(at) or view.next_tag(at) != "PRP" or at + 3 >= view.sentence_end(at):
        return False
    return view.lower[at + 2] in _HAVE and view.tag[at + 3] in {"VBN", "VBD"}


def _helper(view: SyntaxView, at: int) -> int:
    """The "would" or "had" of the clause that "if" opens; -1 where none is sure."""
    after = _after_subject(view, at)
    if after >= 0 and view.lower[after] in _WOULD | {"had"}:
        return after
    clause = view.head[at]
    if view.relation[at] != "mark" or clause < at or not _WOULD.isdisjoint(view.lower[at + 1 : at + 3]):
        return -1
    helper = next((k for k in view.tree.children(clause) if at < k < clause and view.relation[k] == "aux"), -1)
    subject = view.tree.subject_of(clause)
    return helper if at < subject < helper and view.lower[helper] in _WOULD else -1


def _after_subject(view: SyntaxView, at: int) -> int:
    """The token after the pronoun, name or noun phrase after a word; -1 where none is sure."""
    k, last = at + 1, view.sentence_end(at)
    if k + 2 >= last:
        return -1
    if view.tag[k] == "PRP":
        return view.skip_adverbs(k + 1) if k + 1 < last else -1
    if view.tag[k] in NOUNS:
        while k < last and view.tag[k] in NOUNS:
            k += 1
        return k if k + 1 < last else -1
    if view.tag[k] in {"CD", "JJ", "JJR"}:
        while k < last and view.tag[k] in {"CD", "JJ", "JJR", "HYPH", *NOUNS}:
            k += 1
        return k if k + 1 < last and view.tag[k - 1] in NOUNS else -1
    phrase = view.noun_phrase(k) if view.tag[k] in {"DT", "PRP$"} else None
    return phrase.head + 1 if phrase and phrase.head + 2 < last else -1


def _is_condition(view: SyntaxView, at: int, other: frozenset[str] = _OTHER_HALF) -> bool:
    """Whether "if" is no "whether": it opens the sentence, or the other half has "would" as well, or the like."""
    first = view.sentence_start(at)
    if at == first or view.lower[at - 1] in {",", "even", "only"} or _opens_reported(view, at):
        return True
    return not other.isdisjoint(view.lower[first:at])
