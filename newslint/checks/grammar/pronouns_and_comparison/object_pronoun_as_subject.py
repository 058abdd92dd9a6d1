"""``because them were late``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.pronouns import SUBJECT_OF, write
from newslint.lexicon.auxiliaries import HELPERS
from newslint.lexicon.function_words import CLAUSE_OPENERS
from newslint.text import Document

_SURE = (CLAUSE_OPENERS | {"whenever"}) - {"whereas", "how", "lest", "but"}
_HELPING = HELPERS - {"'ll", "'d"}
_PHRASE = frozenset({"DT", "NN", "NNS", "NNP", "JJ", "PRP$", "PRP", "``"})
_CLOSES = frozenset({".", ",", ";", "when", "at", "in"})
_CLAIMS = frozenset({"says", "said", "claims", "claimed", "hopes", "thinks"})


class ObjectPronounAsSubject(Rule):
    """An object pronoun as the subject of a finite verb."""

    meta = Meta(
        code="GRM503",
        name="object-pronoun-as-subject",
        summary="The subject of a clause has its subject form: because they were late.",
        why="The object form before a finite verb is a slip that readers hear at once.",
        severity=Severity.ERROR,
        scope="sentence",
        in_quotes=True,
        bad=(
            "The game was off because [[them]] were late.",
            "[[Him]] was the first to go.",
            "She said that [[us]] had won.",
            "[[Us]] voters want answers.",
            "She is older than [[him]] was when he began.",
            "“My husband and [[me]] lost a farm in March,” she said.",
        ),
        good=(
            "The game was off because they were late.",
            "He was the first to go, and those who know him are sad.",
            "She is older than him. What matters more than me is the town.",
            "Many of them were late because of them.",
            "People like us have a vote. He told us voters want answers. US voters want answers.",
            "“Me and my brother built it, because them in town would not,” he said.",
        ),
    )
    triggers = frozenset(SUBJECT_OF)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before and after each object pronoun."""
        view = syntax(document)
        for at in view.tokens.where(*SUBJECT_OF):
            if not _subject(view, at):
                continue
            if document.quotes.touches(view.tokens.span(at)) and not _pair(view, at):
                continue  # people say "me and my brother", and "Ann and me built" is a slip of the writer
            use = write(SUBJECT_OF[view.lower[at]], view.text[at])
            yield self.found(
                view.tokens.span(at),
                f"As the subject of “{view.text[at + 1]}” the pronoun is “{use}”.",
                fixes=swaps(view.tokens.span(at), [use, f"{view.text[at]}s"] if view.lower[at] == "her" else [use]),
            )


def _subject(view: SyntaxView, at: int) -> bool:
    """Whether a finite verb follows the pronoun, and a clause can begin with it."""
    group = view.text[at] == "Us" and at == view.sentence_start(at) and view.next_tag(at) == "NNS"
    verb = view.skip_adverbs(at + 1 + group)
    if verb >= view.sentence_end(at) or view.tag[verb] not in FINITE:
        return False
    if group:
        return True  # "us voters want"
    sure = view.lower[verb] in _HELPING
    if view.lower[at] == "her" and not sure:
        return False
    if view.previous_word(at) == "than" and view.lower[at] != "her":
        return sure and verb + 1 < view.sentence_end(at) and view.lower[verb + 1] in _CLOSES  # "older than him was."
    if at == view.sentence_start(at):
        return view.text[at] != "US" and (sure or (view.tag[verb] in {"VBZ", "VBD"} and verb == at + 1))
    return view.text[at] != "US" and not view.text[at][0].isupper() and _opens_clause(view, at, sure=sure)


def _opens_clause(view: SyntaxView, at: int, *, sure: bool) -> bool:
    """Whether a clause can begin with a pronoun inside a sentence; ``sure`` where a helping verb follows it."""
    before, first = view.previous_word(at), view.sentence_start(at)
    if before in _SURE or (before in {"that", "as", "once", "until", "since"} and view.tag[at - 1] == "IN" and sure):
        return True
    if before == "that":
        return at - 1 > first and (view.tag[at - 1] == "IN" or view.lower[at - 2] in _CLAIMS)
    if before in {"but", "so", "yet"} or (before == "and" and sure and not _object_before(view, at)):
        return at - 1 == first or view.lower[at - 2] in {",", ";", "—", "--"} or _pair(view, at)
    if before == "and" and _pair(view, at):
        return True
    return before in _CLAIMS and sure


def _pair(view: SyntaxView, at: int) -> bool:
    """Whether nothing but a noun phrase stands between the start of the sentence and "and me"."""
    return view.lower[at - 1] == "and" and _PHRASE.issuperset(view.tag[view.sentence_start(at) : at - 1])


def _object_before(view: SyntaxView, at: int) -> bool:
    """Whether the pronoun may be the second of two objects: "between her and him is"."""
    return any(tag == "IN" for tag in view.tag[max(view.sentence_start(at), at - 6) : at])
