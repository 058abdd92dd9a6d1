"""``caps``: headlines, headings or captions whose capitals are not those of the house."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

from newslint.engine.declarative.rule import DeclarativeRule, Phrase
from newslint.engine.declarative.shapes import Field, Fields, many, one_of, text
from newslint.engine.declarative.units import UNITS, units
from newslint.engine.finding import Edit, Finding, Fix
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.function_words import STOP_WORDS
from newslint.text import Document, Span
from newslint.util.casing import capitalise

_ARTICLES = frozenset("a an the and but for nor or so yet".split())
_SHORT = frozenset("as at by for if in of off on out per to up via vs".split())
_LONG = frozenset(
    "about above across after against along among around before behind below beneath beside between beyond despite "
    "down during except from inside into like near onto over past since than through toward towards under until upon "
    "with within without".split()
)
_SMALL = {"AP": _ARTICLES | _SHORT, "Chicago": _ARTICLES | _SHORT | _LONG}
"""Words that a title writes small, but for its first and last."""
_WORDS = {
    "title": "Capitals for all words but small ones: {use}.",
    "sentence": "A capital for the first word and for names only: {use}.",
    "upper": "Capitals throughout: {use}.",
    "lower": "Small letters throughout: {use}.",
}


class Caps(DeclarativeRule):
    """``caps: title``, ``sentence``, ``upper`` or ``lower``, and ``per: headline`` or other parts of a story.

    ``guide`` says which words a title writes small, AP's or Chicago's; ``small`` adds to them. Words in ``known`` stay
    as they are written there. In sentences, a word is surely too large only where the story has it small elsewhere, or
    where it is one of those that no name begins with; of these the first takes a capital.
    """

    kind = "caps"
    reads_fields = True
    also_called = ("capitalization",)
    FIELDS: ClassVar[Fields] = {
        "caps": Field(one_of("title", "sentence", "upper", "lower"), required=True, about="how capitals are set"),
        "per": Field(many(one_of(*UNITS), least=1, alone=True), required=True, about="the parts of a story meant"),
        "guide": Field(one_of(*_SMALL), about="whose small words a title has; AP if nothing is said"),
        "small": Field(many(text, alone=True), about="more words that a title writes small"),
        "known": Field(many(text, alone=True), about="words and names, as they are written everywhere"),
    }
    COMMON: ClassVar[Fields] = {key: DeclarativeRule.COMMON[key] for key in ("message", "safety")}

    def phrases(self) -> Iterator[Phrase]:
        """None: this kind looks at capitals, not at phrases."""
        return iter(())

    def _triggers(self, words: object) -> None:
        """None: the rule is always called."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the capitals of each part meant."""
        for unit in (unit for per in self.body["per"] for unit in units(document, per)):
            edits = list(self._edits(document, unit))
            if not edits:
                continue
            whole = document[unit]
            for edit in reversed(edits):
                at = edit.span.start - unit.start
                whole = whole[:at] + edit.text + whole[at + len(edit.text) :]
            use = " ".join(whole.split())
            found = " ".join(document[unit].split())
            said = self.filled(_WORDS[self.body["caps"]], use=f"“{use}”", found=found)
            yield self.found(edits[0].span, said, fixes=(Fix(f"Write “{use}”", tuple(edits)),))

    def _edits(self, document: Document, unit: Span) -> Iterator[Edit]:
        """The words of a part that have the wrong capitals, as they should be."""
        table = tokens(document)
        at = [
            k for k in range(table.from_offset(unit.start), table.from_offset(unit.end)) if table.text[k][0].isalpha()
        ]
        for k in at:
            word = table.text[k]
            wanted = self._known.get(table.lower[k]) or self._wanted(
                table, k, first=k == at[0], ends=k in (at[0], at[-1])
            )
            if wanted != word and len(wanted) == len(word) and wanted.lower() == word.lower():
                yield Edit(table.span(k), wanted)

    def _wanted(self, table: Tokens, k: int, *, first: bool, ends: bool) -> str:
        """A word with the capitals that it should have."""
        word, small = table.text[k], table.lower[k]
        style = self.body["caps"]
        if style == "upper":
            return word.upper()
        if not (word.islower() or (word[0].isupper() and (word[1:].islower() or len(word) == 1))):
            return word  # acronyms, "McDonald", "iPhone"
        if style == "lower":
            return word.lower()
        opens = _opens(table, k)
        if style == "sentence" and first and opens and word in STOP_WORDS:
            return capitalise(word)
        if style == "sentence":
            return small if word[0].isupper() and not opens and word != "I" and self._is_small(table, small) else word
        if k and table.text[k - 1] in "'’" and table.adjacent(k - 1):
            return word
        if ends or opens or small not in self._small:
            return word if small == "n't" else capitalise(word)
        return small

    def _is_small(self, table: Tokens, small: str) -> bool:
        """Whether a word is surely no name: it stands in small letters elsewhere, or never has capitals."""
        return small in STOP_WORDS or any(table.text[at] == small for at in table.index[small])

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that titles write small."""
        return _SMALL[self.body.get("guide", "AP")] | {word.lower() for word in self.body.get("small", ())}

    @cached_property
    def _known(self) -> dict[str, str]:
        """Words as they are written everywhere, by their small letters."""
        return {part.lower(): part for entry in self.body.get("known", ()) for part in entry.split()}


def _opens(table: Tokens, k: int) -> bool:
    """Whether a word opens its line or sentence, or stands after a colon, a dash or an opening mark."""
    if k == table.sentence_start(k):
        return True
    return table.text[k - 1][-1] in ":–—“‘\"'(.?!" and not (table.text[k - 1] in "'’" and table.adjacent(k - 1))
