"""reStructuredText and AsciiDoc: what a sub-editor sees of them, and what a fix may do."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint
from newslint.readers import parse
from newslint.text import Document, FieldKind

NAMES = ("a.rst", "a.adoc")
PIECES = (
    "``", "`", "::", "====\n", "----\n", "* ", "1. ", ".. ", ".. note:: ", "   ", "<<", ">>", "[a]", "{a}", "_", "*",
    "|", "[quote]\n", "|===\n", ":a: ", ":b:`", "footnote:[", "\\", " +\n", "`_", "word ", "Word.", "\n", "\r\n", "\r",
    "\n\n", "image::a[", "]", "= ", "____\n", "++++\n", "////\n", ">>> ", "\t", "'''\n", "ifdef::a[]\n", "=====  ===\n",
)  # fmt: skip


def read(document: Document) -> list[str]:
    """The paragraphs as they read."""
    fillers = dict.fromkeys(map(ord, "\ufdd0\ufdd1\ufdd2"))
    return [" ".join(document.prose[slice(*p)].translate(fillers).split()) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("A *word* and **two**, 3 * 4 * 5.", ["A word and two, 3 * 4 * 5."]),
        ("See `the list`__ and `Ana <https://example.org/>`_.", ["See the list and Ana."]),
        ("Press :kbd:`Ctrl` or :term:`leave`.", ["Press or leave."]),
        ("A re\\ *place*\\ ment.", ["A replacement."]),
        ("One::\n\n   a apple\n\nTwo.", ["One:", "Two."]),
        ("A. Roe won.\nThe crowd left.", ["A. Roe won. The crowd left."]),
        ("- One\n- Two", ["One", "Two"]),
        ("(1) One\n\n(2) Two", ["One", "Two"]),
        (".. |a| image:: b.png\n.. _c: d\n.. e\n\nThen.", ["Then."]),
        (".. unknown:: a\n   :b: c\n\n   a apple\n\nThen.", ["Then."]),
        (".. warning::\n   One.\n\n   * Two\n\nThree.", ["One.", "Two", "Three."]),
        ("Title\n~~~~~\n\nText.", ["Title", "Text."]),
        ("======  ==\nThe a   b\n======  ==\n\nText.", ["Text."]),
        ("[newslint-ignore GRM101: a band]\n\nText.", ["Text."]),
    ],
)
def test_restructuredtext(text: str, reads: list[str]) -> None:
    assert read(parse("a.rst", text)) == reads
    assert read(parse("a.rst", text.replace("\n", "\r\n"))) == reads


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("A *word*, __e__mphasis, 3 * 4 and a_b_c.", ["A word, emphasis, 3 * 4 and a_b_c."]),
        ("See https://example.org[the list] or https://example.org/a.", ["See the list or ."]),
        ("link:a[The list^,role=b] and <<a,the map>>.", ["The list and the map."]),
        ('"`We go,`" he said. `a apple` and {the the}', ['"We go," he said. and {the the}']),
        ("The ((crew)) left(((crew, vote))).", ["The crew left ."]),
        ("// no\nYes.\n////\nno\n////\nYes.", ["Yes.", "Yes."]),
        ("[source]\na apple\n\n....\na apple\n....\n\nYes.", ["Yes."]),
        ("* One\ngoes on\n** Two\n. Three", ["One goes on", "Two", "Three"]),
        ("TIP: Bring a coat.", ["Bring a coat."]),
        ("Port:: Hull", ["Port", "Hull"]),
        ("One +\nTwo", ["One", "Two"]),
        ("Title\n-----\n\nText.", ["Title", "Text."]),
        ("  a apple\n\nText.", ["Text."]),
        ("include::a.adoc[]\n\n'''\n\n:a: b\n\nText.", ["Text."]),
        ("// [newslint-ignore GRM101: a band]\nText.", ["Text."]),
    ],
)
def test_asciidoc(text: str, reads: list[str]) -> None:
    assert read(parse("a.adoc", text)) == reads
    assert read(parse("a.adoc", text.replace("\n", "\r\n"))) == reads


def test_quotations_are_those_of_the_markup() -> None:
    for name, text in (("a.rst", "He said:\n\n   We go.\n"), ("a.adoc", "He said:\n\n[quote]\n____\nWe go.\n____\n")):
        document = parse(name, text)
        at = text.index("We go")
        assert [span.start <= at < span.end for span in document.quoted] == [True], name


def test_captions() -> None:
    rst = ".. figure:: a.jpg\n\n   Waiting in the rain.\n\n   More.\n"
    adoc = ".Waiting in the rain.\nimage::a.jpg[]\n\nMore.\n"
    for name, text in (("a.rst", rst), ("a.adoc", adoc)):
        (field,) = parse(name, text).fields
        assert (field.kind, text[slice(*field.span)]) == (FieldKind.CAPTION, "Waiting in the rain."), name


@pytest.mark.parametrize("name", NAMES)
def test_a_fix_changes_the_words_and_nothing_else(tmp_path: Path, name: str) -> None:
    text = "Title\n=====\n\nIt took *a* hour, `he <https://example.org/a>`_ said\nof the the bus."
    if name == "a.adoc":
        text = "= Title\n\nIt took *a* hour, https://example.org/a[he] said\nof the the bus."
    path = tmp_path / name
    path.write_bytes(text.replace("\n", "\r\n").encode())
    newslint.fix(path, write=True, isolated=True)
    fixed = text.replace("*a* hour", "*an* hour").replace("the the", "the")
    assert path.read_bytes() == fixed.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("name", NAMES)
def test_a_comment_silences_what_is_below_it(name: str) -> None:
    sign = ".." if name == "a.rst" else "//"
    text = f"{sign} [newslint-ignore GRM101: the name of a band]\n\nThey heard A Apple, a apple of a band.\n"
    report = newslint.lint(text, name=name)
    assert not report.findings
    assert {finding.code for finding in report.suppressed} == {"GRM101"}


@settings(max_examples=300, database=None)
@given(st.sampled_from(NAMES), st.lists(st.sampled_from(PIECES), max_size=30))
def test_whatever_is_written_places_stay(name: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    document = parse(name, text)
    assert len(document.prose) == len(text)
    for place, (seen, stands) in enumerate(zip(document.prose, text, strict=True)):
        hidden = any(span.start <= place < span.end for span in document.masked)
        assert hidden or seen == stands or (seen == " " and stands in "\t\r\n"), (place, seen, stands)
    for span in (*document.quoted, *(field.span for field in document.fields)):
        assert 0 <= span.start <= span.end <= len(text)
