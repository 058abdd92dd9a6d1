"""How often a client may ask."""

from __future__ import annotations

from newslint.util.recent import Recent

_CLIENTS = 10_000  # clients that are remembered; who comes after many others begins anew


class Rates:
    """Lets each client ask so many times a minute, all at once or one by one."""

    def __init__(self, a_minute: int) -> None:
        self._a_minute = a_minute
        self._left: Recent[str, tuple[float, float]] = Recent(_CLIENTS)

    def wait(self, client: str, now: float) -> float:
        """Take one request of a client at a time in seconds; how long it has to wait instead, 0 where it need not."""
        if not self._a_minute:
            return 0.0
        left, before = self._left.get(client) or (float(self._a_minute), now)
        left = min(float(self._a_minute), left + (now - before) * self._a_minute / 60)
        if left < 1:
            self._left.put(client, (left, now))
            return (1 - left) * 60 / self._a_minute
        self._left.put(client, (left - 1, now))
        return 0.0
