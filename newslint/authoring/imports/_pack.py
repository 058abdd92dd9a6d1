"""What is imported, and how it becomes the file of a rule, with examples that the rule itself has marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.authoring.new_rule import AnswerError, Answers, as_yaml, marked, mended, parts_of
from newslint.engine.declarative.notation import is_regex
from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.regex_source import read_regex
from newslint.engine.examples import CrashError
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

PLAIN = lazy_regex(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*\Z")
"""What reads the same as words and as a pattern."""
_SENTENCES = ("Here stands {} today.", "{}", "Trams {}")
_SILENT = ("Rain fell on trams.", "Trams run here.", "Ten trams ran", "rain", "A red tram stopped near town.")
"""Sentences in which few rules find anything."""
_LONGEST = 200
_TRIED = 12
_EXAMPLES = 2
_NAME = lazy_regex(r"[a-z0-9]+")
_REFERENCE = lazy_regex(r"\$(\d)")


class Imported(NamedTuple):
    """A rule of another tool."""

    name: str
    body: Mapping[str, Any]
    """The kind and its keys, and other keys of a rule."""
    summary: str
    why: str
    severity: str = "warning"
    samples: tuple[str, ...] = ()
    """Texts in which it is to be found, where the body does not tell."""


class Lost(NamedTuple):
    """What could not be carried over, where it stands, and why."""

    where: str
    why: str


def slug(text: str, most: int = 5) -> str:
    """A text as the name of a rule."""
    return "-".join(_NAME.findall(text.lower())[:most])


def pattern(text: str) -> str:
    """Words to look for as a pattern, or as a regular expression where a pattern would take a sign for its own."""
    text = " ".join(text.replace("’", "'").split())
    if PLAIN.match(text):
        return text
    ends = (r"\b" if text[0].isalnum() else ""), (r"\b" if text[-1].isalnum() else "")
    return f"/{ends[0]}{re.escape(text).replace(chr(92) + ' ', ' ')}{ends[1]}/"


def replacement(text: str) -> str:
    """What to write instead, its references to groups as ours are."""
    return _REFERENCE.sub(r"{\1}", text)


def written(imported: Imported, code: str) -> str | Lost:
    """The text of the rule's file, or why none could be written."""
    answers = Answers(code, imported.name, imported.body, imported.summary, imported.why, imported.severity, (), ())
    try:
        parts = parts_of(answers)
        samples = imported.samples or tuple(_samples(imported.body))
        tried = (sentence.format(sample) for sample in samples[:_TRIED] for sentence in _SENTENCES)
        bad = {text: shown for text in tried if (shown := marked(parts, text)) != text and len(text) < _LONGEST}
        chosen = list(bad)[: _EXAMPLES * len(_SENTENCES) : len(_SENTENCES)] or list(bad)[:1]
        fixed = (text for old in chosen if (text := mended(parts, old)) != old)
        good = [text for text in (*fixed, *_SILENT) if marked(parts, text) == text]
    except (AnswerError, BodyError, CrashError) as error:
        return Lost(imported.name, str(error))
    if not chosen or len(good) < _EXAMPLES:
        return Lost(imported.name, "no examples were thought of: write some by hand, or run it as it is")
    return as_yaml(answers, [bad[text] for text in chosen], list(dict.fromkeys(good))[: _EXAMPLES + 1])


def _samples(body: Mapping[str, Any]) -> Iterator[str]:
    """Texts that a body looks for."""
    kind = str(body["kind"])
    sources: Any = body.get(kind, ())
    if kind == "either":
        sources = [" and ".join(group) for group in body["either"]]
    elif kind == "require":
        sources = body["when"]
    elif kind == "repeat":
        yield "that that"
    for source in [sources] if isinstance(sources, str) else sources:
        if not isinstance(source, str):
            continue
        if is_regex(source):
            yield from (branch.sample for branch in read_regex(source[1:-1])[0])
        else:
            yield from dict.fromkeys((source, source.lower()))  # a name may be right as it is listed
