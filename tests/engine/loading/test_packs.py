"""YAML packs: what is wrong with a file is said in one line; what is right is compiled and kept."""

from __future__ import annotations

import time
from pathlib import Path
from zlib import crc32

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.compiled import COMPILED, read, write
from newslint.engine.loading.registry import Registry
from newslint.text import Document

RULE = """\
code: HSE101
name: {name}
kind: swap
summary: A word.
why: It is so.
severity: warning
swap: {{"behove": behoove}}
{more}
examples:
  bad: ["It would [[behove]] us."]
  good: ["It would behoove us.", "He hove to."]
"""


def pack(folder: Path, text: str, name: str = "behove") -> Path:
    """A folder with one rule file."""
    (folder / "x").mkdir(exist_ok=True)
    (folder / "x" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def without(old: str, new: str = "") -> str:
    """The rule with something in place of a part of it."""
    text = RULE.format(name="behove", more="")
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "place", "complaint"),
    [
        (RULE.format(name="behove", more="swop: 1"), "8:1", "unknown key “swop”; did you mean “swap”?"),
        (without("severity:", "severty:"), "6:1", "unknown key “severty”; did you mean “severity”?"),
        (RULE.format(name="other", more=""), "2:7", "the file must be called after the rule"),
        (without("kind: swap", "kind: swop"), "3:7", "“kind” cannot be “swop”; did you mean “swap”?"),
        (without("kind: swap", "kind: regex"), "3:7", "“kind” must be one of caps, confused, cue, dictionary, either"),
        (without("why: It is so.\n"), "1:1", "the key “why” is missing"),
        (without('"He hove to."'), "11:9", "“good” needs 2 or more; here is 1"),
        (without('"behove":', '"be [hove":'), "7:8", "“[” without “]”"),
        (
            without("severity: warning", "severity: bad"),
            "6:11",
            "“severity” must be one of error, warning, advice",
        ),
        (without("severity: warning", "severity: eror"), "6:11", "did you mean “error”?"),
        (without("severity: warning", "severity: [error]"), "6:11", "not a list"),
        (without("code: HSE101", "code: HS1"), "1:7", "“code” must be three capitals and three digits"),
        (without("summary: A word.", "summary:"), "4:9", "“summary” must be text, but is empty"),
        (without("summary: A word.", "summary: A: word."), "4:11", "a colon is out of place"),
        (without("summary: A word.", "\tsummary: A word."), "4:1", "a tab stands here"),
        (without('{"behove": behoove}', "[behove]"), "7:7", "“swap” must be a mapping, not a list"),
        (without("behoove}", "{a: b}}"), "7:18", "“behove” must be a list, not a mapping"),
        (without("behoove}", '"{2} it"}'), "7:18", "refers to element 2"),
        (without("behoove}", '"{1:VX} it"}'), "7:18", "no reference"),
        (without('"behove": behoove', '"{ZZZ} behove": behoove'), "7:8", "there is no tag “ZZZ”"),
        (without('"behove": behoove', "beh.*: behoove"), "7:8", "looks like a regular expression"),
        (without('"behove": behoove', '"behove": behoove, "behove": be'), "7:27", "stands twice"),
        (without("[[behove]]", "[[behove"), "10:9", "the marks do not pair"),
        (RULE.format(name="behove", more="safety: sure"), "8:9", "“safety” must be one of safe, unsafe, display-only"),
        (RULE.format(name="behove", more="in_quotes: maybe"), "8:12", "“in_quotes” must be true or false, not “maybe”"),
        (RULE.format(name="behove", more="message: Write {usw}."), "8:10", "did you mean “use”?"),
        (RULE.format(name="behove", more="except: {a: b}"), "8:9", "“except” must be a list, not a mapping"),
        (RULE.format(name="behove", more="since: !!binary aGk="), "8:8", "leave “!!binary” out"),
        (RULE.format(name="behove", more="since: !!python/object:os.system x"), "8:8", "leave"),
        (RULE.format(name="behove", more="except: &a [*a]"), "8:13", "stands inside what it stands for"),
        (RULE.format(name="behove", more="except: *b"), "8:9", "there is no “&b” before it"),
        (RULE.format(name="behove", more="{a: b}: c"), "8:1", "“a key of the rule” must be text"),
        (RULE.format(name="behove", more="") + "---\nb: c\n", "13:1", "a file holds one rule"),
        ("- a\n- b\n", "1:1", "one mapping"),
        ("a: [1\n", "2:1", "this is no YAML"),
        ("", "", "the file is empty"),
    ],
)
def test_a_wrong_file_gives_one_line_that_names_it(tmp_path: Path, text: str, place: str, complaint: str) -> None:
    registry = load(pack(tmp_path, text))
    assert not registry.entries
    (problem,) = registry.problems
    assert complaint in str(problem)
    assert problem.where == str(tmp_path / "x" / "behove.yaml") + f":{place}" * bool(place)
    assert "\n" not in str(problem)


CUE = """\
code: HSE102
name: plug
kind: cue
summary: A plug.
why: It is one.
severity: warning
called: a plug
cues: {"sign up": two}
examples: {bad: ["[[Sign up]]"], good: ["None.", "Neither."]}
"""


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("", "", "8:19: “sign up” must be a whole number from 1 to 9, not “two”"),
        ("two", "99", "8:19: “sign up” must be a whole number from 1 to 9, not “99”"),
        ("two}", "2}\nsignals: [shout]", "9:11: “signals” must be one of label, tagged"),
        ("two}", "2}\nneeds: [label|publsher]", "9:9: “needs” cannot be “publsher”; did you mean “publisher”?"),
        ("two}", "2}\nsafety: sure", "9:9: “safety” must be one of safe, unsafe, display-only"),
        ("two}", "2}\nplain: yes", "9:1: unknown key “plain”"),
    ],
)
def test_a_wrong_cue_is_named(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    registry = load(pack(tmp_path, CUE.replace(old, new) if old else CUE, "plug"))
    (problem,) = registry.problems
    assert complaint in str(problem)


def test_words_that_yaml_takes_for_something_else_are_words(tmp_path: Path) -> None:
    text = without('{"behove": behoove}', "{on: off, no: yes, 2024-01-01: 1.10}").replace("[[behove]]", "[[on]] [[no]]")
    (entry,) = load(pack(tmp_path, text))
    findings = Linter(entry.make()).check(Document("It is on, no, 2024-01-01.")).findings
    assert [f.fixes[0].edits[0].text for f in findings] == ["off", "yes", "1.10"]


def test_a_wrong_file_leaves_the_others(tmp_path: Path) -> None:
    pack(tmp_path, RULE.format(name="behove", more=""))
    pack(tmp_path, CUE, "plug")
    (tmp_path / "x" / "latin.yaml").write_bytes(b"code: HSE103\nname: caf\xe9\n")
    (tmp_path / "x" / "nowhere.yaml").symlink_to(tmp_path / "none.yaml")
    (tmp_path / "x" / "loop.yaml").symlink_to(tmp_path / "x" / "loop.yaml")
    (tmp_path / "x" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x" / ".#behove.yaml").symlink_to("nobody@nowhere")
    for cache in (None, tmp_path / "cache"):
        registry = load(tmp_path, cache)
        assert list(registry.entries) == ["HSE101"]
        told = [str(problem).removeprefix(f"{tmp_path}/x/") for problem in registry.problems]
        assert told == [
            "latin.yaml:2:1: the file is not in UTF-8",
            "loop.yaml: this link leads to no file",
            "nowhere.yaml: this link leads to no file",
            "plug.yaml:8:19: “sign up” must be a whole number from 1 to 9, not “two”",
        ]


def test_a_taken_name_or_code_is_told_with_the_file(tmp_path: Path) -> None:
    pack(tmp_path, RULE.format(name="behove", more=""))
    pack(tmp_path, RULE.format(name="other", more=""), "other")
    for _ in range(2):
        (problem,) = load(tmp_path, tmp_path / "cache").problems
        assert str(problem) == f"{tmp_path}/x/other.yaml: the code HSE101 of other is taken by a rule of {tmp_path}"


def load(folder: Path, cache: Path | None = None) -> Registry:
    """The rules of a folder alone."""
    registry = Registry()
    registry.add_pack(folder, None if cache is None else lambda: cache)
    return registry


def test_compiled_and_cached_rules_find_the_same(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    folder = pack(tmp_path / "pack", RULE.format(name="behove", more=""))
    cache = tmp_path / "cache"
    fresh = load(folder, cache)
    kept = next(cache.glob("pack-*.rules"))
    again = load(folder, cache)
    kept.write_text("{", encoding="utf-8")
    repaired = load(folder, cache)
    loads = (fresh, again, repaired)
    assert not any(registry.problems for registry in loads)
    assert [registry["HSE101"].is_loaded for registry in loads] == [True, False, True]
    document = Document("It would behove us.")
    for registry in loads:
        assert [f.span for f in Linter(registry.build(registry, {})).check(document).findings] == [(9, 15)]
        assert registry["behove"].origin == str(folder)


def test_a_changed_file_is_compiled_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    folder = tmp_path / "pack"
    folder.mkdir()
    text = RULE.format(name="behove", more="")
    load(pack(folder, text), cache)
    changed = load(pack(folder, text.replace("A word.", "Another word.")), cache)
    assert changed["HSE101"].meta.summary == "Another word."


def test_what_is_kept_is_believed_only_whole(tmp_path: Path) -> None:
    fresh = load(pack(tmp_path, RULE.format(name="behove", more="")))
    kept = tmp_path / COMPILED
    assert write(kept, fresh)
    whole = kept.read_bytes()
    assert read(kept, "here")
    for size in range(len(whole)):
        kept.write_bytes(whole[:size])
        assert read(kept, "here") is None
    for data in (b"[" * 100_000, b"{}\n{}", b'{"from": 0, "rules": [[1,2,3,4,5,6,7]]}\n{}', b'{"from": 0, "rules": 3}'):
        kept.write_bytes(b"%08x\n%b" % (crc32(data), data))
        assert read(kept, "here") is None
    for was, now in ((b'"modules":{}', b'"modules":{"0":"antigravity"}'), (b'"starts":[0,', b'"starts":[0,0,')):
        data = whole.partition(b"\n")[2].replace(was, now)
        assert now in data
        kept.write_bytes(b"%08x\n%b" % (crc32(data), data))
        assert read(kept, "here") is None


def test_a_pack_is_read_from_its_yaml_alone(tmp_path: Path) -> None:
    fresh = load(pack(tmp_path, RULE.format(name="behove", more="")))
    write(tmp_path / COMPILED, fresh)
    (tmp_path / "x" / "behove.yaml").unlink()
    assert not load(tmp_path).entries


def test_a_word_that_has_no_such_form_gets_no_replacement(tmp_path: Path) -> None:
    text = without('{"behove": behoove}', '{"more {JJ} fox": "{2:JJR} fox"}')
    (entry,) = load(pack(tmp_path, text))
    findings = Linter(entry.make()).check(Document("A more old fox, a more unique fox.")).findings
    assert [[fix.edits[0].text for fix in f.fixes] for f in findings] == [["older fox"], []]


@pytest.mark.parametrize("old", ["kind: swap", "severity", "behove:", '"behove"', "A word."])
def test_what_is_long_is_told_briefly_and_soon(tmp_path: Path, old: str) -> None:
    long = "long\\nword " * 40_000
    text = without(old, f'"{long}"') if old[-1:] != ":" else without('"behove":', f'"{long}":')
    started = time.thread_time()
    problems = load(pack(tmp_path, text)).problems
    assert time.thread_time() - started < 10
    assert all(len(str(problem)) < 500 and "\n" not in str(problem) for problem in problems)


def test_a_kind_may_be_called_as_other_linters_call_it(tmp_path: Path) -> None:
    registry = Registry()
    registry.add_pack(pack(tmp_path, without("kind: swap", "kind: substitution")), None)
    assert not registry.problems
    (rule,) = registry["HSE101"].make()
    assert [f.message for f in rule.check(Document("It would behove us."))] == ["Write “behoove” for “behove”."]
