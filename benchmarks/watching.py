"""A run seen from outside, by what Linux says of its processes: which they are, their memory, their CPU time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

Kind = Literal["driver", "worker", "actor", "other"]
KINDS: tuple[Kind, ...] = ("driver", "worker", "actor", "other")
"""What was started; what reads stories; what has a reader under Ray; what else Ray has running."""
_TICKS = os.sysconf("SC_CLK_TCK")


class Seen(NamedTuple):
    """A process, as it was when it was last seen."""

    kind: Kind
    mebibytes: int
    """The most that it had in memory."""
    seconds: float
    """Of CPU."""


class Watch:
    """All processes that a run ever had. They are looked for again with each look, for they come and go."""

    def __init__(self, run: int) -> None:
        self._run = run
        self.seen: dict[int, Seen] = {}

    def look(self) -> None:
        """See what there is now."""
        parents = {int(entry.name): parent(int(entry.name)) for entry in _processes()}
        for process in parents:
            if process in self.seen or process == self._run or self._is_below(process, parents):
                now = _seen(process, self._run)
                before = self.seen.get(process)
                self.seen[process] = now if now.mebibytes or before is None else before

    def living(self, kind: Kind | None = None) -> list[int]:
        """Those of a kind that live, or of all kinds."""
        return [process for process, seen in self.seen.items() if kind in (None, seen.kind) and lives(process)]

    def most(self, kind: Kind) -> int:
        """The most that a process of a kind had in memory, in MiB."""
        return max((seen.mebibytes for seen in self.seen.values() if seen.kind == kind), default=0)

    @property
    def seconds(self) -> float:
        """CPU time of all."""
        return sum(seen.seconds for seen in self.seen.values())

    def _is_below(self, process: int, parents: dict[int, int]) -> bool:
        """Whether the run, or what it started, started a process."""
        above = parents.get(process, 0)
        while above > 1 and above not in self.seen:
            above = parents.get(above, 0)
        return above > 1


def lives(process: int) -> bool:
    """Whether a process is there, and not only because nobody asked how it ended."""
    return _fields(process)[:1] not in ([], ["Z"], ["X"])


def parent(process: int) -> int:
    """What started a process."""
    return int((*_fields(process), "0", "0")[1])


def _processes() -> list[Path]:
    """Where Linux tells of each process."""
    return [entry for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _fields(process: int) -> list[str]:
    """What is said of a process, from its state on; nothing of one that is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def _seen(process: int, run: int) -> Seen:
    """A process as it is."""
    fields = _fields(process)
    seconds = (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
        line = Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        status, line = "", b""
    peak = next((int(told.split()[1]) for told in status.splitlines() if told.startswith("VmHWM")), 0)
    kind: Kind = "driver" if process == run else "other"
    if b"newslint.archive.worker" in line:
        kind = "worker"
    elif line.startswith(b"ray::MapWorker"):  # one that checks; Ray has others for itself
        kind = "actor"
    return Seen(kind, peak >> 10, seconds)
