"""A service without a network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from newslint.server.app import app
from newslint.server.options import ServeOptions


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A client of a service with its defaults."""
    with TestClient(app(ServeOptions(rate=0))) as found:
        yield found


def asking(**options: Any) -> TestClient:
    """A client of a service with some options, whose rules are not loaded beforehand."""
    return TestClient(app(ServeOptions(**options)))
