"""Regular expressions as patterns of rules: ``/colou?r/``. They take time in proportion to the text, or are refused.

One that matches a few texts only is looked for around the words that these texts hold, by Python's own engine. Any
other is run over the whole story by RE2, which is an extra (``newslint[regex]``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any

from newslint.engine.declarative.pattern import Match
from newslint.engine.declarative.problems import PatternError
from newslint.engine.declarative.regex_source import Branch, Guard, read_regex
from newslint.language.segmentation.lexemes import lowered
from newslint.language.segmentation.tokens import Tokens, split_words, tokens
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

EXTRA = "newslint[regex]"
"""What must be installed for regular expressions that match more than a few texts."""
_BESIDE = 60
"""Characters that a condition on what stands before may reach back, and white space that may stand within a match."""
_HALVES = lazy_regex(r"[\ud800-\udfff]")


class RegexPattern:
    """A regular expression; it stands where a :class:`Pattern` may."""

    def __init__(self, source: str, *, exact: bool = False) -> None:
        """With ``exact``, capitals count. A :class:`PatternError` says why a source cannot be used."""
        branches, ignore = read_regex(source[1:-1])
        flags = 0 if exact and not ignore else re.IGNORECASE
        self._branches = [_Compiled(branch, flags) for branch in branches]
        for branch in self._branches:
            _ = branch.main  # compiled now, to say now what is wrong
        words = [branch.words for branch in self._branches]
        self.triggers = frozenset().union(*words) if all(words) else frozenset()
        """Words of which a document must hold one; none where nobody can tell."""

    @property
    def parts(self) -> int:
        """How many parts a replacement may refer to: the groups."""
        return max(int(branch.main.groups) for branch in self._branches)

    def matches(self, document: Document) -> Iterable[Match]:
        """All matches in a document, from left to right; none crosses the end of a paragraph."""
        table = tokens(document)
        if not len(table):
            return []
        found = {match.span: match for branch in self._branches for match in branch.matches(document, table)}
        return [match for _, match in sorted(found.items())]


class _Compiled:
    """One alternative, ready to be looked for."""

    def __init__(self, branch: Branch, flags: int) -> None:
        self._branch = branch
        self._flags = flags
        self.words = _words(branch)

    @cached_property
    def main(self) -> Any:
        """The compiled expression."""
        return _compiled(self._branch.source, self._branch.texts is not None, self._flags)

    def matches(self, document: Document, table: Tokens) -> Iterator[Match]:
        """The matches in a document."""
        text = self._text(document)
        for at, found in self._around_words(text, table) if self.words else self._anywhere(document, table):
            start, end = found.start() + at, found.end() + at
            if all(self._holds(guard, text, start, end) for guard in self._branch.guards):
                first, last = table.at_offset(start), table.at_offset(end - 1) + 1
                groups = tuple(group or "" for group in found.groups())
                yield Match(first, last, (first, last), (), Span(start, end), groups)

    def _text(self, document: Document) -> str:
        """The text to look in: for RE2, which takes none that cannot be written, without halves of surrogate pairs."""
        text = document.prose
        return text if self._branch.texts is not None or text.isascii() else _HALVES.sub("\ufffd", text)

    def _anywhere(self, document: Document, table: Tokens) -> list[tuple[int, Any]]:
        """The matches of the expression itself, each with the offset of the text that it was found in.

        One that crosses the end of a paragraph is none, and then it is looked for in each paragraph by itself.
        """
        text = self._text(document)
        found = [(0, match) for match in self.main.finditer(text) if match.start() < match.end()]
        if all(_in_one_paragraph(table, *match.span()) for _, match in found):
            return found
        parts = ((span.start, text[span.start : span.end]) for span in document.paragraphs)
        return [(at, match) for at, part in parts for match in self.main.finditer(part) if match.start() < match.end()]

    def _around_words(self, text: str, table: Tokens) -> Iterator[tuple[int, Any]]:
        """The matches around the words that they hold."""
        reach = max(map(len, self._branch.texts or ())) + _BESIDE
        done = -1
        for at in table.where(*self.words):
            start, end = table.start_of(at), table.end_of(at)
            if start < done:
                continue
            for found in self.main.finditer(text, max(done, start - reach, 0), min(len(text), end + reach)):
                if found.end() > start:
                    if found.start() <= start:
                        done = found.end()
                        if _in_one_paragraph(table, *found.span()):
                            yield 0, found
                    break

    def _holds(self, guard: Guard, text: str, start: int, end: int) -> bool:
        """Whether a condition holds of what stands beside a match."""
        if guard.behind:
            beside = _compiled(f"(?:{guard.source})$", guard.texts is not None, self._flags)
            found = beside.search(text[max(0, start - _BESIDE) : start])  # to RE2 a text ends where it ends
        else:
            found = _compiled(guard.source, guard.texts is not None, self._flags).match(text, end)
        return (found is not None) == guard.wanted


def _in_one_paragraph(table: Tokens, start: int, end: int) -> bool:
    """Whether a range of the text lies in one paragraph."""
    first, last = (table.sentence_of(table.at_offset(at)) for at in (start, end - 1))
    return bool(table.paragraph[first] == table.paragraph[last])


@lru_cache(maxsize=4096)
def _compiled(source: str, few: bool, flags: int) -> Any:
    """An expression compiled: by Python if it matches few texts, else by RE2."""
    if few:
        try:
            return re.compile(source, flags)
        except re.error as error:
            raise PatternError(f"the regular expression “/{source}/” cannot be used: {error}", source=source) from error
    try:
        import re2
    except ImportError:
        raise PatternError(
            f"the regular expression “/{source}/” matches more than a few texts, and needs more than is installed:"
            f" pip install '{EXTRA}', or write it with words and alternatives",
            source=source,
        ) from None
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = not flags
    try:
        return re2.compile(f"(?m){source}", options)
    except re2.error as error:
        said = error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
        raise PatternError(f"the regular expression “/{source}/” cannot be used: {said}", source=source) from error


def _words(branch: Branch) -> frozenset[str]:
    """Words of which a text must hold one where the alternative matches; none where nobody can tell.

    A text may be part of a longer word, unless the expression says that words begin and end there.
    """
    found = set()
    bounded = branch.source.startswith(r"\b") and branch.source.endswith(r"\b")
    for text in branch.texts or ("",):
        words = split_words(text)
        whole = words if bounded else words[1:-1]
        best = max((word for word in whole if any(map(str.isalnum, word))), key=len, default="")
        if not best:
            return frozenset()
        found.add(lowered(best))
    return frozenset(found)
