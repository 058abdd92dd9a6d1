"""How the command ends, seen from outside: exit codes, one line on stderr, and nothing left behind."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.main import main
from newslint.service.pipeline import Pipeline

FLAWED = "He waited for for the bus.\n"
ROOT = Path(__file__).parents[2]
WRONG = '[rules.unexpanded-acronym]\nknwn = ["NHS"]\n'


def environment(**changes: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return kept | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(ROOT / ".pytest_cache" / "xdg")} | changes


def newslint(*args: str, cwd: Path, data: str = "", **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newslint", *args],
        cwd=cwd,
        input=data,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=environment(**changes),
        check=False,
        timeout=200,
    )


def ends_with_2(done: subprocess.CompletedProcess[str], *said: str) -> None:
    """One line on stderr, and in it all that was said."""
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    for part in said:
        assert part in done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FLAWED)
    (tmp_path / "sport").mkdir()
    (tmp_path / "sport/b.txt").write_text(FLAWED)
    return tmp_path


def test_each_file_has_the_settings_beside_it(desk: Path) -> None:
    (desk / "sport/newslint.toml").write_text('ignore = ["GRM150"]\n')
    done = newslint("check", ".", "--output-format", "concise", cwd=desk)
    assert (done.returncode, done.stdout.splitlines()[0].split(":")[0], done.stdout.count("\n")) == (1, "a.txt", 1)
    assert newslint("check", "sport/b.txt", cwd=desk).returncode == 0
    stdin = ("check", "-", "--stdin-filename")
    assert newslint(*stdin, "sport/new.txt", cwd=desk, data=FLAWED).returncode == 0
    assert newslint(*stdin, "new.txt", cwd=desk, data=FLAWED).returncode == 1
    assert newslint("check", "sport", "--isolated", cwd=desk).returncode == 1


def test_the_level_of_failing_is_that_of_each_file(desk: Path) -> None:
    (desk / "newslint.toml").write_text('select = ["PUN117", "WRD541"]\n')
    (desk / "sport/newslint.toml").write_text('select = ["GRM150"]\nfail-level = "error"\nlevel = "advice"\n')
    assert newslint("check", "a.txt", cwd=desk).returncode == 0
    assert newslint("check", "a.txt", "sport", cwd=desk).returncode == 1


@pytest.mark.parametrize(
    "command", ["check .", "facts a.txt", "debug a.txt", "audit .", "mine .", "rules", "rule GRM150"]
)
def test_a_wrong_setting_is_one_line_in_every_command(desk: Path, command: str) -> None:
    (desk / "newslint.toml").write_text(WRONG)
    done = newslint(*command.split(), cwd=desk)
    ends_with_2(done, "newslint.toml: [rules.unexpanded-acronym]: there is no option “knwn”; did you mean “known”?")
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[rules.unexpanded-acronym]\nknown = 3\n", "“known” must be of type list of strings, not 3"),
        ('[rules.ACR]\nknown = ["NHS"]\n', "[rules.ACR]: there is no rule “ACR”"),
        ('level = "eror"\n', "level must be one of advice, warning, error, not “eror”; did you mean “error”?"),
        ('depth = "thorogh"\n', "depth must be one of fast, thorough, not “thorogh”; did you mean “thorough”?"),
        ("level = 3\n", "level must be one of advice, warning, error, not 3"),
        ('ignroe = ["ACR"]\n', "there is no setting “ignroe”; did you mean “ignore”?"),
        ('ignore = "ACR"\n', 'ignore must be a list of strings, not “ACR”: write ["ACR"]'),
        ('ignore = ["GRM800"]\n', "ignore: there is no rule “GRM800”\n"),
        ('[per-file-ignores]\n"*.txt" = ["GMR"]\n', "per-file-ignores: “*.txt”: there is no rule “GMR”"),
        ('exclude = ["!"]\n', "exclude: “!” is no pattern"),
        ('force-exclude = "yes"\n', "force-exclude must be true or false, not “yes”"),
        ("rules = 1\n", "rules must be a table, not 1"),
        ("ignore = [\n", "newslint.toml is no TOML: "),
        ('tagger = "patern"\n', "tagger: there is no tagger “patern”"),
    ],
)
def test_what_is_wrong_in_settings_is_said_in_one_line(desk: Path, settings: str, said: str) -> None:
    (desk / "newslint.toml").write_text(settings)
    done = CliRunner().invoke(main, ["check", str(desk / "a.txt")])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert str(desk / "newslint.toml") in done.stderr
    assert said in done.stderr


def test_a_wrong_reference_on_the_command_line_is_no_fault_of_the_file(desk: Path) -> None:
    (desk / "newslint.toml").write_text('select = ["ALL"]\n')
    done = newslint("check", "a.txt", "--select", "doubled-wrd", cwd=desk)
    ends_with_2(done, "newslint: --select: there is no rule “doubled-wrd”; did you mean “doubled-word”?")


@pytest.mark.parametrize("table", ["[tool]\nnewslint = 3\n", "tool = 3\n[other]\n"])
def test_a_pyproject_of_odd_make_is_no_traceback(desk: Path, table: str) -> None:
    (desk / "pyproject.toml").write_text(table)
    done = newslint("check", "a.txt", cwd=desk)
    assert "Traceback" not in done.stderr
    assert done.returncode == (2 if "newslint" in table else 1)


def test_a_path_that_matches_nothing_is_a_failure(desk: Path) -> None:
    (desk / "empty").mkdir()
    ends_with_2(newslint("check", "empty", cwd=desk), "empty: nothing to read")
    (desk / "summit.txt").write_text(FLAWED)
    ends_with_2(newslint("check", "sumit.txt", cwd=desk), "sumit.txt: ", "; did you mean “summit.txt”?")
    done = newslint("audit", "nosuch", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nosuch: No such file or directory" in done.stderr


def test_exclude_reaches_files_named_outright_where_asked(desk: Path) -> None:
    (desk / "newslint.toml").write_text('exclude = ["sport/"]\n')
    assert newslint("check", "sport/b.txt", cwd=desk).returncode == 1
    assert newslint("check", "sport/b.txt", "--force-exclude", cwd=desk).returncode == 0
    assert newslint("check", "a.txt", "sport/b.txt", "--exclude", "*.txt", cwd=desk).returncode == 0
    (desk / "newslint.toml").write_text('exclude = ["sport/"]\nforce-exclude = true\n')
    assert newslint("check", "sport/b.txt", cwd=desk).returncode == 0
    done = newslint("check", "-", "--fix", "--stdin-filename", "sport/b.txt", cwd=desk, data=FLAWED)
    assert (done.returncode, done.stdout) == (0, FLAWED)


@pytest.mark.parametrize("option", ["--output-file", "--write-baseline"])
@pytest.mark.parametrize("way", ["itself", "a link", "a hard link"])
def test_no_story_is_written_over(desk: Path, option: str, way: str) -> None:
    target = desk / "out.json"
    if way == "a link":
        target.symlink_to("a.txt")
    elif way == "a hard link":
        target.hardlink_to(desk / "a.txt")
    else:
        target = desk / "a.txt"
    ends_with_2(newslint("check", ".", option, target.name, cwd=desk), "would overwrite a.txt")
    assert (desk / "a.txt").read_text() == FLAWED


def test_no_settings_and_no_baseline_are_written_over(desk: Path) -> None:
    (desk / "newslint.toml").write_text('level = "error"\n')
    ends_with_2(newslint("check", "a.txt", "--output-file", "newslint.toml", cwd=desk), "would overwrite")
    assert newslint("check", "a.txt", "--write-baseline", "base.json", cwd=desk).returncode == 0
    done = newslint("check", "a.txt", "--baseline", "base.json", "--output-file", "base.json", cwd=desk)
    ends_with_2(done, "would overwrite base.json")


def test_a_report_takes_the_place_of_the_old_one_in_one_step(desk: Path) -> None:
    (desk / "out.json").write_text("old")
    (desk / "newslint.toml").write_text("ignore = [\n")
    assert newslint("check", "a.txt", "--output-file", "out.json", cwd=desk).returncode == 2
    assert (desk / "out.json").read_text() == "old"
    (desk / "newslint.toml").unlink()
    assert newslint("check", "a.txt", "--output-format", "json", "--output-file", "out.json", cwd=desk).returncode == 1
    assert (desk / "out.json").read_text().startswith("[")
    assert sorted(p.name for p in desk.iterdir()) == ["a.txt", "out.json", "sport"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("command", [("check", "a.txt"), ("facts", "a.txt"), ("debug", "a.txt"), ("check", "--help")])
def test_a_full_disk_is_one_line(desk: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newslint", *command],
            cwd=desk,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "newslint: cannot write the output: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_file_on_a_full_disk_is_named(desk: Path) -> None:
    done = newslint("check", "a.txt", "--output-file", "/dev/full", cwd=desk)
    ends_with_2(done, "newslint: /dev/full: No space left on device")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names there")
def test_pipes_and_devices_are_refused_and_not_waited_for(desk: Path) -> None:
    os.mkfifo(desk / "pipe.txt")
    done = newslint("check", "pipe.txt", "/dev/zero", "a.txt", "--output-format", "concise", cwd=desk)
    assert done.returncode == 2
    assert [line.partition(";")[0] for line in done.stderr.splitlines()] == [
        "newslint: /dev/zero: a device, not a file",
        "newslint: pipe.txt: a pipe, not a file",
    ]
    assert done.stdout.startswith("a.txt:1:11: ")


@pytest.mark.skipif(sys.platform == "win32", reason="another sort of signal there")
def test_an_interrupt_ends_with_130_and_leaves_nothing(desk: Path) -> None:
    read, write = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "check", "-", "--fix", "--output-file", "out.json"],
        cwd=desk,
        stdin=read,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    before = {p.name for p in desk.iterdir()}
    for _ in range(300):  # until it has opened its output, and waits for its input
        time.sleep(0.1)
        if {p.name for p in desk.iterdir()} != before:
            break
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    os.close(write)
    os.close(read)
    assert (process.returncode, out, err) == (130, b"", b"")
    assert {p.name for p in desk.iterdir()} == before


def test_a_console_that_knows_few_characters_gets_escapes(desk: Path) -> None:
    (desk / "a.txt").write_text("Łukasz waited for for the bus. 👩‍🚀 left.\n", encoding="utf-8")
    for command in ("check", "debug", "facts"):
        done = newslint(command, "a.txt", cwd=desk, PYTHONIOENCODING="cp1252")
        assert (done.returncode, done.stderr) == (int(command == "check"), "")
    assert newslint("check", "--help", cwd=desk, PYTHONIOENCODING="ascii").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="names are shorter there")
def test_a_file_with_the_longest_name_is_mended(desk: Path) -> None:
    story = desk / ("n" * 251 + ".txt")
    story.write_text(FLAWED)
    story.chmod(0o640)
    assert newslint("check", story.name, "--fix", cwd=desk).returncode == 0
    assert (story.read_text(), stat.S_IMODE(story.stat().st_mode)) == ("He waited for the bus.\n", 0o640)


@pytest.mark.skipif(sys.platform == "win32", reason="no asking whether a process lives there")
def test_what_a_killed_run_left_goes_with_the_next_fix(desk: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = desk / f".newslint-{ended.pid}-abcd.tmp"
    alive = desk / f".newslint-{os.getpid()}-abcd.tmp"
    other = desk / ".newslint.toml"
    for file in (left, alive, other):
        file.write_text("")
    assert newslint("check", "a.txt", "--fix", cwd=desk).returncode == 0
    assert [file.exists() for file in (left, alive, other)] == [False, True, True]


def test_statistics_and_diffs_say_that_they_have_a_format_of_their_own(desk: Path) -> None:
    for option in ("--diff", "--statistics"):
        done = newslint("check", "a.txt", option, "--output-format", "json", cwd=desk)
        assert f"{option} has a format of its own" in done.stderr


def test_nothing_but_findings_where_quiet_is_asked_for(desk: Path) -> None:
    loud, quiet = (newslint("check", "a.txt", *extra, cwd=desk).stdout for extra in ((), ("-q",)))
    assert loud.startswith(quiet)
    assert "Found 1 error" in loud
    assert "Found 1 error" not in quiet
    assert newslint("check", "a.txt", "--fix", "--quiet", cwd=desk).stderr == ""


def test_colour_is_as_the_user_says(desk: Path) -> None:
    assert "\x1b[" in newslint("check", "a.txt", "--color", "always", cwd=desk, NO_COLOR="1").stdout
    assert "\x1b[" not in newslint("check", "a.txt", "--color", "never", cwd=desk, FORCE_COLOR="1").stdout


def test_lists_and_excerpts_fit_the_terminal(desk: Path) -> None:
    long = "The 東京 talks 👩‍🚀 went on " + "and so on " * 12 + FLAWED
    (desk / "a.txt").write_text(long, encoding="utf-8")
    commands = ["check a.txt -q", "rules --isolated", "rule GRM150", "facts a.txt", "debug a.txt"]
    for command in commands:
        done = newslint(*command.split(), cwd=desk, COLUMNS="60")
        wide = [line for line in done.stdout.splitlines() if len(line) > 60 and "GRM150 [*]" not in line]
        assert wide == []


def test_the_debug_table_is_read_from_standard_input(desk: Path) -> None:
    assert "waited" in newslint("debug", "-", cwd=desk, data=FLAWED).stdout


def test_help_is_whole_and_the_version_has_a_letter(desk: Path) -> None:
    assert "..." not in newslint("--help", cwd=desk).stdout.partition("Commands:")[2]
    assert newslint("-V", cwd=desk).stdout.startswith("newslint ")


@pytest.mark.skipif(sys.platform == "win32", reason="no such terminals there")
@pytest.mark.parametrize(("extra", "said"), [((), "newslint: 2 stories read, nothing found"), (("--quiet",), "")])
def test_clean_copy_is_told_to_somebody_who_watches(desk: Path, extra: tuple[str, ...], said: str) -> None:
    for name in ("a.txt", "sport/b.txt"):
        (desk / name).write_text("All is well.\n")
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "newslint", "check", ".", *extra]
    env = environment() | {"TERM": "dumb"}  # no bar on a slow machine
    done = subprocess.run(command, cwd=desk, stdout=subprocess.PIPE, stderr=theirs, env=env, check=False)
    os.write(theirs, b"|")
    assert (done.returncode, done.stdout) == (0, b"")
    assert os.read(ours, 1000).decode().strip("|\r\n") == said
    os.close(ours)
    os.close(theirs)


def test_a_failure_of_newslint_itself_is_one_line(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise TypeError("no such thing")

    monkeypatch.setattr(Pipeline, "check", fail)
    for debug in ("", "1"):
        monkeypatch.setenv("NEWSLINT_DEBUG", debug)
        done = CliRunner().invoke(main, ["check", str(desk / "a.txt")])
        assert done.exit_code == 2
        assert "newslint itself failed, and it is no fault of yours: TypeError: no such thing (" in done.stderr
        assert ("Traceback" in done.stderr, "NEWSLINT_DEBUG=1" in done.stderr) == (bool(debug), not debug)
