"""A name that has an article, without it: "the president of United States"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_NAMES = tuple(
    tuple(name.split())
    for name in """
    United States|United States of America|United Kingdom|United Arab Emirates|United Nations|European Union
    African Union|Arab League|Czech Republic
    Dominican Republic|Central African Republic|Soviet Union|Middle East|West Bank|Gaza Strip|Balkans
    White House|Kremlin|Pentagon|Vatican|North Sea|Black Sea|Red Sea|Baltic Sea|Dead Sea|Caspian Sea|Arabian Sea
    South China Sea|Persian Gulf|Atlantic Ocean|Pacific Ocean|Indian Ocean|Arctic Ocean|English Channel|Suez Canal
    Panama Canal|Gulf of Mexico|Bay of Bengal|Horn of Africa|Great Barrier Reef|Eiffel Tower|House of Commons
    House of Lords|House of Representatives|World Bank|World Health Organization|World Health Organisation
    World Trade Organization|World Trade Organisation|International Monetary Fund|Bank of England|Federal Reserve
    European Commission|European Parliament|European Central Bank|Red Cross|Red Crescent|Security Council
    """.replace("\n", "|").split("|")
    if name.split()
)
"""States, bodies, seas and places whose names have an article in running text, complete for those that news names
often."""
_FIRST = frozenset(words[0].lower() for words in _NAMES)
_BEFORE = frozenset({"IN", "TO"})
_CLOSES = FINITE | {"IN", "TO", "CC", ".", ",", ":", "WDT", "WRB", "WP", "RB", ""}


class NameWithoutThe(Rule):
    """``of United States``."""

    meta = Meta(
        code="GRM165",
        name="name-without-the",
        summary="A name that has “the” stands without it.",
        why="The United States, the Netherlands, the European Union: in a sentence these names keep their article.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="The Economist Style Guide: placenames; Swan, Practical English Usage, 4th edition: the",
        bad=(
            Example(
                "The president of [[United States]] came on Monday.",
                fixed="The president of the United States came on Monday.",
            ),
            "She moved to [[United Kingdom]] in 2010 and left for the Netherlands.",
            "Talks with [[European Union]] will go on.",
        ),
        good=(
            "The president of the United States came on Monday.",
            "She spoke to United States officials and to European Union leaders.",
            "A poll of United Nations staff was held in the Netherlands.",
            "Ivory Coast beat the Philippines 2-0, and drew with Seychelles.",
        ),
    )
    triggers = _FIRST

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each such name behind a preposition."""
        view = syntax(document)
        for at in view.tokens.where(*_FIRST):
            last = _name(view, at)
            if last < 0 or view.previous_tag(at) not in _BEFORE or view.next_tag(last - 1) not in _CLOSES:
                continue
            if view.next_tag(last - 1) in {"NN", "NNS"}:
                continue  # "by United States commandos"
            if view.next_word(last - 1) in {"'s", "’s", "-", "and"} or _is_heading(view, at):
                continue
            span = view.tokens.span(at, last)
            use = f"the {document[span]}"
            yield self.found(span, f"The name has an article: “{use}”.", fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _name(view: SyntaxView, at: int) -> int:
    """The token after a name that has an article; -1 where none begins here."""
    best = -1
    for words in _NAMES:
        if tuple(view.text[at : at + len(words)]) == words:
            best = max(best, at + len(words))
    return best if best <= view.sentence_end(at) else -1


def _is_heading(view: SyntaxView, at: int) -> bool:
    """Whether a sentence has no stop at its end: headlines and tables leave articles out."""
    first, last = view.sentence_start(at), view.sentence_end(at)
    return view.text[last - 1] not in {".", "!", "?", "”", '"'} or "|" in view.text[first:last]
