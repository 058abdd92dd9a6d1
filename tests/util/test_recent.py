from __future__ import annotations

from newslint.util.recent import Recent


def test_what_was_used_longest_ago_makes_room() -> None:
    kept: Recent[str, int] = Recent(2)
    kept.put("one", 1)
    kept.put("two", 2)
    assert kept.get("one") == 1
    kept.put("three", 3)
    assert (kept.get("one"), kept.get("two"), kept.get("three")) == (1, None, 3)
    assert len(kept) == 2


def test_a_key_that_is_kept_takes_no_more_room() -> None:
    kept: Recent[str, int] = Recent(2)
    for value in (1, 2, 3):
        kept.put("one", value)
    kept.put("two", 2)
    assert (kept.get("one"), kept.get("two"), len(kept)) == (3, 2, 2)
