"""Options of ``newslint check`` for every day, as real processes: what they print, what they change, how they end."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from tests.cli.test_ends import ends_with_2, newslint

FLAWED = "He waited for for the bus.\n"
UNSAFE = "The talks, held in a former naval hospital, is the first since March.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FLAWED + "\n" + UNSAFE)
    (tmp_path / "sport").mkdir()
    (tmp_path / "sport/b.md").write_text(FLAWED)
    return tmp_path


def test_fix_only_mends_and_reports_nothing_that_is_left(desk: Path) -> None:
    done = newslint("check", "--fix-only", "a.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "newslint: mended 1 finding in 1 story\n"
    assert (desk / "a.txt").read_text() == "He waited for the bus.\n\n" + UNSAFE
    assert newslint("check", "a.txt", cwd=desk).returncode == 1
    assert newslint("check", "--fix-only", "--unsafe-fixes", "a.txt", cwd=desk).returncode == 0
    assert newslint("check", "a.txt", cwd=desk).returncode == 0


def test_fixes_are_told_by_story_and_rule(desk: Path) -> None:
    done = newslint("check", "--fix", "--show-fixes", ".", cwd=desk)
    assert done.stderr.splitlines() == [
        "newslint: a.txt: mended 1 finding of GRM150 doubled-word",
        "newslint: sport/b.md: mended 1 finding of GRM150 doubled-word",
        "newslint: mended 2 findings in 2 stories",
    ]
    assert "GRM202" in done.stdout


def test_a_diff_mends_what_patch_would_and_writes_nothing(desk: Path) -> None:
    before = (desk / "a.txt").read_bytes()
    done = newslint("check", "--diff", ".", cwd=desk)
    assert done.returncode == 1
    assert done.stdout.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n-He waited for for the bus.\n+He waited")
    assert (desk / "a.txt").read_bytes() == before
    assert (
        "is the first" in newslint("check", "--diff", "--unsafe-fixes", "a.txt", cwd=desk).stdout.split("+The talks")[0]
    )


def test_files_are_shown_and_none_is_read(desk: Path) -> None:
    (desk / "c.rtf").write_text("x")
    (desk / "newslint.toml").write_text('exclude = ["sport/"]\n')
    done = newslint("check", "--show-files", cwd=desk)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.txt\n", "")
    done = newslint("check", "--show-files", "sport/b.md", "a.txt", cwd=desk)
    assert done.stdout == "a.txt\nsport/b.md\n"
    assert newslint("check", "--show-files", "sport/b.md", "--force-exclude", cwd=desk).stdout == ""
    assert newslint("check", "--show-files", "--exclude", "a.*", "sport/b.md", cwd=desk).stdout == "sport/b.md\n"
    ends_with_2(newslint("check", "--show-files", "sport", cwd=desk), "nothing to read")


def test_settings_are_shown_as_the_command_line_changes_them(desk: Path) -> None:
    (desk / "sport/newslint.toml").write_text('level = "advice"\n')
    done = newslint("check", "--show-settings", "--ignore", "ACR", ".", cwd=desk)
    assert done.returncode == 0
    ours, sport = done.stdout.split("\n\n# ")
    assert "# ignore: from --ignore\n" in ours
    assert tomllib.loads(ours)["ignore"] == ["ACR"]
    assert sport.startswith(str(desk / "sport/newslint.toml"))
    assert tomllib.loads("# " + sport)["level"] == "advice"


def test_quiet_version_and_colour(desk: Path) -> None:
    assert newslint("check", "a.txt", "-q", "--fix", cwd=desk).stderr == ""
    assert newslint("-V", cwd=desk).stdout.startswith("newslint ")
    assert "\x1b[" in newslint("check", "a.txt", "--color", "always", cwd=desk, NO_COLOR="1").stdout
    assert "\x1b[" not in newslint("check", "a.txt", "--color", "never", cwd=desk, FORCE_COLOR="1").stdout


@pytest.mark.parametrize("command", ["check", "config show", "init", "completion"])
def test_help_shows_examples(tmp_path: Path, command: str) -> None:
    told = newslint(*command.split(), "--help", cwd=tmp_path).stdout
    assert f"  Examples:\n    newslint {command}" in told or "newslint completion" in told.partition("Examples:")[2]


def test_a_baseline_survives_edits_elsewhere_and_moved_lines(desk: Path) -> None:
    (desk / "a.txt").write_text("A short line before. " + FLAWED + "\nAnother paragraph stands here.\n")
    assert newslint("check", "a.txt", "--write-baseline", "known.json", cwd=desk).returncode == 0
    (desk / "a.txt").write_text(
        "Another one, edited, stands here.\n\nA new line goes before. He waited for for the bus. And on.\n"
    )
    assert newslint("check", "a.txt", "--baseline", "known.json", cwd=desk).returncode == 0
    (desk / "a.txt").write_text("They waited for for the tram.\n")
    assert newslint("check", "a.txt", "--baseline", "known.json", cwd=desk).returncode == 1


def test_a_baseline_is_pruned_of_what_is_mended_or_gone(desk: Path) -> None:
    (desk / "gone.txt").write_text(FLAWED)
    assert newslint("check", ".", "--write-baseline", "known.json", cwd=desk).returncode == 0
    before = json.loads((desk / "known.json").read_text())["files"]
    assert sorted(before) == ["a.txt", "gone.txt", "sport/b.md"]
    (desk / "gone.txt").unlink()
    (desk / "a.txt").write_text("He waited for the bus.\n\n" + UNSAFE)
    args = ("check", "a.txt", "--baseline", "known.json", "--prune-baseline")
    done = newslint(*args, "--select", "ACR", cwd=desk)
    assert done.stderr == "newslint: took 1 finding out of known.json, which lists 3\n"  # that of the file that is gone
    done = newslint(*args, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "newslint: took 1 finding out of known.json, which lists 2\n")
    after = json.loads((desk / "known.json").read_text())["files"]
    assert after == {
        "a.txt": [m for m in before["a.txt"] if m.startswith("GRM202")],
        "sport/b.md": before["sport/b.md"],
    }
    assert newslint(*args, cwd=desk).stderr == "newslint: took 0 findings out of known.json, which lists 2\n"
    done = newslint("check", "a.txt", "--prune-baseline", cwd=desk)
    assert (done.returncode, "--prune-baseline goes with --baseline" in done.stderr) == (2, True)


@pytest.mark.parametrize("feed", [False, True])
def test_a_baseline_of_a_file_of_several_stories_is_pruned_as_a_whole(desk: Path, feed: bool) -> None:
    def write(*stories: str) -> Path:
        if feed:
            items = "".join(f"<item><title>News</title><description>{story}</description></item>" for story in stories)
            (desk / "wire.rss").write_text(f"<rss><channel>{items}</channel></rss>")
            return desk / "wire.rss"
        records = (json.dumps({"id": k, "text": story}) for k, story in enumerate(stories))
        (desk / "wire.jsonl").write_text("\n".join(records))
        return desk / "wire.jsonl"

    tram, ship = "She waited for for the tram.", "They saw the the ship."
    name = write(FLAWED, tram, ship).name
    args = ("check", name, "--baseline", "known.json", "--prune-baseline")
    assert newslint("check", name, "--write-baseline", "known.json", cwd=desk).returncode == 0
    known = json.loads((desk / "known.json").read_text())["files"]
    done = newslint(*args, cwd=desk)
    assert (done.returncode, done.stderr) == (0, "newslint: took 0 findings out of known.json, which lists 3\n")
    assert json.loads((desk / "known.json").read_text())["files"] == known
    write("She waited.", ship, "He waited. The dog saw saw it.")
    done = newslint(*args, cwd=desk)
    assert (done.returncode, done.stderr) == (1, "newslint: took 2 findings out of known.json, which lists 1\n")
    assert done.stdout.count("error GRM150") == 1
