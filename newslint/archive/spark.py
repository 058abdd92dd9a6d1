"""Spark: a table of stories in, a table of what is said of each out, by ``mapInArrow``.

``check(df)`` gives a row a story with its findings in it; ``findings(checked)`` and ``quarantine(checked)`` take it
apart. Each Python worker of Spark keeps one process that reads, with the rules loaded once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from newslint.archive.batch import nested, stories_of
from newslint.archive.guarded import GuardedReader
from newslint.archive.inputs.base import chosen
from newslint.archive.plan import Plan, fingerprint
from newslint.archive.schema import NESTED
from newslint.archive.work import batches

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_NAMES = {"string": "string", "int32": "int", "float": "float"}
"""What Spark calls the plain types of Arrow that the tables have."""


def _type(kind: pa.DataType) -> str:
    """A type of Arrow in Spark's own words."""
    if pa.types.is_list(kind):
        return f"array<{_type(kind.value_type)}>"
    if pa.types.is_struct(kind):
        return f"struct<{', '.join(f'`{field.name}`: {_type(field.type)}' for field in kind)}>"
    return _NAMES[str(kind)]


SCHEMA = ", ".join(f"`{field.name}` {_type(field.type)}" for field in NESTED)
"""Of what :func:`check` gives, in Spark's own words."""
_readers: dict[Plan, GuardedReader] = {}


def check(df: DataFrame, plan: Plan | None = None) -> DataFrame:
    """Read the stories of a table. Bad stories are rows too.

    A :class:`NewslintError` where the settings are wrong, or the table lacks a column.
    """
    wanted = plan or Plan()
    chosen(wanted.columns, df.columns, "the table")
    return df.mapInArrow(Reading(wanted, fingerprint(wanted.session())), SCHEMA)


def findings(checked: DataFrame) -> DataFrame:
    """A row a finding, as in the findings of ``newslint archive``."""
    from pyspark.sql.functions import explode

    of = ("story", "source", "desk", "date")
    return checked.select(*of, explode("findings").alias("finding")).select(*of, "finding.*")


def quarantine(checked: DataFrame) -> DataFrame:
    """A row a story that was not read, and why."""
    return checked.where("kind is not null").select("story", "source", "desk", "date", "kind", "reason")


class Reading:
    """What Spark calls with the batches of a partition."""

    def __init__(self, plan: Plan, expected: str) -> None:
        self._plan = plan
        self._expected = expected

    def __call__(self, given: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Read batches."""
        reader = _readers.get(self._plan)
        if reader is None:
            reader = _readers[self._plan] = GuardedReader(self._plan, self._expected)
        for batch in given:
            for stories in batches(stories_of(batch, self._plan)):
                yield nested(reader.check(stories))
