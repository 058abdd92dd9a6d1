"""Requests that are not answered as they were meant: with which status, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn


class RefusedError(Exception):
    """A request that is refused. The message is for whoever wrote the client, and never holds any of the text."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers


def refuse(message: str) -> NoReturn:
    """Refuse a request that is wrong in itself."""
    raise RefusedError(400, message)
