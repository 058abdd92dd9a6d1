"""The tables that an archive becomes. Part of the promise: a column may be added, none changes its meaning."""

from __future__ import annotations

import pyarrow as pa

_OF_STORY = [
    pa.field("story", pa.string(), nullable=False),
    pa.field("source", pa.string()),
    pa.field("desk", pa.string()),
    pa.field("date", pa.string()),
]
_OF_FINDING = [
    pa.field("rule", pa.string(), nullable=False),
    pa.field("name", pa.string(), nullable=False),
    pa.field("level", pa.string(), nullable=False),
    pa.field("start", pa.int32(), nullable=False),
    pa.field("end", pa.int32(), nullable=False),
    pa.field("line", pa.int32(), nullable=False),
    pa.field("column", pa.int32(), nullable=False),
    pa.field("found", pa.string(), nullable=False),
    pa.field("message", pa.string(), nullable=False),
    pa.field("fix", pa.string()),
    pa.field("fixes", pa.string()),
    pa.field("related", pa.string()),
    pa.field("confidence", pa.float32()),
]
FINDINGS = pa.schema([*_OF_STORY, *_OF_FINDING])
"""A row a finding. What the columns hold is told in the guide."""
STORIES = pa.schema(
    [
        *_OF_STORY,
        pa.field("words", pa.int32(), nullable=False),
        pa.field("findings", pa.int32(), nullable=False),
        pa.field("failed", pa.list_(pa.field("element", pa.string())), nullable=False),
    ]
)
"""A row a story that was read; ``failed`` are codes of rules that failed on it, all others having been run."""
QUARANTINE = pa.schema(
    [
        *_OF_STORY,
        pa.field("kind", pa.string(), nullable=False),
        pa.field("reason", pa.string(), nullable=False),
    ]
)
"""A row a story that was not read, and why."""
NESTED = pa.schema(
    [
        *_OF_STORY,
        pa.field("words", pa.int32(), nullable=False),
        pa.field("failed", pa.list_(pa.field("element", pa.string())), nullable=False),
        pa.field("kind", pa.string()),
        pa.field("reason", pa.string()),
        pa.field("findings", pa.list_(pa.struct(_OF_FINDING)), nullable=False),
    ]
)
"""A row a story, with its findings in it: for engines that want one table of what becomes of each row."""
