"""A group, a number or a part without its article: "majority of the voters", "he spoke to group of students"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE, VERBS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.indefinite_article import indefinite_article
from newslint.language.words.morphology import is_adjective
from newslint.lexicon.function_words import SUBORDINATORS
from newslint.text import Document
from newslint.util.casing import copy_case

_DESCRIBED = frozenset({"part", "portion", "share", "proportion", "chunk", "section"})
"""Of what there is a part, which may stand so unless it is described: took part of it, but lost a large part of it."""
_A = frozenset(
    """group number handful team crowd couple pair series string range variety array spectrum bunch majority minority
    fraction coalition panel gang convoy mob trio quartet cluster wave spate flurry host succession
    batch set stack pile queue row list pool total maximum minimum combination shortage amount quantity sum quarter
    third fifth tenth dozen""".split()
)
"""Of what there is a group, a number or a part, and which is one of several such."""
_THE = frozenset({"bulk", "remainder", "rest", "majority", "last"})
"""Of which there is but one."""
_NEVER_DESCRIBED = frozenset({"row", "set", "list", "last", "pool", "stack", "pile", "wave", "minimum", "maximum"})
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN"})
_OPENS = VERBS | {"IN", "TO", "CC"}
_SET = frozenset(
    {"in", "by", "as", "out", "of", "at", "per", "no", "into", "up", "and", "or", "any", "such", "last", "less"}
)
"""Words behind which some of these stand in a set phrase: in number, by majority of votes, as part of."""
_FIRST = SUBORDINATORS | {"that"}


class PartWithoutArticle(Rule):
    """``majority of the voters``, ``group of students``."""

    meta = Meta(
        code="GRM182",
        name="part-without-article",
        summary="“Group of”, “majority of” or “number of” stands without an article.",
        why="A group, a number, a majority is one thing: a group of students, the majority of the voters.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: articles; Quirk et al., A Comprehensive Grammar, 5.6",
        bad=(
            Example("[[Majority]] of the voters were against it.", fixed="The majority of the voters were against it."),
            Example("[[Group]] of students met the mayor.", fixed="A group of students met the mayor."),
            "The mayor spoke to [[small group]] of students on Monday.",
            "Police said that [[majority]] of the victims were children.",
            "[[Large number]] of homes were lost in the fire.",
        ),
        good=(
            "The majority of the voters were against it, and a group of students met the mayor.",
            "Groups of students came, in number of years as in number of books.",
            "Set of three plates for sale",
        ),
    )
    triggers = _A | _THE | _DESCRIBED

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each such word that has “of” behind it."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.next_word(at) == "of" and at + 3 < view.sentence_end(at) and _is_one(view, at):
                first = _bare_start(view, at)
                if first >= 0:
                    yield self._finding(view, first, at)

    def _finding(self, view: SyntaxView, first: int, at: int) -> Finding:
        """Put the article where the phrase begins."""
        span = view.tokens.span(first, at + 1)
        phrase = view.document[span]
        article = "the" if view.lower[at] in _THE else indefinite_article(phrase) or "a"
        opens = first == view.sentence_start(first)
        use = copy_case(phrase, article) + " " + (phrase[:1].lower() + phrase[1:] if opens else phrase)
        return self.found(span, f"An article is missing: write “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_one(view: SyntaxView, at: int) -> bool:
    """Whether a word is a singular noun by its tag, or a series; at the start of a sentence it may pass for a name."""
    tag = view.tag[at]
    opens = at == view.sentence_start(at) and view.text[at][1:].islower()
    return tag == "NN" or (tag == "NNP" and opens) or (tag == "NNS" and view.lower[at] == "series")


def _bare_start(view: SyntaxView, at: int) -> int:
    """Where a phrase begins that has no article and needs one; -1 where it has one, or may do without."""
    start, last = view.sentence_start(at), view.sentence_end(at)
    first = at
    while (
        first > start and at - first < 2 and view.tag[first - 1] in _DESCRIBING and is_adjective(view.lower[first - 1])
    ):
        first -= 1
    if first > start + 1 and view.text[first - 2] == "-":
        return -1  # "the would-be group"
    described = first < at
    if not described and view.lower[at] in _DESCRIBED:
        return -1
    if described and view.lower[at] in _NEVER_DESCRIBED:
        return -1
    if view.text[last - 1] not in {".", "”", '"'} or not any(view.tag[k] in FINITE for k in range(at + 2, last)):
        return -1 if first == start or view.text[last - 1] != "." else _behind(view, first, at)
    if first == start:
        return first if view.lower[at] not in {"last", "rest"} else -1
    return _behind(view, first, at)


def _behind(view: SyntaxView, first: int, at: int) -> int:
    """The start of a phrase, where what stands before it is no set phrase."""
    word, tag = view.lower[first - 1], view.tag[first - 1]
    if not view.text[first].islower() or word in _SET or view.tokens.adjacent(first - 1):
        return -1
    if tag == "DT" or (tag == "VBG" and view.previous_tag(first - 1) not in {"VBD", "VBZ", "VBP", "IN", "VBN"}):
        return -1  # "that group", "a growing number"
    if word in _FIRST or (tag in {"VBD", "VBZ", "VBP", "VB", "VBG"} and view.lower[at] not in {"last", "rest", "part"}):
        return first
    return first if tag in _OPENS and first < at and tag != "CC" else (first if tag in {"IN", "TO"} else -1)
