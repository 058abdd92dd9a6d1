"""A person from Korea or China called by the given name, or by the names in the other order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import COURTESY, person_nouns
from newslint.story.family_first import FamilyFirst, alone, family_first, stands_free, turned
from newslint.story.name_spans import headings
from newslint.text import Document

_OFTEN = 2
"""Places of a given name alone beyond which it is what somebody is known by, where the surname never stands alone."""
_KIN_REACH = 3
"""Tokens before a name in which it is said whose child or wife that is."""


class GivenNameForSurname(Rule):
    """``Seo Ji-hoon ... Ji-hoon said``."""

    meta = Meta(
        code="NAM107",
        name="given-name-for-surname",
        summary="A person from Korea or China is called by the given name, or has it in two places.",
        why="There the surname stands first: Seo Ji-hoon is Mr Seo, and Wu Jianping is Mr Wu.",
        severity=Severity.WARNING,
        scope="story",
        source="AP, Guardian and BBC News style guides: Korean and Chinese names",
        bad=(
            Example(
                "Seo Ji-hoon opened the pier. [[Ji-hoon]] said it was strong.",
                fixed="Seo Ji-hoon opened the pier. Seo said it was strong.",
            ),
            Example(
                "The pier was built by Wu Jianping. Guests asked Mr [[Jianping]] to sing, and he did.",
                fixed="The pier was built by Wu Jianping. Guests asked Mr Wu to sing, and he did.",
            ),
            Example(
                "Cho Tae Yul opened the pier, and a crowd came to [[Tae Yul]]'s party.",
                fixed="Cho Tae Yul opened the pier, and a crowd came to Cho's party.",
            ),
            "Seo Ji-hoon opened the pier. A crowd came when [[Ji-hoon Seo]] sang.",
        ),
        good=(
            "Seo Ji-hoon opened the pier. Seo said it was strong.",
            "Seo Ji-hoon opened the pier with Seo Mi-ran. Ji-hoon said it was strong.",
            "Seo Ji-hoon opened the pier. “I asked Ji-hoon to do it,” said his wife. Her son Ji-hoon sang.",
            "Seo Ji-hoon opened the pier. Ji-hoon said it was strong. Guests asked Ji-hoon to sing, and Ji-hoon sang.",
            "Ji-hoon Seo opened the pier. The pier was built by Nguyen Van Thieu. Thieu said it was strong.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for the given names alone of people of a surname that nobody else in the story bears."""
        names = family_first(document)
        if not names:
            return
        table = tokens(document)
        by_surname: dict[str, dict[tuple[str, ...], FamilyFirst]] = defaultdict(dict)
        for name in names:
            by_surname[table.text[name.first]].setdefault(name.given, name)
        for surname, bearers in by_surname.items():
            for name in bearers.values():
                yield from self._turned(document, table, name)
            if len(bearers) == 1:
                yield from self._of(document, table, surname, *bearers.values())
            else:
                for name in bearers.values():
                    yield from self._addressed(document, table, surname, name)

    def _turned(self, document: Document, table: Tokens, name: FamilyFirst) -> Iterator[Finding]:
        """The places that have the given name first."""
        full = document[table.span(name.first, name.last)]
        for k in turned(table, name):
            span = table.span(k, k + len(name.given) + 1)
            if table.sentence_of(k) not in headings(document) and not document.quotes.touches(span):
                related = (Related(table.span(name.first, name.last), f"“{full}” here."),)
                message = f"“{document[span]}” here, “{full}” elsewhere: which is the surname?"
                yield self.found(span, message, fixes=(Fix.swap(span, full, Safety.DISPLAY),), related=related)

    def _addressed(self, document: Document, table: Tokens, surname: str, name: FamilyFirst) -> Iterator[Finding]:
        """The places of a given name behind Mr or Ms, where several people share the surname: it takes both."""
        for k in alone(table, name):
            if k > name.last and table.lower[k - 1].rstrip(".") in COURTESY:
                span, full = table.span(k, k + len(name.given)), document[table.span(name.first, name.last)]
                message = f"“{document[span]}” is a given name: write “{table.text[k - 1]} {full}”, with the surname?"
                fix = Fix.swap(span, f"{surname} {document[span]}", Safety.DISPLAY)
                related = (Related(table.span(name.first, name.last), "In full here."),)
                yield self.found(span, message, fixes=(fix,), related=related)

    def _of(self, document: Document, table: Tokens, surname: str, name: FamilyFirst) -> Iterator[Finding]:
        """The places of one person's given name."""
        heading = headings(document)
        found = [
            k
            for k in alone(table, name)
            if k > name.last
            and table.sentence_of(k) not in heading
            and not document.quotes.touches(table.span(k))
            and not _is_of_kin(table, k)
        ]
        if not found:
            return
        last_names = {k + len(name.given) for k in turned(table, name)} | {name.first}
        others = [k for k in table.index[surname.lower()] if table.text[k] == surname and k not in last_names]
        if any(not stands_free(table, k) for k in others):
            return  # somebody of this surname has a given name before it
        if len(found) > _OFTEN and len(found) > sum(not _goes_on(table, k) for k in others):
            return
        size = len(name.given)
        full = document[table.span(name.first, name.last)]
        for k in found:
            span = table.span(k, k + size)
            message = f"“{document[span]}” is the given name of {full}: write “{surname}”?"
            fix = Fix.swap(span, surname, Safety.DISPLAY)
            related = (Related(table.span(name.first, name.last), "In full here."),)
            yield self.found(span, message, fixes=(fix,), related=related)


def _goes_on(table: Tokens, k: int) -> bool:
    """Whether a name goes on after a word."""
    return k + 1 < len(table) and table.same_sentence(k, k + 1) and table.text[k + 1][0].isupper()


def _is_of_kin(table: Tokens, k: int) -> bool:
    """Whether words before a name say whose child, wife or friend that is: ``his son Ji-hoon``."""
    before = table.lower[max(table.sentence_start(k), k - _KIN_REACH) : k]
    owned = not {"his", "her", "their", "'s", "’s"}.isdisjoint(before)
    return owned and not person_nouns(table.lexicon).keys().isdisjoint(before)
