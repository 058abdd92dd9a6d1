"""Regular expressions whose code was kept match as those that are compiled from their sources."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest

from newslint.language.segmentation import tokenizer
from newslint.readers import layout
from newslint.util import lazy_regex as module
from newslint.util.lazy_regex import lazy_regex

FIXTURE = (Path(__file__).parents[2] / "fixtures/flawed/politics-summit.txt").read_text(encoding="utf-8")
SOURCES: list[module.Source] = [
    (r"\w+", 0),
    (r"(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]+)", 0),
    (r"(?i:mr|mrs)\.?(?= [A-Z])", 0),
    (r"the (?:first|second) # comment" + "\n", int(re.VERBOSE | re.IGNORECASE)),
    (r"(?m)^(.)(.*?)\1?$", int(re.DOTALL)),
    (r"[–—“”‘’\U0001F600-\U0001F64F]|(?<=[a-z])\.", 0),
    *(vars(made)["_made_of"] for made in (tokenizer._TOKEN, tokenizer._ADDRESS, layout._BYLINE, layout._DATELINE)),
]


@pytest.fixture(autouse=True)
def _as_in_a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_used", {})
    monkeypatch.setattr(module, "_kept", {})


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_kept_code_matches_as_new_code_does(source: module.Source, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = marshal.loads(marshal.dumps(dict(module.compiled([source]))))
    assert list(kept) == [source]
    module.take(kept)
    new = re.compile(*source)
    monkeypatch.setattr(re, "compile", None)  # it is not compiled anew
    revived = lazy_regex(*source)
    found = [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in revived.finditer(FIXTURE)]
    assert found == [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in new.finditer(FIXTURE)]
    assert (revived.pattern, revived.flags, revived.groups, dict(revived.groupindex)) == (
        new.pattern,
        new.flags,
        new.groups,
        dict(new.groupindex),
    )
    assert module.lacking() == []


@pytest.mark.parametrize("code", [b"", b"\xff" * 8, b"\x01" * 7])
def test_where_the_code_is_not_as_expected_the_source_is_compiled(code: bytes) -> None:
    ((source, kept),) = module.compiled([(r"(\d+) km", 0)])
    module.take({source: (kept[0], code, *kept[2:])})
    assert lazy_regex(*source).findall("12 km, 30 km") == ["12", "30"]


def test_what_was_used_without_kept_code_is_lacking() -> None:
    used, unused = lazy_regex(r"\d+ miles"), lazy_regex(r"\d+ yards")
    assert used.search("12 miles") is not None
    assert module.lacking() == [(r"\d+ miles", 0)]
    assert unused is not used
