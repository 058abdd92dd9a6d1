"""Initials with stops in one place and without in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.mentions import headings
from newslint.text import Document

_PAIRS = {"us": "u.s.", "uk": "u.k.", "un": "u.n.", "eu": "e.u.", "usa": "u.s.a.", "uae": "u.a.e."}


class MixedStops(Rule):
    """``US`` and ``U.S.`` in one story."""

    meta = Meta(
        code="ACR107",
        name="mixed-stops",
        summary="Initials stand with stops in one place (“U.S.”) and without in another (“US”).",
        why="Guides differ (“U.S.” in American text, “US” elsewhere); a story should keep to one.",
        severity=Severity.WARNING,
        source="AP and Reuters (“U.S.”, “U.N.”), Guardian and BBC News (“US”, “UN”)",
        bad=(
            Example(
                "The US will send grain to the port, officials said. Ships left US harbours on Monday.\n"
                "The [[U.S.]] navy will guard them.",
                fixed="The US will send grain to the port, officials said. Ships left US harbours on Monday.\n"
                "The US navy will guard them.",
            ),
            Example(
                "The US will send grain. Ships left US harbours on Monday, and US prices rose.\n"
                "The [[U.S.]] navy will guard them, and the U.S. will pay.",
                fixed="The US will send grain. Ships left US harbours on Monday, and US prices rose.\n"
                "The US navy will guard them, and the US will pay.",
            ),
        ),
        good=(
            "The US will send grain to the port, officials said. The UN asked for more of it.",
            "The U.S. will send grain to the port, officials said. The EU asked for more of it.",
            "The US will send grain to the port, officials said. The report read: “The U.S. is short of ships.”",
            "US TO SEND GRAIN\n\nThe U.S. will send grain to the port, officials said.",
            "US sends more grain to the port\n\nThe U.S. will send grain to the port, officials said.",
        ),
    )
    triggers = frozenset(_PAIRS.values()) | {dotted[:-1] for dotted in _PAIRS.values()}

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the two forms of each pair in running text: headlines and quotations have a style of their own."""
        table = tokens(document)
        heading = headings(document)
        for plain, dotted in _PAIRS.items():
            running = [
                k
                for k in table.where(plain, dotted, dotted[:-1])
                if table.text[k].isupper()
                and table.sentence_of(k) not in heading
                and not document.quotes.touches(table.span(k))
            ]
            bare = [k for k in running if table.lower[k] == plain and not _shouted(table, k)]
            stopped = [k for k in running if table.lower[k] != plain]
            if not bare or not stopped:
                continue
            places = sorted(bare + stopped)
            forms = dict.fromkeys(bare, plain.upper()) | dict.fromkeys(stopped, dotted.upper())
            counts = Counter(forms.values())
            wanted = max(counts, key=lambda form: (counts[form], form == forms[places[0]]))
            model = table.span(next(k for k in places if forms[k] == wanted))
            odd = [k for k in places if forms[k] != wanted]
            more = f" and in {len(odd) - 1} more place{'s' * (len(odd) > 2)}" if len(odd) > 1 else ""
            times = f" ({counts[wanted]} times)" if counts[wanted] > 1 else ""
            yield self.found(
                table.span(odd[0]),
                f"“{forms[odd[0]]}” here{more}, “{wanted}” elsewhere in the story{times}.",
                fixes=(Fix(f"Write “{wanted}”", tuple(Edit(table.span(k), wanted) for k in odd), Safety.UNSAFE),),
                related=(Related(model, f"“{wanted}” here."), *(Related(table.span(k), "Here too.") for k in odd[1:3])),
            )


def _shouted(table: Tokens, k: int) -> bool:
    """Whether the capitals are due to the line or a code: a neighbour in capitals, a figure, a currency sign."""
    for at in (k - 1, k + 1):
        if 0 <= at < len(table) and table.together(at, k):
            word = table.text[at]
            if len(word) > 1 and word.isalpha() and word.isupper() and word.lower() not in _PAIRS:
                return True
            if word[0] in "$/_" and (table.adjacent(min(at, k))):
                return True
    return False
