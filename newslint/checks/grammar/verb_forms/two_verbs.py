"""``He is works for a bank``, ``a spokeswoman said confirmed that``, ``the report, which said was true``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._two_helpers import two_helpers
from newslint.checks.grammar.verb_forms._verb_left_over import verbs_left_over
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Document

_ASKS = frozenset({"WP", "WDT", "WRB"})
_OPENS = frozenset({"that", "all", "everything", "anything"})
_AFTER = frozenset({"IN", "DT", "PRP", "PRP$", "TO", "RB", "CD", "JJ", ".", "NNP", "VBN"})
_DO = frozenset({"did", "does"})
_HAS = frozenset({"has"})
_BE = BE - {"am"}
_FINITE_BE = frozenset({"is", "are", "was", "were"})
_FORMS = frozenset({"was", "is", "were", "are", "would", "will", "had", "has"})
_RELATIVES = frozenset({"which", "who"})
_SAID = frozenset({"said", "says"})
_SUBJECT = NOUNS | {"DT", "JJ", "PRP$", "CD", "IN", "POS"}


class TwoVerbs(Rule):
    """Two finite verbs side by side with one subject."""

    meta = Meta(
        code="GRM431",
        name="two-verbs",
        summary="Two verbs that show a tense stand side by side: he works, or he is working, not he is works.",
        why="One subject has one such verb; the other is left from another version, or its own subject is lost.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Quirk et al., A Comprehensive Grammar of the English Language, section 3.52",
        bad=(
            Example("He [[is works]] for a bank in Leeds.", "He works for a bank in Leeds."),
            Example("The minister [[was went]] to the scene.", "The minister went to the scene."),
            "A spokeswoman for the zoo [[said confirmed]] that the tiger was ill.",
            "The report, which [[said was]] based on interviews, blames him.",
            "The chief executive [[said was]] surprised by the vote.",
            "The museum [[bought acquired]] the painting in May.",
            "The talks [[had were]] broken off.",
            "The council [[can may]] close the library.",
        ),
        good=(
            "He works for a bank in Leeds, and what he is remains unclear.",
            "The man police said was armed fled, as did the one that they say is ill.",
            "A spokeswoman said confirmed cases had risen. All he said was true.",
            "The report, which he said was based on interviews, blames him.",
            "What the minister said was wrong, and how it was became clear.",
            "What the zoo said confirmed the reports, and all she knew was known.",
            "The man the police arrested said nothing. The option chosen was the cheapest, and those present voted.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verbs after helping verbs and verbs of telling, and then at all others side by side."""
        view = syntax(document)
        told = list(self._behind_known(view))
        yield from told
        for at in sorted({*verbs_left_over(view), *two_helpers(view)}):
            span = view.tokens.span(at, at + 2)
            if not any(span.overlaps(finding.span) for finding in told):
                message = f"“{view.text[at]}” and “{view.text[at + 1]}” do not go together: delete one."
                yield self.found(span, message)

    def _behind_known(self, view: SyntaxView) -> Iterator[Finding]:
        """Look at the verb after each “be” and after each verb of telling."""
        for be in view.tokens.where(*_BE):
            if _be_and_verb(view, be):
                span = view.tokens.span(be, be + 2)
                use = view.text[be + 1]
                message = f"“{view.text[be]}” and “{use}” do not go together: write “{use}”?"
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))
        for at in view.tokens.where(*_DO, *_HAS):
            verb = at + 1
            if _helper_and_finite(view, at):
                message = f"“{view.text[at]}” and “{view.text[verb]}” do not go together: one is left over."
                yield self.found(view.tokens.span(at, verb + 1), message)
        for said in view.tokens.where(*TELLING):
            verb = said + 1
            if verb + 1 >= view.sentence_end(said) or view.tag[said] not in FINITE:
                continue
            span = view.tokens.span(said, verb + 1)
            if _two_tellings(view, said, verb):
                message = f"“{view.text[said]}” and “{view.text[verb]}” do not go together: one is left over."
                yield self.found(span, message)
            elif view.lower[said] in _SAID and view.lower[verb] in _FORMS and _lacks_subject(view, said):
                message = f"Who or what {view.text[verb]}? A subject is missing before “{view.text[verb]}”."
                yield self.found(span, message)


def _open(view: SyntaxView, at: int) -> bool:
    """Whether no word before a verb opens a clause that may end there."""
    return not any(_opens(view, k) for k in range(view.sentence_start(at), at))


def _opens(view: SyntaxView, k: int) -> bool:
    """Whether a word opens a clause about what stands before it, or one that asks."""
    return view.tag[k] in _ASKS or view.lower[k] in _OPENS


def _be_and_verb(view: SyntaxView, be: int) -> bool:
    """Whether a form that is a finite verb and nothing else follows “is” or “was”."""
    verb, first = be + 1, view.sentence_start(be)
    if verb + 1 >= view.sentence_end(be) or be == first or not view.text[verb].islower():
        return False
    if view.lower[verb] in HAVE and view.next_tag(verb) == "VBN" and view.tag[be - 1] in NOUNS | {"PRP"}:
        return _open(view, be) and view.relation[be] in {"aux", "aux:pass", "cop"}
    if view.lower[verb] in _FINITE_BE and view.lower[be] in _FINITE_BE:
        followed = view.next_tag(verb) in {"VBN", "VBG", "JJ"} and view.tag[be - 1] in NOUNS | {"PRP"}
        return followed and _open(view, be) and _is_alone(view, be)
    kinds = possible_tags(view.lower[verb])
    if view.tag[verb] == "VBZ":
        sure = (
            view.next_tag(verb) in _AFTER
            and "VBZ" in kinds
            and (view.head[be] == verb or (view.tag[be - 1] == "EX" and "NNS" not in kinds))
        )
    else:
        sure = view.tag[verb] in {"VBD", "VBN"} and past_only(view.lower[verb]) and kinds.isdisjoint({"JJ", "NN", "VB"})
    if not sure or view.lower[verb] in BE | {"has", "had", "does", "did", "'s"}:
        return False
    if view.tag[be - 1] == "PRP" and be - 2 >= first and view.tag[be - 2] in NOUNS:
        return False  # "the man he was died"
    if view.tag[be - 1] not in NOUNS | {"PRP", "RB", "EX", "VBN", "WP", "WDT"}:
        return False
    relative = view.lower[be - 1] in {"who", "which", "that"}
    clause = view.sentence_start(be) if not relative else be
    opened = [k for k in range(clause, be - relative) if _opens(view, k)]
    # a relative clause of its own may stand before: the man who was arrested is remains
    return not opened or any(view.tag[k] in FINITE for k in range(opened[-1] + 1, be))


def _is_alone(view: SyntaxView, be: int) -> bool:
    """Whether no verb before "was" may have a clause for its subject: "the last death reported was is a fact"."""
    return not any(view.tag[k][:2] == "VB" for k in range(view.sentence_start(be), be))


def _helper_and_finite(view: SyntaxView, at: int) -> bool:
    """Whether “did” or “has” stands right before a verb that shows a tense: did was, which has makes."""
    verb, first = at + 1, view.sentence_start(at)
    if at - 1 < first or verb + 1 >= view.sentence_end(at) or not view.text[verb].islower():
        return False
    if view.tag[at - 1] not in NOUNS | {"PRP", "WP", "WDT"} or (view.tag[at - 1] == "PRP" and at - 1 > first):
        return False
    relative = view.tag[at - 1] in {"WP", "WDT"} and view.lower[at - 1] != "what"
    if not relative and not _open(view, at):
        return False
    if view.lower[at] in _DO and not {"thing", "things", "all"}.isdisjoint(view.lower[first:at]):
        return False  # "the last thing he did was shoot"
    if view.lower[at] in _DO:
        return view.lower[verb] in {"was", "were", "is", "are", "has", "had"} and view.tag[at] == "VBD"
    kinds = possible_tags(view.lower[verb])
    return view.tag[verb] == "VBZ" and "VBZ" in kinds and "NNS" not in kinds and view.tag[at] == "VBZ"


def _two_tellings(view: SyntaxView, said: int, verb: int) -> bool:
    """Whether a verb of saying follows another one, with a clause of its own behind it."""
    if view.tag[verb] not in {"VBD", "VBZ"} or not view.text[verb].islower():
        return False
    that = view.lower[verb + 1] == "that" and view.tag[verb + 1] == "IN"
    return that and _open(view, said) and view.tag[said - 1] in NOUNS and view.tag[said] == view.tag[verb]


def _lacks_subject(view: SyntaxView, said: int) -> bool:
    """Whether “said was” has no second subject: behind a relative, or behind the one phrase that opens a sentence."""
    first, before = view.sentence_start(said), said - 1
    relative = before > first and view.tag[before] in {"WP", "WDT"}
    told = view.tag[said + 2]
    if before < first or not (told in {"JJ", "VBN", "IN", "RB", "VB", "VBG"} or (relative and told == "DT")):
        return False
    if view.lower[before] in _RELATIVES and before > first:
        return view.tag[before] in {"WP", "WDT"} and view.lower[said + 1] in {"was", "were", "is", "are"}
    if view.tag[before] not in NOUNS or not {*view.tag[first:said]} <= _SUBJECT or view.tag[first] != "DT":
        return False
    nouns = [k for k in range(first, said) if view.tag[k] in NOUNS and view.tag[k + 1] not in NOUNS | {"POS"}]
    ends = not any(view.tag[k] in FINITE for k in range(said + 2, view.sentence_end(said)))
    return len(nouns) == 1 and ends
