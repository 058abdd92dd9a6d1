"""``python -m tests.snapshot``: says what moved in the snapshot, and keeps the findings as they are now."""

from __future__ import annotations

import sys

from tests.snapshot.findings import KEPT, found, keep, kept, moved

if __name__ == "__main__":
    now = found()
    for line in moved(kept() if KEPT.exists() else [], now):
        sys.stdout.write(line + "\n")
    keep(now)
