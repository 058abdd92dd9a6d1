"""“Its” of persons, with what only persons have: “neither she nor her sons had been asked for its views”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.noun_kinds import Kind, share
from newslint.story.referents import Referents

_OF_PERSONS = frozenset(
    """view views opinion opinions consent permission belief beliefs memory memories wish wishes feelings thoughts life
    lives job jobs home homes house houses child children son sons daughter daughters parent parents family families
    wife wives husband husbands friend friends neighbours neighbors relative relatives belongings luggage passport
    passports pension pensions salary salaries wage wages clothes shoes identity identities career careers vote votes
    name names medal medals phone phones car cars savings health age ages face faces hands bedroom bedrooms rent rents
    degree degrees exam exams bag bags coat coats tent tents boots meal meals mortgage mortgages""".split()
)
_PERSON, _BODY = 0.6, 0.3
_IN = frozenset({"in", "at", "from", "near", "on", "of", "to", "outside"})
_THEY = frozenset({"they", "she", "he", "we"})


def persons_own(view: SyntaxView, meant: Referents) -> Iterator[tuple[int, int]]:
    """Each such pronoun, and the persons it must mean."""
    for k in view.tokens.where("its"):
        noun = view.head[k]
        if view.tag[k] != "PRP$" or noun <= k or view.lower[noun] not in _OF_PERSONS:
            continue
        low = view.sentence_start(k)
        verb = next((j for j in range(k - 1, low, -1) if view.tag[j] in FINITE), -1)
        subject = next((j for j in range(verb - 1, low - 1, -1) if view.relation[j] in SUBJECTS), -1)
        if not low <= subject < verb or view.document.quotes.touches(view.tokens.span(k)):
            continue
        if not _are_persons(view, meant, subject, verb) or any(_may_own(view, meant, j) for j in _before(view, k)):
            continue
        yield k, subject


def _are_persons(view: SyntaxView, meant: Referents, subject: int, verb: int) -> bool:
    """Whether a subject is several persons: a plural of them, or one joined with others."""
    persons = view.lower[subject] in _THEY or meant.kinds(subject).get(Kind.PERSON, 0.0) >= _PERSON
    joined = any(view.relation[j] == "conj" and subject < j < verb for j in view.tree.children(subject))
    many = view.certainly_plural(subject) or view.lower[subject] == "they"
    plain = subject == view.sentence_start(subject) and view.tag[subject] == "NNS"
    return persons and (joined or many or plain)


def _before(view: SyntaxView, k: int) -> range:
    """The tokens before a pronoun in its sentence and the one before it."""
    low = view.sentence_start(k)
    return range(view.sentence_start(low - 1) if low > 0 else 0, k)


def _may_own(view: SyntaxView, meant: Referents, j: int) -> bool:
    """Whether a word stands for a body, or an unknown name, that may have views and jobs of its own."""
    if view.tag[j] == "NN":
        return share(view.lower[j], Kind.GROUP, Kind.PLACE, Kind.ANIMAL) >= _BODY
    if view.lower[j] in {"it", "which"}:
        return view.tag[j] == "PRP"
    if view.tag[j] not in {"NNP", "NNPS"} or view.relation[j] in {"nmod:desc", "flat", "compound"}:
        return False
    return meant.kinds(j).get(Kind.PERSON, 0.0) < _PERSON and view.lower[j - 1] not in _IN
