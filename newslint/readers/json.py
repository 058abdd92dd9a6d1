"""JSON: ninjs of any version, and records with the fields that stories have, one in a file, in a list or a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from newslint.readers.base import StoriesReader
from newslint.readers.dated import KEYS
from newslint.readers.decoding import UnreadableError, decode
from newslint.readers.structured.assembly import Assembly
from newslint.readers.structured.records import Source
from newslint.text import Document, FieldKind
from newslint.util.lazy_regex import lazy_regex

_LINES = (".jsonl", ".ndjson")
_NAMES = ("id", "uri", "guid", "slug", "url")
_FIELDS = {
    FieldKind.HEADLINE: ("headline", "headlines", "title"),
    FieldKind.STANDFIRST: ("standfirst", "subtitle", "description", "descriptions", "description_text", "summary"),
    FieldKind.BYLINE: ("byline", "by", "author"),
    FieldKind.DATELINE: ("dateline", "located"),
}
_BODIES = ("body_xhtml body_html body_html5 bodies html content_html body_text body text content").split()
"""Fields with the story, the first of them that is there; HTML goes before text, for it says more."""
_CAPTIONS = ("caption", "captions", "description_text", "descriptions", "description")
_MARKED_UP = lazy_regex(r"(?i)\s*(?:<!doctype html|<(?:html|article|section|div|p|h[1-6]|figure|ul|ol|blockquote)\b)")


class Json(StoriesReader):
    """A record is a story where it has one of the fields of a story; others are passed over."""

    name = "JSON"
    suffixes = (".ninjs", ".json", ".jsonl", ".ndjson")
    named_only = (".json", ".jsonl", ".ndjson")

    def stories(self, data: bytes, name: str) -> Iterator[Document]:
        """The stories of a file."""
        source = Source(decode(data).text)
        try:
            for value in source.values(lines=PurePath(name).suffix.lower() in _LINES):
                records = value if isinstance(value, list) else [value]
                for record in records:
                    if isinstance(record, Mapping):
                        yield from filter(None, [_story(source, record, name)])
        except RecursionError as error:
            raise UnreadableError("JSON nested deeper than any story is") from error
        except ValueError as error:
            raise UnreadableError(f"no JSON: {error}") from error


def _story(source: Source, record: Mapping[str, Any], path: str) -> Document | None:
    """The story in a record."""
    name = next((str(record[key]) for key in _NAMES if isinstance(record.get(key), str | int)), "")
    story = Assembly(path, name)
    body = next((key for key in _BODIES if record.get(key)), "")
    if not body:
        return None
    named = {key.lower().replace("-", "_"): value for key, value in record.items() if isinstance(value, str)}
    story.date(named[key] for key in KEYS if key in named)
    for kind, keys in _FIELDS.items():
        key = next((key for key in keys if isinstance(record.get(key), str | list) and record[key]), "")
        for said in _chosen(record.get(key)):
            story.paragraph(source.texts(said), kind)
    for said in _chosen(record[body]):
        if "html" in body or _MARKED_UP.match(said):
            story.html(source.texts(said))
        else:
            story.lines(source.texts(said))
    for picture in _pictures(record):
        for key in _CAPTIONS:
            if picture.get(key):
                for said in _chosen(picture[key]):
                    story.lines(source.texts(said), FieldKind.CAPTION)
                break
    return story.document()


def _strings(value: Any) -> Iterator[str]:
    """A text, or several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (part for part in value if isinstance(part, str))


def _chosen(value: Any) -> list[str]:
    """The text of a field: of ninjs 2 and later, of several renderings one, as HTML where there is such."""
    if not isinstance(value, list) or not any(isinstance(part, Mapping) for part in value):
        return list(_strings(value))
    parts = [part for part in value if isinstance(part, Mapping) and isinstance(part.get("value"), str)]

    def rank(part: Mapping[str, Any]) -> int:
        kind = str(part.get("contentType") or part.get("contenttype") or part.get("role") or "")
        return 0 if "html" in kind else 2 if "xml" in kind else 1

    best = min(parts, key=rank, default=None)
    return [] if best is None or (rank(best) == 2 and len(parts) > 1) else [best["value"]]


def _pictures(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The pictures that go with a story, in order."""
    linked = record.get("associations") or record.get("images") or ()
    for picture in linked.values() if isinstance(linked, Mapping) else linked if isinstance(linked, list) else ():
        if isinstance(picture, Mapping) and picture.get("type", "picture") in ("picture", "graphic", "video"):
            yield picture
