"""The parts of the page that know no browser: their tests are in JavaScript, and run in Node."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from newslint.server.assets import FOLDER

TESTS = sorted((Path(__file__).parent / "page").glob("*.test.js"))


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed")
@pytest.mark.parametrize("test", TESTS, ids=lambda file: file.name)
def test_logic(test: Path, tmp_path: Path) -> None:
    for file in (test, *FOLDER.glob("*.js")):
        shutil.copy(file, tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    command = ["node", "--test", "--test-reporter=spec", test.name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
    assert "tests 0" not in done.stdout
