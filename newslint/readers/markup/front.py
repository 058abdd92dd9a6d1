"""Front matter: the settings at the top of a Markdown file, and headline, standfirst, byline and captions among them.

Only what is surely text is read: a value on the line of its key, plain or in quotation marks. All else (lists, blocks,
other nested keys than captions, values with escapes that stand for other characters) is left alone, so nothing has to
be parsed.
"""

from __future__ import annotations

from newslint.readers.dated import KEYS, day_of
from newslint.readers.prose import Patch, flat, markup
from newslint.text import Dated, Field, FieldKind, Span
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LINE = lazy_regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FIELDS = {
    "title": FieldKind.HEADLINE,
    "headline": FieldKind.HEADLINE,
    **dict.fromkeys(
        ("description", "subtitle", "subtitel", "standfirst", "dek", "deck", "summary", "excerpt", "tagline"),
        FieldKind.STANDFIRST,
    ),
    **dict.fromkeys(("author", "byline"), FieldKind.BYLINE),
}
_CAPTIONS = frozenset({"caption", "alt"})
"""Keys of pictures, at any depth; the same words are read once."""
_YAML = lazy_regex(r"(?P<key>[A-Za-z][A-Za-z_-]*)[ \t]*:[ \t]+(?P<value>[^\r\n]*[^\s])")
_TOML = lazy_regex(r"(?P<key>[A-Za-z][A-Za-z_-]*)[ \t]*=[ \t]*(?P<value>[^\r\n]*[^\s])")
_DOUBLE = lazy_regex(r'"((?:[^"\\]|\\["\\/])*+)"[ \t]*(?:#.*)?')
_SINGLE = lazy_regex(r"'((?:[^']|'')*+)'[ \t]*(?:#.*)?")
_PLAIN = lazy_regex(r"[^\s\"'\[\]{}>|*&!%#`@,?:-](?:[^#:]|(?<!\s)#|:(?!\s|\Z))*+")
_ESCAPE = lazy_regex(r"\\(?=[\"\\/])|'(?=')")
_LONGEST = 2_000  # lines; front matter that is not closed by then is none


class Front(NamedTuple):
    """Where front matter ends, what of it reads otherwise, its fields, and the day that it names."""

    end: int = 0
    patches: tuple[Patch, ...] = ()
    fields: tuple[Field, ...] = ()
    dated: Dated | None = None


def front_matter(text: str) -> Front:
    """The front matter of a text: between lines of three dashes (YAML) or three plus signs (TOML), if any."""
    fence = text[:3]
    if fence not in ("---", "+++"):
        return Front()
    lines = _lines(text)
    if len(lines) < 2 or text[slice(*lines[0])].strip(" \t") != fence:
        return Front()
    spans: list[tuple[FieldKind, int, int]] = []
    seen: set[FieldKind] = set()
    said: set[str] = set()
    days: dict[int, Dated] = {}
    open_table = False
    for start, end in lines[1:]:
        line = text[start:end]
        if line.rstrip(" \t") == fence or (fence == "---" and line.rstrip(" \t") == "..."):
            return _front(text, end, spans)._replace(dated=days[min(days)] if days else None)
        open_table = open_table or (fence == "+++" and line.startswith("["))
        pattern = _YAML if fence == "---" else _TOML
        m = pattern.match(line)
        kind = _FIELDS.get(m["key"].lower()) if m and not open_table else None
        if m and not open_table and (key := m["key"].lower().replace("-", "_")) in KEYS:
            value = m["value"].strip("\"' ")
            if (day := day_of(value)) is not None:
                low = start + line.index(value, m.start("value"))
                days.setdefault(KEYS.index(key), Dated(day, Span(low, low + len(value))))
        inner = m or pattern.match(line, len(line) - len(line.lstrip(" \t-")))
        if kind is None and inner and inner["key"].lower() in _CAPTIONS:
            m, kind = inner, FieldKind.CAPTION
            seen.discard(kind)
            if inner["value"].strip("\"' ") in said:
                continue
            said.add(inner["value"].strip("\"' "))
        if m and kind and kind not in seen and (value := _value(m["value"], toml=fence == "+++")):
            seen.add(kind)
            spans.append((kind, start + m.start("value") + value[0], start + m.start("value") + value[1]))
    return Front()


def _lines(text: str) -> list[tuple[int, int]]:
    """The first lines of a text, without their ends."""
    found: list[tuple[int, int]] = []
    for m in _LINE.finditer(text):
        found.append((m.start(), m.start() + len(m.group().rstrip("\r\n"))))
        if len(found) > _LONGEST or m.end() == len(text):
            break
    return found


def _value(value: str, *, toml: bool) -> tuple[int, int] | None:
    """Where the text of a scalar lies in what stands behind its key."""
    if value.startswith(('"""', "'''")):
        return None
    pattern = {'"': _DOUBLE, "'": _SINGLE}.get(value[0])
    if pattern is None:
        m = None if toml else _PLAIN.match(value)
        end = len(m.group().rstrip()) if m else 0
        rest = value[end:].lstrip()
        return (0, end) if m and (not rest or rest[0] == "#") and any(map(str.isalpha, value[:end])) else None
    m = pattern.fullmatch(value)
    if m is None or not m[1].strip() or (toml and value[0] == "'" and "''" in m[1]):
        return None
    inner = m[1]
    return m.start(1) + len(inner) - len(inner.lstrip()), m.start(1) + len(inner.rstrip())


def _front(text: str, end: int, spans: list[tuple[FieldKind, int, int]]) -> Front:
    """The front matter, all of it hidden but for the values of fields."""
    patches: list[Patch] = []
    at = 0
    for _, low, high in spans:
        patches.append(_apart(at, low))
        quoted = text[low - 1] in "\"'"
        if quoted:
            escapes = [m for m in _ESCAPE.finditer(text, low, high) if m.group() == "\\" or text[low - 1] == "'"]
            patches += [markup(*m.span()) for m in escapes]
        at = high
    patches.append(_apart(at, end))
    return Front(end, tuple(patches), tuple(Field(kind, Span(low, high)) for kind, low, high in spans))


def _apart(start: int, end: int) -> Patch:
    """What lies between two values reads as a blank line."""
    return Patch(start, end, "\n\n".ljust(end - start)) if end - start > 1 else flat(start, end)
