"""What every reporter is, and what several of them share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import ClassVar, TextIO

from newslint.engine.finding import Finding, Safety
from newslint.engine.report import Report
from newslint.engine.rule import Meta
from newslint.engine.summary import Summary, one_fix
from newslint.text import Document

_ROOM = 30  # columns that a wrapped text has at least


class Reporter(ABC):
    """Writes findings in one format to one stream, document by document, and touches nothing else."""

    for_machines: ClassVar[bool] = True
    """Whether programs read this: then it is UTF-8 whatever the terminal speaks, and never coloured."""

    def __init__(
        self,
        out: TextIO,
        *,
        colour: bool = False,
        width: int | None = None,
        quiet: bool = False,
        rules: Mapping[str, Meta] | None = None,
    ) -> None:
        """``width`` is that of the terminal in columns, if it is one; ``quiet`` leaves all but findings out."""
        self.out = out
        self.colour = colour and not self.for_machines
        self.width = width
        self.quiet = quiet
        self.rules: Mapping[str, Meta] = {} if rules is None else rules

    def wrapped(self, head: str, text: str, indent: int = 2) -> str:
        """A text behind a head, in lines that fit the terminal, those after the first indented; one line elsewhere.

        Where the indent would leave no room for words, the lines after the first have a small one.
        """
        if self.width is None or len(head) + len(text) <= self.width:
            return head + text
        from textwrap import fill

        indent = indent if self.width - indent >= _ROOM else 2
        lead = head if len(head) + len(text.partition(" ")[0]) <= self.width else " " * indent
        lines = fill(
            text,
            self.width,
            initial_indent="\0" * len(lead),
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return (head if lead is head else f"{head}\n{lead}") + lines.lstrip("\0")

    def begin(self) -> None:  # noqa: B027 - most formats have no opening
        """Called once, before the first document."""

    @abstractmethod
    def file(self, document: Document, report: Report) -> None:
        """Called for each document and the report on it, in the order of paths."""

    def end(self, summary: Summary) -> None:  # noqa: B027 - some formats have no closing
        """Called once, after the last document, also when there was none."""


def relative(path: str) -> str:
    """A path as services want it that know the repository only: from the current folder, where it lies below."""
    pure, here = PurePath(path), Path.cwd()
    return pure.relative_to(here).as_posix() if pure.is_relative_to(here) else path


def named(document: Document) -> str:
    """A document's path, and what its file calls the story where it holds several."""
    return f"{document.path} ({document.story})" if document.story else document.path


def star(finding: Finding) -> str:
    """The mark that users know from other linters: ``--fix`` mends this."""
    return "[*] " if one_fix(finding) is Safety.SAFE else ""
