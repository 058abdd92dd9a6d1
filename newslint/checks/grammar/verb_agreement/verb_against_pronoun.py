"""``he go``, ``they was``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.mood import CAUSES, may_be_modal, may_be_subjunctive
from newslint.language.syntax.tagging import VERBS
from newslint.language.syntax.tenses import forms_for
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, is_noun, lemmas, verb_number
from newslint.lexicon.auxiliaries import AGREEING, BE, HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.text import Document

_ONE = frozenset({"he", "she", "it"})
_SEVERAL = frozenset({"we", "they", "you", "i"})
_EITHER_CASE = frozenset({"it", "you"})
_HELPERS = frozenset({"do", "does", "did", "let", "make", "makes", "made", "help", "helps", "helped"})
_SURELY_SINGULAR = frozenset({"is", "was", "has", "does"})
_TURNED = BE | HAVE
"""Verbs after which a pronoun is their subject, and what follows no verb of its own: "am I nuts", "have they seen"."""
_JOINING = frozenset({"nor", "or", "and"})
_ALSO_PREPOSITIONS = frozenset({"before", "after", "since", "until", "till", "than", "like", "as"})


class VerbAgainstPronoun(Rule):
    """A verb that does not agree with the pronoun before it."""

    meta = Meta(
        code="GRM201",
        name="verb-against-pronoun",
        aliases=("pronoun-verb",),
        summary="A verb does not agree with the pronoun before it.",
        why="Pronoun and verb stand side by side, so readers notice this slip before any other.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=50,
        bad=(
            "She [[have]] scored twice.",
            "They also [[conveys]] a note of caution.",
            "They looked at the vase, and they [[was]] sure it was old.",
            "The minister said that it now [[help]] farmers to sell.",
        ),
        good=(
            "She has scored twice, and they also convey a note of caution.",
            "If he were here, the board would insist that he resign.",
            "He and they were late, as it were.",
            "She need not go, and he dare not ask.",
            "Nor did it help farmers, and those closest to it are poor.",
            "She watched it grow and made him laugh.",
            "It was a promise that it curb its spending, and it is only right that he say so.",
            "Am I nuts, or are they saints?",
            "The houses before it look new, and the rules after it do not apply.",
        ),
    )
    triggers = _ONE | _SEVERAL

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare each pronoun with the verb that follows it, adverbs apart."""
        view = syntax(document)
        for at in view.tokens.where(*_ONE, *_SEVERAL):
            if view.tag[at] != "PRP" or (view.lower[at] == "i" and view.text[at] == "i"):
                continue
            verb = view.skip_adverbs(at + 1)
            if verb >= view.sentence_end(at) or not _disagree(view, at, verb) or not _is_subject(view, at, verb):
                continue
            use = _agreeing(view.lower[at], view.lower[verb])
            if use is None:
                continue
            uses = forms_for(view, verb, "sing" if view.lower[at] in _ONE else "plur", use)
            span = view.tokens.span(verb)
            message = f"After “{view.text[at]}” write {written(uses)}."
            yield self.found(span, message, fixes=swaps(span, uses))


def _agreeing(pronoun: str, verb: str) -> str | None:
    """The form of a verb that a pronoun asks for."""
    if pronoun == "i" and verb in {"is", "are"}:
        return "am"
    return agreeing(verb, "sing" if pronoun in _ONE or (pronoun == "i" and verb == "were") else "plur")


def _disagree(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the verb has the other number."""
    word, tag, pronoun = view.lower[verb], view.tag[verb], view.lower[at]
    if tag not in {"VBZ", "VBP", "VBD", "VB"} or word[0] == "'":
        return False
    asked = verb_number(word)
    if asked not in {"sing", "plur"} or word == "be":
        return False
    if pronoun == "i":
        return word in {"is", "are", "were", "has", "does"} or (tag == "VBZ" and asked == "sing" and word != "was")
    return asked == ("plur" if pronoun in _ONE else "sing") and word != "am"


def _is_subject(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether the pronoun is the subject of the verb, and the verb finite."""
    word = view.lower[verb]
    before, tag = view.previous_word(at), view.previous_tag(at)
    if view.text[at].istitle() and len(view.text[at]) > 1 and (before == "," or before.isalpha()):
        return False  # a name: "At his request, You is to leave"
    if not view.text[verb].islower() or "/" in {before, view.next_word(at)}:
        return False
    if before == "n't":
        before, tag = view.previous_word(at - 1), view.previous_tag(at - 1)
    if may_be_subjunctive(view, verb) or may_be_modal(view, verb) or _has_it_done(view, at, verb):
        return False
    if tag in {"MD", "NNP", "TO", "DT", "JJ", "JJR"} or before in _HELPERS | _TURNED:
        return False
    if before in _JOINING and (view.lower[at] not in {"we", "they"} or word not in _SURELY_SINGULAR):
        return False  # "he and she have", "watched it and them grow"
    if any(view.tag[k] in {"MD", "TO"} for k in range(max(view.sentence_start(at), at - 2), verb)):
        return False
    if view.lower[at] not in _EITHER_CASE:
        return view.tag[verb] != "VB" or tag not in {"VB", "VBD", "VBZ", "VBP", "VBN"}
    return not _is_object(view, at, verb, before, tag)


def _has_it_done(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a pronoun is what somebody sees or makes do something: "I felt it grow warm"."""
    caused = at > 0 and not CAUSES.isdisjoint(lemmas(view.previous_word(at)))
    return caused and verb_number(view.lower[verb]) == "plur" and view.lower[verb] not in AGREEING


def _is_object(view: SyntaxView, at: int, verb: int, before: str, tag: str) -> bool:
    """Whether "it" or "you" may be an object after a word with a tag: "watched it grow", "those closest to it are"."""
    word = view.lower[verb]
    if before in _ALSO_PREPOSITIONS and at - 2 >= view.sentence_start(at) and view.tag[at - 2] in {"NNS", "NNPS"}:
        return True  # "the houses before it look new"
    if tag == "IN":
        opens = view.relation[at - 1] == "mark" and word not in {"are", "were"}
        return not opens and before not in {"because", "if", "although"}
    if tag in VERBS:
        says = not CLAUSE_VERBS.isdisjoint(lemmas(before))
        return not says or view.tag[verb] == "VB" or before in {"do", "have"}
    return view.tag[verb] == "VB" and is_noun(word) and verb <= at + 1
