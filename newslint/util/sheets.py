"""Tables as text: values parted by commas, or by tabs, below a line of headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator


class Sheet:
    """The rows of a table, each by the small letters of its headings, without white space around anything."""

    def __init__(self, text: str, *, tabs: bool) -> None:
        self._rows = csv.DictReader(io.StringIO(text, newline=""), dialect="excel-tab" if tabs else "excel")

    @property
    def headings(self) -> list[str]:
        """The headings; none in an empty table."""
        return list(map(_heading, self._rows.fieldnames or ()))

    def __iter__(self) -> Iterator[dict[str, str]]:
        """The rows. A value that is missing, or more than there are headings, is in none."""
        for row in self._rows:
            yield {_heading(key): value.strip() for key, value in row.items() if isinstance(value, str)}


def _heading(key: str) -> str:
    """A heading as it is asked for."""
    return key.strip().lower()
