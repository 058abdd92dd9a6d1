"""What a client of LanguageTool asks for, read from its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from newslint.server.refusals import refuse
from newslint.util.records import NamedTuple

LANGUAGES = {
    "en": "English",
    "en-US": "English (US)",
    "en-GB": "English (GB)",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
}
_FIELDS = 100


class Part(NamedTuple):
    """A part of an annotated text: words, or markup with what it reads as."""

    text: str
    is_markup: bool = False
    reads_as: str = ""


class Asked(NamedTuple):
    """One request for a check."""

    parts: tuple[Part, ...]
    language: str
    """A code of `LANGUAGES`."""
    detected: bool = False
    """Whether the client left the language to us."""
    enabled: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()
    enabled_only: bool = False
    picky: bool = False

    @property
    def text(self) -> str:
        """The whole text, markup included: offsets count in it."""
        return "".join(part.text for part in self.parts)


def read_form(body: bytes, query: str = "") -> dict[str, str]:
    """The fields of a form, those of the address after those of the body."""
    try:
        text = body.decode("utf-8")
        pairs = [*parse_qsl(query, True, max_num_fields=_FIELDS), *parse_qsl(text, True, max_num_fields=_FIELDS)]
    except (UnicodeDecodeError, ValueError):
        refuse("the form is not in UTF-8, or has too many fields")
    return dict(pairs)


def read_asked(form: Mapping[str, str]) -> Asked:
    """What is asked for; a :class:`RefusedError` says which field is wrong."""
    if ("text" in form) == ("data" in form):
        refuse("one of “text” and “data” is needed, not both")
    parts = (Part(form["text"]),) if "text" in form else _annotated(form["data"])
    language, detected = _language(form)
    enabled = _listed(form, "enabledRules") + _listed(form, "enabledCategories")
    only = form.get("enabledOnly", "").lower() in ("true", "yes", "1")
    if only and not enabled:
        refuse("“enabledOnly” needs “enabledRules” or “enabledCategories”")
    level = form.get("level", "default").lower()
    if level not in ("default", "picky"):
        refuse("“level” is “default” or “picky”")
    disabled = _listed(form, "disabledRules") + _listed(form, "disabledCategories")
    return Asked(parts, language, detected, enabled, disabled, only, level == "picky")


def _listed(form: Mapping[str, str], name: str) -> tuple[str, ...]:
    """A field that lists things by comma."""
    return tuple(part.strip() for part in form.get(name, "").split(",") if part.strip())


def _language(form: Mapping[str, str]) -> tuple[str, bool]:
    """The language asked for, and whether it was left to us."""
    given = form.get("language", "")
    if not given:
        refuse("“language” is needed: a code such as en-GB, or auto")
    if given.lower() == "auto":
        preferred = [code for code in _listed(form, "preferredVariants") if code in LANGUAGES]
        return (preferred[0] if preferred else "en-US"), True
    known = {code.lower(): code for code in LANGUAGES}
    code = known.get(given.lower())
    if code is None:
        refuse("newslint reads English: “language” is one of " + ", ".join(LANGUAGES) + ", auto")
    return code, False


def _annotated(data: str) -> tuple[Part, ...]:
    """A text in parts, from its JSON."""
    try:
        loaded: Any = json.loads(data)
    except (ValueError, RecursionError):
        refuse("“data” is no JSON")
    given = loaded.get("annotation") if isinstance(loaded, dict) else None
    if isinstance(loaded, dict) and isinstance(loaded.get("text"), str) and given is None:
        return (Part(loaded["text"]),)
    if not isinstance(given, list):
        refuse("“data” has a “text”, or an “annotation” that is a list")
    return tuple(map(_part, given))


def _part(given: Any) -> Part:
    """One part."""
    part = given if isinstance(given, dict) else {}
    text, markup, reads_as = part.get("text"), part.get("markup"), part.get("interpretAs", "")
    if isinstance(text, str) and markup is None:
        return Part(text)
    if not (isinstance(markup, str) and text is None and isinstance(reads_as, str)):
        refuse("each “annotation” has a “text”, or a “markup” and perhaps an “interpretAs”")
    return Part(markup, True, reads_as)
