"""What a name of a place is the name of: a town that any atlas has, or a region."""

from __future__ import annotations

from newslint.language.words.gazetteer import KNOWN, lies_in, regions_named
from newslint.story.whereabouts.sites import is_of_people


def is_town(name: str) -> bool:
    """Whether a name is that of a well-known town, and of no region but its own."""
    lying = lies_in(name)
    if not any(flags & KNOWN for flags in lying.values()) or is_of_people(name):
        return False
    regions = regions_named(name)
    return not regions or any(lying.get(number, 0) & KNOWN for number in regions)


def is_region(name: str) -> bool:
    """Whether a name is that of a region alone, or of a people."""
    return is_of_people(name) or (bool(regions_named(name)) and not is_town(name))
