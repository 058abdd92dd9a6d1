"""The description of the service in OpenAPI."""

from __future__ import annotations

from typing import Any

from newslint.server.native import MOST_SOURCES
from newslint.version import __version__

_TEXT = {"type": "string"}
_STRINGS = {"type": "array", "items": _TEXT}
_OFFSET = {"type": "integer", "minimum": 0}
_PAGE = "text/html"
_NAME = {"name": "name", "in": "query", "schema": _TEXT, "description": "Of the file; its suffix says the format."}

STORY = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {
        "text": {**_TEXT, "description": "The story."},
        "name": {**_TEXT, "description": "What the story goes by; its suffix says the format.", "default": "story.txt"},
        "level": {"enum": ["error", "warning", "advice"], "description": "The lowest severity wanted."},
        "depth": {"enum": ["fast", "thorough"], "description": "How closely sentences are read."},
        "select": {**_STRINGS, "description": "Rules to run, by code, name or prefix."},
        "ignore": {**_STRINGS, "description": "Rules not to run."},
        "sources": {
            "type": "array",
            "maxItems": MOST_SOURCES,
            "description": "Transcripts that quotations are held against.",
            "items": {
                "anyOf": [
                    _TEXT,
                    {
                        "type": "object",
                        "required": ["text"],
                        "additionalProperties": False,
                        "properties": {
                            "text": {**_TEXT, "description": "What was said."},
                            "name": {**_TEXT, "description": "Its suffix says the format.", "default": "source.txt"},
                        },
                    },
                ]
            },
        },
        "accepted": {
            "type": "array",
            "description": "Findings that the writer leaves as they are.",
            "items": {
                "type": "object",
                "required": ["code", "start", "end"],
                "properties": {"code": _TEXT, "start": _OFFSET, "end": _OFFSET},
            },
        },
    },
}
READ = {
    "type": "object",
    "required": ["stories"],
    "properties": {
        "stories": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "title", "text"],
                "properties": {
                    "name": {**_TEXT, "description": "What to check the text under."},
                    "title": {**_TEXT, "description": "What the file calls the story, where it holds several."},
                    "text": _TEXT,
                },
            },
        }
    },
}
FINDING = {
    "type": "object",
    "required": ["code", "rule", "severity", "message", "start", "end", "fixes", "related"],
    "properties": {
        "code": _TEXT,
        "rule": _TEXT,
        "severity": {"enum": ["error", "warning", "advice"]},
        "message": _TEXT,
        "start": {**_OFFSET, "description": "In code points."},
        "end": _OFFSET,
        "fixes": {"type": "array", "items": {"type": "object"}},
        "related": {"type": "array", "items": {"type": "object"}},
    },
}
CHECKED = {
    "type": "object",
    "required": ["findings", "suppressed", "failed"],
    "properties": {
        "findings": {"type": "array", "items": FINDING},
        "suppressed": {**_OFFSET, "description": "How many findings directives or settings silence."},
        "failed": {**_STRINGS, "description": "Codes of rules that failed on the story."},
    },
}
_FORM: dict[str, Any] = {
    "type": "object",
    "required": ["language"],
    "properties": {
        "text": _TEXT,
        "data": {**_TEXT, "description": "JSON: annotation, a list of text and markup with interpretAs."},
        "language": {**_TEXT, "description": "en, en-US, en-GB, en-AU, en-CA, en-NZ, en-ZA or auto."},
        "preferredVariants": _TEXT,
        "enabledRules": _TEXT,
        "disabledRules": _TEXT,
        "enabledCategories": _TEXT,
        "disabledCategories": _TEXT,
        "enabledOnly": {"enum": ["true", "false"]},
        "level": {"enum": ["default", "picky"]},
    },
}
_FIELDS = [
    {"name": name, "in": "query", "required": name in _FORM["required"], "schema": field}
    for name, field in _FORM["properties"].items()
]


def schema() -> dict[str, Any]:
    """The whole description."""
    story = {"required": True, "content": {"application/json": {"schema": STORY}}}
    form = {"required": True, "content": {"application/x-www-form-urlencoded": {"schema": _FORM}}}
    bytes_ = {"required": True, "content": {"application/octet-stream": {}}}
    file = {"parameters": [_NAME], "requestBody": bytes_}
    return {
        "openapi": "3.1.0",
        "info": {"title": "newslint", "version": __version__},
        "paths": {
            "/v2/check": {
                "post": {**_answer("Check a text, as LanguageTool does"), "requestBody": form},
                "get": {**_answer("The same, of a short text"), "parameters": _FIELDS},
            },
            "/v2/languages": {"get": _answer("The languages that are read", {"type": "array"})},
            "/api/check": {"post": {**_answer("What is found in a story", CHECKED), "requestBody": story}},
            "/api/facts": {"post": {**_answer("What a story states"), "requestBody": story}},
            "/api/report": {"post": {**_answer("The marked report on a story", _TEXT, _PAGE), "requestBody": story}},
            "/api/read": {
                "post": {**_answer("The stories in a file", READ), "parameters": [_NAME], "requestBody": file}
            },
            "/api/rules": {"get": _answer("All rules")},
            "/health": {"get": _answer("That the service answers", _TEXT, "text/plain")},
            "/metrics": {"get": _answer("Counts for Prometheus", _TEXT, "text/plain")},
        },
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
        "security": [{}, {"key": []}],
    }


def _answer(summary: str, body: Any = None, kind: str = "application/json") -> dict[str, Any]:
    """What an address answers."""
    refusals = {
        "400": "The request is wrong.",
        "401": "A key is needed.",
        "408": "The request did not come in time.",
        "413": "The text is too long.",
        "429": "Too many requests; Retry-After says when to come again.",
        "503": "Too many stories are waiting, or this one takes too long; Retry-After says when to come again.",
    }
    good = {"description": "The answer.", "content": {kind: {"schema": body or {"type": "object"}}}}
    others = {status: {"description": why} for status, why in refusals.items()}
    return {"summary": summary, "responses": {"200": good, **others}}
