"""Rows of verbs with one subject of which one has another form: "was stopped, questioned and charging with"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related
from newslint.engine.rule import Evidence
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import (
    inflect,
    is_collective,
    is_noun,
    is_plural_only,
    is_verb,
    lemma,
    lemmas,
    possible_tags,
)
from newslint.language.words.verb_forms import past_only
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document
from newslint.util.records import NamedTuple

_JOINED = frozenset({"conj", "advcl", "parataxis", "xcomp", "acl"})
_ADVERBS = frozenset({"RB", "RBR"})
OWN = frozenset({"nsubj", "nsubj:pass", "expl", "aux", "aux:pass", "cop", "mark"})
"""What a verb has that shares no helping verb with one before it."""
_OBJECTS = ("obj", "ccomp", "xcomp", "iobj")
_BARE = frozenset({"VB", "VBP"})
_BEHIND = frozenset({"IN", "TO", "RP", "RB", "DT", "PRP", "PRP$", "CD", "NNP", "NNS", "JJ"})
_NAMING = frozenset({"DT", "PRP", "PRP$", "CD", "WP", "WRB", "NNP"})
_OTHERS = frozenset({"TO", "MD", "WDT", "WP", "WRB", "``", "''", ":"})
_FORMS = frozenset({"VB", "VBD"})
_PLAIN_FORM = frozenset({"VB"})
_BEHIND_NOUN = frozenset({"IN", "RB", "TO", "DT", "RP", "PRP", "PRP$"})
_ONE = frozenset({"he", "she", "it"})
_AFTER_NOUN = frozenset({"IN", "DT", "PRP", "PRP$", "TO", "RP"})
_LIKELY = 0.15
_OF_OTHERS = frozenset({"make", "let", "help", "see", "hear", "watch", "have", "do"})


class Odd(NamedTuple):
    """A verb in another form than those before it, the first of these, and the form that is meant."""

    verb: int
    first: int
    use: str


class RowOfVerbs(Evidence):
    """``was stopped, questioned and charging with``, ``left the road, crossed two fields and come to rest``."""

    triggers = frozenset({"and", "or"})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb behind each such word, and at the one that it goes on from."""
        view = syntax(document)
        for joint in view.tokens.where("and", "or"):
            odd = _odd(view, joint)
            if odd is None:
                continue
            yield self.found(
                view.tokens.span(odd.verb),
                f"“{view.text[odd.verb]}” goes on from “{view.text[odd.first]}”: write “{odd.use}”?",
                fixes=(Fix.swap(view.tokens.span(odd.verb), odd.use),),
                related=(Related(view.tokens.span(odd.first), "The first verb."),),
            )


class HiddenInRow(Evidence):
    """``fired twice, ordered the clerks to lie down and escapes on a bicycle``: a present that looks like a noun."""

    triggers = frozenset({"and"})
    weighs = False

    def check(self, document: Document) -> Iterator[Finding]:
        """Ask the second reader about the few such words."""
        view = syntax(document)
        found = [k for k in _hidden(view) if self.counts_at(document, view.tokens.span(k))]
        for verb, _ in second_reader(document).likely(found, ("to-past",), _LIKELY):
            tag = "VBZ" if view.tag[verb] == "NNS" else "VB"
            use = next(iter(inflect(lemma(view.lower[verb], tag), "VBD")), "")
            span = view.tokens.span(verb)
            yield self.found(
                span, f"The verbs before it stand in the past: write “{use}”?", fixes=(Fix.swap(span, use),)
            )


def _hidden(view: SyntaxView) -> Iterator[int]:
    """Words tagged as nouns that end a row of pasts, and may be presents or plain forms."""
    for joint in view.tokens.where("and"):
        low, end = view.sentence_start(joint), view.sentence_end(joint)
        verb = joint + 1
        while verb < end and view.tag[verb] in _ADVERBS:
            verb += 1
        if verb >= end - 2 or view.tag[verb] not in {"NN", "NNS"} or view.next_tag(verb) not in _BEHIND_NOUN:
            continue
        forms = possible_tags(view.lower[verb])
        if not view.text[verb].islower() or forms.isdisjoint({"VB", "VBZ"}) or "VBD" in forms:
            continue
        comma = next((k for k in range(joint - 1, low, -1) if view.text[k] == ","), -1)
        first = next((k for k in range(low, joint) if view.tag[k] in FINITE), -1)
        if not low < first < comma or view.tag[first] != "VBD" or view.lower[first] in {"was", "were", "had"}:
            continue
        second = view.skip_adverbs(comma + 1)
        if view.tag[second] in {"VBD", "VBN"} and "VBD" in possible_tags(view.lower[second]):
            yield verb


def _odd(view: SyntaxView, joint: int) -> Odd | None:
    """The verb that breaks a row which ends behind a joint."""
    end = view.sentence_end(joint)
    verb = view.behind_aside(joint)
    while verb < end and view.tag[verb] in _ADVERBS:
        verb += 1
    if verb >= end - 1 or view.tag[verb] not in {"VBG", "VB", "VBP", "VBD", "VBN"} or not view.text[verb].islower():
        return None
    if not is_verb(view.lower[verb]):
        return None  # "yogurt and applesauce"
    if view.tag[verb] in {"VBD", "VBN"}:
        inner = _odd_inside(view, joint, verb)
        if inner is not None:
            return inner
    if verb >= end - 2 or (view.tag[verb] == "VBG" and joins_gerunds(view, joint)):
        return None
    before = view.head[verb]
    if not view.sentence_start(verb) <= before < joint or view.relation[verb] != "conj" or _has_own(view, verb):
        return None
    first = before
    while view.relation[first] in _JOINED and 0 <= view.head[first] < first and not _has_own(view, first):
        first = view.head[first]
    tag = _meant(view, joint, verb, before, first)
    base = lemma(view.lower[verb], view.tag[verb])
    use = base if tag == "VB" else next(iter(inflect(base, tag)), "") if tag else ""
    return Odd(verb, first, use) if use and use != view.lower[verb] else None


def joins_gerunds(view: SyntaxView, joint: int) -> bool:
    """Whether a form in -ing stands behind a preposition and before a joint: costs of bargaining and enforcing it."""
    return view.lower[joint - 1].endswith("ing") and view.tag[joint - 2] == "IN"


def _odd_inside(view: SyntaxView, joint: int, last: int) -> Odd | None:
    """The plain form in the midst of a row of pasts or participles: "tore off a roof, flood the hall and killed"."""
    low = view.sentence_start(joint)
    comma = next((k for k in range(joint - 1, low, -1) if view.text[k] == ","), -1)
    verb = comma + 1
    if comma < low + 2 or verb >= joint - 1 or not view.text[verb].islower() or _has_own(view, last):
        return None
    if view.tag[verb] not in _BARE | {"NN"} or possible_tags(view.lower[verb]) & _FORMS != _PLAIN_FORM:
        return None
    named = view.next_tag(verb) in {"DT", "PRP$", "PRP", "CD"}
    if not named and (view.tag[verb] == "NN" or view.next_tag(verb) not in {"IN", "TO", "RP"}):
        return None
    finite = [k for k in range(low, comma) if view.tag[k] in FINITE]
    if len(finite) != 1 or not _OTHERS.isdisjoint(view.tag[low:joint]) or view.tag[finite[0]] != "VBD":
        return None
    first = finite[0]
    if not FINITE.isdisjoint(view.tag[comma:joint]) or not _OF_OTHERS.isdisjoint(lemmas(view.lower[first])):
        return None
    passive = view.lower[first] in {"was", "were"}
    if passive != (view.tag[last] == "VBN") or (passive and view.tag[view.skip_adverbs(first + 1)] != "VBN"):
        return None
    use = next(iter(inflect(view.lower[verb], view.tag[last])), "")
    return Odd(verb, first, use) if use else None


def _meant(view: SyntaxView, joint: int, verb: int, before: int, first: int) -> str:
    """The tag of the form that the verbs before ask for; empty where there is nothing wrong."""
    tag, row = view.tag[verb], first < before and view.text[view.before_adverbs(before - 1)] == ","
    row = row or _has_second(view, first, joint)
    passive = view.tree.dependent(first, "aux:pass") >= 0 and view.tag[first] == "VBN" and view.tag[before] == "VBN"
    if passive and (tag == "VBG" or (tag == "VBD" and past_only(view.lower[verb]) and row)):
        return "VBN" if _needs_object(view, verb, row=row) else ""
    if tag == "VBG" and view.tag[before] == "VB" and _is_led(view, before, first):
        behind = verb + (view.next_tag(verb) in {"RP", "RB"})
        named = view.next_tag(behind) in _NAMING or view.lower[verb + 1] == "whether"
        alone = "VBG" not in view.tag[view.sentence_start(verb) : joint] and "," not in view.text[before:joint]
        return "VB" if named and alone and (row or view.tree.dependent(before, "obj") > before) else ""
    if tag in _BARE and row and _is_past(view, first) and _is_past(view, before) and _is_plain_verb(view, verb):
        others = any(not _OF_OTHERS.isdisjoint(lemmas(view.lower[k])) for k in (first, before))
        free = {"VB", "MD", "TO", "WDT", "WP"}.isdisjoint(view.tag[first:joint])
        return "VBD" if free and not others else ""
    if tag in _BARE and first == before and _is_past(view, first) and _is_plain_verb(view, verb):
        return "VBD" if _goes_on(view, first, joint, verb) else ""
    return ""


def _goes_on(view: SyntaxView, first: int, joint: int, verb: int) -> bool:
    """Whether a plain form has the singular subject of the past before it, and nothing before asks for a plain form."""
    subject = view.tree.subject_of(first)
    if not view.sentence_start(first) <= subject < first or view.tag[subject] not in {"NN", "NNP", "PRP"}:
        return False
    if view.lower[subject] not in _ONE and (view.tag[subject] == "PRP" or "CC" in view.tag[subject:first]):
        return False
    low, asked = view.sentence_start(first), view.tag[view.sentence_start(first) : joint]
    if (
        not {"VB", "MD", "WDT", "WP"}.isdisjoint(asked)
        or view.text[joint - 1] == ","
        or view.text[verb - 1] in {",", '"', "”"}
    ):
        return False
    plural = is_collective(view.lower[subject]) or is_plural_only(view.lower[subject])
    helped = any(not _OF_OTHERS.isdisjoint(lemmas(view.lower[k])) for k in range(low, joint))
    return not plural and not helped and (not is_noun(view.lower[verb]) or view.next_tag(verb) in _AFTER_NOUN)


def _has_second(view: SyntaxView, first: int, joint: int) -> bool:
    """Whether a second past stands right behind the comma before a joint: "inspected it, paid in cash and"."""
    comma = next((k for k in range(joint - 1, first, -1) if view.text[k] == ","), -1)
    second = view.skip_adverbs(comma + 1) if comma > first else -1
    return second > 0 and view.tag[second] in {"VBD", "VBN"} and "VBD" in possible_tags(view.lower[second])


def _has_own(view: SyntaxView, verb: int) -> bool:
    """Whether a verb has a subject or a helping verb of its own."""
    return any(view.relation[k] in OWN and k < verb for k in view.tree.children(verb))


def _is_led(view: SyntaxView, verb: int, first: int) -> bool:
    """Whether a plain form, or the first one of its row, stands behind a modal verb or "to"."""
    return any(
        view.tag[k] in {"MD", "TO"}
        for plain in (verb, first)
        for k in view.tree.children(plain)
        if k < plain and view.relation[k] in {"aux", "mark"}
    )


def _is_past(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is a past by its tag, or may be one that looks like a plain form: "cut"."""
    return view.tag[verb] == "VBD" or (view.tag[verb] == "VB" and "VBD" in possible_tags(view.lower[verb]))


def _needs_object(view: SyntaxView, verb: int, *, row: bool) -> bool:
    """Whether a verb that has no object here has one as a rule, so that its subject must suffer it: "charging with"."""
    if view.tree.dependent(verb, *_OBJECTS) > verb or view.next_tag(verb) not in {"IN", "TO"}:
        return False
    base = lemma(view.lower[verb], view.tag[verb])
    to, alone, suffers = doers(base, Role.DOES_TO), doers(base, Role.DOES), doers(base, Role.SUFFERS)
    if to is None or suffers is None:
        return row and alone is None
    near = suffers.counted + 2 * row >= alone.counted if alone else True
    return alone is None or (to.counted > alone.counted and near)


def _is_plain_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a plain form is no past and no noun."""
    word = view.lower[verb]
    if "VBD" in possible_tags(word) or word in AGREEING or view.next_tag(verb) not in _BEHIND:
        return False
    return not is_noun(word) or view.next_tag(verb) != "RB"
