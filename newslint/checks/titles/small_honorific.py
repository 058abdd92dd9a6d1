"""``mr Lund``: a form of address without its capital."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

_FORMS = frozenset({"mr", "mrs", "ms", "dr", "messrs", "dame"})


class SmallHonorific(Rule):
    """``mr Lund``."""

    meta = Meta(
        code="TTL114",
        name="small-honorific",
        summary="A form of address stands before a name in small letters.",
        why="Mr, Mrs, Ms and Dr have a capital before a name in every house.",
        severity=Severity.WARNING,
        scope="sentence",
        source="The Guardian and The Times style guides: honorifics",
        bad=(
            Example(
                "It says that [[mr]] Lund and his board are to go.",
                fixed="It says that Mr Lund and his board are to go.",
            ),
        ),
        good=(
            "It says that Mr Lund and his board are to go.",
            "The lens is 5 mm wide, and the delay is 20 ms Lund found.",
        ),
    )
    triggers = _FORMS

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each form of address in small letters before a capital."""
        table = tokens(document)
        for k in table.where(*_FORMS):
            if not table.text[k].islower() or k + 1 >= len(table) or not table.same_sentence(k, k + 1):
                continue
            name = table.text[k + 1]
            measured = k > table.sentence_start(k) and table.text[k - 1][-1].isdigit()
            if not name[:1].isupper() or (len(name) > 1 and name.isupper()) or measured:
                continue
            span = table.span(k)
            use = table.text[k].capitalize()
            yield self.found(
                span, f"A form of address has a capital: “{use}”?", fixes=(Fix.swap(span, use, Safety.UNSAFE),)
            )
