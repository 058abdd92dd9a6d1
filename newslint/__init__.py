"""newslint: a prose linter for news.

What stands here is the whole of what other programs may rely on: four functions for stories (:func:`read`,
:func:`lint`, :func:`fix`, :func:`facts`), what they give, and what a rule, a reader of another format or an output
format is made of. ``newslint.kinds`` is for kinds of YAML rules, ``newslint.testing`` for the tests of rules. All else
may change from one version to the next.

Nothing is imported before it is asked for, so that ``import newslint`` costs nothing and a rule pays for no room that
it does not use.
"""

from __future__ import annotations

from newslint.version import __version__

TYPE_CHECKING = False  # for checkers it is true all the same; to import typing takes longer than all else here
if TYPE_CHECKING:
    from typing import Any

    from newslint.api import Fixed, Settings, facts, fix, lint, read
    from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
    from newslint.engine.report import Crash, Report, Suppression
    from newslint.engine.rule import Example, Meta, Rule
    from newslint.engine.summary import Summary
    from newslint.errors import NewslintError
    from newslint.language.segmentation.tokens import Tokens, tokens
    from newslint.language.syntax.parsing import Tree, tree
    from newslint.language.syntax.tagging import Tags, tags
    from newslint.language.textblob.blob import blob
    from newslint.language.words.morphology import forms, inflect, lemma
    from newslint.readers.base import Reader, TextReader, UnreadableError, UnwritableError
    from newslint.reporters._base import Reporter
    from newslint.story.acronyms import acronyms
    from newslint.story.dates import dates
    from newslint.story.facts import Fact
    from newslint.story.people import people
    from newslint.story.places import places
    from newslint.story.quantities import quantities
    from newslint.story.speakers import quotations
    from newslint.text import Document, Field, FieldKind, Place, Position, Segment, SourceMap, Span, annotation
    from newslint.text.characters import find_all

__all__ = [
    "Crash",
    "Document",
    "Edit",
    "Example",
    "Fact",
    "Field",
    "FieldKind",
    "Finding",
    "Fix",
    "Fixed",
    "Meta",
    "NewslintError",
    "Place",
    "Position",
    "Reader",
    "Related",
    "Report",
    "Reporter",
    "Rule",
    "Safety",
    "Segment",
    "Settings",
    "Severity",
    "SourceMap",
    "Span",
    "Summary",
    "Suppression",
    "Tags",
    "TextReader",
    "Tokens",
    "Tree",
    "UnreadableError",
    "UnwritableError",
    "__version__",
    "acronyms",
    "annotation",
    "blob",
    "dates",
    "facts",
    "find_all",
    "fix",
    "forms",
    "inflect",
    "lemma",
    "lint",
    "people",
    "places",
    "quantities",
    "quotations",
    "read",
    "tags",
    "tokens",
    "tree",
]

_HOMES = {
    "api": "Fixed Settings facts fix lint read",
    "engine.finding": "Edit Finding Fix Related Safety Severity",
    "engine.report": "Crash Report Suppression",
    "engine.rule": "Example Meta Rule",
    "engine.summary": "Summary",
    "errors": "NewslintError",
    "language.segmentation.tokens": "Tokens tokens",
    "language.syntax.parsing": "Tree tree",
    "language.syntax.tagging": "Tags tags",
    "language.textblob.blob": "blob",
    "language.words.morphology": "forms inflect lemma",
    "readers.base": "Reader TextReader UnreadableError UnwritableError",
    "reporters._base": "Reporter",
    "story.acronyms": "acronyms",
    "story.dates": "dates",
    "story.facts": "Fact",
    "story.people": "people",
    "story.places": "places",
    "story.quantities": "quantities",
    "story.speakers": "quotations",
    "text": "Document Field FieldKind Place Position Segment SourceMap Span annotation",
    "text.characters": "find_all",
}
"""The modules that the names above come from; for type checkers and editors the same stands above."""


def __getattr__(name: str) -> Any:
    """A name, imported when it is first asked for."""
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names.split():
            value = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What there is."""
    return sorted({*globals(), *__all__})
