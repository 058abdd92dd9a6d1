"""A rule in Python: this newsroom writes "River Thames", never "Thames River"."""

from collections.abc import Iterator
from dataclasses import dataclass

from newslint import Document, Finding, Fix, Meta, Rule, Severity, tokens


@dataclass(frozen=True)
class Options:
    """What a newsroom may set under ``[rules.river-after-name]``."""

    rivers: frozenset[str] = frozenset({"thames", "severn", "trent", "tweed"})
    """The rivers in question, in small letters."""


class RiverAfterName(Rule[Options]):
    """Finds a British river whose name stands before the word."""

    meta = Meta(
        code="HSE101",
        name="river-after-name",
        summary="“River” stands after the name of a British river.",
        why="Readers here know the River Thames; the other order is American.",
        severity=Severity.WARNING,
        bad=("Rowers met on the [[Thames River]] on Sunday.",),
        good=("Rowers met on the River Thames on Sunday.", "They crossed the Hudson River by ferry."),
    )
    triggers = frozenset({"river"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the word before each "River"."""
        table = tokens(document)
        for at in table.where("river"):
            if at and table.text[at] == "River" and table.lower[at - 1] in self.options.rivers:
                span = table.span(at - 1, at + 1)
                use = f"River {table.text[at - 1]}"
                yield self.found(span, f"Write “{use}”.", fixes=(Fix.swap(span, use),))
