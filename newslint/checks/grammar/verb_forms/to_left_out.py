"""``had failed notice that``, ``was forced close two plants``, ``tried free the whale``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._to_lost import lost_to
from newslint.checks.grammar.verb_forms._to_lost_behind_object import NO_VERBS, PERSUADING, lost_behind_object
from newslint.checks.wording.prepositions._active_verbs import is_active
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import taking
from newslint.language.words.morphology import forms, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.calendar_names import WEEKDAYS
from newslint.lexicon.governors import governing
from newslint.text import Document

_NO_OBJECT = frozenset(
    form
    for verb in "fail decide hesitate hope agree decline intend neglect attempt tend struggle try strive".split()
    for form in forms(verb)
)
"""Verbs with "to" that hardly ever have a bare noun for an object."""
_GOVERNORS = (taking("to") | _NO_OBJECT) - {*forms("want"), *forms("afford"), *forms("decline")}
_ELSEWHERE = frozenset(
    "decided refused managed failed attempted agreed promised vowed pledged hoped intended threatened".split()
)
"""Pasts of which the words alone tell what is missing: bare-infinitive sees to them."""
_DEEDS = frozenset({"forced", "allowed", "expected", "asked", "ordered", "urged", "told", "required", "obliged"})
"""Participles after which, in the passive, "to" leads to what somebody has to do."""
_OBJECT = frozenset({"DT", "PRP$", "PRP"})
_SUBJECTS = NOUNS | {"PRP", "WP", "WDT", "MD", "TO", "CC"}
_DAYS = frozenset(WEEKDAYS)
_ENABLING = frozenset(
    form
    for verb in "enable allow encourage force persuade invite teach cause permit tempt tell ask".split()
    for form in forms(verb)
)


class ToLeftOut(Rule):
    """``failed notice that``."""

    meta = Meta(
        code="GRM445",
        name="to-left-out",
        summary="A verb that leads to what is done stands right before it, without “to”.",
        why="You fail to notice, decide to stay and are forced to leave: without “to” the second verb hangs loose.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, section 91",
        bad=(
            Example("The clerk had [[failed notice]] that the door was shut.",
                    "The clerk had failed to notice that the door was shut."),
            "The mill was [[forced close]] two of its sheds.",
            "The crew [[tried free]] the whale from the nets.",
            "The owners had [[neglected repair]] the lift.",
            "The board decided on Monday [[postpone]] the vote.",
            "The ice is too thin [[bear]] the weight of a sledge.",
            "She taught him how [[listen]] to the band.",
            "The bank urged its customers [[change]] their codes.",
        ),
        good=(
            "The clerk had failed to notice that the door was shut, and failed the test that day.",
            "The mill was forced to close two sheds. They hope like the rest, and tried last year.",
            "The board decided the vote on Monday. It is too low an offer, and too many people work.",
            "It shows how work has changed, and how use of the drug grew.",
            "The rule allows patients access to the files, and they urged the voters back home to wait.",
        ),
    )  # fmt: skip
    triggers = _GOVERNORS | _DEEDS | PERSUADING | {"too", "how", "whether", "where", "when"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look behind each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*_GOVERNORS, *_DEEDS):
            if at + 2 >= view.sentence_end(at) or not view.text[at].islower():
                continue
            verb = at + 1
            if view.lower[verb] == "on" and view.lower[verb + 1] in _DAYS:
                verb += 2
            if verb + 1 < view.sentence_end(at) and _leads(view, at) and _is_deed(view, at, verb):
                span = view.tokens.span(at if verb == at + 1 else verb, verb + 1)
                fix = Fix.insert("Write “to”", view.tokens.start_of(verb), "to ", Safety.UNSAFE)
                yield self.found(span, f"“To” is missing: write “to {view.text[verb]}”.", fixes=(fix,))
        for verb in (*lost_to(view), *lost_behind_object(view)):
            if view.previous_tag(verb) == "PRP" and view.lower[verb - 2] in _ENABLING:
                continue  # `infinitive-without-to` says so
            fix = Fix.insert("Write “to”", view.tokens.start_of(verb), "to ", Safety.UNSAFE)
            message = f"“To” is missing: write “to {view.text[verb]}”."
            yield self.found(view.tokens.span(verb), message, fixes=(fix,))


def _leads(view: SyntaxView, at: int) -> bool:
    """Whether a verb is active, or a participle in the passive of those that somebody else wants done."""
    before = view.before_adverbs(at - 1)
    if before < view.sentence_start(at) or before == at:
        return False
    if view.lower[at] in _DEEDS and view.tag[at] == "VBN":
        return view.lower[before] in BE | {"be", "been"} and (view.lower[at], "VBN") in governing("infinitive")
    return view.lower[at] in _GOVERNORS and is_active(view, at, _SUBJECTS, HAVE)


def _is_deed(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a word may be a plain verb there, and has an object of its own."""
    word, tag = view.lower[verb], view.tag[verb]
    if "VBD" in possible_tags(word) and view.tag[view.before_adverbs(at - 1)] in {"WDT", "WP"}:
        return False  # "the plan that failed cost the mill its name"
    if word in NO_VERBS or not view.text[verb].islower() or "VB" not in possible_tags(word):
        return False
    after = verb + 1
    opens = view.tag[after] in _OBJECT or view.tag[after] == "CD" or (view.lower[after] == "that" and tag != "JJ")
    if not opens or (view.next_tag(after) in {"", ".", ","} and view.tag[after] in {"DT", "PRP$"}):
        return False
    if tag == "VB" and verb == at + 1 and view.lower[at] in _ELSEWHERE:
        return False
    if tag in {"VB", "VBP"}:
        return verb == at + 1 or tag == "VB"
    if verb != at + 1 or (view.lower[at] not in _NO_OBJECT and view.lower[at] not in _DEEDS):
        return False
    if tag == "JJ":
        return view.tag[after] in {"DT", "PRP$", "CD"}
    return tag == "NN" and view.certainly_singular(verb)
