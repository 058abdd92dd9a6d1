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
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as it stands, changes that are not committed included, as a commit that pre-commit can take."""
    folder = tmp_path_factory.mktemp("hooks")
    git("clone", "-q", str(ROOT), str(folder), cwd=ROOT)
    changes = subprocess.run(["git", "diff", "--binary", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    if changes:
        (folder / "changes.patch").write_bytes(changes)
        git("apply", "changes.patch", cwd=folder)
        git("commit", "-qam", "Changes", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def desk(hooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that uses the hook, with a flawed and a clean story, staged."""
    folder = tmp_path_factory.mktemp("desk")
    git("init", "-q", cwd=folder)
    (folder / "flawed.txt").write_text("The party is two seats away of a majority.\n", encoding="utf-8")
    (folder / "clean.txt").write_text("The party is two seats short of a majority.\n", encoding="utf-8")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=hooks, check=True, capture_output=True, text=True)
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: '{hooks.as_posix()}'\n  rev: {revision.stdout.strip()}\n  hooks:\n  - id: newslint\n",
        encoding="utf-8",
    )
    git("add", ".", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the hook once it is installed: all tests use the one."""
    return tmp_path_factory.mktemp("store")


def run_hook(desk: Path, store: Path, story: str) -> subprocess.CompletedProcess[str]:
    """Run the hook on one story."""
    command = [sys.executable, "-m", "pre_commit", "run", "newslint", "--files", story]
    environment = os.environ | {"PRE_COMMIT_HOME": str(store)}
    return subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)


def test_hook_stops_a_flawed_story(desk: Path, store: Path) -> None:
    done = run_hook(desk, store, "flawed.txt")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "away-of" in done.stdout


def test_hook_leaves_out_what_the_settings_exclude(desk: Path, store: Path) -> None:
    settings = desk / "newslint.toml"
    settings.write_text('exclude = ["flawed.txt"]\n', encoding="utf-8")
    try:
        done = run_hook(desk, store, "flawed.txt")
    finally:
        settings.unlink()
    assert done.returncode == 0, done.stdout + done.stderr


def test_hook_passes_a_clean_story(desk: Path, store: Path) -> None:
    done = run_hook(desk, store, "clean.txt")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
