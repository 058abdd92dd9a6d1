"""Mending: whole fixes, none that touch, to a fixpoint, and never in circles."""

import itertools
import re
import stat
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.fixer import FixResult, applicable, choose, diff, fix_text
from newslint.service.writing import ChangedError, replace_bytes
from newslint.text import Span
from newslint.text.edits import apply


def finding(*edits: Edit, safety: Safety = Safety.SAFE, code: str = "ABC101") -> Finding:
    return Finding(code, "name", edits[0].span, "Message.", Severity.ERROR, (Fix("Fix", edits, safety),))


def swaps(**pairs: str) -> Callable[[str], list[Finding]]:
    def lint(text: str) -> list[Finding]:
        return [
            finding(Edit(Span(*m.span()), new), code=old.upper())
            for old, new in pairs.items()
            for m in re.finditer(old, text)
        ]

    return lint


@st.composite
def texts_and_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text(alphabet="ab \r\n😀", max_size=30))

    def edit() -> Edit:
        start = draw(st.integers(0, len(text)))
        return Edit(Span(start, draw(st.integers(start, len(text)))), draw(st.text(alphabet="xy\n", max_size=3)))

    found = [
        finding(*(edit() for _ in range(draw(st.integers(1, 3)))), safety=draw(st.sampled_from(Safety)))
        for _ in range(draw(st.integers(0, 6)))
    ]
    return text, found


@given(texts_and_findings(), st.booleans())
def test_chosen_fixes_are_whole_apart_and_allowed(case: tuple[str, list[Finding]], unsafe: bool) -> None:
    text, found = case
    chosen = choose(found, text, unsafe=unsafe)
    spans = sorted(edit.span for _, fix in chosen for edit in fix.edits)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    for one, fix in chosen:
        assert one.fixes == (fix,)
        assert fix.safety is Safety.SAFE or (unsafe and fix.safety is Safety.UNSAFE)
    if not chosen:
        assert not [f for f in found if len(f.fixes[0].edits) == 1 and applicable(f, unsafe=unsafe)]


@given(texts_and_findings())
def test_text_outside_the_edits_stays(case: tuple[str, list[Finding]]) -> None:
    text, found = case
    edits = [edit for _, fix in choose(found, text) for edit in fix.edits]
    kept = "".join(ch for k, ch in enumerate(text) if not any(k in edit.span for edit in edits))
    assert re.sub("[xy]", "", apply(text, edits)).replace("\r", "").replace("\n", "") == (
        kept.replace("\r", "").replace("\n", "")
    )


def test_a_choice_is_for_a_person() -> None:
    fix = Fix("One", (Edit(Span(0, 1), "x"),), Safety.SAFE)
    choice = Finding("A", "a", Span(0, 1), "M.", Severity.ERROR, (fix, fix))
    assert applicable(choice) is None
    assert fix_text("abc", lambda _: [choice]) == FixResult("abc", Counter())


def test_rounds_go_on_until_nothing_is_left() -> None:
    fixed = fix_text("aaa", swaps(a="b", b="c"))
    assert fixed.text == "ccc"
    assert fixed.applied == {"A": 3, "B": 3}
    assert fixed.converged


def test_rules_that_undo_each_other_change_nothing() -> None:
    fixed = fix_text("x a", swaps(a="b", b="a"))
    assert fixed.text == "x a"
    assert not fixed.converged
    assert fixed.conflicting_rules == ("A", "B") or fixed.conflicting_rules == ("B",)
    assert not fixed.applied


def test_growth_without_end_is_stopped() -> None:
    fixed = fix_text("a", swaps(a="aa"), rounds=3)
    assert (fixed.converged, fixed.conflicting_rules) == (False, ("A",))


@given(texts_and_findings())
def test_mending_twice_is_mending_once(case: tuple[str, list[Finding]]) -> None:
    text, _ = case
    lint = swaps(a="x", x="y")
    once = fix_text(text, lint)
    assert once.converged
    assert fix_text(once.text, lint).text == once.text


@pytest.mark.parametrize(("text", "want"), [("a\r\nb", "a\r\n!\r\nb"), ("a\rb", "a\r!\rb"), ("a\nb", "a\n!\nb")])
def test_new_lines_end_as_the_old_ones_do(text: str, want: str) -> None:
    at = text.index("b")
    assert apply(text, [Edit(Span(at, at), "!\n")]) == want


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nB\nc\n"),
        ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("a\nb", "a\nB"),
        ("a\rb", "a\rB"),
        ("a", ""),
        ("", "a\n"),
    ],
)
def test_the_patch_program_understands_a_diff(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "s.txt").write_bytes(before.encode())
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn", "-"],
        cwd=tmp_path,
        input=diff(before, after, "s.txt").encode(),
        check=True,
    )
    assert (tmp_path / "s.txt").read_bytes() == after.encode()


def test_no_change_is_no_diff() -> None:
    assert diff("a", "a", "s.txt") == ""


def test_writing_keeps_permissions_and_links(tmp_path: Path) -> None:
    target = tmp_path / "target.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    replace_bytes(link, b"new", expected=b"old")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.txt", "target.txt"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"another hand")
    with pytest.raises(ChangedError):
        replace_bytes(path, b"new", expected=b"old")
    assert path.read_bytes() == b"another hand"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_bytes(path, b"new", expected=b"old")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
