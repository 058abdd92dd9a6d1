"""``left the runway, came to rest in a field``, ``cut 400 jobs, blamed the war``, ``Spoke after it, she said``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._free_pasts import is_active
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import inflect, lemmas, possible_tags
from newslint.language.words.verb_forms import is_speech, past_only, plain_forms
from newslint.lexicon.auxiliaries import BE, HAVE
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_MARKS = frozenset({"``", "''", ":", "-LRB-", "-RRB-", "WDT", "WP", "WP$", "WRB", "EX"})
_JOINTS = frozenset(
    "that after before as while if because since until till although though once unless than whether and or but nor"
    " so not".split()
)
_SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "CD", "JJ", "NN"})
_SAYS = CLAUSE_VERBS | {"say", "tell"}
_FAR = 16


class PastForFreeIng(Rule):
    """A second past behind a comma and no “and”, or a past before the subject, where a form in -ing is meant."""

    meta = Meta(
        code="GRM452",
        name="past-for-free-ing",
        summary="What goes on from a clause behind a comma has -ing: it left the runway, coming to rest in a field.",
        why="Two verbs with one subject want “and” between them, or the second one -ing.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, sections 15.34 and 15.60",
        bad=(
            Example(
                "The jet left the runway, [[came]] to rest in a field.",
                "The jet left the runway, coming to rest in a field.",
            ),
            Example(
                "The firm cut 400 jobs in May, [[blamed]] the price of gas.",
                "The firm cut 400 jobs in May, blaming the price of gas.",
            ),
            Example("He resigned on Friday, [[said]] he was tired.", "He resigned on Friday, saying he was tired."),
            Example(
                "[[Spoke]] after the hearing, his mother said she forgave them.",
                "Speaking after the hearing, his mother said she forgave them.",
            ),
        ),
        good=(
            "The jet left the runway, coming to rest in a field, and the firm, which cut jobs, blamed the war.",
            "The jet left the runway, crossed a road and came to rest. The mill is shut, hit by a strike.",
            "He caught the eye of a guard, nodded to the left, and ran. He saw the need, knew that it was late.",
            "It was over, said the judge. The jet, a freighter, came to rest in a field.",
        ),
    )
    triggers = frozenset({","})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word behind each comma that is the first of its sentence, and at the first of the sentence."""
        view = syntax(document)
        for comma in view.tokens.where(","):
            low = view.sentence_start(comma)
            if comma + 3 >= view.sentence_end(comma) or "," in view.text[low:comma]:
                continue
            verb = comma + 1
            if verb + 2 < view.sentence_end(comma) and _goes_on(view, low, comma, verb):
                yield self._report(view, verb)
            elif _opens(view, low, comma) and parts_of_copy(document).in_whole_sentences(view.tokens.start_of(low)):
                yield self._report(view, low)

    def _report(self, view: SyntaxView, verb: int) -> Finding:
        """A finding at a verb."""
        use = (inflect(plain_forms(view.lower[verb])[0], "VBG") or [""])[0]
        if view.text[verb][0].isupper():
            use = use.capitalize()
        span = view.tokens.span(verb)
        message = f"This goes on from the other verb: write “{use}”?"
        return self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _goes_on(view: SyntaxView, low: int, comma: int, verb: int) -> bool:
    """Whether a past behind the first comma of a sentence has the subject of the one past before it."""
    if view.tag[verb] not in {"VBD", "VBN"} or not view.text[verb].islower() or not is_active(view, verb):
        return False
    said = not _SAYS.isdisjoint(lemmas(view.lower[verb]))
    if said and (view.next_tag(verb) not in {"PRP", "IN"} or not is_speech(view.lower[verb], view.tokens.lexicon)):
        return False  # "it was over, said the judge"
    if view.next_word(verb) == "that" and not said:
        return False  # "saw that"
    before = [k for k in range(low, comma) if view.tag[k] in FINITE or view.tag[k] == "MD"]
    if len(before) != 1 or view.tag[before[0]] != "VBD" or before[0] + 1 >= comma:
        return False
    first = before[0]
    tells = not _SAYS.isdisjoint(lemmas(view.lower[first])) and view.tree.dependent(first, "obj") < 0
    if tells or view.lower[first] in HAVE | {"was", "were", "did"}:
        return False
    inside = view.lower[low:comma]
    if not _MARKS.isdisjoint(view.tag[low:comma]) or not _JOINTS.isdisjoint(inside):
        return False
    subject = view.tree.subject_of(first)
    if not low <= subject < first or not {"VBG", "VBN", "VB"}.isdisjoint(view.tag[low:first]):
        return False
    return not _is_row(view, verb)


def _is_row(view: SyntaxView, verb: int) -> bool:
    """Whether another verb is joined behind one: crossed a road and came to rest; or another subject follows."""
    end = view.sentence_end(verb)
    for k in range(verb + 1, end - 1):
        after = view.skip_adverbs(k + 1)
        if view.text[k] in {",", ";", ":"} or view.lower[k] in {"and", "but", "or", "then"}:
            if view.text[k] == "," and view.next_word(k) in {"and", "or", "but", "then"}:
                return True
            if after < end and view.tag[after] in {"VBD", "VBN", "VBG", "VB", "MD", "VBZ"}:
                return True
            if view.text[k] != "," and view.lower[k] in {"but", "then"}:
                return True
    return False


def _opens(view: SyntaxView, low: int, comma: int) -> bool:
    """Whether a past or “have” opens a sentence, and the subject and its own verb stand behind the comma."""
    word = view.lower[low]
    if (
        not view.text[low][0].isupper()
        or not 2 <= comma - low <= _FAR
        or "?" in view.text[comma : view.sentence_end(low)]
    ):
        return False
    if word in {"have", "has"}:
        begins = view.tag[view.skip_adverbs(low + 1)] == "VBN"
    else:
        begins = word not in BE | HAVE and past_only(word)
        begins = begins and (view.tag[low] == "VBD" or not possible_tags(word) & {"NN", "JJ"})
    if not begins or not FINITE.isdisjoint(view.tag[low + 1 : comma]):
        return False
    verb = next((k for k in range(comma + 1, view.sentence_end(comma)) if view.tag[k] in FINITE), -1)
    return verb > comma + 1 and view.tag[comma + 1] in _SUBJECTS and view.tag[verb - 1] in NOUNS | {"PRP", "RB"}
