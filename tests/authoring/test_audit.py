"""Counting, sampling, verdicts and the precision card."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.authoring.audit import (
    AuditError,
    Tally,
    in_words,
    read_card,
    read_verdicts,
    refuse_to_lose,
    write_card,
    write_samples,
)
from newslint.cli.main import main
from newslint.engine.finding import Finding, Severity
from newslint.text import Document, Span
from tests.house_rules import davenport


def found(path: str, text: str) -> tuple[Document, list[Finding]]:
    """A document with a finding on each "x"."""
    document = Document(text, path)
    spans = [Span(i, i + 1) for i, ch in enumerate(text) if ch == "x"]
    return document, [Finding("GRM001", "an-x", span, "An x.", Severity.WARNING) for span in spans]


def tally(keep: int = 2) -> Tally:
    """A tally of three documents."""
    total = Tally()
    for number, text in enumerate(["an x and an x", "no such letter", "x x x"]):
        total.add(*found(f"{number}.txt", text), keep)
    return total


def test_findings_are_counted_and_some_kept() -> None:
    count = tally().rules["GRM001"]
    assert (count.findings, count.documents, len(count.samples)) == (5, 2, 2)
    assert tally().words == 11
    assert tally().rate("GRM001") == pytest.approx(1000 * 5 / 11)
    assert all(s.excerpt.count("[[x]]") == 1 for s in count.samples)


def test_the_sample_does_not_depend_on_the_order_of_files() -> None:
    backwards = Tally()
    for number, text in reversed(list(enumerate(["an x and an x", "no such letter", "x x x"]))):
        backwards.add(*found(f"{number}.txt", text), 2)
    assert backwards.rules["GRM001"].samples == tally().rules["GRM001"].samples


def test_verdicts_make_a_card(tmp_path: Path) -> None:
    samples, card = tmp_path / "v.csv", tmp_path / "card.json"
    write_samples(samples, tally().rules["GRM001"].samples)
    lines = samples.read_text(encoding="utf-8").splitlines()
    samples.write_text("\n".join([lines[0], lines[1] + "yes", lines[2] + "No", lines[2] + "a"]), encoding="utf-8")
    verdicts = read_verdicts(samples)
    assert verdicts == {"GRM001": (1, 1, 1)}
    write_card(card, tally(), verdicts, codes=["GRM001"], copy="test copy", date="2026-01-01")
    write_card(card, tally(), {}, codes=["GRM002"], copy="test copy", date="2026-01-02")
    kept = read_card(card)
    assert in_words(kept["GRM001"]) == (
        "5 findings in 11 words of test copy (2026-01-01); a reader judged 3: 1 right, 1 arguable, 1 wrong."
    )
    assert in_words(kept["GRM002"]) == "0 findings in 11 words of test copy (2026-01-02)."
    assert in_words(None) == "Not measured yet."


def test_a_strange_verdict_is_named(tmp_path: Path) -> None:
    samples = tmp_path / "v.csv"
    samples.write_text("code,verdict\nGRM001,\nGRM001,perhaps\n", encoding="utf-8")
    with pytest.raises(AuditError, match=r"v\.csv:3: .*“perhaps”"):
        read_verdicts(samples)


@pytest.mark.parametrize("content", ["[]", '{"GRM001": 3}', "{", "[" * 100_000])
def test_a_damaged_card_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "card.json").write_text(content)
    with pytest.raises(AuditError, match=r"card\.json is no precision card"):
        read_card(tmp_path / "card.json")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_not_read_to_its_end() -> None:
    for read in (read_card, read_verdicts):
        with pytest.raises(AuditError, match="/dev/zero: a device, not a file"):
            read(Path("/dev/zero"))
    with pytest.raises(AuditError, match="is no file of samples"):
        refuse_to_lose(Path("/dev/zero"))


def judge(path: Path) -> None:
    """Fill a file of samples in."""
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([head, *(row + "yes" for row in rows)]), encoding="utf-8")


def test_what_a_reader_wrote_is_never_lost(tmp_path: Path) -> None:
    samples = tmp_path / "v.csv"
    refuse_to_lose(samples)
    write_samples(samples, tally().rules["GRM001"].samples)
    refuse_to_lose(samples)
    judge(samples)
    with pytest.raises(AuditError, match="holds 2 verdicts, which would be lost"):
        refuse_to_lose(samples)
    (tmp_path / "story.txt").write_text("A story, not samples.\n")
    with pytest.raises(AuditError, match="is no file of samples"):
        refuse_to_lose(tmp_path / "story.txt")


def test_the_command_reads_settings_and_packs_and_lists_what_found_something(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house/house-style.yaml").write_text(davenport("advice"))
    (tmp_path / "newslint.toml").write_text('packs = ["house"]\n')
    (tmp_path / "a.txt").write_text("He sat on the davenport.\n")
    samples = tmp_path / "v.csv"
    args = ["audit", str(tmp_path), "--select", "HSE101,GRM", "--samples", str(samples)]
    done = CliRunner().invoke(main, args)
    assert done.exit_code == 0, done.output
    heading, row, closing = done.stdout.splitlines()
    assert heading.split() == ["code", "findings", "in", "1,000", "words", "rule"]
    assert row.split() == ["HSE101", "1", "200.000", "house-style"]
    assert closing.startswith("1 story, 5 words; ")
    judge(samples)
    again = CliRunner().invoke(main, [*args, "--verdicts", str(samples)])
    assert (again.exit_code, "1 verdict, which would be lost" in again.stderr) == (2, True)
    done = CliRunner().invoke(main, [*args[:-2], "--verdicts", str(samples)])
    assert done.stdout.splitlines()[1].split()[-3:] == ["1", "of", "1"]
