"""Formats that are texts: what is read of a file that shows each, and of one that means ill.

``NEWSLINT_UPDATE_GOLDEN=1`` writes the files of what is read anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.readers import read
from newslint.readers.base import TextReader
from newslint.readers.registry import ours
from tests.readers.test_structured import shown

HERE = Path(__file__).parent / "texts"
FILES = sorted(file for file in HERE.iterdir() if file.suffix != ".out")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_read(file: Path) -> None:
    document = read(file.name, file.read_bytes())
    day = f"of {document.dated.day}\n" if document.dated else ""
    output = day + "\n".join(shown(document)) + "\n"
    golden = HERE / f"{file.name}.out"
    if os.environ.get("NEWSLINT_UPDATE_GOLDEN"):
        golden.write_text(output, encoding="utf-8")
    assert output == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_read_stands_in_the_file(file: Path) -> None:
    document = read(file.name, file.read_bytes())
    assert len(document.prose) == len(document.text)
    ends = [place for span in document.paragraphs for place in span]
    assert ends == sorted(ends)
    assert ends[-1] <= len(document.text)


def test_each_format_has_a_file_that_shows_it_and_one_that_means_ill() -> None:
    readers = {suffix: reader for suffix, reader in ours().items() if isinstance(reader, TextReader) and suffix}
    for kinds in ({file.suffix for file in FILES if file.stem == "hostile"}, {f.suffix for f in FILES}):
        assert {readers[suffix].name for suffix in kinds} == {reader.name for reader in readers.values()}
    assert {file.name for file in FILES} == {out.stem for out in HERE.glob("*.out")}
