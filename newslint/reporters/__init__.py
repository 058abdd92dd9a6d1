"""Output formats: one module each; the folder is walked. Names with an underscore in front are what they share.

Another package brings a format under the entry point ``newslint.reporters``, by the name that users give.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from newslint.errors import NewslintError
from newslint.reporters._base import Reporter
from newslint.reporters._excerpt import columns, rows, shortened, visible
from newslint.reporters._wire import dumps, finding_to_json, place_to_json
from newslint.util.modules import classes_over, is_whole_class
from newslint.util.plugins import LoadProblem, offers, points
from newslint.util.suggest import did_you_mean

__all__ = [
    "FormatError",
    "Reporter",
    "columns",
    "dumps",
    "finding_to_json",
    "formats",
    "place_to_json",
    "reporter",
    "rows",
    "shortened",
    "visible",
]

GROUP = "newslint.reporters"


class FormatError(NewslintError):
    """An output format that there is not, or that cannot be loaded; the message says which."""


@cache
def formats() -> tuple[str, ...]:
    """The names of our formats, sorted. Imports none of them."""
    return tuple(sorted(m.name.replace("_", "-") for m in iter_modules(__path__) if not m.name.startswith("_")))


def reporter(name: str, *, plugins: bool = False) -> type[Reporter]:
    """The reporter of a format; only its module is imported, and no plugin is asked for a format of ours.

    A :class:`FormatError` where there is no such format, or the plugin that brings it is of no use.
    """
    if name in formats():
        module = import_module(f"{__name__}.{name.replace('-', '_')}")
        ours: type[Reporter] = next(kind for kind in classes_over(module, Reporter) if is_whole_class(kind, Reporter))
        return ours
    for offer in offers(GROUP, name) if plugins else ():
        if isinstance(offer, LoadProblem):
            raise FormatError(f"could not load {offer}")
        if not is_whole_class(offer.value, Reporter):
            raise FormatError(
                f"{offer.where} offers no reporter, which is a class over newslint.Reporter, but {offer.value!r}"
            )
        kind: type[Reporter] = offer.value
        return kind
    known = [*formats(), *(point.name for point in points(GROUP))] if plugins else formats()
    raise FormatError(f"there is no format “{name}”{did_you_mean(name, known)}")
