"""Words of a house in files of their own: one word a line, in UTF-8; what follows a ``#`` is a remark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.lexicon.house_words import wrong_word
from newslint.readers import UnreadableError
from newslint.service.source import read_file

SUFFIX = ".txt"
"""What the name of such a file ends in; no word does."""


class WordFileError(Exception):
    """A file of words, or a word, that cannot be used; the message says which and why."""


def read_words(entries: Iterable[str], folder: Path) -> tuple[str, ...]:
    """Words, with those of the files among them in the place of the file; paths are relative to a folder."""
    found: list[str] = []
    for entry in entries:
        words, where = [entry], ""
        if entry.endswith(SUFFIX):
            words, where = list(_lines(folder / entry)), f"{folder / entry}: "
        if problem := wrong_word(words):
            raise WordFileError(f"{where}{problem}")
        found += words
    return tuple(dict.fromkeys(found))


def _lines(path: Path) -> Iterator[str]:
    """The words of one file."""
    try:
        text = read_file(path).decode("utf-8-sig")
    except UnreadableError as error:
        raise WordFileError(f"{path}: {error}") from error
    except UnicodeDecodeError as error:
        raise WordFileError(f"{path} is not in UTF-8") from error
    for line in text.splitlines():
        if word := line.partition("#")[0].strip():
            yield word
