"""What a service counts of itself, for Prometheus: never anything of a text."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """The counts of one process."""

    def __init__(self, waiting: Callable[[], int]) -> None:
        """``waiting`` says how many requests wait or are read."""
        self._registry = CollectorRegistry()
        labels = ("path", "status")
        self._requests = Counter("newslint_requests", "Requests answered.", labels, registry=self._registry)
        self._seconds = Histogram("newslint_seconds", "Time to an answer.", ("path",), registry=self._registry)
        gauge = Gauge("newslint_waiting", "Requests that wait or are read.", registry=self._registry)
        gauge.set_function(waiting)

    def answered(self, path: str, status: int, seconds: float) -> None:
        """Count an answer."""
        self._requests.labels(path, str(status)).inc()
        self._seconds.labels(path).observe(seconds)

    def text(self) -> bytes:
        """All counts, as Prometheus reads them."""
        return generate_latest(self._registry)
