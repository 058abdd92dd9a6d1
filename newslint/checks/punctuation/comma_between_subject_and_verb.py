"""A comma between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._lone_closers import lone_closers
from newslint.checks.punctuation._parted_subject import PartedSubject
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.openings import OpeningSubject, opening_subjects
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.language.words.verb_forms import plain_only
from newslint.lexicon.auxiliaries import BE, DO, HAVE, MODALS
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Document, Span

_SAYING = TELLING | {"say"}
_NAMING = frozenset(
    "called named dubbed known based led made given born seen held designed located situated aged".split()
)
"""Participles that often open an aside."""
_MAIN = frozenset({"root", "conj", "parataxis", "ccomp", "advcl", "dep"})
"""What the tree takes the predicate of a whole clause for."""
_ADVERBS = 2  # between the comma and the verb
_LONGEST = 40  # tokens of a subject
_LEADING = frozenset({"RB", "RBR", "RBS"})
_DOUBT = 0.05
_NAMED = 4  # tokens: the name of somebody who is addressed
_HELPING = BE | HAVE | MODALS
_TURNED = BE | HAVE | DO
"""What stands before its subject in a cry: "Goodness, did he run"."""


class CommaBetweenSubjectAndVerb(Rule):
    """``The council, voted``."""

    meta = Meta(
        code="PUN102",
        name="comma-between-subject-and-verb",
        aliases=("PUN191", "comma-after-subject"),
        summary="A single comma parts a subject from its verb.",
        why="Subject and verb belong together; a comma may come between them only where a second one closes an aside.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: comma; The Chicago Manual of Style 6.28",
        bad=(
            "The new [[council, voted]] for the bridge on Monday.",
            "The mayor of the [[town, has]] seen the plans.",
            "The new town [[councils, argue]] that the rule would hurt trade.",
            Example(
                "The head of the [[union, said]] talks would resume.",
                "The head of the union said talks would resume.",
            ),
            "The plan to move the market by two [[weeks, angered]] the traders, who had not been asked.",
            "The men who had dug through the [[night, slept]] in the hall.",
            "The road that crosses the moor at [[Denton, was]] shut for a week.",
            "Everybody we met on the [[bridge, was]] on the way to work.",
            "What troubles the council [[most, is]] the price of coal.",
            "Whoever buys the [[mill, will]] have to mend its roof.",
            "Building a bridge over the [[river, would]] cost too much.",
            "In May, the woman who owns the [[mill, sold]] her house.",
        ),
        good=(
            "The new council voted for the bridge on Monday.",
            "The mayor, who lives in the town, has seen the plans.",
            "The mayor, elected in May, said she had seen the plans.",
            "A year later, came the flood.",
            "Holding the frame, turn it round.",
            "The head of the union, a miner, said no.",
            "The talks, held in a hospital, were the first since March.",
            "What the council wants, said the mayor, is a bridge.",
            "The men who had dug through the night, said the mayor, slept in the hall.",
            "The people who came in, saw the fire, and left were not hurt.",
            "What he wrote, he wrote for the stage.",
            "However hard it rains, is there any hope?",
            "Hall and theatre owners, reached on Friday for comment on the plan, said they had not seen it.",
            "Roads that were closed, mended or widened in May. Two words, simply scrawled on a wall.",
            "His fans posed in front of the town bus, waved their flags and cheered.",
            "The mill board awards prizes, conducts tests and is home to a choir.",
            "The bank plans to shut two branches, move its desk to Oslo and sell the hall.",
            "Whenever the ferry sails, so do they. Goodness, did she run.",
        ),
    )
    triggers = frozenset({","})
    evidence = (PartedSubject,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after the comma of each subject that opens a sentence."""
        view = syntax(document)
        unopened: set[int] | None = None
        for subject in opening_subjects(view):
            verb = self._verb(view, subject)
            if verb < 0 or subject.comma - subject.first > _LONGEST:
                continue
            unopened = {*lone_closers(view)} if unopened is None else unopened
            if not unopened.isdisjoint(range(subject.first, subject.comma)):
                continue  # "Peter Lund the owner, said": a comma is missing rather than one too many
            comma = subject.comma
            predicate = governor(view, verb)
            sure = view.head[predicate] < 0 and subject.first <= view.tree.subject_of(predicate) < comma
            if not sure and second_reader(document).doubt(comma - 1, verb + 1) < _DOUBT:
                continue
            which = _opens_which(view, subject)
            if which > 0:
                span = view.tokens.span(which - 1, verb + 1)
                message = f"Two commas or none: there is one before “{view.text[verb]}”, but none before “which”."
                fix = Fix.insert("Put a comma", view.tokens.end_of(which - 1), ",")
                yield self.found(span, message, fixes=(fix,))
                continue
            span = view.tokens.span(comma - 1, verb + 1)
            edit = Fix.swap(Span(view.tokens.start_of(comma), view.tokens.end_of(comma)), "").edits
            yield self.found(
                span,
                f"No comma between “{view.text[comma - 1]}” and its verb, “{view.text[verb]}”.",
                fixes=(Fix("Delete the comma", edit, Safety.UNSAFE),),
            )

    def _verb(self, view: SyntaxView, subject: OpeningSubject) -> int:
        """The verb of the sentence after the comma and an adverb or two; -1 where none stands there."""
        verb = subject.comma + 1
        while verb < subject.end - 1 and view.tag[verb] in _LEADING and verb - subject.comma <= _ADVERBS:
            verb += 1
        if verb > subject.comma + 1 and "VBN" in possible_tags(view.text[verb]):
            return -1  # "Two words, simply scrawled on a board."
        if verb >= subject.end - 1 or _goes_on(view, subject, verb):
            return -1
        return verb if self._is_predicate(view, subject, verb) else -1

    def _is_predicate(self, view: SyntaxView, subject: OpeningSubject, verb: int) -> bool:
        """Whether a word after a comma is the verb of the sentence, and no participle or verb of attribution."""
        high, word, tag = subject.end, view.lower[verb], view.tag[verb]
        more = [k for k in range(verb + 1, high - 1) if view.text[k] == ","]
        turned = word in _TURNED and view.next_tag(verb) == "PRP"
        if turned or word in _NAMING or self._is_command(view, subject, verb) or _is_series(view, subject.comma, verb):
            return False
        if any(self._closes(view, subject, k) for k in more):
            return False
        if view.text[high - 1] == "?" and view.tag[subject.first] in {"WP", "WRB", "WDT", "VBG"}:
            return False
        if not subject.sure or view.tag[subject.first] == "TO":
            return word in _HELPING
        if word in _SAYING:
            told = tag in FINITE or (tag == "VB" and view.tag[subject.comma - 1] == "NNS")
            return told and _says_something(view, verb, more[0] if more else high)
        if tag in FINITE:
            if word in BE and _opens_with_participle(view, subject.first):
                return False  # "Standing in the hall, was a man"
            return view.relation[governor(view, verb)] in _MAIN
        if tag in {"VB", "NN"} and view.tag[verb - 2] == "NNS" and self._is_plural_verb(view, verb):
            return True
        if tag not in {"VBN", "VB", "JJ"} or "VBD" not in possible_tags(view.text[verb]):
            return False
        later = not FINITE.isdisjoint(view.tag[verb + 1 : more[0] if more else high])
        whole = self._has_clause(view, subject) or (not more and view.head[verb] < 0)
        return whole and not later

    def _is_command(self, view: SyntaxView, subject: OpeningSubject, verb: int) -> bool:
        """Whether a plain verb is a command: "Using a fork, fluff it up", "Ann, meet Tom", "For times, see"."""
        if not plain_only(view.lower[verb]):
            return False
        alone = subject.comma - subject.first < _NAMED and view.tag[subject.comma - 1] == "NNP"
        return alone or view.tag[subject.first] == "VBG" or view.lower[view.sentence_start(verb)] == "for"

    def _has_clause(self, view: SyntaxView, subject: OpeningSubject) -> bool:
        """Whether a clause with "who" or "that" stands in the subject, so that the sentence lacks its own verb."""
        return not FINITE.isdisjoint(view.tag[subject.first : subject.comma])

    def _closes(self, view: SyntaxView, subject: OpeningSubject, comma: int) -> bool:
        """Whether a later comma closes what stands between the subject and its verb: "Lee, beaten in May, quit"."""
        verb = comma + 1
        while verb < subject.end - 1 and view.tag[verb] in _LEADING:
            verb += 1
        if view.tag[verb] == "CC" and self._has_clause(view, subject):
            verb += 1  # "those who came, saw it, and left"
        participle = {"VBD", "VBN"} <= possible_tags(view.text[subject.comma + 1])
        if participle and view.tag[verb] in {"VBN", "VBD"}:
            return True
        if view.tag[verb] not in FINITE:
            return False
        return not subject.comma < view.tree.subject_of(governor(view, verb)) < comma

    def _is_plural_verb(self, view: SyntaxView, verb: int) -> bool:
        """Whether a word that looks like a command or a noun is what the sentence hangs on: "The ships, carry"."""
        forms = possible_tags(view.text[verb])
        return "VBP" in forms and "VBN" not in forms and view.head[verb] < 0


def _opens_which(view: SyntaxView, subject: OpeningSubject) -> int:
    """The only “which” of a subject, right behind a noun and with no comma before it; 0 where there is none."""
    found = [k for k in range(subject.first + 1, subject.comma) if view.lower[k] == "which"]
    alone = len(found) == 1 and view.tag[found[0] - 1] in {"NN", "NNS", "NNP"}
    return found[0] if alone and "," not in view.text[subject.first : subject.comma] else 0


def _goes_on(view: SyntaxView, subject: OpeningSubject, verb: int) -> bool:
    """Whether the verb may be the second of three: "The mill grinds corn, bakes bread and sells it"."""
    asked = view.tag[verb]
    if asked == "VB" and _adds_infinitive(view, subject, verb):
        return True
    first = any(
        asked in possible_tags(view.lower[k]) and view.tag[k - 1] in NOUNS
        for k in range(subject.first + 1, subject.comma)
    )
    later = (k for k in range(verb + 1, subject.end - 1) if view.tag[k] == "CC" and view.tag[k + 1] == asked)
    led = asked == "VB" and not {"TO", "MD"}.isdisjoint(view.tag[subject.first : subject.comma])
    return (led or (first and asked in {"VBZ", "VBD"})) and next(later, -1) >= 0


def _adds_infinitive(view: SyntaxView, subject: OpeningSubject, verb: int) -> bool:
    """Whether a plain verb is the second of three infinitives: "plans to shut one, move a desk and sell a hall"."""
    opened = any(view.tag[k] == "TO" and view.tag[k + 1] == "VB" for k in range(subject.first, subject.comma - 1))
    joints = (k for k in range(verb + 1, subject.end - 1) if view.tag[k] == "CC")
    return opened and any("VB" in possible_tags(view.lower[k + 1]) for k in joints)


def _is_series(view: SyntaxView, comma: int, verb: int) -> bool:
    """Whether participles stand around a comma and a third follows a joint: "that were cut, moved or put in"."""
    joint = verb + 1
    if view.tag[joint] != "CC" or joint + 1 >= len(view.tag):
        return False
    return all("VBN" in possible_tags(view.lower[k]) for k in (comma - 1, verb, joint + 1))


def _says_something(view: SyntaxView, verb: int, end: int) -> bool:
    """Whether what was said follows a verb of saying, up to a token: a clause, and no speaker alone."""
    if view.lower[verb + 1] in {"that", "to"}:
        return True  # "offered to return"
    said = view.tag[verb + 1 : end]
    finite = next((k for k, tag in enumerate(said) if tag in FINITE), -1)
    return finite > 0 and not any(tag in {"WP", "WDT"} for tag in said[:finite])


def _opens_with_participle(view: SyntaxView, first: int) -> bool:
    """Whether a sentence opens with a participle that stands for its predicate: "standing in the hall"."""
    participle = view.tag[first] in {"VBG", "VBN"} or "VBN" in possible_tags(view.lower[first])
    return participle and view.tag[first + 1] in {"IN", "RB"}
