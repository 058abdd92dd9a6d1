"""Formats whose files are no text: what is read of each against a file that shows it, and hostile ones refused.

``NEWSLINT_UPDATE_GOLDEN=1`` writes the files of what is read anew.
"""

from __future__ import annotations

import html
import io
import json
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import UnreadableError
from newslint.readers.base import StoriesReader
from newslint.readers.registry import ours, read_all
from newslint.text import Document

HERE = Path(__file__).parent
FILES = sorted((HERE / "files").iterdir())
READERS = {suffix: reader for suffix, reader in ours().items() if isinstance(reader, StoriesReader)}


def stories(name: str, data: bytes) -> tuple[Document, ...]:
    return read_all(READERS[Path(name).suffix], data, name)


def shown(document: Document) -> Iterator[str]:
    """Each paragraph as it reads, with its place in the file and what it is."""
    yield f"== {document.story or '(the one story)'}"
    for span in document.paragraphs:
        words = "".join(ch for ch in document.prose[slice(*span)] if ch not in "\ufdd0\ufdd1\ufdd2")
        kind = document.field_at(span.start) or ("quoted" if any(q.overlaps(span) for q in document.quoted) else "-")
        line, column = document.position(span.start)
        yield f"{line}:{column} {kind}: {' '.join(words.split())}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_read(file: Path) -> None:
    found = stories(file.name, file.read_bytes())
    output = "\n".join(line for document in found for line in shown(document)) + "\n"
    golden = HERE / "golden" / f"{file.name}.out"
    if os.environ.get("NEWSLINT_UPDATE_GOLDEN"):
        golden.write_text(output, encoding="utf-8")
    assert output == golden.read_text(encoding="utf-8")


def test_every_format_has_a_file() -> None:
    shown_suffixes = {file.suffix for file in FILES}
    assert {reader.name for reader in READERS.values()} == {READERS[suffix].name for suffix in shown_suffixes}
    assert {file.name for file in FILES} == {golden.stem for golden in (HERE / "golden").iterdir()}


@pytest.mark.parametrize("file", [f for f in FILES if f.suffix not in (".docx", ".odt")], ids=lambda file: file.name)
def test_each_word_has_its_place_in_the_file(file: Path) -> None:
    data = file.read_bytes()
    lines = data.decode("latin-1" if file.suffix == ".nitf" else "utf-8-sig").splitlines()
    for document in stories(file.name, data):
        assert document.source is not None
        for segment in document.source.segments:
            said = document[segment.span].rstrip("\r\n")
            there = lines[segment.line - 1][segment.column - 1 :]
            lead = len(said) - len(said.lstrip())
            assert there[lead:].startswith((said.strip()[:8], "&", "\\"))


@pytest.mark.parametrize("file", [f for f in FILES if f.suffix not in (".docx", ".odt")], ids=lambda file: file.name)
def test_each_word_has_its_offsets_in_the_file(file: Path) -> None:
    data = file.read_bytes()
    text = data.decode("latin-1" if file.suffix == ".nitf" else "utf-8-sig")
    for document in stories(file.name, data):
        assert document.source is not None
        for segment in document.source.segments:
            there = document.in_file(segment.span)
            said = text[there.start : there.end]
            if segment.width:
                said = html.unescape(said) if said[0] == "&" else json.loads(f'"{said}"')
            shown = document[segment.span]  # with blanks for what nobody reads
            assert [ch for ch, seen in zip(said, shown, strict=True) if seen not in (ch, " ")] == []


def archive(name: str, content: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return raw.getvalue()


ENTITIES = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><item><title>&b;</title></item></rss>'
OUTSIDE = b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>'
PARAMETER = b'<!DOCTYPE l [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]><rss/>'


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.xml", ENTITIES, "XML that defines entities"),
        ("a.xml", OUTSIDE, "XML that defines entities"),
        ("a.xml", PARAMETER, "XML that defines entities"),
        ("a.docx", archive("word/document.xml", OUTSIDE), "XML that defines entities"),
        ("a.odt", archive("content.xml", ENTITIES), "XML that defines entities"),
        ("a.xml", b"<rss>" * 100_000, "elements more than 200 deep"),
        ("a.xml", b"<rss><item>" + b"<a/>" * 1_000_001, "more than 1,000,000 elements"),
        ("a.xml", b"<rss><item></rss>", "no well-formed XML: mismatched tag"),
        ("a.nitf", b"<nitf><body><p>a&nbsp;b</p></body></nitf>", "no well-formed XML: undefined entity"),
        ("a.xml", b"", "no well-formed XML: no element found"),
        ("a.xml", b'<?xml version="1.0" encoding="klingon"?><rss/>', "no "),
        ("a.xml", b"<project/>", "XML whose first element is “project”; of XML, newslint reads NITF"),
        ("a.rss", b"<rss><channel/></rss>", "XML without a story in it"),
        ("a.json", b"[" * 100_000, "JSON nested deeper than any story is"),
        ("a.json", b'{"text": ', "no JSON: Expecting value"),
        ("a.json", b'{"name": "package", "version": "1"}', "JSON without a story in it"),
        ("a.json", b'"A story."', "JSON without a story in it"),
        ("a.jsonl", b'{"text": "A story."} x\n', "no JSON: Extra data"),
        ("a.json", b'{"text": {"a": 1}, "id": []}', "JSON without a story in it"),
        ("a.docx", b"PK\x03\x04 nothing", "a damaged archive"),
        ("a.docx", b"", "a damaged archive"),
        ("a.docx", archive("a", b""), "an archive without word/document.xml"),
        ("a.docx", archive("word/document.xml", b"<a>" + b" " * (65 << 20)), "an archive whose text is larger than 64"),
        ("a.odt", archive("content.xml", b"<a/>"), "an OpenDocument file that holds no text"),
        ("a.srt", b"1\n\n2\n", "subtitles without a cue"),
        ("a.vtt", b"\0\1\2" * 50, "a binary file"),
    ],
)  # fmt: skip
def test_what_is_hostile_or_no_story_is_refused(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        stories(name, data)
    assert str(caught.value).startswith(reason) or reason in str(caught.value)


def test_an_archive_damaged_within_is_refused() -> None:
    data = bytearray((HERE / "files" / "story.docx").read_bytes())
    for at in range(400, len(data) - 400, 40):
        broken = bytes(data[:at] + b"\xff" + data[at + 1 :])
        try:
            stories("a.docx", broken)
        except UnreadableError:
            continue


KEYS = st.sampled_from(
    "id headline headlines title by author description body bodies text body_html associations images value".split()
) | st.text(max_size=3)


@given(
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda c: st.lists(c) | st.dictionaries(KEYS, c))
)
def test_any_json_is_a_story_or_refused(value: object) -> None:
    try:
        found = stories("a.json", json.dumps(value).encode())
    except UnreadableError:
        return
    assert all(any(map(str.isalnum, document.prose)) for document in found)


def test_one_story_is_wanted_where_one_is_asked_for() -> None:
    with pytest.raises(UnreadableError, match="3 stories in one file, where one is wanted"):
        READERS[".jsonl"].read(b'{"text": "One."}\n{"text": "Two."}\n{"text": "Three."}\n', "a.jsonl")
