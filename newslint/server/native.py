"""An API of our own: all that newslint knows of a story, in the words and numbers of its JSON report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

from newslint.authoring.audit import in_words, shipped_card
from newslint.engine.finding import Severity
from newslint.reporters._wire import finding_to_json, place_to_json
from newslint.server.annotations import NAME
from newslint.server.reading import ReadingRoom, Stop
from newslint.server.refusals import refuse
from newslint.service.config import depth, severity
from newslint.story.facts import facts as facts_of

_STRINGS = ("select", "ignore")


class Story(NamedTuple):
    """A story to read, and how."""

    text: str
    name: str = NAME
    """Its suffix says the format."""
    changes: Mapping[str, Any] = {}
    """Settings for this story alone."""


def read_story(body: bytes) -> Story:
    """A story from JSON; a :class:`RefusedError` or a :class:`ConfigError` says what is wrong."""
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError):
        refuse("the request is no JSON in UTF-8")
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        refuse("the request is an object with a “text”")
    for key in given.keys() - {"text", "name", "level", "depth", *_STRINGS}:
        refuse(f"there is no “{key[:40]}”: an object has text, and may have name, level, depth, select and ignore")
    name = given.get("name", NAME)
    if not isinstance(name, str):
        refuse("“name” is a string")
    return Story(given["text"], PurePath(name.replace("\0", "")).name or NAME, dict(_changes(given)))


def check(room: ReadingRoom, story: Story, stop: Stop) -> dict[str, Any]:
    """What is found in a story."""
    session = room.session(**story.changes)
    document = session.parse(story.name, story.text)
    report = session.check(document, stop)
    return {
        "findings": [finding_to_json(document, finding) for finding in report.findings],
        "suppressed": len(report.suppressed),
        "failed": [crash.code for crash in report.crashes],
    }


def facts(room: ReadingRoom, story: Story) -> dict[str, Any]:
    """What a story states."""
    document = room.session(**story.changes).parse(story.name, story.text)
    return {
        name: [{**fact.stated, **place_to_json(document, fact.span)} for fact in listed]
        for name, listed in facts_of(document).items()
    }


def rules(room: ReadingRoom) -> dict[str, Any]:
    """All rules there are."""
    card = shipped_card()
    metas = [entry.meta for entry in room.session().registry]
    return {
        "rules": [
            {
                "code": meta.code,
                "name": meta.name,
                "severity": meta.severity.label,
                "status": meta.status,
                "summary": meta.summary,
                "why": meta.why,
                "source": meta.source,
                "precision": in_words(card.get(meta.code)),
            }
            for meta in metas
        ]
    }


def _changes(given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The settings in a request."""
    if "level" in given:
        level: Severity = severity(given["level"], "level")
        yield "level", level
    if "depth" in given:
        yield "depth", depth(given["depth"], "depth")
    for key in _STRINGS:
        if key in given:
            value = given[key]
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                refuse(f"“{key}” is a list of strings")
            yield key, tuple(value)
