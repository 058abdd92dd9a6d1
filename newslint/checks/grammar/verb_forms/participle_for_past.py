"""``The council begun work``, ``they seen it``, ``she done``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemma, possible_tags
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_PARTICIPLES = frozenset(
    """begun seen done gone swum sung rung drunk written driven taken given known shown grown thrown flown blown
        drawn fallen stolen chosen frozen spoken broken forgotten hidden eaten beaten ridden risen torn worn sworn
        forgiven forbidden mistaken overtaken undertaken withdrawn undergone overseen shaken woken sprung shrunk
        arisen bitten forsaken foreseen slain stunk sunk striven trodden woven befallen overthrown undone
        outgrown""".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_RELATIVES = frozenset({"WDT", "WP", "WRB", "WP$"})
_OBJECT = frozenset({"DT", "PRP", "PRP$", "NNS", "NN", "CD", "RB", "RP"})
_ASIDE = 9
"""Words within which a verb follows what is only put in."""
_TWO_OBJECTS = frozenset({"given", "shown", "taught"})
"""Participles behind which an object may stand in the passive as well."""
_HELPING = BE | HAVE | {"be", "been", "being", "having", "'ve", "'d", "get", "got", "gets"}


class ParticipleForPast(Rule):
    """A participle alone where the past is due."""

    meta = Meta(
        code="GRM415",
        name="participle-for-past",
        summary="The past is “began”, “saw” and “did”; “begun”, “seen” and “done” want “has” or “was” before them.",
        why="A participle alone is heard as dialect, or as a helping verb lost.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition, irregular verbs",
        bad=(
            "They [[seen]] the boat sink.",
            "The council [[begun]] work on the bridge in May.",
            "A cook said she [[seen]] two men run.",
            "The club, which [[begun]] badly, is third.",
        ),
        good=(
            "They saw the boat sink, seen from the pier.",
            "Work begun in May on the bridge has stopped.",
            "They had never seen it done. Lund sworn in for new term.",
            "The council, chosen in May, wants the bridge built.",
            "Had she known, she would have gone. The time in which mistaken orders were given is past.",
            "He, given the choice, would stay. It is a rule which given the laws of the state would leave few.",
            "She is as well known as he, and better known than they.",
        ),
    )
    triggers = _PARTICIPLES

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the subject and the helpers of each such participle."""
        view = syntax(document)
        for at in view.tokens.where(*_PARTICIPLES):
            if view.tag[at] not in {"VBN", "VBD", "VBP"} or not _stands_alone(view, at):
                continue
            if not parts_of_copy(document).in_whole_sentences(view.tokens.start_of(at)):
                continue
            base = lemma(view.lower[at], "VBN")
            use = (inflect(base, "VBD") or [base])[0]
            yield self.found(
                view.tokens.span(at),
                f"“{view.text[at]}” needs “has”, “had” or “was” before it: is “{use}” meant?",
                fixes=(Fix.swap(view.tokens.span(at), use),),
            )


def _stands_alone(view: SyntaxView, at: int) -> bool:
    """Whether a participle has a subject right before it, and no verb to help it."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    before = view.before_adverbs(at - 1)
    if before < first or at == first or view.lower[before] in _HELPING or "n't" in view.lower[before:at]:
        return False
    if view.lower[at] == "sworn" and view.next_word(at) == "in":
        return False  # "Lund sworn in as mayor": short for "is sworn in"
    if view.lower[before] in _PRONOUNS:
        compared = view.lower[before - 1 : before] in (["as"], ["than"])
        return not compared and view.next_tag(at) not in {",", "CC", "."} and not _is_asked(view, first, before)
    if view.tag[before] in {"WP", "WDT"}:
        led = view.lower[before] in {"who", "which", "that"} and view.previous_tag(before) != "IN"
        return (
            led
            and not _is_put_in(view, at)
            and view.next_tag(at) != "HYPH"
            and "VBD" not in possible_tags(view.lower[at])
        )
    if view.tag[before] == "CC":
        return _ends_row(view, at)
    subject = view.tree.dependent(at, "nsubj", "nsubj:pass")
    if not first <= subject <= before or view.tag[subject] not in NOUNS or view.tag[before] not in NOUNS:
        return False
    if min(phrase_start(view, subject), view.tree.subtree(subject)[0]) != first or view.tag[first] == "IN":
        return False
    if not FINITE.isdisjoint(view.tag[first:at]) or not _RELATIVES.isdisjoint(view.tag[first:at]):
        return False
    if _has_object(view, at):
        return _main_verbs(view, at + 1, last) <= 1 and view.lower[at] not in _TWO_OBJECTS
    return _main_verbs(view, at + 1, last) == 0


def _is_put_in(view: SyntaxView, at: int) -> bool:
    """Whether a verb follows close behind “given”: which, given the laws of the state, would leave few."""
    close = view.tag[at + 1 : min(at + _ASIDE, view.sentence_end(at))]
    return view.lower[at] == "given" and not FINITE.isdisjoint(close)


def _is_asked(view: SyntaxView, first: int, pronoun: int) -> bool:
    """Whether the helping verb stands before the subject: had he known, has she seen it."""
    helping = view.before_adverbs(pronoun - 1)
    return helping >= first and view.lower[helping] in _HELPING


def _has_object(view: SyntaxView, at: int) -> bool:
    """Whether an object stands right behind a verb, which no passive has."""
    thing = view.tree.dependent(at, "obj")
    return thing > at and view.tag[at + 1] in _OBJECT


def _main_verbs(view: SyntaxView, start: int, end: int) -> int:
    """How many finite verbs from a token on no word before them opens a clause for or joins."""
    opened = verbs = left = 0
    for k in range(start, end):
        opened += view.tag[k] in _RELATIVES | {"CC"} or view.relation[k] == "mark"
        if view.tag[k] in FINITE:
            verbs += 1
            left = max(left, verbs - opened)
    return left


def _ends_row(view: SyntaxView, at: int) -> bool:
    """Whether a participle is joined to a simple past by "and", and has an object: "rose and taken away three"."""
    verb = view.head[at]
    if view.relation[at] != "conj" or verb < 0 or verb >= at or view.tag[verb] != "VBD" or not _has_object(view, at):
        return False
    if "VBD" not in possible_tags(view.lower[verb]):
        return False
    helped = _HELPING.intersection(view.lower[view.sentence_start(at) : at])
    return not helped and view.tree.subject_of(verb) >= 0
