"""``newslint watch``: a story is checked when it is saved, until the user ends it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.test_ends import environment

FLAWED = "He waited for for the bus.\n"
_PATIENCE = 120  # seconds

Wait = Callable[[str], None]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("All is well.\n")
    return tmp_path


@pytest.fixture
def wait(desk: Path, request: pytest.FixtureRequest) -> Iterator[Wait]:
    """Wait until something was said, after what was waited for before; a parameter has more options."""
    options = getattr(request, "param", ())
    log = (desk / "log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-m", "newslint", "watch", ".", "--output-format", "concise", *options],
        cwd=desk,
        stdout=log,
        stderr=log,
        env=environment(),
    )
    heard = 0

    def until(said: str) -> None:
        nonlocal heard
        ends = time.monotonic() + _PATIENCE
        while said not in (text := (desk / "log").read_text()[heard:]):
            assert process.poll() is None, text
            assert time.monotonic() < ends, text
            time.sleep(0.1)
        heard += text.index(said) + len(said)

    yield until
    process.send_signal(signal.SIGINT)
    assert process.wait(_PATIENCE) == 130
    log.close()


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt cannot be sent")
def test_what_is_saved_is_checked(desk: Path, wait: Wait) -> None:
    wait("1 story read, 0 findings; watching\n")
    (desk / "a.txt").write_text(FLAWED)
    wait("a.txt:1:11: GRM150")
    wait("1 story read, 1 finding; watching\n")
    (desk / "b.txt").write_text("A new one.\n")
    wait("1 story read, 0 findings; watching\n")
    (desk / "newslint.toml").write_text("ignore = [\n")
    wait("newslint.toml is no TOML")
    (desk / "newslint.toml").write_text('ignore = ["GRM150"]\n')
    wait("2 stories read, 0 findings; watching\n")


@pytest.mark.skipif(sys.platform == "win32", reason="an interrupt cannot be sent")
@pytest.mark.parametrize("wait", [("--source", "said.txt")], indirect=True)
def test_stories_are_checked_again_when_a_source_is_saved(desk: Path, wait: Wait) -> None:
    wait("newslint: --source: said.txt: No such file")
    (desk / "a.txt").write_text("“We are going to close the pool,” said Fiona Hart.\n", encoding="utf-8")
    (desk / "said.txt").write_text("MS HART: We are not going to close the pool.\n", encoding="utf-8")
    wait("a.txt:1:5: QUO105")
    wait("1 story read, 1 finding; watching\n")
    (desk / "said.txt").write_text("MS HART: We are going to close the pool.\n", encoding="utf-8")
    wait("1 story read, 0 findings; watching\n")
