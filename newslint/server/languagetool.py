"""LanguageTool's HTTP API, version 2, as far as it speaks of English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newslint.engine.finding import Severity
from newslint.engine.loading.registry import Registry
from newslint.server.annotations import NAME, annotated
from newslint.server.forms import LANGUAGES, Asked
from newslint.server.matches import matches, sentence_ranges
from newslint.server.reading import ReadingRoom, Stop
from newslint.version import __version__


def languages() -> list[dict[str, str]]:
    """The languages that are read."""
    return [{"name": name, "code": "en", "longCode": code} for code, name in LANGUAGES.items()]


def check(room: ReadingRoom, asked: Asked, stop: Stop) -> dict[str, Any]:
    """The answer to a request for a check."""
    registry = room.session().registry
    enabled, disabled = list(_known(registry, asked.enabled)), list(_known(registry, asked.disabled))
    changes: dict[str, Any] = {"ignore": tuple(disabled)}
    if asked.picky:
        changes["level"] = Severity.ADVICE
    if enabled:
        changes["select"] = tuple(enabled) if asked.enabled_only else ("ALL", *enabled)
    session = room.session(**changes)
    is_plain = all(not part.is_markup for part in asked.parts)
    document = session.parse(NAME, asked.text) if is_plain else annotated(asked.parts)
    silent = asked.enabled_only and not enabled  # none of them is ours
    findings = () if silent else session.check(document, stop).findings
    name = LANGUAGES[asked.language]
    detected = {"name": name, "code": asked.language, "confidence": 1.0, "source": "newslint"}
    return {
        "software": {
            "name": "newslint",
            "version": __version__,
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "premiumHint": "",
            "status": "",
        },
        "warnings": {"incompleteResults": False},
        "language": {"name": name, "code": asked.language, "detectedLanguage": detected},
        "matches": matches(document, findings, registry.metas),
        "sentenceRanges": sentence_ranges(document),
    }


def _known(registry: Registry, references: Iterable[str]) -> Iterable[str]:
    """Those references that name rules of ours: clients send names of LanguageTool's own rules too."""
    return (ref for ref in references if ref.upper() != "ALL" and not list(registry.unknown([ref])))
