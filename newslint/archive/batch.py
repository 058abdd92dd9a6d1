"""A batch of stories in, tables of what was found out: the one function that all engines run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from newslint.archive.inputs.base import chosen, story_of
from newslint.archive.inputs.parquet import rows_of
from newslint.archive.plan import Plan
from newslint.archive.schema import FINDINGS, NESTED, QUARANTINE, STORIES
from newslint.archive.stories import Answer, Story, check_story
from newslint.util.records import NamedTuple


class Outcome(NamedTuple):
    """What became of some stories."""

    findings: pa.Table
    stories: pa.Table
    quarantine: pa.Table


def check_batch(batch: pa.RecordBatch, plan: Plan) -> Outcome:
    """Read the stories in a batch of Arrow, its columns called as the plan says; rules are loaded once a process.

    It reads in this process: a story that ends or holds up a process is for :class:`GuardedReader` to bear.
    """
    return tables((story, check_story(story, plan)) for story in stories_of(batch, plan))


def stories_of(batch: pa.RecordBatch, plan: Plan, source: str = "") -> Iterator[Story]:
    """The stories in a batch; an :class:`ArchiveError` where it lacks a column that is needed."""
    columns = chosen(plan.columns, batch.schema.names, source or "the table")
    wanted = batch.select([name for name in columns if name])
    for k, row in enumerate(rows_of(wanted)):
        yield story_of(row, columns, source, str(k))


def tables(answered: Iterable[tuple[Story, list[Answer]]]) -> Outcome:
    """What was said of stories, as tables."""
    gathered = Gathered()
    for story, answers in answered:
        gathered.add(story, answers)
    return gathered.tables()


def nested(answered: Iterable[tuple[Story, list[Answer]]]) -> pa.RecordBatch:
    """What was said of stories, a row each with the findings in it."""
    rows = [
        {
            **_of(story, answer),
            "words": answer.words,
            "failed": list(answer.failed),
            "kind": answer.kind or None,
            "reason": answer.reason or None,
            "findings": list(answer.findings),
        }
        for story, answers in answered
        for answer in answers
    ]
    return pa.RecordBatch.from_pylist(rows, schema=NESTED)


class Gathered:
    """Rows that become tables. Findings are few beside the stories that they are of, so those of a shard fit memory."""

    def __init__(self) -> None:
        self._findings: list[dict[str, Any]] = []
        self._stories: list[dict[str, Any]] = []
        self._quarantine: list[dict[str, Any]] = []

    def add(self, story: Story, answers: Iterable[Answer]) -> None:
        """Take in what was said of a story."""
        for answer in answers:
            of = _of(story, answer)
            if answer.kind:
                self._quarantine.append({**of, "kind": answer.kind, "reason": answer.reason})
                continue
            self._findings += ({**of, **finding} for finding in answer.findings)
            told = {"words": answer.words, "findings": len(answer.findings), "failed": list(answer.failed)}
            self._stories.append({**of, **told})

    def tables(self) -> Outcome:
        """All rows so far."""
        return Outcome(
            pa.Table.from_pylist(self._findings, schema=FINDINGS),
            pa.Table.from_pylist(self._stories, schema=STORIES),
            pa.Table.from_pylist(self._quarantine, schema=QUARANTINE),
        )


def _of(story: Story, answer: Answer) -> dict[str, Any]:
    """What a row has from its story; one of several in a file has its name there behind that of the file."""
    told = f"{story.id}#{answer.part}" if answer.part else story.id
    return {"story": told, "source": story.source, "desk": story.desk, "date": story.date}
