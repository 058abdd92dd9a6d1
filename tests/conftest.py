"""Settings of all tests."""

import pytest
from hypothesis import settings

settings.register_profile("newslint", deadline=None)  # machines differ; nothing is timed in a test
settings.load_profile("newslint")


@pytest.fixture(autouse=True)
def _no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no terminal's width decide what a test sees: those that run tests in parallel set one."""
    monkeypatch.delenv("COLUMNS", raising=False)
