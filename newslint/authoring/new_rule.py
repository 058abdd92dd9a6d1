"""Writing a rule file from a few answers: the examples are marked by the rule itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.engine.declarative.problems import BodyError
from newslint.engine.declarative.shapes import anything
from newslint.engine.declarative.yamltree import node_of, read_yaml
from newslint.engine.examples import apply_first_fixes, findings_of
from newslint.engine.finding import Finding
from newslint.engine.loading.packs import make_rule
from newslint.engine.rule import AnyRule
from newslint.errors import NewslintError

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
    unmarked = {"bad": [f"[[{answers.bad[0]}]]"], "good": [*answers.good, *answers.good][:2] or ["A.", "B."]}
    about = {
        "code": answers.code,
        "name": answers.name,
        "summary": answers.summary,
        "why": answers.why,
        "severity": answers.severity,
    }
    try:
        rule = make_rule(node_of({**about, **answers.body, "examples": unmarked}), answers.name)
    except BodyError as error:
        raise AnswerError(str(error)) from error
    parts = [rule, *rule.also]
    bad = [_marked(parts, text) for text in answers.bad]
    fixed = [text for text in (_fixed(parts, bad_) for bad_ in answers.bad) if text]
    good = list(dict.fromkeys([*answers.good, *fixed]))
    for text in good:
        if found := findings_of(parts, text):
            raise AnswerError(f"this should be left alone, and is not: {_with_marks(text, found)}")
    if len(good) < 2:
        raise AnswerError("give one more sentence that is right, as near to the fault as it may come")
    return _yaml({**about, **answers.body, "examples": {"bad": bad, "good": good}})


def _marked(parts: Sequence[AnyRule], text: str) -> str:
    """A sentence with the marks of what is found in it."""
    if not (found := findings_of(parts, text)):
        raise AnswerError(f"the rule finds nothing in “{text}”")
    return _with_marks(text, found)


def _with_marks(text: str, found: Iterable[Finding]) -> str:
    """A sentence with marks around findings."""
    for start, end in sorted((f.span for f in found), reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _fixed(parts: Sequence[AnyRule], text: str) -> str:
    """A sentence as the rule mends it, if it does."""
    fixed = apply_first_fixes(text, findings_of(parts, text))
    return fixed if fixed != text else ""


def _yaml(body: Mapping[str, Any]) -> str:
    """A rule as people write it."""
    import yaml

    return yaml.safe_dump(dict(body), sort_keys=False, allow_unicode=True, width=110)
