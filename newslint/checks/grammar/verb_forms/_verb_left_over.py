"""Two finite verbs where one belongs: "said confirmed that", "bought acquired the painting"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import FINITE, NOUNS, tags
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import is_noun, lemmas, possible_tags
from newslint.lexicon.auxiliaries import AGREEING, BE, HAVE, MODALS
from newslint.lexicon.reporting_verbs import CLAUSE_VERBS, TELLING
from newslint.story.parts_of_copy import parts_of_copy

_OPENS = frozenset({"WDT", "WP", "WP$", "WRB"})
_OPENERS = frozenset({"that", "if", "because", "what", "all", "as", "than", "when", "who", "which"})
_MARKS = frozenset({":", "``", "''", "-LRB-", "-RRB-", '"', "“", "”"})


_LISTING = frozenset("included include ranged range varied vary differed differ comprised".split())


def verbs_left_over(view: SyntaxView) -> Iterator[int]:
    """The first of two finite verbs side by side, behind the one subject of their clause."""
    tagged = tags(view.document)
    finite, verbs = tagged.mask("VBD", "VBZ", "VBP", "MD"), tagged.mask("VBD", "VBZ", "VBP", "MD", "VBN", "VB")
    for at in (finite[:-1] & verbs[1:]).nonzero()[0].tolist():
        if _are_two(view, at) and parts_of_copy(view.document).in_whole_sentences(view.tokens.start_of(at)):
            yield at


def _are_two(view: SyntaxView, at: int) -> bool:
    """Whether two finite verbs side by side have one subject, which opens the clause, and nothing else before them."""
    low = view.sentence_start(at)
    if at + 2 >= view.sentence_end(at) or view.lower[at] == view.lower[at + 1] or at == low:
        return False
    if not (view.text[at].islower() and view.text[at + 1].islower()) or view.relation[at].startswith("acl"):
        return False  # "the impression she made is", "the last death reported was"
    if (view.tag[at] == "MD") != (view.tag[at + 1] == "MD") or not _surely(view, at) or not _surely(view, at + 1):
        return False
    if view.tag[at + 1] in {"VBN", "VB"} and (view.relation[at], view.head[at]) != ("ccomp", at + 1):
        return False
    if view.lower[at + 1] in BE | AGREEING and view.tag[at] != "MD" and not _has_two_helpers(view, at):
        return False  # "the death reported was the last"
    if view.lower[at + 1] == "had" and view.tag[at + 2] in {"DT", "NNP", "PRP", "PRP$"}:
        return False  # "he said had the government not done so"
    if view.lower[at] in TELLING and view.tag[at + 1] == "VBZ" and is_noun(view.lower[at + 1]):
        return False  # "said claims that they had lied were false"
    if (
        view.tag[at - 1] == "NNS"
        and "VBN" in possible_tags(view.lower[at])
        and view.lower[at + 1] in TELLING | _LISTING
    ):
        return False  # "64% of independents questioned said it should"
    before = view.before_adverbs(at - 1)
    subjects = [k for k in range(low, before + 1) if view.relation[k] in SUBJECTS]
    if len(subjects) != 1 or view.head[subjects[0]] not in {at, at + 1, *_behind(view, at)}:
        return False  # "the treatment guests described seemed poor"
    return _only_subject(view, low, before, subjects[0])


def _has_two_helpers(view: SyntaxView, at: int) -> bool:
    """Whether "are" and "have" stand before a participle: other pairs of helping verbs are asked about elsewhere."""
    return view.lower[at] in BE and view.lower[at + 1] in HAVE and view.next_tag(at + 1) == "VBN"


def _only_subject(view: SyntaxView, low: int, before: int, subject: int) -> bool:
    """Whether a sentence or clause begins with its subject, and only that stands up to a token."""
    if view.tag[before] not in NOUNS | {"PRP"}:
        return False
    start = before if view.tag[before] == "PRP" else phrase_start(view, before)
    start = min(start, view.tree.subtree(subject)[0])
    inside = view.tag[low : before + 1]
    if not (_OPENS | _MARKS | FINITE).isdisjoint(inside) or not _OPENERS.isdisjoint(view.lower[low : before + 1]):
        return False
    if any(_starts_anew(view, k) for k in range(start + 1, before + 1)):
        return False
    return start == low or view.lower[start - 1] in {",", "and", "but"}


def _starts_anew(view: SyntaxView, k: int) -> bool:
    """Whether a second phrase begins right behind a noun: "the man the police (arrested)", "the way Lund (spoke)"."""
    if view.tag[k - 1] not in {"NN", "NNS"}:
        return False
    return view.tag[k] in {"DT", "PRP$", "NNP", "NNPS"}


def _behind(view: SyntaxView, at: int) -> tuple[int, ...]:
    """The verb that two helping verbs belong to."""
    return (view.head[at],) if view.relation[at] in {"aux", "cop", "aux:pass"} else ()


def _surely(view: SyntaxView, verb: int) -> bool:
    """Whether a word can be nothing but a verb with a tense where it stands."""
    may = possible_tags(view.lower[verb])
    if view.tag[verb] == "MD":
        return view.lower[verb] in MODALS
    if view.tag[verb] in {"VBD", "VBN"}:
        return True
    says = not CLAUSE_VERBS.isdisjoint(lemmas(view.lower[verb]))
    return says or may.isdisjoint({"NN", "NNS", "JJ"})
