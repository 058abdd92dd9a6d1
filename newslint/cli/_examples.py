"""Examples below the help of a command."""

from __future__ import annotations


def examples(*calls: str) -> str:
    """The epilog of a command: calls, each on a line of its own, as they are typed."""
    return "\b\nExamples:\n" + "\n".join(f"  {call}" for call in calls)
