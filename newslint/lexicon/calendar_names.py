"""Months and weekdays, in full and short, all in lower case."""

from __future__ import annotations

from newslint.lexicon.lists import marked, rows

_SHORT = {row[0]: tuple(row[2].split()) for row in rows("calendar") if len(row) > 2}

MONTHS = tuple(marked(rows("calendar"), "month"))
"""January to December."""
WEEKDAYS = tuple(marked(rows("calendar"), "weekday"))
"""Monday to Sunday."""
HOLIDAYS = frozenset(marked(rows("calendar"), "holiday"))
"""Feasts that a date is often told by."""

SHORT_MONTHS = {short: name for name in MONTHS for short in _SHORT.get(name, ())}
"""The month of each short form, which stands here without its stop; May has none."""
SHORT_WEEKDAYS = {short: name for name in WEEKDAYS for short in _SHORT[name]}
"""The weekday of each short form."""

MONTH_WORDS = frozenset({*MONTHS, *SHORT_MONTHS, *(f"{short}." for short in SHORT_MONTHS)})
"""Every way to write a month, short forms with and without the stop."""
CALENDAR = MONTH_WORDS | HOLIDAYS | frozenset(WEEKDAYS)
"""All words that say when: months, short ones too, weekdays and feasts."""
