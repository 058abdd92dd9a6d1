"""What ``newslint check`` prints when it is not findings: files, settings, changes, counts."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

from newslint.cli._outcome import Outcome
from newslint.cli._progress import watched
from newslint.cli._terminal import prepare
from newslint.engine.rule import Meta
from newslint.engine.summary import Summary, count
from newslint.reporters import visible
from newslint.service.events import Compared
from newslint.service.pipeline import Pipeline
from newslint.service.source import Source
from newslint.service.workspace import Workspace

_SLOWEST = 20  # rules that are named


def show_files(sources: Sequence[Source]) -> None:
    """Print the names of the files that would be read."""
    out = prepare(sys.stdout, for_machines=False)
    out.writelines(visible(source.name) + "\n" for source in sources)


def show_settings(workspace: Workspace) -> None:
    """Print the settings of the documents whose sessions are open, each set once."""
    from newslint.cli.config import write_settings

    out = prepare(sys.stdout, for_machines=False)
    for k, session in enumerate(workspace.sessions):
        out.write("\n" if k else "")
        write_settings(session.config, out)


def show_diffs(pipeline: Pipeline, sources: Sequence[Source], outcome: Outcome) -> bool:
    """Print what mending would change, and whether that is anything."""
    out = sys.stdout.buffer
    changes = False
    for event in watched(pipeline.compare(sources), len(sources), quiet=outcome.quiet):
        if isinstance(event, Compared):
            out.write(event.diff.encode("utf-8", "surrogateescape"))
            changes |= bool(event.diff)
        else:
            outcome.add(event)
    return changes


def show_statistics(summary: Summary, out: TextIO) -> None:
    """Print how often each rule found something, the most frequent first, and how often all did."""
    if not summary.findings:
        return
    ranked = sorted(summary.codes.items(), key=lambda item: (-item[1], item[0]))
    width = max(len("findings"), len(f"{summary.findings:,}"))
    out.write(f"{'findings':>{width}}  rule\n")
    out.writelines(f"{number:>{width},}  {code}  {summary.names[code]}\n" for code, number in ranked)
    documents = f"{summary.flawed} of {count(summary.documents, 'story', 'stories')}"
    out.write(f"{summary.findings:>{width},}  in all, in {documents}\n")


def show_timing(seconds: Mapping[str, float], metas: Mapping[str, Meta]) -> None:
    """Say on stderr how long rules took, the slowest first.

    What several rules need of a story is worked out once, and counted for the first that asks.
    """
    from newslint.language.network.native.library import means  # those alone who measure want it

    ranked = sorted(seconds.items(), key=lambda item: (-item[1], item[0]))
    out = prepare(sys.stderr, for_machines=False)
    out.write("milliseconds  rule\n")
    out.writelines(f"{taken * 1000:>12,.2f}  {code}  {metas[code].name}\n" for code, taken in ranked[:_SLOWEST])
    if rest := ranked[_SLOWEST:]:
        out.write(f"{sum(taken for _, taken in rest) * 1000:>12,.2f}  {count(len(rest), 'other rule')}\n")
    out.write(f"{sum(seconds.values()) * 1000:>12,.2f}  in all; the second reader by {means()}\n")
