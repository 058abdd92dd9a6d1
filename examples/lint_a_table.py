"""Check the stories in a column of a table: a notebook and a script alike.

    python examples/lint_a_table.py stories.parquet findings.parquet [--text text] [--id id]

Needs pyarrow for the files. In a notebook the same function serves a DataFrame, of pandas or of polars:

    findings = pandas.DataFrame(findings_of(frame["text"], frame["id"]))

Rules are loaded once, and one story after the other is read. For more than some ten thousand stories take
``newslint archive``, which goes on where it was stopped and uses all processors.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import newslint


def findings_of(texts: Iterable[str | None], ids: Iterable[Any], **settings: Any) -> Iterator[dict[str, Any]]:
    """A row for each finding in some stories; ``settings`` are those of `newslint.lint`. A story may be missing."""
    for name, text in zip(ids, texts, strict=True):
        if not isinstance(text, str):
            continue  # pandas has nan where there is no text
        document = newslint.read(text)
        for finding in newslint.lint(document, **settings).findings:
            line, column = document.position(finding.span.start)
            yield {
                "id": name,
                "code": finding.code,
                "rule": finding.rule,
                "level": finding.severity.label,
                "line": line,
                "column": column,
                "found": document[finding.span],
                "message": finding.message,
            }


def main() -> None:
    """Read a Parquet file, and write the findings to another."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories")
    parser.add_argument("findings")
    parser.add_argument("--text", default="text", help="the column of the stories")
    parser.add_argument("--id", default="id", help="the column that tells them apart")
    given = parser.parse_args()
    table = pq.read_table(given.stories, columns=[given.id, given.text])
    rows = list(findings_of(table[given.text].to_pylist(), table[given.id].to_pylist()))
    pq.write_table(pa.Table.from_pylist(rows), given.findings)
    sys.stdout.write(f"{table.num_rows:,} stories, {len(rows):,} findings\n")


if __name__ == "__main__":
    main()
