"""What users install: the wheel alone in a fresh environment, and the example plugin beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def run(*command: str | Path, cwd: Path, expect: int = 0) -> str:
    """Run a command, demand its exit code, and give what it printed."""
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == expect, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh environment that holds the wheel and the example plugin."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=True)
    interpreter = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(interpreter, "-m", "pip", "install", "-q", wheel, cwd=folder)
    return interpreter


def test_wheel_holds_rules_weights_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "newslint/rules/compiled.rules" in names
    assert any(n.startswith("newslint/rules/") and n.endswith(".yaml") for n in names)
    assert "newslint/py.typed" in names
    assert not any(n.startswith(("tests/", "training/", "fixtures/")) for n in names)


def test_wheel_alone_lints_a_story(python: Path, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The party is two seats away of a majority.\n", encoding="utf-8")
    out = run(
        python, "-m", "newslint", "check", "--isolated", "--output-format", "json-lines", story, cwd=tmp_path, expect=1
    )
    (finding,) = [json.loads(line) for line in out.splitlines()]
    assert finding["rule"] == "away-of"
    assert (finding["line"], finding["column"]) == (1, 24)


def test_command_is_installed(python: Path, tmp_path: Path) -> None:
    assert run(python.with_name("newslint"), "--version", cwd=tmp_path).startswith("newslint ")


def test_example_plugin_passes_its_own_tests(python: Path, tmp_path: Path) -> None:
    copied = shutil.copytree(ROOT / "examples" / "newslint-plugin-example", tmp_path / "plugin")
    run(python, "-m", "pip", "install", "-q", "pytest", cwd=tmp_path)
    run(python, "-m", "pip", "install", "-q", "--no-deps", copied, cwd=tmp_path)
    assert " passed" in run(python, "-m", "pytest", "-q", "tests", cwd=copied)


def test_example_plugin_adds_its_rules(python: Path, tmp_path: Path) -> None:
    run(python, "-m", "pip", "install", "-q", "--no-deps", ROOT / "examples" / "newslint-plugin-example", cwd=tmp_path)
    story = tmp_path / "story.txt"
    story.write_text("Rowers met on the Thames River near the city hall on Sunday.\n", encoding="utf-8")
    out = run(
        *(python, "-m", "newslint", "check", "--no-cache", "--level", "advice", "--select", "HSE"),
        *("--output-format", "json-lines", story),
        cwd=tmp_path,
        expect=1,
    )
    assert [json.loads(line)["code"] for line in out.splitlines()] == ["HSE101", "HSE102"]
