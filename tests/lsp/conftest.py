"""An editor that is open while the tests of a module run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lsp.editor import Editor, capabilities


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the editor has open."""
    return tmp_path_factory.mktemp("newsroom")


@pytest.fixture(scope="module")
def editor(root: Path) -> Iterator[Editor]:
    """A well-equipped editor that counts in UTF-16."""
    found = Editor(root, capabilities())
    yield found
    assert found.leave() == 0


@pytest.fixture(autouse=True)
def _as_new(request: pytest.FixtureRequest) -> None:
    """Forget what was said before a test."""
    if "editor" in request.fixturenames:
        request.getfixturevalue("editor").messages.clear()
