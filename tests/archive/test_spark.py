"""The same stories as a table of Spark: the same findings."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.archive.plan import Columns, Plan
from newslint.errors import NewslintError
from tests.archive.desk import newslint, parquet, read, rows

pytest.importorskip("pyspark")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
    pytest.mark.filterwarnings("ignore"),  # of Spark's own
]
PLAN = Plan(isolated=True, select=("GRM",))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    building = SparkSession.builder.master("local[2]").appName("newslint").config("spark.ui.enabled", "false")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("PYSPARK_PYTHON", sys.executable)
        changed.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        session = building.getOrCreate()
        yield session
        session.stop()


def plain(table: Any) -> list[str]:
    """The rows of a table but for the file that they are of."""
    return sorted(
        repr({k: v for k, v in row.asDict(recursive=True).items() if k != "source"}) for row in table.collect()
    )


def test_spark_finds_the_same(tmp_path: Path, spark: Any) -> None:
    from newslint.archive.spark import check, findings, quarantine

    stories = [*rows(20), {"id": "void", "text": " ", "desk": None, "date": None}]
    parquet(tmp_path / "in.parquet", stories)
    assert newslint("in.parquet", "out", "--isolated", "--select", "GRM", cwd=tmp_path).returncode == 0
    table = spark.read.parquet(str(tmp_path / "in.parquet")).repartition(3)
    checked = check(table, PLAN).cache()
    for found, known in ((findings(checked), "findings"), (quarantine(checked), "quarantine")):
        expected = [{k: v for k, v in row.items() if k != "source"} for row in read(tmp_path / "out", known)]
        assert expected
        assert plain(found) == sorted(map(repr, expected))
    assert checked.count() == 21
    assert {row["words"] for row in checked.collect()} == {0, *(len(row["text"].split()) for row in rows(20))}


def test_what_is_wrong_is_told(spark: Any) -> None:
    from newslint.archive.spark import check

    table = spark.createDataFrame([("a", "The the ferry left.")], "nr string, body string")
    with pytest.raises(NewslintError, match="no column “text”; it has nr, body"):
        check(table, PLAN)
    named = PLAN._replace(columns=Columns(story="nr", text="body"))
    with pytest.raises(NewslintError, match="GRM999"):
        check(table, named._replace(select=("GRM999",)))
    assert [row["story"] for row in check(table, named).collect()] == ["a"]
