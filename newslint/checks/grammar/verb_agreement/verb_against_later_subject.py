"""``What is the limits?``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import GrammaticalNumber, head_number
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing, verb_number
from newslint.lexicon.auxiliaries import AGREEING
from newslint.text import Document

_ASKING = frozenset({"what", "where", "when", "why", "how", "whither", "here"})
_PLACES = frozenset("among on in at behind beside beneath under above between inside outside near".split())
_IN_PLACE = NOUNS | {"DT", "JJ", "PRP$", "IN", "POS", "CD", "VBN", "CC"}
_SEVERAL = frozenset({"several", "many", "few", "dozens", "hundreds", "thousands"})
_PRONOUNS: dict[str, GrammaticalNumber] = {
    "he": "sing", "she": "sing", "it": "sing", "we": "plur", "they": "plur", "you": "plur",
}  # fmt: skip


class VerbAgainstLaterSubject(Rule):
    """A verb before its subject, as in a question, of another number."""

    meta = Meta(
        code="GRM205",
        name="verb-against-later-subject",
        aliases=("inverted-verb",),
        summary="A verb that stands before its subject does not agree with it.",
        why="In a question the verb comes first, and is easily left in the number of another draft.",
        severity=Severity.ERROR,
        scope="sentence",
        bad=(
            "[[Is]] the villagers safe?",
            "What [[is]] the limits of the law?",
            "Where [[do]] the mayor live?",
            "On the stage [[was]] two drums.",
        ),
        good=(
            "Are the villagers safe? What are the limits of the law?",
            "Is he, or are they, to blame? Are he and Tom free?",
            "On the stage was a harp and two drums, and in it was two weeks of work.",
            "What is 10 miles to a runner? Is politics fun?",
            "Do the right thing, and have the car washed.",
        ),
    )
    triggers = AGREEING

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such verb that opens a question."""
        view = syntax(document)
        for verb in view.tokens.where(*AGREEING):
            if view.tag[verb] not in {"VBZ", "VBP", "VBD", "VB"}:
                continue
            if not _opens(view, verb) and not _follows_place(view, verb):
                continue
            count = _count_after(view, verb)
            asked = verb_number(view.lower[verb])
            if count is None or count == asked:
                continue
            use = agreeing(view.text[verb], count)
            if use is not None:
                yield self.found(
                    view.tokens.span(verb),
                    f"The subject, after the verb, is {'plural' if count == 'plur' else 'singular'}: write “{use}”.",
                    fixes=(Fix.swap(view.tokens.span(verb), use),),
                )


def _opens(view: SyntaxView, verb: int) -> bool:
    """Whether the verb opens a question, or follows its question word or "here"."""
    first, last = view.sentence_start(verb), view.sentence_end(verb)
    asks = "?" in view.lower[max(first, last - 3) : last]
    if not asks and "here" not in view.lower[first:verb]:
        return False
    while first < verb and view.lower[first] in {"and", "but", "so", "or", ",", '"', "“", "or:", "then"}:
        first += 1
    colon = next((k for k in range(verb - 1, first - 1, -1) if view.lower[k] == ":"), -1)
    first = colon + 1 if colon >= 0 else first
    if verb == first:
        return asks
    opener = view.lower[first]
    if verb != first + 1 or opener not in _ASKING:
        return False
    return opener == "here" or asks


def _follows_place(view: SyntaxView, verb: int) -> bool:
    """Whether a singular verb follows a place that opens the sentence, and counts several: "in it was two"."""
    first, after = view.sentence_start(verb), verb + 1
    if view.lower[verb] not in {"is", "was"} or view.lower[first] not in _PLACES or after >= view.sentence_end(verb):
        return False
    if not view.tag[first + 1 : verb] or not _IN_PLACE.issuperset(view.tag[first + 1 : verb]):
        return False
    return view.lower[after] in _SEVERAL or (view.tag[after] == "CD" and view.lower[after] not in {"1", "one"})


def _count_after(view: SyntaxView, verb: int) -> GrammaticalNumber | None:
    """The number of the phrase right after a verb (and "not")."""
    at = verb + 1
    if at < view.sentence_end(verb) and view.lower[at] in {"n't", "not"}:
        at += 1
    if at >= view.sentence_end(verb):
        return None
    if view.lower[at] in _PRONOUNS:
        return None if view.next_word(at) in {"and", "or"} else _PRONOUNS[view.lower[at]]
    if view.tag[at] == "RB":
        return None
    if view.tag[at] == "PDT" or view.lower[at] in {"all", "both"}:
        at += 1
    opened = view.tag[at] in {"DT", "PRP$"}
    group = view.noun_phrase(at if opened else at - 1)
    if group is None or group.first > at + 1 or view.tag[group.head] not in NOUNS:
        return None
    after = group.head + 1
    rest = view.lower[after : view.sentence_end(verb)]
    if "and" in rest[:8] or "or" in rest[:2] or (not opened and view.tag[group.head] == "NN"):
        return None
    return head_number(view, group.head)
