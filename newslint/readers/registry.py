"""All readers there are: ours, found by walking the folder, and those of third parties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from pkgutil import iter_modules
from typing import Any, TypeVar

from newslint.readers.base import Reader, StoriesReader, UnwritableError
from newslint.readers.decoding import UnreadableError
from newslint.readers.plain import Plain
from newslint.text import Document
from newslint.text.edits import Change
from newslint.util.foreign import contained, is_ours, package_of, reason
from newslint.util.modules import classes_over, is_whole_class
from newslint.util.plugins import LoadProblem, offers

GROUP = "newslint.readers"
T = TypeVar("T")
_PLAIN = Plain()


@cache
def ours() -> dict[str, Reader]:
    """Our readers by suffix."""
    room = __name__.rpartition(".")[0]
    found: dict[str, Reader] = {}
    for info in iter_modules([str(Path(__file__).parent)]):
        module = import_module(f"{room}.{info.name}")
        for value in classes_over(module, Reader):
            if is_whole_class(value, Reader):
                found |= dict.fromkeys(value.suffixes, value())
    return found


class Readers:
    """Readers by the names of files. Plugins are asked only where none of ours knows a suffix."""

    def __init__(self, *, plugins: bool = True) -> None:
        self.problems: list[LoadProblem] = []
        """Plugins that are of no use, as far as any were asked."""
        self._plugins = plugins
        self._others: dict[str, Reader] | None = None

    def of(self, name: str) -> Reader:
        """The reader for a file of this name; that of plain text where no other knows the suffix."""
        suffix = PurePath(name).suffix.lower()
        if not suffix or suffix in Plain.suffixes:  # no other reader is imported
            return _PLAIN
        return ours().get(suffix) or self.others().get(suffix, _PLAIN)

    def suffixes(self) -> frozenset[str]:
        """The suffixes of files taken from a folder, with their dot, in small letters."""
        known = {**self.others(), **ours()}
        return frozenset(suffix for suffix, reader in known.items() if suffix not in reader.named_only)

    def open(self, names: Iterable[str]) -> None:
        """Load what these files need, so that a plugin that fails is told before anything is done."""
        for name in names:
            self.of(name)

    def others(self) -> dict[str, Reader]:
        """The readers of plugins by suffix."""
        if self._others is None:
            self._others = {}
            for offer in offers(GROUP) if self._plugins else ():
                if isinstance(offer, LoadProblem):
                    self.problems.append(offer)
                elif fault := self._add(offer.value):
                    self.problems.append(LoadProblem(offer.where, fault))
        return self._others

    def _add(self, kind: Any) -> str:
        """Add a reader of a plugin; what is wrong with it, if anything."""
        others = self._others = self._others or {}
        if not is_whole_class(kind, Reader):
            return f"a reader is a class over newslint.Reader, with all its methods, not {kind!r}"
        suffixes = getattr(kind, "suffixes", ())
        if not isinstance(getattr(kind, "name", None), str) or not _are_suffixes(suffixes):
            return f"{kind.__name__} must say its name, and its suffixes as in (“.wires”,)"
        taken = [suffix for suffix in suffixes if suffix in ours() or suffix in others]
        if taken:
            return f"another reader knows {', '.join(taken)} already"
        reader = kind()
        others.update(dict.fromkeys(suffixes, reader))
        return ""


def _are_suffixes(value: Any) -> bool:
    """Whether a value names the ends of names of files."""
    return isinstance(value, tuple) and all(isinstance(s, str) and s[:1] == "." and s == s.lower() for s in value)


def read(reader: Reader, data: bytes, name: str) -> Document:
    """The document in a file's bytes; an :class:`UnreadableError` if it cannot be read, or the reader fails."""
    document = _guarded(reader, UnreadableError, lambda: reader.read(data, name))
    if not isinstance(document, Document):
        raise UnreadableError(f"the reader of {reader.name} failed: it gives {document!r}, no Document")
    return document


def read_all(reader: Reader, data: bytes, name: str) -> tuple[Document, ...]:
    """The stories in a file's bytes; an :class:`UnreadableError` if it cannot be read, or the reader fails."""
    if not isinstance(reader, StoriesReader):
        return (read(reader, data, name),)
    found = _guarded(reader, UnreadableError, lambda: tuple(reader.read_all(data, name)))
    for document in found:
        if not isinstance(document, Document):
            raise UnreadableError(f"the reader of {reader.name} failed: it gives {document!r}, no Document")
    return found


def write(reader: Reader, data: bytes, document: Document, changes: Sequence[Change]) -> bytes:
    """The file with changes made; an :class:`UnwritableError` if it cannot be, or the reader fails."""
    return _guarded(reader, UnwritableError, lambda: reader.write(data, document, changes))


def _guarded(reader: Reader, error: type[UnreadableError | UnwritableError], do: Callable[[], T]) -> T:
    """What a reader gives; one of third parties may fail in any way, and is named."""
    module = type(reader).__module__
    if is_ours(module):
        return do()
    try:
        with contained():
            return do()
    except (UnreadableError, UnwritableError, KeyboardInterrupt):
        raise
    except BaseException as failure:
        raise error(f"the reader of {reader.name} ({package_of(module)}) failed: {reason(failure)}") from failure
