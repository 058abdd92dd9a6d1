"""Settings of all tests."""

import signal

import pytest
from hypothesis import settings

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # a shell starts what runs in the background so
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("newslint", deadline=None)  # machines differ; nothing is timed in a test
settings.load_profile("newslint")


@pytest.fixture(autouse=True)
def _no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no terminal's width decide what a test sees: those that run tests in parallel set one."""
    monkeypatch.delenv("COLUMNS", raising=False)
