"""A verb that its noun does not go with: "did a mistake", "made damage"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemmas, plural, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.lists import rows
from newslint.text import Document

_GOES_ON = frozenset({"-", "whether", "how", "why", "if", "that"})
_REACH = 8
"""Tokens between a verb and its object at most."""


_SOME = 0.2
"""The share of its uses for people in which a noun is no thing."""


def _table() -> tuple[dict[str, dict[str, str]], frozenset[tuple[str, str]]]:
    """By noun, what to write for each verb; and the verbs and nouns of which it counts only for things."""
    table: dict[str, dict[str, str]] = {}
    things: set[tuple[str, str]] = set()
    for right, wrong, nouns, *marks in rows("light-verbs"):
        for noun in nouns.split():
            for verb in wrong.split():
                table.setdefault(noun, {}).setdefault(verb, right)
                if marks:
                    things.add((verb, noun))
    return table, frozenset(things)


_RIGHT, _OF_THINGS = _table()


class WrongLightVerb(Rule):
    """``did a mistake``."""

    meta = Meta(
        code="WRD151",
        name="wrong-light-verb",
        summary="A noun stands with a verb that it does not go with.",
        why="Which verb a noun goes with is a matter of custom: we make mistakes, commit crimes and pay attention.",
        severity=Severity.WARNING,
        fix_doubt=30,
        scope="sentence",
        source="Oxford Collocations Dictionary for Students of English",
        bad=(
            Example("He [[did]] a mistake when he sold the land.", fixed="He made a mistake when he sold the land."),
            "The storm [[made]] damage to hundreds of homes.",
            "The gang [[made]] several crimes before it was caught.",
            "Nobody [[put]] much attention to the report.",
            "The court [[took]] a verdict on Monday.",
            "He was linked to six burglaries [[made]] in villages near the port.",
            "Bats [[take]] a key role in the life of the forest.",
        ),
        good=(
            "He made a mistake, and the storm did damage to homes.",
            "What they do matters, and mistakes are made.",
            "Did the decision cost him the race?",
            "The court asked what the law makes of crimes at sea.",
            "She held a meeting, and made the election a test.",
            "The actor took a role in the film, and made threats against those who had left it.",
        ),
    )
    triggers = frozenset(_RIGHT) | {plural(noun) for noun in _RIGHT}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb of which each such noun is the object."""
        view = syntax(document)
        for noun in view.tokens.where(*self.triggers):
            verb = _verb_of(view, noun) if view.head[noun] < noun else -1
            if verb < 0:
                verb = _participle_behind(view, noun)
            if verb < 0:
                continue
            wrong = _RIGHT.get(view.lower[noun]) or _RIGHT.get(singular(view.lower[noun]), {})
            right = next((wrong[lemma] for lemma in lemmas(view.lower[verb]) if lemma in wrong), None)
            if right is None or not _is_one(view, verb, noun) or not _may_do(view, verb, noun):
                continue
            plain, _, particle = right.partition(" ")
            use = next(iter(inflect(plain, view.tag[verb])), plain) if view.tag[verb] != "VBP" else plain
            use = f"{use} {particle}".rstrip()
            span = view.tokens.span(verb)
            message = f"With “{view.lower[noun]}” goes another verb: write “{use}”."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_one(view: SyntaxView, verb: int, noun: int) -> bool:
    """Whether nothing else is meant by a verb and a noun: put a complaint in writing, made the party electable."""
    word = view.lower[noun]
    if word in _WITH_A and view.lower[verb + 1] not in {"a", "an"}:
        return False
    owned = "PRP$" in view.tag[verb + 1 : noun]
    if (word == "business" and owned) or (
        word in {"promise", "promises"} and view.lower[verb][:2] == "ho" and not owned
    ):
        return False
    put = view.lower[verb] in {"put", "puts", "putting"} and not _PUT_SOMEWHERE.isdisjoint({word, singular(word)})
    risked = put and not {"peril", "danger", "jeopardy", "doubt", "place"}.isdisjoint(view.lower[noun : noun + 8])
    return not (risked or (put and not _PLACES.isdisjoint({view.next_word(noun), view.next_word(verb)})))


def _may_do(view: SyntaxView, verb: int, noun: int) -> bool:
    """Whether what is listed of things only has a thing for its subject, no person, body or name."""
    lemma = (singular(view.lower[noun]), view.lower[noun])
    if not any((stem, word) in _OF_THINGS for stem in lemmas(view.lower[verb]) for word in lemma):
        return True
    subject = view.tree.subject_of(verb)
    if subject < 0 or subject == noun or view.tag[subject] not in {"NN", "NNS"}:
        return False
    return share(view.lower[subject], Kind.PERSON, Kind.GROUP, Kind.PLACE) < _SOME


def _participle_behind(view: SyntaxView, noun: int) -> int:
    """The participle right behind a noun, or of its passive, with no more than where and when it was done; or -1."""
    verb = noun + 1 if view.relation[noun] != "nsubj:pass" else view.head[noun]
    if not noun < verb <= noun + _NEAR or verb + 1 >= view.sentence_end(noun) or view.tag[verb] != "VBN":
        return -1
    reduced = verb == noun + 1 and view.relation[verb].startswith("acl") and view.head[verb] == noun
    if not reduced and view.relation[noun] != "nsubj:pass":
        return -1
    return verb if view.lower[verb + 1] in _WHERE else -1


_NEAR = 4
_WHERE = frozenset({"in", "at", "on", "since", "during", "near", "against", "across", "between", ".", ","})
_WITH_A = frozenset(
    {"party", "exam", "visit", "picture", "operation", "treatment", "fine", "story", "secret", "account", "concert"}
)
"""Nouns of which there may be another sense behind “the” and “his”."""
_PUT_SOMEWHERE = frozenset(
    "appeal complaint objection lawsuit suit petition application proposal bid example target targets goal".split()
)
_PLACES = frozenset(
    {"on", "in", "to", "at", "into", "before", "behind", "forward", "aside", "down", "through", "above"}
)


def _verb_of(view: SyntaxView, noun: int) -> int:
    """The verb before a noun that is its object, with nothing behind it that makes the noun something else; or -1."""
    verb = view.head[noun]
    if view.relation[noun] != "obj" or not noun - _REACH <= verb < noun or not view.tag[verb].startswith("VB"):
        return -1
    between = range(verb + 1, noun)
    if view.tag[verb] == "VBN" and view.lower[view.before_adverbs(verb - 1)] not in {"has", "have", "had"}:
        return -1  # "it was made an offence"
    if any(
        view.tag[k].startswith("VB") or view.tag[k] in {"RP", "POS", "PRP"} or view.text[k] in {",", ":", "(", "“", '"'}
        for k in between
    ):
        return -1
    if view.tag[verb + 1 : verb + 3] in (["JJ", "PRP$"], ["JJ", "DT"]):
        return -1  # "made official its tariff"
    if view.next_word(noun) == "of" and view.tag[noun + 2 : noun + 3] in (["IN"], ["WP"], ["WRB"]):
        return -1  # "said the question of whether they were did not apply"
    if any(view.tag[k] in {"NN", "NNP"} and view.tag[k + 1] == "DT" for k in between):
        return -1  # "made obesity a major initiative"
    if view.next_word(noun) in {"“", '"', "``"}:
        return -1  # "make the election “a celebration”"
    after = view.next_tag(noun)
    # "made the election a test", "do the voters' decision justice"
    if (
        after in {"DT", "JJ", "PRP$", "POS", "NN", "NNS", "VB", "VBP", "VBD", "VBZ", "RB", "RBR", "JJR"}
        or view.next_word(noun) in _GOES_ON
    ):
        return -1
    return verb
