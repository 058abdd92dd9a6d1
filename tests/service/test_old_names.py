"""Codes and names of old in settings, in stories and in baselines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import main
from tests.house_rules import swap

FLAWED = "It is wrong."
NOTE = "newslint: HSE901 is now part of HSE101\n"

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Check a folder of two stories with a rule of our own."""
    monkeypatch.chdir(tmp_path)

    def check(*args: str, story: str = FLAWED, settings: str = "", more: str = "aliases: [HSE901, old]") -> Result:
        (tmp_path / "pack").mkdir(exist_ok=True)
        (tmp_path / "pack" / "new.yaml").write_text(swap(code="HSE101", name="new", more=more))
        (tmp_path / "newslint.toml").write_text(f'packs = ["pack"]\n{settings}\n')
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text(story)
        return CliRunner().invoke(main, ["check", "--output-format", "concise", "--cache-dir", "kept", *args])

    return check


@pytest.mark.parametrize("reference", ["HSE901", "old"])
def test_settings_of_old_hold_and_are_told_once(run: Run, reference: str) -> None:
    note = NOTE if reference == "HSE901" else "newslint: the rule old is now HSE101 new\n"
    done = run("--ignore", reference)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", note)
    done = run("--select", reference, "--quiet")
    assert done.stdout.count("HSE101") == 2
    assert done.stderr == ""
    done = run(settings=f'[per-file-ignores]\n"a.txt" = ["{reference}"]')
    assert done.stdout.count("HSE101") == 1
    assert done.stderr == note
    done = run(settings=f"[rules.{reference}]\nstyle = true")
    assert done.exit_code == 2
    assert f"[rules.{reference}]: there is no option “style”; the rule has none" in done.stderr


@pytest.mark.parametrize("reference", ["HSE901", "hse901", "old", "HSE90"])
def test_directives_of_old_hold(run: Run, reference: str) -> None:
    for _ in range(2):  # the second time from the cache
        done = run(story=f"{FLAWED} [newslint-ignore {reference}: so it was]\n")
        assert (done.exit_code, done.stdout) == (0, "")
        told = {"HSE90": "", "old": "newslint: the rule old is now HSE101 new\n"}
        assert done.stderr == told.get(reference, NOTE)
    idle = run(story=f"It is right. [newslint-ignore {reference}: so it was]\n")
    assert idle.stdout.count(f"{reference} would find nothing here") == 2


def test_a_baseline_of_old_holds(run: Run, tmp_path: Path) -> None:
    run("--write-baseline", "base.json", story=f"{FLAWED} So {FLAWED[:-1]}, {FLAWED}")
    base = tmp_path / "base.json"
    text = base.read_text(encoding="utf-8")
    before = swap(code="HSE901", name="old", more="")
    (tmp_path / "pack" / "new.yaml").unlink()
    (tmp_path / "pack" / "old.yaml").write_text(before)
    CliRunner().invoke(main, ["check", "--write-baseline", "base.json"])
    assert base.read_text(encoding="utf-8") != text
    (tmp_path / "pack" / "old.yaml").unlink()
    done = run("--baseline", "base.json", story=f"{FLAWED} So {FLAWED[:-1]}, {FLAWED}")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", NOTE)
    done = run("--baseline", "base.json", story=f"{FLAWED} So {FLAWED[:-1]}, {FLAWED}\n\nYes, wrong.")
    assert done.stdout.count("HSE101") == 2


def test_rules_in_preview_run_with_an_option_or_a_setting(run: Run) -> None:
    preview = "status: preview"
    assert run(more=preview).stdout == ""
    assert run("--preview", more=preview).stdout.count("HSE101") == 2
    assert run(settings="preview = true", more=preview).stdout.count("HSE101") == 2
    assert run("--select", "new", more=preview).stdout.count("HSE101") == 2


def test_a_rule_that_will_go_is_told_where_it_is_selected(run: Run) -> None:
    assert run(more="status: deprecated").stderr.count("deprecated") == 0
    done = run("--select", "HSE101", more="status: deprecated")
    assert done.stderr.count("newslint: HSE101 new is deprecated, and will go\n") == 1


@pytest.mark.parametrize("reference", ["HSE901", "old"])
def test_the_page_of_a_rule_is_found_under_what_it_was_called(run: Run, reference: str) -> None:
    run()
    done = CliRunner().invoke(main, ["rule", reference])
    assert done.stdout.startswith("HSE101 new (error")
    assert "Before: HSE901, old" in done.stdout
    assert "is now" in done.stderr
