"""Taggers that may take the place of our own: TextBlob's, and any with its interface from an installed package."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.errors import NewslintError
from newslint.util.plugins import points

if TYPE_CHECKING:
    from textblob.base import BaseTagger

GROUP = "newslint.taggers"
_TEXTBLOB = {"pattern": "PatternTagger", "nltk": "NLTKTagger"}


class TaggerError(NewslintError):
    """A tagger that there is not, or that cannot be loaded; the message says which."""


def tagger_names() -> list[str]:
    """The names that `make_tagger` knows, sorted."""
    return sorted({*_TEXTBLOB, *(point.name for point in points(GROUP))})


def make_tagger(name: str) -> BaseTagger:
    """A tagger by its name: "pattern" and "nltk" are TextBlob's, others come from entry points ``newslint.taggers``."""
    if name in _TEXTBLOB:
        tagger: BaseTagger = getattr(import_module("textblob.en.taggers"), _TEXTBLOB[name])()
        return tagger
    for point in points(GROUP):
        if point.name != name:
            continue
        try:
            made: BaseTagger = point.load()()
        except Exception as error:
            raise TaggerError(f"the tagger {name} ({point.value}) failed to load: {error}") from error
        return made
    raise TaggerError(f"there is no tagger “{name}”; known are {', '.join(tagger_names())}")
