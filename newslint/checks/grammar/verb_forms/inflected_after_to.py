"""``able to got``, ``in order to triggers``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._likely_form import ADDING, LikelyAfterTo
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.infinitives import GOVERNORS, is_stranded
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import complements, taking
from newslint.language.words.morphology import is_adjective, is_noun, lemma, lemmas, possible_tags
from newslint.language.words.verb_forms import inflected, past_only, plain_forms
from newslint.lexicon.auxiliaries import BE
from newslint.text import Document

_OBJECTS = frozenset({"DT", "PRP", "PRP$", "RP", "WP", "WRB"})


_TO_THINGS = frozenset({"agree", "consent", "aspire", "tend", "swear"})
"""Verbs whose "to" leads to things as well: agreed to sharing it."""
_PASSIVES = frozenset("believed said thought expected alleged forced allowed ordered seen heard made asked".split())


class InflectedAfterTo(Rule):
    """An inflected verb after the "to" of an infinitive."""

    meta = Meta(
        code="GRM403",
        name="inflected-after-to",
        aliases=("GRM491", "wrong-verb-form"),
        summary="The “to” of an infinitive is followed by the plain form of a verb.",
        why="An infinitive has no tense or person; an ending on it is left over from another version of the sentence.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The firm was unable [[to took]] the risk.",
            "Ministers want [[to extends]] the scheme.",
            "He travelled north [[to took]] part in the rally.",
            "Scientists hope [[to analysis]] samples of ice.",
            "They taught her how [[to swimming]] in the lake.",
            "The state plans [[to building]] 12 prisons.",
        ),
        good=(
            "The firm was able to take the risk.",
            "Ministers agreed to changes in the scheme.",
            "The man he spoke to was her brother.",
            "The move led to increased costs and to reports of theft.",
            "She is used to writing at night.",
            "The mayor made his way to affected villages.",
            "Thanks to failed crops and according to leaked papers, prices rose.",
            "They lead, adding to wins the night before in the north.",
            "The answer to failed talks is more talks, and Mrs May accuses her critics.",
        ),
    )
    triggers = frozenset({"to"})
    evidence = (LikelyAfterTo,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word after each "to"."""
        view = syntax(document)
        for at in view.tokens.where("to"):
            verb = at + 1
            if _is_noun_alone(view, at):
                word = view.text[verb]
                yield self.found(view.tokens.span(at, verb + 1), f"“{word}” is a noun: a verb belongs behind “to”.")
                continue
            if _is_gerund(view, at):
                use, span = lemma(view.lower[verb], "VBG"), view.tokens.span(at, verb + 1)
                message = f"An infinitive has its plain form: write “to {use}”."
                yield self.found(span, message, fixes=(Fix.swap(view.tokens.span(verb), use),))
                continue
            if verb >= view.sentence_end(at) or view.tag[verb] not in {"VBZ", "VBD", "VBN", "VB", "NNS", "VBP"}:
                continue
            if not inflected(view.lower[verb]) or view.text[verb][0].isupper() or not _infinitive(view, at, verb):
                continue
            uses = plain_forms(view.lower[verb])
            yield self.found(
                view.tokens.span(at, verb + 1),
                f"An infinitive has its plain form: write “to {uses[0]}”.",
                fixes=tuple(Fix.swap(view.tokens.span(verb), use) for use in uses),
            )


def _is_noun_alone(view: SyntaxView, to: int) -> bool:
    """Whether a word that is never a verb, and an object, follow "to" where only a verb can: hopes to analysis dust."""
    noun, before = to + 1, to - 1
    if before <= view.sentence_start(to) or noun + 2 >= view.sentence_end(to) or not view.text[noun].islower():
        return False
    if possible_tags(view.lower[noun]) != {"NN"} or view.next_tag(noun) not in {"NNS", "JJ", "CD"}:
        return False
    verb = not (_WANTING - {"tend"}).isdisjoint(lemmas(view.lower[before])) and view.tag[before] != "IN"
    return verb or view.lower[before] in _ABLE


_ASKS = frozenset({"how", "whether", "where", "when", "what", "whom"})
_WANTING = frozenset(
    """plan want need try seek hope expect refuse fail attempt wish intend threaten promise vow manage tend seem
    appear struggle decide continue begin start""".split()
)
"""Verbs that take an infinitive, and no thing with “to”."""
_ABLE = frozenset({"able", "unable", "willing", "unwilling", "likely", "unlikely", "reluctant", "eager"})


def _is_gerund(view: SyntaxView, to: int) -> bool:
    """Whether a form in -ing follows "to" and a verb that takes an infinitive: decided to closing."""
    verb, at = to + 1, to - 1
    if at <= view.sentence_start(to) or verb + 1 >= view.sentence_end(to):
        return False
    if view.tag[verb] != "VBG" and (view.tag[verb] != "VB" or possible_tags(view.lower[verb]) != {"VBG"}):
        return False
    if view.lower[at] in _ABLE and view.tag[at] == "JJ":
        return view.next_tag(verb) in {"DT", "PRP$", "PRP", "IN", "NNS"}
    if view.lower[at] in _ASKS and view.tag[at] in {"WRB", "IN", "WP"}:
        return view.next_tag(verb) not in {"NN", "NNP"}  # "where to parking spaces"
    nominal = is_noun(view.lower[verb]) or is_adjective(view.lower[verb])
    if view.tag[at][:2] == "VB" and not _WANTING.isdisjoint(lemmas(view.lower[at])):
        objects = {"DT", "PRP$"} if is_adjective(view.lower[verb]) else {"DT", "PRP$", "PRP", "CD"}
        return view.next_tag(verb) in objects
    if view.tag[at][:2] != "VB" or (nominal and view.next_tag(verb) not in {"DT", "PRP$"}):
        return False
    governs = view.lower[at] in taking("to") and complements()[view.lower[at]].word not in _TO_THINGS
    passive = view.lower[at] in _PASSIVES and view.lower[view.before_adverbs(at - 1)] in BE | {"be", "been"}
    return governs or passive


def _infinitive(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether this "to" opens an infinitive: two of three signs say so (the word before, the tags, the word after)."""
    word, after = view.lower[verb], view.next_tag(verb)
    if is_noun(word) and view.lower[at - 1] in ADDING:
        return False  # "adding to wins in May"
    if view.text[at - 1] == "," and view.next_word(verb) == "from":
        return False  # "passed the plan, to jeers from residents"
    if view.lower[at - 1] in BE and view.tag[verb] == "VBN" and after in {"IN", "."} and word.endswith("ed"):
        return view.tag[at] == "TO"  # "the bridge is to demolished in May"
    governed = not GOVERNORS.isdisjoint(lemmas(view.previous_word(at))) if at > view.sentence_start(at) else False
    if word in BE or word in {"has", "had", "does", "did"}:
        # "the man he spoke to was": a verb that has lost its object
        return governed and view.tag[at] == "TO" and after not in {"VBN", "VBG", "RB"} and view.lower[at - 1] != "like"
    if is_stranded(view, at) and not (view.previous_word(at) == "used" and past_only(word)):
        return False
    if "VBZ" in possible_tags(word) and not is_noun(word):
        return True
    opens_object = after in _OBJECTS or (after in {"IN", "RB"} and not is_noun(word) and not is_adjective(word))
    tagged = view.tag[at] == "TO" and view.tag[verb] in {"VB", "VBZ", "VBD", "VBP"}
    if past_only(word):
        return governed or opens_object or tagged
    if after in {"NN", "NNS"} and view.tag[verb] == "VBN" and (word.endswith("ed") or not governed):
        return False  # "led to increased costs"
    if not word.endswith("ed"):
        tagged = tagged or (view.tag[at] == "TO" and after not in {"NN", "NNS"} and not is_adjective(word))
    return governed + opens_object + tagged >= 2
