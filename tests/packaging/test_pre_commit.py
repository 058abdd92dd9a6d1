"""The hook that we offer, run by pre-commit itself against this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def git(*arguments: str, cwd: Path) -> None:
    """Run git without anybody's settings."""
    environment = os.environ | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "t",
        "GIT_AUTHOR_EMAIL": "t@example.org",
        "GIT_COMMITTER_NAME": "t",
        "GIT_COMMITTER_EMAIL": "t@example.org",
    }
    subprocess.run(["git", *arguments], cwd=cwd, env=environment, check=True, capture_output=True)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a flawed and a clean story, staged."""
    folder = tmp_path_factory.mktemp("desk")
    git("init", "-q", cwd=folder)
    (folder / "flawed.txt").write_text("The party is two seats away of a majority.\n", encoding="utf-8")
    (folder / "clean.txt").write_text("The party is two seats short of a majority.\n", encoding="utf-8")
    git("add", ".", cwd=folder)
    return folder


def try_repo(desk: Path, story: str) -> subprocess.CompletedProcess[str]:
    """Run ``pre-commit try-repo`` of this repository on one story."""
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "newslint", "--files", story]
    return subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)


def test_hook_stops_a_flawed_story(desk: Path) -> None:
    done = try_repo(desk, "flawed.txt")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "away-of" in done.stdout


def test_hook_leaves_out_what_the_settings_exclude(desk: Path) -> None:
    settings = desk / "newslint.toml"
    settings.write_text('exclude = ["flawed.txt"]\n', encoding="utf-8")
    try:
        done = try_repo(desk, "flawed.txt")
    finally:
        settings.unlink()
    assert done.returncode == 0, done.stdout + done.stderr


def test_hook_passes_a_clean_story(desk: Path) -> None:
    done = try_repo(desk, "clean.txt")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
