"""``She had repaired the roof by a builder``, ``must have tested their blood by a laboratory``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import lemma
from newslint.language.words.noun_kinds import Kind, is_never, share
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_HAVE = HAVE | {"having", "get", "gets", "got", "getting"}
_MADE = (Kind.WORDS, Kind.EVENT, Kind.QUALITY)
"""Kinds of what somebody makes or does, and "by" tells who: a book by a doctor, a visit by the mayor."""
_ART = frozenset("painting picture portrait sculpture statue photograph drawing piece print dress gown".split())
_WORKPLACES = frozenset({"laboratory", "lab", "laboratorie", "workshop", "garage", "clinic", "hospital"})
"""Places that stand for those who work there."""
_MOSTLY = 0.5
_OWNING = frozenset(
    "buy sell own steal see wear win receive lose find get hear watch read like love collect acquire show give "
    "display exhibit play perform use enter pass leave reach".split()
)
"""Verbs whose object may be named with its maker: bought a chair by a student."""


class CausativeOrder(Rule):
    """An object behind the participle, where somebody has something done by somebody else."""

    meta = Meta(
        code="GRM441",
        name="causative-order",
        summary="What somebody has done for them stands before the participle: had the roof repaired by a builder.",
        why="“Had repaired the roof” says that she did it herself, and leaves no place for “by a builder”.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition: have + object + past participle",
        bad=(
            Example(
                "She [[had repaired the roof]] by a local builder in May.",
                "She had the roof repaired by a local builder in May.",
            ),
            Example(
                "Players must [[have tested their blood]] by an independent doctor.",
                "Players must have their blood tested by an independent doctor.",
            ),
        ),
        good=(
            "She had the roof repaired by a local builder, and had repaired the wall by Monday.",
            "They had read the letter by a doctor, and have welcomed their defeat by the government.",
        ),
    )
    triggers = frozenset({"by"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look before each “by” that somebody follows."""
        view = syntax(document)
        for by in view.tokens.where("by"):
            noun = by - 1
            if noun - 3 < view.sentence_start(by) or view.tag[noun] not in NOUNS or not _is_doer(view, by):
                continue
            start = phrase_start(view, noun)
            verb = start - 1
            if verb - 1 < view.sentence_start(by) or not _is_causative(view, verb, start, noun):
                continue
            have = verb - 1
            span = view.tokens.span(have, by)
            what = document[view.tokens.span(start, by)]
            use = f"{view.text[have]} {what} {view.text[verb]}"
            message = f"Somebody else does it: write “{use} by”."
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _is_doer(view: SyntaxView, by: int) -> bool:
    """Whether somebody, a body or a workplace follows “by”."""
    k, last = by + 1, view.sentence_end(by)
    while k + 1 < last and view.tag[k] in {"DT", "PRP$", "JJ", "CD"}:
        k += 1
    while k + 1 < last and view.tag[k] in {"JJ", "POS", *NOUNS}:
        k += 1
    doer = k - 1
    if doer <= by or view.tag[doer] not in {"NN", "NNS"}:
        return False
    return share(view.lower[doer], Kind.PERSON, Kind.GROUP) >= _MOSTLY or view.lower[doer].rstrip("s") in _WORKPLACES


def _is_causative(view: SyntaxView, verb: int, start: int, noun: int) -> bool:
    """Whether an active perfect has an object that nobody has made, and that may be done to."""
    if view.lower[verb - 1] not in _HAVE or view.tag[verb] not in {"VBN", "VBD"}:
        return False
    plain, word = lemma(view.lower[verb], "VBN"), view.lower[noun]
    if plain in _OWNING or doers(plain, Role.SUFFERS) is None or view.tag[start] not in {"DT", "PRP$"}:
        return False
    owned = view.tag[start] == "PRP$"
    made = (Kind.EVENT, Kind.QUALITY) if owned else _MADE
    return view.tag[noun] in {"NN", "NNS"} and word.rstrip("s") not in _ART and is_never(word, *made, most=0.35)
