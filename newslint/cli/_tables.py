"""Tables as text: columns as wide as what stands in them, and no wider together than a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.reporters import columns as columns_of
from newslint.reporters import shortened, visible

_GAP = "  "
_LEAST = 8  # columns of a cell that is cut, so that something of it can be read


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """The lines of a table; cells are cut where the width in columns asks for it, the widest first."""
    told = [[visible(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(columns_of(row[k]) for row in told) for k in range(len(headings))]
    if width is not None:
        widths = _fitted(widths, width - len(_GAP) * (len(widths) - 1))
    for row in told:
        cells = (shortened(cell, size) for cell, size in zip(row, widths, strict=True))
        yield _GAP.join(
            cell + " " * (size - columns_of(cell)) for cell, size in zip(cells, widths, strict=True)
        ).rstrip()


def _fitted(widths: list[int], room: int) -> list[int]:
    """The widths of columns in a room: what is too much is taken from the widest."""
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > _LEAST:
        k = fitted.index(max(fitted))
        second = max((size for j, size in enumerate(fitted) if j != k), default=0)
        fitted[k] -= min(sum(fitted) - room, max(1, fitted[k] - second), fitted[k] - _LEAST)
    return fitted
