"""An API of our own: all that newslint knows of a story, in the words and numbers of its JSON report."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from newslint.authoring.audit import in_words, shipped_card
from newslint.engine.finding import Severity
from newslint.engine.loading.families import families
from newslint.engine.report import Report, Suppression
from newslint.engine.summary import Summary
from newslint.reporters import reporter
from newslint.reporters._wire import finding_to_json, place_to_json
from newslint.server.annotations import NAME
from newslint.server.reading import ReadingRoom, Stop
from newslint.server.refusals import refuse
from newslint.service.against import read_transcripts
from newslint.service.config import depth, severity
from newslint.service.session import Session
from newslint.service.source import Source
from newslint.story.facts import Fact, Section, sections
from newslint.story.facts import facts as facts_of
from newslint.story.transcripts.given import transcripts
from newslint.text import Document
from newslint.util.records import NamedTuple

_ACCEPTED = Suppression("external", "the writer leaves it as it is")
_MAY = ("name", "level", "depth", "select", "ignore", "accepted", "sources")
_STRINGS = ("select", "ignore")
MOST_SOURCES = 16
"""Transcripts in one request."""


class Place(NamedTuple):
    """A finding, as a request names it; its offsets are in code points."""

    code: str
    start: int
    end: int


class Said(NamedTuple):
    """A transcript, and the name that says its format."""

    text: str
    name: str = "source.txt"


class Story(NamedTuple):
    """A story to read, and how."""

    text: str
    name: str = NAME
    """Its suffix says the format."""
    changes: Mapping[str, Any] = {}
    """Settings for this story alone."""
    accepted: frozenset[Place] = frozenset()
    """Findings that the writer leaves as they are."""
    sources: tuple[Said, ...] = ()
    """What quotations are held against."""


def read_story(body: bytes) -> Story:
    """A story from JSON; a :class:`RefusedError` or a :class:`ConfigError` says what is wrong."""
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError):
        refuse("the request is no JSON in UTF-8")
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        refuse("the request is an object with a “text”")
    for key in given.keys() - {"text", *_MAY}:
        refuse(f"there is no “{key[:40]}”: an object has text, and may have {', '.join(_MAY)}")
    accepted = frozenset(_accepted(given.get("accepted", [])))
    sources = tuple(_sources(given.get("sources", [])))
    return Story(given["text"], _name(given.get("name", NAME), NAME), dict(_changes(given)), accepted, sources)


def check(room: ReadingRoom, story: Story, stop: Stop) -> dict[str, Any]:
    """What is found in a story."""
    document, report, _ = _read(room, story, stop)
    return {
        "findings": [finding_to_json(document, finding) for finding in report.findings],
        "suppressed": len(report.suppressed),
        "failed": [crash.code for crash in report.crashes],
    }


def report(room: ReadingRoom, story: Story, stop: Stop) -> str:
    """The marked report on a story, as the format ``html`` writes it."""
    document, found, session = _read(room, story, stop)
    out, summary = io.StringIO(), Summary()
    writer = reporter("html")(out, rules=session.registry.metas)
    writer.begin()
    writer.file(document, found)
    summary.add(found)
    writer.end(summary)
    return out.getvalue()


def _read(room: ReadingRoom, story: Story, stop: Stop) -> tuple[Document, Report, Session]:
    """The story as a document, the report on it, less what its writer accepts, and with what it was read."""
    session = room.session(**story.changes)
    document = session.parse(story.name, story.text)
    said = (Source(one.name, stream=io.BytesIO(one.text.encode("utf-8", "replace"))) for one in story.sources)
    document.annotate(transcripts, read_transcripts(said, room.readers))
    report = session.check(document, stop)
    accepted = [f for f in report.findings if Place(f.code, *f.span) in story.accepted]
    if accepted:
        report = report._replace(
            findings=tuple(finding for finding in report.findings if finding not in accepted),
            suppressed=(*report.suppressed, *accepted),
            suppressions=(*report.suppressions, *[_ACCEPTED] * len(accepted)),
        )
    return document, report, session


def facts(room: ReadingRoom, story: Story) -> dict[str, Any]:
    """What a story states."""
    document = room.session(**story.changes).parse(story.name, story.text)
    found = facts_of(document)
    return {section.name: [_fact(document, section, fact) for fact in found[section.name]] for section in sections()}


def _fact(document: Document, section: Section, fact: Fact) -> dict[str, Any]:
    """A fact: as data, in the cells of a table, and all its places."""
    cells, places = list(section.row(fact)), [list(span) for span in fact.everywhere]
    return {**fact.stated, **place_to_json(document, fact.span), "cells": cells, "places": places}


def rules(room: ReadingRoom) -> dict[str, Any]:
    """All rules there are."""
    card = shipped_card()
    metas = [entry.meta for entry in room.session().registry]
    return {
        "rules": [
            {
                "code": meta.code,
                "name": meta.name,
                "family": family.title if (family := families().get(meta.code[:3])) else meta.code[:3],
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


def _name(given: Any, otherwise: str) -> str:
    """The name of a file, without the folders before it."""
    if not isinstance(given, str):
        refuse("“name” is a string")
    return PurePath(given.replace("\0", "")).name or otherwise


def _sources(given: Any) -> Iterator[Said]:
    """The transcripts in a request."""
    if not isinstance(given, list) or len(given) > MOST_SOURCES:
        refuse(f"“sources” is a list of {MOST_SOURCES} at most")
    for one in given:
        match one:
            case str(text):
                yield Said(text)
            case {"text": str(text), **others} if others.keys() <= {"name"}:
                yield Said(text, _name(others.get("name", Said("").name), Said("").name))
            case _:
                refuse("each of “sources” is a text, or has a “text” and perhaps a “name”")


def _accepted(given: Any) -> Iterator[Place]:
    """The findings that a request accepts."""
    if not isinstance(given, list):
        refuse("“accepted” is a list")
    for one in given:
        match one:
            case {"code": str(code), "start": int(start), "end": int(end)}:
                yield Place(code, start, end)
            case _:
                refuse("each of “accepted” has a “code”, a “start” and an “end”")
