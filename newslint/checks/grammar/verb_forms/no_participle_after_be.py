"""``was elect``, ``were tell``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._two_objects import TWO_OBJECTS
from newslint.checks.grammar.verb_forms._ing_done_to import has_doer
from newslint.checks.grammar.verb_forms._likely_form import LikelyAfterBe
from newslint.checks.grammar.verb_forms._past_for_participle import GET, is_past_for_participle
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, is_adjective, is_noun, is_verb, lemmas
from newslint.language.words.verb_forms import participle, plain_only
from newslint.lexicon.lists import words
from newslint.text import Document

_BE = words("auxiliaries", "be") - {"am"}
_LEFT_OUT = frozenset("do be have go come let say see think get ask try spot key".split())
"""Verbs that stand bare after "is" for other reasons: the thing to do is go."""
_PREPARES = frozenset("do does did done doing say all what there here thing".split())
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP"})
_FOLLOWS = frozenset({"by", "on", "in", "from", "at", "after", "last"})
_LIKELY = 0.5
"""How likely the detector must find it that a participle is meant, 0 to 1."""
_LIKELY_OF_NOUN = 0.8
"""The same of a word that may be a noun: "the answer is change in the party"."""
_AFTER = frozenset({"IN", "TO", "RB", ".", ",", "RP", "CC", ":", "''", "-RRB-", "DT"})


class NoParticipleAfterBe(Rule):
    """The plain form of a verb after "be", where a participle is meant."""

    meta = Meta(
        code="GRM405",
        name="no-participle-after-be",
        aliases=("GRM491", "wrong-verb-form"),
        summary="The passive needs a past participle: “was told”, not “was tell” or “was took”.",
        why="Without its ending the verb reads as a slip and hides who did what.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The museum [[was locate]] in the old port.",
            "Residents [[were tell]] to stay indoors.",
            "The law has [[been abolish]].",
            Example("She will [[be discuss]] the plan today.", "She will be discussing the plan today."),
            "The treaty [[is sign]] by all members.",
            "Two cars [[were stole]] from the yard, and a third [[was broke]] into.",
            "The roof [[got blew]] off in the storm.",
            "The suspects [[were arrest]] on Tuesday.",
        ),
        good=(
            "What the plan was remains unclear, and who the owner is matters little.",
            "The museum was located in the old port.",
            "All residents can do is wait.",
            "The gates were open and the shops were clear of people.",
            "The aim was to abolish the law.",
            "The firm was broke, the bus that it was took an hour, and the walls were rose and grey.",
            "What the problem was became clear when the team got lost, and how bad it was shook them.",
            "The advice is forget the rules, and the members are loath to pay.",
            "One of the reasons is trust in others, and the answer is change in the way we eat.",
        ),
    )
    triggers = _BE | GET
    evidence = (LikelyAfterBe,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first word after each "be" that is no adverb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.tag[at][:2] != "VB":
                continue
            verb = view.skip_adverbs(at + 1)
            if verb < view.sentence_end(at) and is_past_for_participle(view, at, verb):
                use = participle(view.lower[verb], "VBD")
                yield self.found(
                    view.tokens.span(at, verb + 1),
                    f"After “{view.text[at]}” the verb is a past participle: write “{use}”.",
                    fixes=(Fix.swap(view.tokens.span(verb), use),),
                )
                continue
            if view.lower[at] in GET:
                continue
            if verb < view.sentence_end(at) and view.lower[verb] in {"later", "earlier"}:
                verb = view.skip_adverbs(verb + 1)
            if verb >= view.sentence_end(at) or not view.text[verb].islower() or not _wrong(view, at, verb):
                continue
            if view.next_tag(verb) == "NNP" and view.lower[at] not in {"be", "been", "being"}:
                continue  # "out with injury was tackle Jones"
            if not _has_object(view, verb):
                use, kind = participle(view.lower[verb], "VB"), "a past participle"
            elif _is_likely(view, verb):  # not "the advice is forget the rules"
                use, kind = inflect(view.lower[verb], "VBG")[0], "a form in -ing"
            else:
                continue
            yield self.found(
                view.tokens.span(at, verb + 1),
                f"After “{view.text[at]}” the verb is {kind}: write “{use}”.",
                fixes=(Fix.swap(view.tokens.span(verb), use),),
            )


def _wrong(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a plain form stands where only a participle can."""
    word, tag = view.lower[verb], view.tag[verb]
    if word in _LEFT_OUT or tag not in {"VB", "VBP", "VBD", "VBN", "NN", "JJ"} or not plain_only(word):
        return False
    if word == "elect":
        return True
    if is_adjective(word) or (word.endswith("e") and is_adjective(word[:-1]) and not is_verb(word[:-1])):
        return False  # "are loathe to": an adjective misspelt
    if is_noun(word) and view.next_word(verb) == "by" and not is_adjective(word) and has_doer(view, verb, word):
        return _PREPARES.isdisjoint(view.lower[view.sentence_start(at) : at])
    if is_noun(word) and not _is_surely_verb(view, verb):
        return False
    if tag in {"NN", "JJ"} and view.next_tag(verb) not in _AFTER:
        return False
    if view.lower[at] in {"been", "being"} and not is_noun(word):
        return True
    # "all he can do is wait", "what I say is bring them back", "there was talk of it"
    return _PREPARES.isdisjoint(view.lower[view.sentence_start(at) : at])


def _has_object(view: SyntaxView, verb: int) -> bool:
    """Whether an object follows, which the passive of the verb does not take."""
    return view.next_tag(verb) in _OBJECTS and TWO_OBJECTS.isdisjoint(lemmas(view.lower[verb]))


def _is_surely_verb(view: SyntaxView, verb: int) -> bool:
    """Whether a word that may be a noun is a verb: by its tag or what follows, and the detector."""
    return (view.tag[verb] in {"VB", "VBP"} or view.next_word(verb) in _FOLLOWS) and _is_likely(
        view, verb, _LIKELY_OF_NOUN
    )


def _is_likely(view: SyntaxView, verb: int, least: float = _LIKELY) -> bool:
    """Whether the detector finds it so likely that a participle is meant."""
    return bool(edit_tags(view.document).likely([verb], "to-participle", least))
