"""Findings shown one by one on a terminal, and keys that decide what becomes of each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable

from newslint.cli._questions import Questions
from newslint.cli._terminal import columns, prepare, wants_colour
from newslint.cli.common import warn
from newslint.engine.finding import Fix
from newslint.engine.report import Report
from newslint.errors import NewslintError
from newslint.reporters import reporter, visible
from newslint.service.acceptance import check_reason
from newslint.service.asking import Going

HELP = """  1, 2, ...  make this change
  t          take the change, where there is one
  s          skip: leave it as it is
  i          ignore it here, for a reason: a note in the story or beside it
  h          ignore it in the house list, for all stories of these settings
  u          undo the last decision
  q          quit; what was taken stays
"""
_SHOWN = 60  # columns of a choice in the row of keys


class Quit(Exception):  # noqa: N818 - no error
    """The user wants no more questions."""


class Asker:
    """Asks about the findings of stories, and counts what was decided."""

    def __init__(self, questions: Questions, *, colour: str) -> None:
        self._ask = questions.ask
        self._out = prepare(sys.stdout, for_machines=False)
        self._full = reporter("full")(self._out, colour=wants_colour(self._out, colour), width=columns(self._out))
        self._done: Counter[str] = Counter()

    def go_through(self, going: Going) -> None:
        """Ask about each finding of a story; :class:`Quit` where the user wants no more."""
        keys: dict[str, Callable[[Going], None]] = {
            "t": self._take,
            "s": self._skip,
            "i": self._ignore_here,
            "h": self._ignore_in_house,
            "u": self._undo,
        }
        while (finding := going.finding) is not None:
            document = going.copy.document
            self._full.file(document, Report(document.path, (finding,)))
            key = self._key(going)
            while key == "?" or not (key in keys or key == "q" or self._chosen(going, key)):
                self._out.write(HELP)
                key = self._key(going)
            if key == "q":
                raise Quit
            try:
                if fix := self._chosen(going, key):
                    self._make(going, fix)
                else:
                    keys[key](going)
            except (NewslintError, OSError) as error:
                warn(f"not done: {getattr(error, 'strerror', None) or error}")
                if key not in "ihu":
                    going.skip()

    def tell(self) -> None:
        """Say what was decided."""
        told = ", ".join(f"{what} {number:,}" for what, number in self._done.items() if number)
        hint = "; “newslint fix --undo” takes it back" if set(+self._done) - {"skipped"} else ""
        warn(f"{told or 'nothing to decide'}{hint}")

    def _key(self, going: Going) -> str:
        """The answer to a row that says which keys there are; Enter sends it, so that none is pressed by mistake."""
        choices = going.choices
        row = [f"[{k}] {visible(fix.title)[:_SHOWN]}" for k, fix in enumerate(choices, 1)]
        row += [f"[{word[0]}]{word[1:]}" for word in ("take",) if len(choices) == 1]
        row += ["[s]kip", "[i]gnore here", "[h]ouse list", "[u]ndo", "[q]uit", "[?]"]
        key = self._ask(f"{going.left} left: {'  '.join(row)}", "?", shown=False)
        self._out.write("\n")
        return key.strip().lower()

    @staticmethod
    def _chosen(going: Going, key: str) -> Fix | None:
        """The fix that a key stands for: by its number."""
        return going.choices[int(key) - 1] if key.isdecimal() and 0 < int(key) <= len(going.choices) else None

    def _take(self, going: Going) -> None:
        if len(going.choices) == 1:
            self._make(going, going.choices[0])
        else:
            warn("there is no one change to take: choose a number, or skip")

    def _make(self, going: Going, fix: Fix) -> None:
        going.take(fix)
        self._done["taken"] += 1

    def _skip(self, going: Going) -> None:
        going.skip()
        self._done["skipped"] += 1

    def _ignore_here(self, going: Going) -> None:
        going.ignore_here(check_reason(self._ask("Reason")))
        self._done["ignored here"] += 1

    def _ignore_in_house(self, going: Going) -> None:
        words = self._ask("Words that are right", going.words())
        path = going.ignore_in_house(words, check_reason(self._ask("Reason")))
        self._done["ignored in the house list"] += 1
        warn(f"{path} accepts “{words}”")

    def _undo(self, going: Going) -> None:
        if not going.undo():
            warn("there is nothing to undo in this story")
        else:
            self._done["undone"] += 1
