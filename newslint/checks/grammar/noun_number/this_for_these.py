"""A demonstrative and its noun: ``this talks``, ``these weekend``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import NounPhrase, SyntaxView, syntax
from newslint.language.words.frequencies import frequency
from newslint.language.words.morphology import is_verb, lemmas, plural, possible_tags, singular
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.numerals import AMOUNTS, STRETCHES
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document, Span
from newslint.util.casing import copy_case

_OTHER = {"this": "these", "that": "those", "these": "this", "those": "that"}
_SURELY = 0.9
"""How likely the detector must find another number where the words allow another reading."""
_SINGULAR = frozenset({"this", "that"})
_POINTS = frozenset({"today", "tomorrow", "yesterday", "tonight"})
_TIMES_AND_WAYS = frozenset(
    {"day", "morning", "evening", "afternoon", "night", "week", "weekend", "month", "year", "way"}
)
_MOMENTS = _POINTS | _TIMES_AND_WAYS
_MEMBERS = frozenset({"crew", "youth", "public", "staff", "police", "folk", "offspring", "faculty"})
_AFTER_THOSE = frozenset({"close", "present", "dear", "near", "due", "subject", "content", "prone", "party"})
_BEFORE_PHRASES = frozenset(
    {
        "in",
        "at",
        "on",
        "of",
        "with",
        "from",
        "by",
        "to",
        "within",
        "into",
        "during",
        "through",
        "under",
        "against",
        "despite",
        "among",
    }
)


_SHOWING = frozenset("show forget find see hear feel tell ask be do make have get accept".split())
_BEFORE_CLAUSES = CLAUSE_VERBS | _SHOWING
_BEFORE_SUBJECTS = frozenset({"", ",", "CC"})
_BEFORE_THIS = _BEFORE_PHRASES | {"for"}
_AFTER_PHRASE = frozenset({"IN", ".", ","})
_FINITE_OR_MARK = FINITE | {".", ","}


class ThisForThese(Rule):
    """The demonstrative and its noun differ in number."""

    meta = Meta(
        code="GRM301",
        name="this-for-these",
        aliases=("this-or-these",),
        summary="“This” or “that” stands before a plural noun, or “these” or “those” before a singular one.",
        why="A demonstrative has the number of its noun; where they differ, readers cannot tell which one slipped.",
        severity=Severity.ERROR,
        scope="sentence",
        doubt=10,
        fix_doubt=60,
        bad=(
            "The minister said [[this talks]] had failed.",
            "[[These small village]] has no doctor.",
            "He lost [[this keys]] in the park.",
            "[[That islands]] have been claimed by three states.",
            "[[This]] two towns have no bridge.",
            "The union blamed [[those decision]] on the board.",
            "The mayor gave [[these warning]] three times.",
            Example(
                "The mayor insisted [[on that]] taxpayers should pay.",
                fixed="The mayor insisted that taxpayers should pay.",
            ),
        ),
        good=(
            "The minister said that talks had failed.",
            "These villages have no doctor. That prices rise is known.",
            "Those in favour cheered, and those close to the mayor smiled. Those party to the deal did not.",
            "This three weeks of rain has ruined the crop.",
            "These cost more than the old ones. Those currently taking medicine will have to stop.",
        ),
    )
    triggers = frozenset(_OTHER)

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare each demonstrative with the head of its phrase."""
        view = syntax(document)
        for at in view.tokens.where(*_OTHER):
            if view.tag[at] != "DT":
                continue
            if view.lower[at] in _SINGULAR and _counted_these(view, at):
                use = copy_case(view.text[at], _OTHER[view.lower[at]])
                span = view.tokens.span(at)
                fixes = (Fix.swap(span, use),)
                yield self.found(
                    span, f"“{view.text[at]}” goes with one, and several follow: write “{use}”.", fixes=fixes
                )
                continue
            group = view.noun_phrase(at)
            if group is None and at + 1 < view.sentence_end(at) and _is_counted_ing(view, at + 1):
                group = NounPhrase(at + 1, at + 1)
            if group is None or _uncertain(view, group):
                continue
            word = view.lower[at]
            wrong = _needs_singular if word in _SINGULAR else _needs_plural
            if wrong(view, at, group) or _is_clear(view, at, group):
                yield self._finding(view, at, group)

    def _finding(self, view: SyntaxView, at: int, group: NounPhrase) -> Finding:
        """Two ways to mend it: the determiner, or the noun; a verb after it tells which."""
        word, noun = view.lower[at], view.lower[group.head]
        if word == "that" and _opens_clause(view, at, group.head):
            extra = view.text[at - 1]
            gap = Span(view.tokens.start_of(at - 1), view.tokens.start_of(at))
            fix = Fix(f"Delete “{extra}”", (Edit(gap, ""),))
            message = f"“{view.text[at - 2]} that …”: no “{extra}” before a clause."
            return self.found(view.tokens.span(at - 1, at + 1), message, fixes=(fix,))
        use = _OTHER[word]
        noun_fix = plural(noun) if use in _SINGULAR else singular(noun)
        other = copy_case(view.text[at], use)
        span = view.tokens.span(at, group.head + 1)
        fixes: tuple[Fix, ...] = (
            Fix(f"Write “{other}”", (Edit(view.tokens.span(at), other),)),
            Fix(f"Write “{noun_fix}”", (Edit(view.tokens.span(group.head), noun_fix),)),
        )
        ways: tuple[str, ...] = f"“{use} … {noun}”", f"“{word} … {noun_fix}”"
        if view.next_tag(group.head) in {"VBZ", "VBP"} or view.next_word(group.head) in {"was", "were"}:
            plural_verb = (
                view.next_word(group.head) in {"are", "were", "have", "do"} or view.next_tag(group.head) == "VBP"
            )
            if plural_verb == (word not in _SINGULAR):
                fixes, ways = fixes[::-1], ways[::-1]
            if view.previous_tag(at) in _BEFORE_SUBJECTS:
                fixes, ways = fixes[:1], ways[:1]  # the verb is that of the phrase, and allows nothing else
        message = f"“{view.text[at]}” and “{noun}” differ in number: write {' or '.join(ways)}."
        return self.found(span, message.replace(" … ", " ") if group.first == group.head else message, fixes=fixes)


def _is_clear(view: SyntaxView, at: int, group: NounPhrase) -> bool:
    """Whether a plural right after "this" is one to the detector as well: "lost this keys"; it knows verbs apart."""
    if view.lower[at] != "this" or group.head != at + 1 or not view.certainly_plural(group.head):
        return False
    return bool(edit_tags(view.document).likely([group.head], "noun-number", _SURELY))


def _opens_clause(view: SyntaxView, at: int, head: int) -> bool:
    """Whether "that" opens what was insisted or agreed, after a preposition too many: "insisted on that they pay"."""
    if at < view.sentence_start(at) + 2 or view.tag[at - 1] != "IN" or view.next_tag(head) not in {"VBP", "VBD", "MD"}:
        return False
    return not _BEFORE_CLAUSES.isdisjoint(lemmas(view.lower[at - 2]))


def _is_gerund(word: str) -> bool:
    """Whether a word may be what those after "those" do: "those voting"."""
    return word.endswith("ing") and word not in _MOMENTS


def _is_counted_ing(view: SyntaxView, noun: int) -> bool:
    """Whether a noun in -ing is counted, as a warning is, and nothing follows that a participle would govern."""
    if view.previous_word(noun) != "these":
        return False
    ends = view.next_tag(noun) in FINITE | {".", ",", "CD"} or view.next_word(noun) in {"about", "from", "since"}
    many = plural(view.lower[noun])
    return ends and frequency(many) >= frequency(view.lower[noun]) - 1


def _uncertain(view: SyntaxView, group: NounPhrase) -> bool:
    """Whether a phrase counts ("this three weeks") or begins otherwise ("this week investors", "those seeking")."""
    first = group.first
    if view.next_word(group.head) == "'s":
        return True  # "these image's": the apostrophe is the fault
    doing = first + (view.tag[first] == "RB")
    told = group.head == first and view.tag[first] == "NN" and _is_counted_ing(view, first)
    if "CD" in view.tag[first : group.head] or (_is_gerund(view.lower[doing]) and not told):
        return True  # "those seeking", "those currently taking"
    return first < group.head and (view.lower[first] in _TIMES_AND_WAYS or "NNS" in view.tag[first : group.head])


def _needs_singular(view: SyntaxView, at: int, group: NounPhrase) -> bool:
    """Whether a plural noun follows "this" or "that"."""
    head = group.head
    if not view.certainly_plural(head):
        return False
    if view.lower[at] == "that":
        # "said that events": a conjunction before all but prepositions and full stops, and verbs that take no clause
        direct = (
            view.previous_word(at) in _BEFORE_PHRASES or view.next_tag(head) == "VBZ" or view.next_word(head) == "was"
        )
        if view.previous_word(at) == "for" and view.next_tag(head) in _AFTER_PHRASE:
            direct = view.tag[max(at - 2, 0)].startswith("VB")  # "asked for that documents"
        if _opens_sentence(view, at, head):
            return True
        if not direct and (at > view.sentence_start(at) or head == at + 1) and not _after_verb(view, at, head):
            return False
    if view.lower[at] == "this" and view.previous_word(at) in _BEFORE_THIS and head == at + 1:
        return view.next_tag(head) not in {"VB", "VBN", "JJ", "NN"}
    if view.tag[head - 1] == "NN" and view.next_tag(head) in {"VBP", "MD"}:
        return False  # "in this contest students compete"
    if is_verb(view.lower[head]) and (head == at + 1 or view.tag[head - 1] in NOUNS):
        # "this works", "this theme cuts": a verb, unless what follows can only follow a noun
        return view.next_tag(head) in _FINITE_OR_MARK and head == at + 1
    return True


def _opens_sentence(view: SyntaxView, at: int, head: int) -> bool:
    """Whether "that" and a plural open the only clause of a sentence: "That islands have been claimed"."""
    if at != view.sentence_start(at) or view.next_tag(head) not in FINITE or view.relation[head] not in SUBJECTS:
        return False
    predicate = view.head[head]
    return predicate > head and view.head[predicate] < 0


def _counted_these(view: SyntaxView, at: int) -> bool:
    """Whether a plural verb shows that "this" and a figure count several: "This two countries have"."""
    first, end = at + 1, view.sentence_end(at)
    noun = at + 2
    while noun < end - 1 and view.tag[noun] == "JJ":
        noun += 1
    if (
        view.next_tag(at) != "CD"
        or view.lower[first] in {"one", "1"}
        or noun + 1 >= end
        or not view.certainly_plural(noun)
    ):
        return False
    if view.lower[noun] in AMOUNTS or view.lower[noun].removesuffix("s") in STRETCHES:
        return False
    if view.previous_tag(at) == "IN" and view.lower[at] == "this":
        return view.next_tag(noun) in _AFTER_PHRASE and view.lower[first].isalpha()  # "for this two men"
    return view.lower[noun + 1] in {"have", "are", "were"} and at == view.sentence_start(at)


def _after_verb(view: SyntaxView, at: int, head: int) -> bool:
    """Whether a verb stands before "that" that is not followed by a clause: "won that matches"."""
    if view.previous_tag(at) not in {"VB", "VBD", "VBG"} or view.next_tag(head) in {"VBP", "VBD", "MD", "VBN", "RB"}:
        return False
    return _BEFORE_CLAUSES.isdisjoint(lemmas(view.previous_word(at)))


def _is_done(view: SyntaxView, head: int) -> bool:
    """Whether a word may be a participle that ends what "those" opens: "88 per cent of those cast"."""
    ends = view.next_tag(head) in {"", ".", ",", "IN"}
    return ends and "VBN" in possible_tags(view.lower[head]) and view.previous_word(head - 1) == "of"


def _needs_plural(view: SyntaxView, at: int, group: NounPhrase) -> bool:
    """Whether a singular noun follows "these" or "those"."""
    head = group.head
    word = view.lower[head]
    if not view.certainly_singular(head, counted=True) or word in _MEMBERS or word == "one":
        return False
    if _is_gerund(word) and not (head == at + 1 and _is_counted_ing(view, head)):
        return False
    if word in _MOMENTS and (head == at + 1 or view.lower[head - 1] in {"last", "next", "this"}):
        return word not in _POINTS and head == at + 1
    if past_only(view.lower[at + 1]):
        return False  # "these hid tax rises": a pronoun and its verb
    if head == at + 1:
        if word in _AFTER_THOSE or (view.lower[at] == "those" and _is_done(view, head)):
            return False  # "those close to", "of those cast"
        if is_verb(word) and at == view.sentence_start(at):
            return view.next_tag(head) in FINITE
    return True
