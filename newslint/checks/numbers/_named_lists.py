"""Lists of names and other short things after a number: how many they have.

“Alan Price, 30, Neil Shah, 41, and Carl Fry, 35”; “a Ford, a Volvo and a Fiat”; “France, Spain and Italy”.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens
from newslint.util.records import NamedTuple

_LONGEST = 5  # words of an item
_BARE = 2  # words of an item that is neither a name nor opened by an article
_MARKS = frozenset({",", ";"})
_STOPS = frozenset({".", "?", "!", ":", "—", "–", "--", ")", "("})
_ARTICLES = frozenset({"a", "an", "the"})
_INSIDE = frozenset({"of", "de", "la", "al", "bin", "van", "von", "der", "del", "el", "the", "-", "'", "’", "'s", "’s"})
"""Small words and marks inside a name."""
_BESIDE = frozenset("of from both who whose which all aged also now then in at who's mother father".split())
"""What opens words about the item before: “of Leeds”, “from Hull”."""


class NamedList(NamedTuple):
    """A list of things."""

    first: int
    end: int
    """Its tokens: a half-open range."""
    size: int
    names: bool
    """Whether all its items are names."""


def list_after(table: Tokens, first: int, high: int) -> NamedList | None:
    """The list that begins at a token; nothing where it is not plain: long items, clauses, an “and” too many."""
    items, end = _items(table, first, high)
    kept = [item for item in items if item and not _is_beside(table, item)]
    if len(kept) < 2 or any(len(item) > _LONGEST for item in kept):
        return None
    shapes = {_shape(table, item) for item in kept}
    if len(shapes) > 1 or shapes == {""}:
        return None
    if len(kept[0]) > 1 and any(len(item) == 1 for item in kept) and table.lower[end : end + 1] == [","]:
        return None  # Ann Orde, Atlanta, and Jane Orde, Boston
    if set(table.lower[end + 1 : end + 3]) & {"both", "all", "and"}:
        return None  # the list goes on: Ann and Jane Orde, both of Boston, and May Orde
    return NamedList(first, end, len(kept), shapes == {"name"})


def _items(table: Tokens, first: int, high: int) -> tuple[list[list[int]], int]:
    """The tokens of each item of a list with one “and”, and where it ends; no items where it has none, or two."""
    items: list[list[int]] = [[]]
    joint = -1
    k = first
    while k < high and table.lower[k] not in _STOPS:
        word = table.lower[k]
        last = joint >= 0 and bool(items[-1]) and len(items) > joint
        if word in _MARKS:
            if last and not _is_aside(table, k + 1, high):
                break
            items.append([])
        elif word in ("and", "&"):
            if joint >= 0:
                return [], k
            items += [[]] if items[-1] else []
            joint = len(items) - 1
        elif last and not _goes_on(table, k, items[-1]):
            break
        else:
            items[-1].append(k)
        k += 1
    return (items if joint >= 0 else []), k


def _is_aside(table: Tokens, k: int, high: int) -> bool:
    """Whether an age and a comma or stop follow: “, 35,”."""
    return k < high and table.text[k].isdigit() and (k + 1 >= high or table.lower[k + 1] in (*_MARKS, *_STOPS))


def _goes_on(table: Tokens, k: int, item: list[int]) -> bool:
    """Whether a word may go on the last item of a list, which no comma ends."""
    if _shape(table, item) == "name" or table.lower[item[0]] in _ARTICLES:
        return table.text[k][0].isupper() or table.lower[k] in _INSIDE or table.lower[item[-1]] in _ARTICLES
    return True


def _is_beside(table: Tokens, item: list[int]) -> bool:
    """Whether words between commas are no item but belong to the one before: an age, a place."""
    return table.text[item[0]][0].isdigit() or table.lower[item[0]] in _BESIDE


def _shape(table: Tokens, item: list[int]) -> str:
    """What an item looks like: a name, a thing with an article, or one or two bare words; empty for all else."""
    words = [table.text[k] for k in item]
    if all(word[0].isupper() or word.lower() in _INSIDE for word in words) and words[-1][0].isupper():
        return "name"
    if words[0].lower() in ("a", "an") and len(words) < _LONGEST:
        return "thing"
    bare = len(words) <= _BARE and all(word.isalpha() and word.islower() for word in words)
    return "bare" if bare else ""
