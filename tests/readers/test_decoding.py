"""Bytes to text: every encoding that we read comes back byte for byte, and the rest is one clear reason."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import UnreadableError, load, read
from newslint.readers.decoding import decode


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-32"])
)
def test_what_is_decoded_can_be_encoded_again(text: str, encoding: str) -> None:
    data = (codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b"") + text.encode(encoding)
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    assert decoded.encode(decoded.text) == data


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_and_never_lost(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableError:
        return
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("bom", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_not_part_of_the_text(bom: str) -> None:
    assert decode("Café.".encode(bom)).text == "Café."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Hello \xff\xfe world, this is text.", "not text in UTF-8 (byte 0xff at 6)"),
        ("Café and ".encode() + b"\xe9t\xe9.", "not text in UTF-8 (byte 0xe9 at 10)"),
        (b"\x89PNG\r\n\x1a\n\0\0", "an image, not plain text"),
        (b"PK\x03\x04word/document.xml", "a ZIP archive or an office document, not plain text"),
        (bytes(range(256)) * 4, "a binary file, not text"),
        (b"\0\1" * 400, "a binary file, not text"),
        (b"a\0b\0c\0d", "a binary file, not text"),
        (b"\xff\xfea", "not text in UTF-16, as its first bytes say (byte 0x61 at 0)"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    assert str(caught.value) == reason


def test_old_windows_text_is_read_where_it_is_plain() -> None:
    text = "The “café” in São Paulo – £5 – isn’t naïve."
    assert decode(text.encode("cp1252")) == (text, "cp1252", b"")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_text_in_utf_16_is_read_without_a_mark_too(encoding: str) -> None:
    text = "The “café” in São Paulo – £5.\r\nIt’s late 😀.\n"
    data = text.encode(encoding)
    decoded = decode(data)
    assert decoded == (text, encoding, b"")
    assert decoded.encode(decoded.text) == data


def test_a_nul_in_a_story_is_kept() -> None:
    assert read("a.txt", b"One word\0 and more words follow.").text == "One word\0 and more words follow."


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"a" * 11)
    for path, reason in [
        (tmp_path, "a folder, not a file"),
        (tmp_path / "none.txt", "No such file or directory"),
        (tmp_path / "big.txt", "larger than the limit of 9.537e-06 MiB"),
    ]:
        with pytest.raises(UnreadableError) as caught:
            load(path, limit=10)
        assert str(caught.value) == reason
    assert load(tmp_path / "big.txt", limit=11) == b"a" * 11
