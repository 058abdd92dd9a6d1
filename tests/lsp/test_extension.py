"""The extension for VS Code offers the settings that the server knows, and its own tests pass where they can run."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from newslint.lsp.preferences import Preferences, read_preferences
from newslint.lsp.stories import READ
from newslint.version import __version__

FOLDER = Path(__file__).parents[2] / "editors" / "vscode"
MANIFEST = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
OFFERED = {
    name.removeprefix("newslint."): told
    for name, told in MANIFEST["contributes"]["configuration"]["properties"].items()
}
OF_THE_CLIENT = {"command", "trace.server"}


def test_the_settings_are_those_of_the_server() -> None:
    assert set(OFFERED) - OF_THE_CLIENT - {"level", "select", "ignore", "depth"} == set(Preferences._fields[:-1])
    assert read_preferences({name: told["default"] for name, told in OFFERED.items()}) == Preferences()


def test_the_extension_starts_with_the_languages_that_are_read() -> None:
    languages = {event.removeprefix("onLanguage:") for event in MANIFEST["activationEvents"]}
    assert languages <= READ
    assert MANIFEST["version"] == __version__


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("npm") is None or not (FOLDER / "node_modules").exists(), reason="needs Node.js and npm install"
)
def test_its_own_tests_pass() -> None:
    done = subprocess.run(["npm", "test"], cwd=FOLDER, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
