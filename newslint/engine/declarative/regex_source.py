"""Regular expressions as they are written, read far enough to run them safely.

Most of those in packs match a handful of texts: words, alternatives, letters that may be missing. Such a one is run by
Python's own engine, which can be slow only where something repeats without end. All others need an engine that never
goes back (RE2), and what no such engine can do is refused, but for conditions on what stands before or after.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NoReturn

from newslint.engine.declarative.problems import PatternError
from newslint.util.records import NamedTuple

MOST = 200
"""Texts that are listed at most."""
_LONGEST_CLASS = 40
_GROUPS = ("?:", "?P<", "?<")
_AHEAD, _BEHIND = ("?=", "?!"), ("?<=", "?<!")
_NEVER_LISTED = {"w", "W", "d", "D", "S", "B", "A", "z", "Z", "p", "P"}
_FLEXIBLE = {" ": r"\s", "'": "['’]", "’": "['’]"}
"""What matches a little more than itself: lines break at spaces, and apostrophes come in two forms."""
_SPACES = frozenset({r"\s", r"\s+", r"\s*"})


class Guard(NamedTuple):
    """A condition on what stands beside a match."""

    source: str
    texts: tuple[str, ...] | None
    """As in :class:`Branch`."""
    behind: bool
    """Whether it speaks of what stands before, not after."""
    wanted: bool
    """Whether it must stand there, or must not."""


class Branch(NamedTuple):
    """One alternative of a regular expression, or all of it."""

    source: str
    """What to compile."""
    texts: tuple[str, ...] | None
    """All texts that it matches, white space as one space; ``None`` where there are too many to say."""
    guards: tuple[Guard, ...] = ()
    sample: str = ""
    """A text that it matches, but for its guards."""


class _Part(NamedTuple):
    """A piece of a regular expression that was read."""

    source: str
    texts: tuple[str, ...] | None
    sample: str = ""
    """A text that it matches."""


@lru_cache(maxsize=1024)
def read_regex(source: str) -> tuple[list[Branch], bool]:
    """The alternatives of a regular expression, and whether it says itself that capitals do not count.

    A :class:`PatternError` says what can be run in no safe way.
    """
    ignore = source.startswith("(?i)")
    reader = _Reader(source[4:] if ignore else source, source)
    branches = reader.branches()
    if not any(branch.guards for branch in branches) and len(branches) > 1:
        texts = _joined([branch.texts for branch in branches])
        branches = [Branch("|".join(branch.source for branch in branches), texts, sample=branches[0].sample)]
    return branches, ignore


class _Reader:
    """Reads from left to right."""

    def __init__(self, text: str, whole: str) -> None:
        self._text = text
        self._whole = whole
        self._at = 0

    def branches(self) -> list[Branch]:
        """The alternatives at the top, each with its conditions."""
        found = [self._branch()]
        while self._take("|"):
            found.append(self._branch())
        if self._at < len(self._text):
            self._refuse("“)” without “(”")
        return found

    def _branch(self) -> Branch:
        """One alternative at the top: conditions on what stands before, what is matched, and those on what follows."""
        guards = []
        while self._starts(_BEHIND) or (self._peek(r"\b") and self._starts(_BEHIND, skip=2)):
            self._take(r"\b")
            guards.append(self._guard(behind=True))
        body = self._sequence(top=True)
        while self._starts(_AHEAD):
            guards.append(self._guard(behind=False))
            self._take(r"\b")
        if not self._ends_branch():
            self._refuse("a condition on what stands near may open or close an alternative, and not part it")
        return Branch(body.source, body.texts, tuple(guards), body.sample)

    def _guard(self, *, behind: bool) -> Guard:
        """A condition in its brackets."""
        self._at += 1
        mark = self._text[self._at : self._at + (3 if behind else 2)]
        self._at += len(mark)
        body = self._alternation()
        self._close()
        return Guard(body.source, body.texts, behind, mark[-1] == "=")

    def _alternation(self) -> _Part:
        """Alternatives within brackets."""
        parts = [self._sequence()]
        while self._take("|"):
            parts.append(self._sequence())
        sample = next((part.sample for part in parts if part.sample), "")
        return _Part("|".join(part.source for part in parts), _joined([part.texts for part in parts]), sample)

    def _sequence(self, *, top: bool = False) -> _Part:
        """What stands up to a bar or a closing bracket, and at the top up to a condition on what follows."""
        source, lists, sample = [], [], ""
        while not self._ends_branch() and not (top and self._starts(_AHEAD)):
            part = self._repeated(self._atom())
            source.append(part.source)
            lists.append(part.texts)
            sample += part.sample
        return _Part("".join(source), _combined(lists), sample)

    def _atom(self) -> _Part:
        """One sign, class or group."""
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escaped()
        if sign in ".^$":
            return _Part(sign, None, "a" * (sign == "."))
        if sign in "*+?":
            self._refuse(f"“{sign}” repeats nothing")
        return _Part(_FLEXIBLE.get(sign, sign), ("'" if sign == "’" else sign,), sign)

    def _group(self) -> _Part:
        """What stands in brackets."""
        opened = "("
        if self._text.startswith((*_AHEAD, *_BEHIND), self._at):
            self._refuse("a condition on what stands near may open or close an alternative, and not part it")
        if self._peek("?"):
            mark = next((mark for mark in _GROUPS if self._peek(mark)), None)
            if mark is None:
                self._refuse(f"“({self._text[self._at : self._at + 3]}” is not known here")
            self._at += len(mark)
            opened += "?:" if mark == "?:" else f"?P<{self._until('>')}>"
        body = self._alternation()
        self._close()
        return _Part(f"{opened}{body.source})", body.texts, body.sample)

    def _class(self) -> _Part:
        """A choice of characters."""
        start = self._at
        refused = self._take("^")
        self._take("]")
        while not self._peek("]"):
            self._next()
            if self._text[self._at - 1] == "\\":
                self._next()
        inner = self._text[start : self._at]
        self._at += 1
        texts = None if refused else _characters(inner)
        sample = texts[0] if texts else next(sign for sign in "ae1 -" if refused != (sign in inner) or not refused)
        return _Part(f"[{inner.replace('[', chr(92) + '[')}]", texts, sample)

    def _escaped(self) -> _Part:
        """What stands after a backslash."""
        sign = self._next()
        if sign == "b":
            return _Part(r"\b", ("",))
        if sign == "s":
            return _Part(r"\s", (" ",), " ")
        if sign.isdigit():
            self._refuse(f"“\\{sign}” asks for what was found before")
        if sign in "pP" and self._take("{"):
            return _Part(f"\\{sign}{{{self._until('}')}}}", None)
        if sign in _NEVER_LISTED:
            return _Part("\\" + sign, None, {"d": "1", "W": "-", "A": "", "z": "", "Z": "", "B": ""}.get(sign, "a"))
        if sign.isalnum():
            self._refuse(f"“\\{sign}” is not known here")
        return _Part("\\" + sign, (sign,), sign)

    def _repeated(self, part: _Part) -> _Part:
        """A piece with what says how often it stands."""
        sign = next((sign for sign in ("?", "*", "+", "{") if self._peek(sign)), "")
        if not sign or (sign == "{" and not self._text[self._at + 1 : self._at + 2].isdigit()):
            return part
        self._at += 1
        how = "{" + self._until("}") + "}" if sign == "{" else sign
        lazy = "?" if self._take("?") else ""
        if self._peek("+"):
            self._refuse("“+” after what repeats already")
        source, texts = f"{part.source}{how}{lazy}", None
        if how == "?" and part.texts is not None:
            texts = ("", *part.texts)
        elif how in ("+", "*") and f"{part.source}{how}" in _SPACES:
            texts = (" ",) if how == "+" else ("", " ")
        elif how[1:-1].isdigit() and int(how[1:-1]) < 5:
            texts = _combined([part.texts] * int(how[1:-1]))
        times = int(how[1:-1].partition(",")[0] or 0) if sign == "{" else int(sign == "+")
        times = 1 if part.texts == (" ",) else min(times, MOST)  # words read best apart
        return _Part(source, texts, part.sample * times)

    def _next(self) -> str:
        """The next sign, which must be there."""
        if self._at >= len(self._text):
            self._refuse("it ends too soon")
        self._at += 1
        return self._text[self._at - 1]

    def _until(self, mark: str) -> str:
        """What stands up to a mark, which is passed."""
        end = self._text.find(mark, self._at)
        if end < 0:
            self._refuse(f"“{mark}” is missing")
        found = self._text[self._at : end]
        self._at = end + 1
        return found

    def _close(self) -> None:
        """Pass a closing bracket."""
        if not self._take(")"):
            self._refuse("“(” without “)”")

    def _ends_branch(self) -> bool:
        return self._at >= len(self._text) or self._text[self._at] in "|)"

    def _starts(self, marks: tuple[str, ...], *, skip: int = 0) -> bool:
        """Whether a group of some sort comes next."""
        at = self._at + skip
        return self._text.startswith("(", at) and self._text.startswith(marks, at + 1)

    def _peek(self, sign: str) -> bool:
        return self._text.startswith(sign, self._at)

    def _take(self, sign: str) -> bool:
        """Pass a sign if it comes next."""
        found = self._peek(sign)
        self._at += len(sign) * found
        return found

    def _refuse(self, why: str) -> NoReturn:
        raise PatternError(f"the regular expression “{self._whole}” cannot be used: {why}", source=self._whole)


def _characters(inner: str) -> tuple[str, ...] | None:
    """The characters of a class, where they are few."""
    found: list[str] = []
    at = 0
    while at < len(inner):
        sign = inner[at]
        if sign == "\\":
            at += 1
            sign = {"s": " "}.get(inner[at], inner[at])
            if inner[at].isalnum() and inner[at] != "s":
                return None
        if inner[at + 1 : at + 2] == "-" and at + 2 < len(inner):
            low, high = ord(sign), ord(inner[at + 2])
            if not 0 <= high - low <= _LONGEST_CLASS:
                return None
            found += map(chr, range(low, high + 1))
            at += 3
            continue
        found.append("'" if sign == "’" else sign)
        at += 1
    return tuple(dict.fromkeys(found)) if len(found) <= _LONGEST_CLASS else None


def _joined(lists: list[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The texts of several alternatives."""
    found: dict[str, None] = {}
    for texts in lists:
        if texts is None:
            return None
        found |= dict.fromkeys(texts)
    return tuple(found) if len(found) <= MOST else None


def _combined(lists: list[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The texts of several pieces that stand after each other."""
    size = 1
    for texts in lists:
        size *= MOST + 1 if texts is None else len(texts)
        if size > MOST:
            return None
    return tuple(dict.fromkeys("".join(parts) for parts in product(*filter(None, lists))))
