"""Writing a rule file from a few answers: the examples are marked by the rule itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import node_of, read_yaml
from newslint.engine.examples import apply_first_fixes, findings_of, with_marks
from newslint.engine.loading.packs import make_rule
from newslint.engine.rule import AnyRule
from newslint.errors import NewslintError
from newslint.util.records import NamedTuple

_LETTERS = "HSE"
_FIRST = 101
_LAST = 999
_WORDS_IN_NAME = 4


class AnswerError(NewslintError):
    """An answer of which no rule can be made; the message says why."""


class Answers(NamedTuple):
    """What a rule file is made of."""

    code: str
    name: str
    body: Mapping[str, Any]
    """The kind and its keys."""
    summary: str
    why: str
    severity: str
    bad: tuple[str, ...]
    """Sentences in which it is to be found, without marks."""
    good: tuple[str, ...]


def next_code(taken: Iterable[str], letters: str = _LETTERS) -> str:
    """The first code of a family that is free."""
    known = set(taken)
    return next(code for n in range(_FIRST, _LAST + 1) if (code := f"{letters}{n}") not in known)


def name_of(words: str) -> str:
    """A name for a rule about some words."""
    parts = re.findall(r"[a-z0-9]+", words.lower())[:_WORDS_IN_NAME]
    return "-".join(parts) or "new-rule"


def body_of(kind: str, keys: Mapping[str, str]) -> dict[str, Any]:
    """The body of a rule, of keys each answered in YAML; a :class:`AnswerError` where that is none."""
    body: dict[str, Any] = {"kind": kind}
    for key, answer in keys.items():
        try:
            body[key] = anything(read_yaml(answer.encode()), key)
        except BodyError as error:
            raise AnswerError(f"“{key}”: {error}") from error
    return body


def draft(answers: Answers) -> str:
    """The text of the rule's file, its examples marked where the rule finds something, and mended as it mends them.

    An :class:`AnswerError` says where the rule finds nothing that it should, or something that it should not.
    """
    parts = parts_of(answers)
    bad = [marked(parts, text) for text in answers.bad]
    for text, shown in zip(answers.bad, bad, strict=True):
        if text == shown:
            raise AnswerError(f"the rule finds nothing in “{text}”")
    good = list(dict.fromkeys([*answers.good, *(text for old in answers.bad if (text := mended(parts, old)) != old)]))
    for text in good:
        if (shown := marked(parts, text)) != text:
            raise AnswerError(f"this should be left alone, and is not: {shown}")
    if len(good) < 2:
        raise AnswerError("give one more sentence that is right, as near to the fault as it may come")
    return as_yaml(answers, bad, good)


def parts_of(answers: Answers) -> Sequence[AnyRule]:
    """The rule, with all its parts; an :class:`AnswerError` where the answers make none."""
    examples = {"bad": ["[[A.]]"], "good": ["B.", "C."]}
    try:
        rule = make_rule(node_of({**_about(answers), **answers.body, "examples": examples}), answers.name)
    except BodyError as error:
        raise AnswerError(str(error)) from error
    return [rule, *rule.also]


def _about(answers: Answers) -> dict[str, str]:
    """What the rule says of itself."""
    return {key: getattr(answers, key) for key in ("code", "name", "summary", "why", "severity")}


def marked(parts: Sequence[AnyRule], text: str) -> str:
    """A sentence with the marks of what is found in it."""
    return with_marks(text, (finding.span for finding in findings_of(parts, text)))


def mended(parts: Sequence[AnyRule], text: str) -> str:
    """A sentence as the rule mends it."""
    return apply_first_fixes(text, findings_of(parts, text))


def as_yaml(answers: Answers, bad: Sequence[str], good: Sequence[str]) -> str:
    """A rule as people write it."""
    import yaml

    body = {**_about(answers), **answers.body, "examples": {"bad": list(bad), "good": list(good)}}
    return yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=110)
