"""A line that does not belong, told by all that is known of it together."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.boilerplate._forms import CaptionOptions
from newslint.engine.bases.whole_line import Stray, WholeLineRule, looks_like
from newslint.engine.finding import Safety, Severity
from newslint.engine.rule import Meta
from newslint.language.syntax.tagging import FINITE, tags
from newslint.story.paragraph_features import ParagraphFeatures
from newslint.story.signals import Signal, in_words
from newslint.story.stray_lines.at_home import BYLINES, is_at_home, is_in_list, names_a_person, own_ways
from newslint.story.stray_lines.bios import has_form_of_bio, is_of_markets
from newslint.story.stray_lines.judgement import StrayLine as Judged
from newslint.story.stray_lines.judgement import evidence, stray_lines
from newslint.story.stray_lines.kinds import CALLED, CAPTION, OTHER
from newslint.story.stray_lines.talk_of_copy import talk_of_copy
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_ENOUGH = 0.66
"""How sure the network must be of a line that is odd in form or speaks to somebody."""
_OF_SENTENCES = 0.86
"""How sure of a sentence like those of stories."""
_OF_MANNERS = 0.95
"""How sure of a sentence that is odd in what the whole story does as well, and of kinds that read like stories."""
_ODD = frozenset(
    {
        Signal.LABEL, Signal.TAGGED, Signal.BRACKETED, Signal.CAPITALS, Signal.CONTACT, Signal.READER,
        Signal.PUBLISHER, Signal.SPEAKER, Signal.VERBLESS,
    }
)  # fmt: skip
_OF_KIND = {
    "bio": 0.86, "affiliate": 0.86, "horoscope": 0.8, "recipe": 0.93, "sports": 0.93, "weather": 0.93, "market": 0.95,
}  # fmt: skip
"""How sure it must be of lines that stories have too: of people, of prices, of the storm that they tell of."""
_BY_ITSELF = frozenset({"bio", "caption", "chat", "credit", "desk", "legal"})
"""Kinds whose plain sentences are like no others."""
_IN_LISTS = frozenset({"affiliate", "bio", "desk", "horoscope", "legal", "market", "recipe", "sports", "weather"})
"""Kinds that the rows of any list look like."""
_SURVIVED = lazy_regex(r"(?:He|She) (?:is|was) survived by\b")
"""How an obituary ends."""
_SELLING = frozenset({"affiliate", "market"})
_OFTEN = 5
"""How often a story names whom it is about."""
_OF_LABELS = 0.99
"""How sure of a few words without any sign, for crossheads look so, and of the first line, a headline."""
_NEVER = 2.0
"""More than can be: what has the form of a crosshead, and stands among the paragraphs, may well be one."""
_SIGNS = frozenset(":|/@#©{}[]<>()!?→»0123456789")
_CROSSHEAD = 6
"""Words of the longest crosshead."""
_ONE = ("he", "she", "i", "his", "her", "my")
_LEGAL = tuple(
    "article articles story stories content contents information advice advise liability liable views opinions opinion"
    " terms rights reserved responsibility responsible consult professional author authors editorial policy copyright"
    " permission accuracy accurate purposes disclaimer publisher publication published site website page reader readers"
    " material reproduction reproduced warranty constitute constitutes reflect endorse endorsed complaint complaints"
    " correct correction corrections corrected affiliate commission sponsored reporting names identities law legal"
    " guarantee guarantees investment text copy".split()
)
"""Words of which one stands in nearly each notice of a publisher."""
_STORY = (
    "The ferry company will drop its winter service to the islands from November.\n\n"
    "Islanders said the ferry was their only link to the hospital on the mainland.\n\n"
    "The company has run the service since 1961 and lost money in each of the past six years.\n\n"
)


class StrayLine(WholeLineRule[CaptionOptions]):
    """A bio, a plug, a note to the desk, a line of a recipe: whatever words it uses."""

    meta = Meta(
        code="BLR125",
        name="stray-line",
        summary="A line does not belong to the story, by all that is known of it.",
        why="What stands round a story on a page, or beside it on a screen, comes along when it is pasted.",
        severity=Severity.WARNING,
        scope="line",
        bad=(
            _STORY + "The hospital said it would fly islanders to the mainland.\n\n"
            "[[Rosa mends accordions, bakes her own rye bread and lives in Lund with two parrots.]]",
            _STORY + "The hospital said it would fly islanders to the mainland.\n\n"
            "[[I have shortened the second paragraph and left the quotes alone.]]",
            _STORY + "The hospital said it would fly islanders to the mainland.\n\n"
            "[[The wording above is a guess, since your notes do not say who drove the boat.]]",
        ),
        good=(
            _STORY + "The hospital said it would fly islanders to the mainland.",
            _STORY + "Rosa Quill, a nurse who lives on the largest island with her three sons, started a petition.",
            "No ferry for the islands this winter\n\nRosa Quill and Sten Avery Holt\n\n" + _STORY.strip(),
            _STORY + "Islanders sang the ferry song that their grandmothers had taught them:\n\n"
            "I will wait for you, my darling, at the end of the pier",
            _STORY + "I will wait on the pier whatever they say pic.example.com/pier\n\n— Rosa Quill (@rosaquill)",
        ),
        in_quotes=True,
    )
    safety = Safety.DISPLAY

    def strays(self, document: Document, paragraphs: ParagraphFeatures) -> Iterator[Stray]:
        """What the network is sure of."""
        for stray in stray_lines(document):
            if self.options.captions and stray.kind == CAPTION:
                continue
            if not _is_at_home(paragraphs, stray) and stray.chance >= _least(paragraphs, stray):
                because = f"it {in_words(evidence(paragraphs, stray))}"
                yield Stray(stray.line, looks_like(CALLED[stray.kind], because))


def _least(paragraphs: ParagraphFeatures, stray: Judged) -> float:
    """How sure one must be of a line."""
    if stray.line in talk_of_copy(paragraphs.document):
        return 0
    text = paragraphs.text(stray.line).rstrip(":")
    plain = len(paragraphs.words(stray.line)) <= _CROSSHEAD and _SIGNS.isdisjoint(text)
    if plain and Signal.END not in paragraphs.signals(stray.line):
        return _NEVER
    if plain or not stray.line:
        return _OF_LABELS
    signs = _ODD & paragraphs.signals(stray.line)
    odd = signs - own_ways(paragraphs, stray.line) if signs else signs
    least = _OF_KIND.get(stray.kind, _ENOUGH if odd else _OF_SENTENCES)
    if odd or (stray.alone and Signal.END in paragraphs.signals(stray.line)):
        return least
    return max(least, _OF_MANNERS) if signs or stray.kind not in _BY_ITSELF else least


def _is_at_home(paragraphs: ParagraphFeatures, stray: Judged) -> bool:
    """Whether a line may well stand where it does, or another rule speaks of its kind."""
    line, kind = stray.line, stray.kind
    return (
        kind == OTHER
        or (kind == "credit" and line < BYLINES)
        or (kind == "bio" and (not names_a_person(paragraphs, line) or _is_of_several(paragraphs, line)))
        or (kind == "bio" and not has_form_of_bio(paragraphs, line))
        or (kind == "market" and not is_of_markets(paragraphs, line))
        or (kind == "legal" and not _has_legal_words(paragraphs, line))
        or (kind in _IN_LISTS and is_in_list(paragraphs, line))
        or (kind == "recipe" and _is_told_of_the_past(paragraphs, line))
        or (kind == "bio" and _SURVIVED.match(paragraphs.text(line)) is not None)
        or (kind in _SELLING and _names_whom_the_story_is_about(paragraphs, line))
        or is_at_home(paragraphs, line)
    )


def _is_of_several(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a sentence without names tells of several people: “Local shopkeepers hung flags”."""
    low, high = paragraphs.range(line)
    table, tagged = paragraphs.tokens, tags(paragraphs.document)
    verb = next((k for k in range(low, high) if tagged[k] in FINITE), low)
    named = any(tagged[k] in ("NNP", "NNPS") for k in range(low + 1, high))
    return verb > low and tagged[verb - 1] == "NNS" and not (named or table.within(low, high, *_ONE))


def _has_legal_words(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line has a word that notices have, and speaks of what is published: “this article is no advice”."""
    low, high = paragraphs.range(line)
    signs = _ODD & paragraphs.signals(line)
    return bool(signs) or bool(paragraphs.tokens.within(low, high, *_LEGAL))


def _is_told_of_the_past(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a line tells what somebody did; a recipe says what to do."""
    low, high = paragraphs.range(line)
    tagged = tags(paragraphs.document)
    return any(tagged[k] == "VBD" for k in range(low, high))


def _names_whom_the_story_is_about(paragraphs: ParagraphFeatures, line: int) -> bool:
    """Whether a sentence names somebody or a firm that the whole story is about: how its shares did yesterday."""
    low, high = paragraphs.range(line)
    table, tagged = paragraphs.tokens, tags(paragraphs.document)
    told = any(tagged[k] in FINITE for k in range(low, high))
    return told and any(tagged[k] == "NNP" and len(table.index[table.lower[k]]) >= _OFTEN for k in range(low + 1, high))
