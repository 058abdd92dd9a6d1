"""Learning a newsroom's own boilerplate: lines, and openings and ends of lines, that many of its stories share."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from newslint.engine.declarative.notation import parse
from newslint.engine.declarative.problems import PatternError
from newslint.engine.examples import findings_of
from newslint.engine.loading.packs import make_rule
from newslint.errors import NewslintError
from newslint.lexicon.function_words import STOP_WORDS
from newslint.story.paragraph_features import ParagraphFeatures, has_contact, is_label, paragraph_features
from newslint.story.signals import Signal
from newslint.text import Document

LONGEST = 60
"""Tokens of the longest line that is learned whole."""
EDGE = 4
"""Words by which lines are put together that only begin, or only end, alike."""
_PATTERN_MOST = 20
_LEAST_TOLD = 2
"""Words that say something which lines must share beside the one in which they differ."""
_ANY = "0"
"""A number, for which a pattern takes any word."""
_SIGNALS = (
    Signal.LABEL, Signal.BRACKETED, Signal.CAPITALS, Signal.CONTACT, Signal.READER, Signal.PUBLISHER, Signal.INTRODUCES,
    Signal.NOTE, Signal.START, Signal.END, Signal.CLUSTER,
)  # fmt: skip
_PAGE_WORDS = frozenset({"you", "your", "we", "our", "us"})
_UNSAYABLE = frozenset("|[]*")  # tokens that mean something in patterns, and cannot be quoted there
_BAD, _GOOD = 5, 2


@dataclass(slots=True)
class _Line:
    """A line that was met, by its words: in how many stories, and how it stood in the first of them."""

    text: str
    tokens: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    odd: bool
    stories: int = 0


@dataclass(frozen=True, slots=True)
class Learned:
    """What stories share: the patterns of a cue rule, one line that shows it, and how many stories have it."""

    patterns: tuple[str, ...]
    text: str
    stories: int


@dataclass
class Miner:
    """Counts the lines of stories, one story after the other, and tells what many of them share.

    Memory grows with the number of different lines of at most :data:`LONGEST` tokens.
    """

    stories: int = 0
    _lines: dict[tuple[str, ...], _Line] = field(default_factory=dict)

    def add(self, document: Document) -> None:
        """Count the lines of a story; a line that it has twice counts once."""
        paragraphs = paragraph_features(document)
        self.stories += 1
        seen: set[tuple[str, ...]] = set()
        for line in range(len(paragraphs)):
            low, high = paragraphs.range(line)
            if not 0 < high - low <= LONGEST:
                continue
            key = tuple("0" if word[0].isdigit() else word for word in paragraphs.tokens.lower[low:high])
            if key not in seen:
                seen.add(key)
                entry = self._lines.get(key) or self._lines.setdefault(key, _entry(paragraphs, line))
                entry.stories += 1

    def learned(self, least: int, share: float) -> list[Learned]:
        """What at least so many stories have, and so great a share of all; the most common first."""
        enough = max(least, 2, round(share * self.stories))
        whole = {key: entry for key, entry in self._lines.items() if entry.stories >= enough and key[0] != "by"}
        found = [Learned(_whole(entry), entry.text, entry.stories) for entry in whole.values()]
        rest = [entry for key, entry in self._lines.items() if key not in whole and entry.odd]
        found += _nearly(rest, enough)
        found += _alike(rest, enough, at_end=False)
        found += _alike(rest, enough, at_end=True)
        told: dict[tuple[str, ...], Learned] = {}
        for one in sorted((f for f in found if f.patterns), key=lambda f: (-f.stories, f.text)):
            told.setdefault(one.patterns, one)
        return list(told.values())

    def ordinary(self) -> Iterator[str]:
        """Lines that stand in one story only and read like sentences of it."""
        for entry in self._lines.values():
            if entry.stories == 1 and not entry.odd and len(entry.tokens) > 12 and entry.text[-1] == ".":
                yield entry.text


def _entry(paragraphs: ParagraphFeatures, line: int) -> _Line:
    """A line as it is met first."""
    low, high = paragraphs.range(line)
    lower, sentence = paragraphs.tokens.lower, paragraphs.tokens.sentence
    parts: defaultdict[int, list[str]] = defaultdict(list)
    for k in range(low, high):
        parts[int(sentence[k])].append(lower[k])
    text = paragraphs.text(line)
    odd = (
        is_label(text, high - low)
        or text[0] in "(["
        or has_contact(text)
        or not _PAGE_WORDS.isdisjoint(lower[low:high])
    )
    return _Line(text, tuple(lower[low:high]), tuple(map(tuple, parts.values())), odd)


def _whole(entry: _Line) -> tuple[str, ...]:
    """The patterns of a line: of the line itself, or of its first and last sentence, for a match never leaves one."""
    if len(entry.sentences) == 1:
        return tuple(_pattern(entry.sentences[0], opens=True, closes=True))
    first, last = entry.sentences[0], entry.sentences[-1]
    return (*_pattern(first, opens=True, closes=False), *_pattern(last, opens=False, closes=True))


def _nearly(entries: list[_Line], enough: int) -> list[Learned]:
    """What lines share that are the same but for one word: a day, a name, the title of a programme."""
    groups: defaultdict[tuple[int, tuple[str, ...]], list[_Line]] = defaultdict(list)
    for entry in entries:
        words = entry.tokens
        told = [k for k, word in enumerate(words) if word.isalpha() and word not in STOP_WORDS]
        if len(entry.sentences) == 1 and len(told) > _LEAST_TOLD and len(words) <= _PATTERN_MOST:
            for k in told:
                groups[k, (*words[:k], _ANY, *words[k + 1 :])].append(entry)
    found = []
    for (_, words), members in groups.items():
        stories = sum(entry.stories for entry in members)
        if len(members) > 1 and stories >= enough:
            found.append(Learned(tuple(_pattern(words, opens=True, closes=True)), members[0].text, stories))
    return found


def _alike(entries: list[_Line], enough: int, *, at_end: bool) -> list[Learned]:
    """What lines share that begin (or end) with the same words and differ in the rest."""
    groups: defaultdict[tuple[str, ...], list[_Line]] = defaultdict(list)
    for entry in entries:
        words = entry.sentences[-1 if at_end else 0]
        edge = words[-EDGE:] if at_end else words[:EDGE]
        if len(words) > EDGE and sum(w.isalpha() and w not in STOP_WORDS for w in edge) >= 2:
            groups[edge].append(entry)
    found = []
    for edge, members in groups.items():
        stories = sum(entry.stories for entry in members)
        if len(members) > 1 and stories >= enough:
            patterns = tuple(_pattern(edge, opens=not at_end, closes=at_end))
            found.append(Learned(patterns, members[0].text, stories))
    return found


def _pattern(words: tuple[str, ...], *, opens: bool, closes: bool) -> Iterator[str]:
    """The pattern of a run of tokens, if one can be written that says enough."""
    said = [k for k, word in enumerate(words) if any(ch.isalnum() for ch in word)]
    if not said:
        return
    words = words[said[0] : said[-1] + 1]
    stop = next((k for k, word in enumerate(words) if word in _UNSAYABLE), len(words))
    if stop < len(words) or len(words) > _PATTERN_MOST:
        words, closes = words[: min(stop, _PATTERN_MOST)], False
    body = _joined(words)
    source = ("^ " if opens else "") + body + (" $" if closes else "")
    try:
        parse(body)
    except PatternError:
        return  # nothing but numbers and marks: it would fit too much
    if any(word.isalpha() and word not in STOP_WORDS for word in words):
        yield source


def _joined(words: tuple[str, ...]) -> str:
    """The line of a pattern for some tokens: numbers stand for any, clitics stay with their words."""
    body = ""
    for word in words:
        clitic = word == "n't" or (word[0] == "'" and len(word) > 1)
        body += ("" if clitic or not body else " ") + ("*" if word[0].isdigit() else word)
    return body


@dataclass(frozen=True, slots=True)
class Pack:
    """A YAML rule for a person to review, and what could not be put into it."""

    yaml: str
    learned: tuple[Learned, ...]
    dropped: tuple[Learned, ...]


class InsufficientDataError(NewslintError):
    """There is nothing to learn, or nothing to show that the rule leaves alone."""


def write_pack(miner: Miner, learned: list[Learned], code: str, silent: Callable[[str], bool]) -> Pack:
    """A rule of kind ``cue`` from what was learned; a :class:`InsufficientDataError` where no such rule can be made.

    Each thing learned must find the line that it was learned from, and becomes an example as long as there are few.
    ``silent`` says whether no other rule speaks of a text: such lines of the stories become the good examples.
    """
    kept, dropped = _tried(learned, code)
    if not kept:
        raise InsufficientDataError("the stories share no line that a rule could find")
    patterns = {pattern: entry for entry in kept for pattern in entry.patterns}
    bad = [entry.text for entry in kept if "[" not in entry.text and "]" not in entry.text]
    bad = list(dict.fromkeys(bad))[:_BAD]
    rule = make_rule(_body(code, list(patterns), bad[:1] or ["-"], ["a", "b"]), _NAME)
    good = [text for text in _first(miner, 200) if not findings_of(rule, text) and silent(text)][:_GOOD]
    if not bad or len(good) < _GOOD:
        raise InsufficientDataError("the stories have too few lines of their own to show what the rule leaves alone")
    return Pack(_yaml(_body(code, list(patterns), bad, good), patterns, miner.stories), tuple(kept), tuple(dropped))


_NAME = "house-boilerplate"


def _first(miner: Miner, most: int) -> Iterator[str]:
    """Some ordinary lines that can be written as examples."""
    lines_left = (text for text in miner.ordinary() if "[" not in text and "]" not in text)
    yield from (text for text, _ in zip(lines_left, range(most), strict=False))


def _tried(learned: list[Learned], code: str) -> tuple[list[Learned], list[Learned]]:
    """What was learned, parted into what finds its own line and what does not."""
    kept: list[Learned] = []
    dropped: list[Learned] = []
    for entry in learned:
        rule = make_rule(_body(code, list(entry.patterns), ["-"], ["a", "b"]), _NAME)
        spans = [f.span for f in findings_of(rule, entry.text)]
        (kept if spans == [(0, len(entry.text))] else dropped).append(entry)
    return kept, dropped


def _body(code: str, cues: list[str], bad: list[str], good: list[str]) -> dict[str, object]:
    """The rule as a mapping."""
    return {
        "code": code,
        "name": _NAME,
        "kind": "cue",
        "summary": "A line of the newsroom's own boilerplate stands in the story.",
        "why": "It belongs to the page or to the wire, and many stories share it.",
        "severity": "warning",
        "called": "the newsroom's own boilerplate",
        "signals": [str(signal) for signal in _SIGNALS],
        "unless": [],
        "cues": dict.fromkeys(cues, 2),
        "examples": {"bad": [f"[[{text}]]" for text in bad], "good": good},
    }


def _yaml(body: dict[str, object], patterns: dict[str, Learned], stories: int) -> str:
    """The rule as YAML, each cue with how many stories have it; JSON strings are YAML strings."""
    out = [
        f"# Learned from {stories} stories by `newslint mine`. Review every cue: delete those that belong to stories.",
        "# A cue that begins with ^ opens a line, one that ends with $ closes it; * stands for any one word or number.",
    ]
    counts = Counter({pattern: entry.stories for pattern, entry in patterns.items()})
    for key, value in body.items():
        if key == "cues":
            out.append("cues:")
            out += [f"  {_quoted(pattern)}: 2  # {n} of {stories} stories" for pattern, n in counts.most_common()]
        elif key == "examples" and isinstance(value, dict):
            out.append("examples:")
            for sort, texts in value.items():
                out += [f"  {sort}:", *(f"    - {_quoted(text)}" for text in texts)]
        else:
            out.append(f"{key}: {_quoted(value)}")
    return "\n".join(out) + "\n"


def _quoted(value: object) -> str:
    """A string or a list of them as YAML."""
    return json.dumps(value, ensure_ascii=False)
