"""A future in a condition: "if the deal will fail"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, possible_tags
from newslint.language.words.noun_kinds import Kind, is_never
from newslint.text import Document

_OPENERS = frozenset({"if", "unless", "when", "once", "until", "till", "after", "before"})
_INSIDE = _OPENERS | {"as", "by"}
"""The openers that may stand behind the main clause; "as" with "soon as" or "long as", "by" with "the time"."""
_NEVER_ASKS = frozenset({"until", "till", "unless", "as", "by"})
"""Openers that ask no question, so that whatever the main clause is in, “will” is wrong behind them."""
_TWO_MEANINGS = frozenset({"if", "when"})
"""Openers of questions as well: nobody knows if it will rain, and will say when it will end."""
_TIMES = frozenset("time times day days moment moments year years date point stage week weeks month months".split())
_ASKING = frozenset(
    "not be is know say see ask tell decide learn reveal announce determine check show explain depend".split()
)
"""Words behind which “if” and “when” ask."""
_OPENS_CLAUSE = FINITE | {"WDT", "WP", "WRB", "TO"}
_MODALS = frozenset({"will", "wo", "'ll", "can", "ca", "may", "must", "should", "shall"})
_NO_SUBJECT = frozenset({"that", "this", "which", "all", "then", "now"})
"""Words behind an opener that go with it: after that, it will rain."""
_YEAR = 4
"""Figures of a year."""
_REACH = 10
"""Tokens from the opener to “will”."""
_IMAGINED = frozenset({"would", "could", "might"})
_WILLING = frozenset({"you", "someone", "somebody", "god"})
"""Subjects of whom “will” asks for kindness: if you will."""


class WillAfterIf(Rule):
    """``if the deal will fail``."""

    meta = Meta(
        code="GRM704",
        name="will-after-if",
        summary="A clause that says on what condition or when has “will”.",
        why="The main clause says what is to come; the condition is in the present: if it fails, jobs will go.",
        severity=Severity.ERROR,
        fix_doubt=40,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: tenses in subordinate clauses",
        bad=(
            Example(
                "If the deal [[will fail]], thousands will lose their jobs.",
                fixed="If the deal fails, thousands will lose their jobs.",
            ),
            "Unless the banks [[will agree]], the mill will close.",
            "When the bridge [[will open]], lorries will be banned from the town.",
            "The pool will stay shut until workers [[will finish]] the roof.",
            "The firm will not sell unless the bank [[will guarantee]] the loan.",
            "If the rain [[will not stop]], the final will be played in Lyon.",
            Example(
                "Soldiers fired into the air until the crowd [[will disperse]].",
                fixed="Soldiers fired into the air until the crowd dispersed.",
            ),
            "By the time the board [[will report]], most of the witnesses will be dead.",
        ),
        good=(
            "If the deal fails, thousands will lose their jobs.",
            "She asked if the deal will fail.",
            "If you will, it is a game.",
            "When will the bridge open?",
            "If the deal, which will fail, is signed, jobs will go.",
            "If he will not resign, he will be sacked.",
            "The board will say when the bridge will open, and before that it will rain.",
            "The match will be played in May, when the pitch will be dry.",
        ),
    )
    triggers = _INSIDE

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb of each condition that opens a sentence and is closed by a comma."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            will = _will(view, at)
            if will >= 0:
                denied = view.next_word(will) == "not"
                verb = will + 1 + denied
                if _told_in_past(view, at) and not denied:
                    yield self._of_past(view, will)
                    continue
                plural = view.tag[will - 1] in {"NNS", "NNPS"} or view.lower[will - 1] in {"they", "we", "i"}
                span = view.tokens.span(will, verb + 1)
                use = view.lower[verb] if plural else next(iter(inflect(view.lower[verb], "VBZ")), view.lower[verb])
                use = {("be", True): "are", ("be", False): "is"}.get((view.lower[verb], plural), use)
                if denied:
                    use = (
                        f"{use} not"
                        if view.lower[verb] == "be"
                        else f"{'do' if plural else 'does'} not {view.text[verb]}"
                    )
                after = {"as": "as soon as", "by": "by the time"}.get(view.lower[at], view.lower[at])
                message = f"After “{after}” the present tells what is to come: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))

    def _of_past(self, view: SyntaxView, will: int) -> Finding:
        """A finding at “will” where the main clause tells of the past, with the past of its verb."""
        verb, span = view.lower[will + 1], view.tokens.span(will, will + 2)
        plural = view.tag[will - 1] in {"NNS", "NNPS"} or view.lower[will - 1] in {"they", "we"}
        use = ("were" if plural else "was") if verb == "be" else next(iter(inflect(verb, "VBD")), verb)
        fix = Fix.swap(span, use, Safety.UNSAFE)
        return self.found(span, f"The main clause stands in the past, and the time with it: “{use}”?", fixes=(fix,))


def _told_in_past(view: SyntaxView, at: int) -> bool:
    """Whether the verb before an opener stands in the past, or is "would"."""
    verb = next((k for k in range(at - 1, view.sentence_start(at) - 1, -1) if view.tag[k] in FINITE), -1)
    return verb >= 0 and (view.tag[verb] == "VBD" or view.lower[verb] in _IMAGINED)


def _will(view: SyntaxView, at: int) -> int:
    """The “will” of the clause that a word opens; -1 where it has none."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    if view.lower[last - 1] == "?" or view.next_word(at) in _NO_SUBJECT:
        return -1
    if view.lower[at] == "by":
        if view.lower[at + 1 : at + 3] != ["the", "time"]:
            return -1
        opener, at = at, at + 2
    else:
        opener = at
    behind = opener != first and not _opens_as(view, first, at)
    if behind and not _goes_with_future(view, first, opener):
        return -1
    verb = next((k for k in range(at + 1, min(last, at + _REACH)) if view.tag[k] in FINITE or view.text[k] == ","), -1)
    if verb < at + 2 or verb + 2 >= last or view.lower[verb] != "will":
        return -1
    common = view.tag[verb - 1] in {"NN", "NNS"}
    denied = (
        common and view.lower[verb + 1] == "not" and is_never(view.lower[verb - 1], Kind.PERSON, Kind.GROUP, Kind.PLACE)
    )
    plain = verb + 1 + denied
    if view.tag[plain] != "VB" and (
        view.tag[plain] not in {"JJ", "NN"} or "VB" not in possible_tags(view.lower[plain])
    ):
        return -1
    if not _WILLING.isdisjoint(view.lower[at + 1 : verb]) or view.tag[verb - 1] not in {
        "NN",
        "NNS",
        "NNP",
        "PRP",
        "NNPS",
    }:
        return -1
    if behind:
        timed = opener < at
        return verb if timed or (view.relation[at] in {"mark", "advmod"} and view.head[at] > verb) else -1
    comma = next((k for k in range(verb + 2, last) if view.text[k] == ","), -1)
    main = comma > 0 and any(view.tag[k] == "MD" for k in range(comma + 1, last))
    return verb if main else -1


def _opens_as(view: SyntaxView, first: int, at: int) -> bool:
    """Whether "as soon as" or "as long as" opens the sentence, and a word is its last."""
    return at == first + 2 and view.lower[at] == "as" and view.lower[first + 1] in {"soon", "long"}


def _goes_with_future(view: SyntaxView, first: int, at: int) -> bool:
    """Whether an opener stands behind a main clause that is itself about the future, and opens no question."""
    word, before = view.lower[at], view.lower[at - 1]
    if word not in _INSIDE or (word == "as" and view.lower[at - 1] not in {"soon", "long"}):
        return False
    if before in {"and", "or", "but", ","} or view.tag[at - 1] in {"CC", "IN", "WRB"}:
        return False
    main = next((k for k in range(at - 1, first - 1, -1) if view.tag[k] in _OPENS_CLAUSE and view.tag[k] != "TO"), -1)
    unreal = main >= 0 and word == "if" and view.lower[main] in _IMAGINED
    if main < 0 or (view.lower[main] not in _MODALS and word not in _NEVER_ASKS and not unreal):
        return False
    asks = before in _TIMES | _ASKING or (view.tag[at - 1][:2] == "VB" and view.tag[at - 1] != "VB")
    return word not in _TWO_MEANINGS or (not asks and _ends_phrase(view, at - 1))


def _ends_phrase(view: SyntaxView, k: int) -> bool:
    """Whether a word ends what a main clause says: a noun, a verb, a sum; no year, which "when" may describe."""
    if view.tag[k] == "CD":
        return not (len(view.text[k]) == _YEAR and view.text[k].isdigit())
    return view.tag[k] in {"NN", "NNS", "NNP", "RB", "VB", "VBN", "RP"}
