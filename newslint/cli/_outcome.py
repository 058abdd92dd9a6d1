"""What comes of a run: told on stderr as it happens, and counted for the closing line and the exit code."""

from __future__ import annotations

from newslint.cli.common import tell, tell_crashes, warn
from newslint.engine.summary import Summary, count
from newslint.reporters import visible
from newslint.service.events import Checked, Failed, Quarrelled


class Outcome:
    """Takes the events of a run."""

    def __init__(self) -> None:
        self.summary = Summary()
        self.fixed = 0
        """Findings mended in files, or on standard output."""
        self.changed = 0
        """Documents mended."""

    @property
    def broken(self) -> bool:
        """Whether anything went wrong that is no fault of a story."""
        return bool(self.summary.failures or self.summary.crashes)

    def add(self, event: Checked | Failed | Quarrelled) -> None:
        """Count one event, and tell of what went wrong."""
        if isinstance(event, Checked):
            tell_crashes(event.report)
            self.summary.add(event.report, event.baselined)
            self.fixed += sum(event.applied.values())
            self.changed += bool(event.applied)
            return
        tell(event)
        if isinstance(event, Failed):
            self.summary.failures.append(visible(str(event)))

    def tell_mended(self) -> None:
        """Say how much was mended."""
        if self.changed:
            warn(f"mended {count(self.fixed, 'finding')} in {count(self.changed, 'document')}")
