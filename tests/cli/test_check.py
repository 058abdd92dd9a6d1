"""``newslint check``: what goes where, what is changed, and with which exit code it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.main import main

Check = Callable[..., Result]

FLAWED = "He waited for for the bus.\n"


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*args: str, data: bytes | None = None) -> Result:
        return CliRunner().invoke(main, ["check", "--isolated", "--no-cache", *args], input=data)

    (tmp_path / "a.txt").write_text(FLAWED)
    (tmp_path / "clean.txt").write_text("All is well.\n")
    return run


def test_a_rule_that_finds_too_much_is_cut_short_and_told_once(check: Check, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FLAWED * 2000)
    done = check("a.txt", "--select", "GRM150", "--output-format", "concise")
    assert done.exit_code == 1
    assert done.stdout.count("GRM150") == 1000 + len(FLAWED) * 2000 // 100
    assert done.stderr.splitlines()[:1] == [
        "newslint: a.txt: GRM150 found more than 1,540 places; only the first are shown"
    ]


def test_a_clean_story_is_silence(check: Check) -> None:
    done = check("clean.txt")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_a_flawed_story_is_shown_and_exits_with_1(check: Check) -> None:
    done = check("a.txt", "clean.txt")
    assert done.exit_code == 1
    assert "1 | He waited for for the bus.\n  |           ^^^^^^^\n" in done.stdout
    assert done.stderr == ""
    assert check("a.txt", "--exit-zero").exit_code == 0


def test_without_paths_the_folder_is_checked(check: Check) -> None:
    assert check("--output-format", "concise").stdout.startswith("a.txt:1:11: ")


def test_colour_is_for_terminals_or_on_demand(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in check("a.txt").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in check("a.txt").stdout
    assert "\x1b" not in check("a.txt", "--output-format", "json").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in check("a.txt").stdout


def test_fixes_are_applied_and_the_bytes_around_them_stay(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "crlf.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "Café.\r\nHe waited for for the bus.\r\n\r\n".encode())
    done = check("crlf.txt", "--fix")
    assert (done.exit_code, done.stdout) == (0, "")
    assert path.read_bytes() == b"\xef\xbb\xbf" + "Café.\r\nHe waited for the bus.\r\n\r\n".encode()
    assert "mended 1 finding in 1 story\n" in done.stderr


def test_nothing_is_written_without_being_asked(check: Check, tmp_path: Path) -> None:
    check("a.txt")
    done = check("a.txt", "--diff")
    assert (done.exit_code, (tmp_path / "a.txt").read_text()) == (1, FLAWED)
    assert "-He waited for for the bus.\n+He waited for the bus.\n" in done.stdout
    assert (check("clean.txt", "--diff").exit_code, check("clean.txt", "--diff").stdout) == (0, "")


def test_standard_input_is_mended_to_standard_output(check: Check) -> None:
    done = check("-", "--fix", data="Café. He waited for for the bus.\r\n".encode())
    assert (done.exit_code, done.stdout_bytes) == (0, "Café. He waited for the bus.\r\n".encode())


def test_standard_input_has_the_name_given(check: Check) -> None:
    done = check("-", "--stdin-filename", "x/b.md", "--output-format", "json-lines", data=FLAWED.encode())
    assert json.loads(done.stdout)["path"] == "x/b.md"


def test_a_baseline_silences_what_it_lists_and_no_more(check: Check, tmp_path: Path) -> None:
    assert check("a.txt", "--write-baseline", "base.json").exit_code == 0
    assert (check("a.txt", "--baseline", "base.json").exit_code, check("a.txt").exit_code) == (0, 1)
    (tmp_path / "a.txt").write_text("New.\n\n" + FLAWED + "\nShe saw the the dog.\n")
    done = check("a.txt", "--baseline", "base.json", "--output-format", "concise")
    assert done.stdout.startswith("a.txt:5:9: ")
    assert done.stdout.count("\n") == 1


def test_statistics_count_by_rule(check: Check, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(FLAWED * 3)
    lines = check("--statistics").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["findings", "rule"], ["4", "GRM150"], ["4", "in"]]


def test_findings_go_to_a_file(check: Check, tmp_path: Path) -> None:
    done = check("a.txt", "--output-file", "out.sarif", "--output-format", "sarif")
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(json.loads((tmp_path / "out.sarif").read_text())["runs"][0]["results"]) == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--output-format", "jsn"], "there is no format “jsn”; did you mean “json”?"),
        (["--baseline", "none.json"], "none.json: No such file or directory"),
        (["--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff"),
        (["--level", "warnin"], "warning"),
        (["--select", "GRM15O"], "there is no rule “GRM15O”"),
        (["--output-file", "none/out.json"], "none/out.json: No such file or directory"),
        (["--nonsense"], "nonsense"),
    ],
)
def test_bad_usage_is_told_and_exits_with_2(check: Check, args: list[str], said: str) -> None:
    done = check("a.txt", *args)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_results_are_cached_and_never_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FLAWED)
    (tmp_path / "b.txt").write_text(FLAWED)
    args = ["check", "--isolated", "--cache-dir", "cache", "--output-format", "json-lines", "a.txt", "b.txt"]
    first = CliRunner().invoke(main, args).stdout
    assert len(list((tmp_path / "cache/results").glob("*/*"))) == 1
    assert CliRunner().invoke(main, args).stdout == first
    (tmp_path / "a.txt").write_text("All is well.\n")
    assert CliRunner().invoke(main, args).stdout == first.splitlines(keepends=True)[1]
