"""What a run found, in figures: by rule, desk and month, the worst stories, and the rules that a desk should look at.

Part after part, so that an archive of any size is summed in the memory of one; of each rule the words most often found
are kept, and counts of rare ones are let go where there are too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newslint.archive.drift import Drift, drifts
from newslint.archive.output import Output
from newslint.readers.dated import day_of
from newslint.util.records import NamedTuple

_KEPT = 2000  # wordings of a rule whose counts are kept
_WORST = 25
_SHORTEST = 100  # words of a story that can be among the worst: of a shorter one, each finding weighs too much
_LEAST = 10  # findings of a rule that is worth a look
_MUCH = 0.2  # of all findings, that one rule makes
_ONE_WORDING = 0.5  # of a rule's findings, that one wording makes
_DOUBTFUL = 0.6  # right of the times that it was judged


@dataclass(slots=True)
class Sum:
    """Stories counted together."""

    stories: int = 0
    words: int = 0
    findings: int = 0

    @property
    def rate(self) -> float:
        """Findings in 1,000 words."""
        return 1000 * self.findings / max(1, self.words)


@dataclass(slots=True)
class OfRule:
    """What one rule found."""

    code: str
    name: str = ""
    level: str = ""
    confidence: float | None = None
    message: str = ""
    """One of its messages."""
    findings: int = 0
    stories: int = 0
    found: Counter[str] = field(default_factory=Counter)
    """How often it found which words."""
    years: Counter[str] = field(default_factory=Counter)
    """What it found in stories of each year, and of each desk."""
    desks: Counter[str] = field(default_factory=Counter)


class Worst(NamedTuple):
    """A story with much to mend."""

    rate: float
    story: str
    source: str
    desk: str
    words: int
    findings: int


class Look(NamedTuple):
    """A rule that a desk should look at, and why."""

    code: str
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Figures:
    """All of it."""

    shards: int = 0
    of_shards: int = 0
    all: Sum = field(default_factory=Sum)
    quarantine: Counter[str] = field(default_factory=Counter)
    rules: dict[str, OfRule] = field(default_factory=dict)
    desks: dict[str, Sum] = field(default_factory=dict)
    months: dict[str, Sum] = field(default_factory=dict)
    worst: list[Worst] = field(default_factory=list)

    def by_frequency(self) -> list[OfRule]:
        """The rules that found something, the most frequent first."""
        return sorted(self.rules.values(), key=lambda rule: (-rule.findings, rule.code))

    def drifts(self) -> Iterator[Drift]:
        """The rules that find much more, or less, in one year or at one desk than elsewhere."""
        years: Counter[str] = Counter()
        for month, one in self.months.items():
            years[month[:4]] += one.words
        desks = {name: one.words for name, one in self.desks.items()}
        for rule in self.by_frequency():
            yield from drifts(rule.code, "year", rule.years, years)
            yield from drifts(rule.code, "desk", rule.desks, desks)

    def rate(self, rule: OfRule) -> float:
        """Findings of a rule in 1,000 words."""
        return 1000 * rule.findings / max(1, self.all.words)

    def to_look_at(self) -> Iterator[Look]:
        """The rules that make much noise, or are often wrong, or find the same thing again and again."""
        for rule in self.by_frequency():
            reasons = tuple(self._reasons(rule)) if rule.findings >= _LEAST else ()
            if reasons:
                yield Look(rule.code, reasons)

    def _reasons(self, rule: OfRule) -> Iterator[str]:
        """Why a desk should look at a rule."""
        if (share := rule.findings / max(1, self.all.findings)) >= _MUCH:
            yield f"makes {share:.0%} of all findings: does the desk want to hear of it?"
        if rule.confidence is not None and rule.confidence < _DOUBTFUL:
            yield f"was right {rule.confidence:.0%} of the times that it was judged: switch it off, or take care"
        found, times = rule.found.most_common(1)[0]
        if times >= _ONE_WORDING * rule.findings and found.strip():
            yield f"found “{found}” {times:,} of {rule.findings:,} times: accept that, or mend it everywhere"

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "shards": {"done": self.shards, "all": self.of_shards},
            **_plain(self.all),
            "quarantine": dict(self.quarantine.most_common()),
            "rules": [
                {
                    "rule": rule.code,
                    "name": rule.name,
                    "level": rule.level,
                    "confidence": None if rule.confidence is None else round(rule.confidence, 3),
                    "findings": rule.findings,
                    "stories": rule.stories,
                    "per_1000_words": round(self.rate(rule), 4),
                    "found": [{"found": found, "times": times} for found, times in rule.found.most_common(5)],
                }
                for rule in self.by_frequency()
            ],
            "desks": {name: _plain(one) for name, one in sorted(self.desks.items())},
            "months": {name: _plain(one) for name, one in sorted(self.months.items())},
            "worst": [{**one._asdict(), "rate": round(one.rate, 2)} for one in self.worst],
            "drift": [{**one._asdict(), "expected": round(one.expected, 1)} for one in self.drifts()],
            "look_at": [look._asdict() for look in self.to_look_at()],
        }


def figures_of(out: Output) -> Figures:
    """The figures of all shards that are done; an :class:`ArchiveError` where the folder holds no run."""
    figures = Figures(of_shards=out.total())
    for shard, record in sorted(out.records().items()):
        figures.shards += 1
        _add_stories(figures, out.table("stories", shard, ["story", "source", "desk", "date", "words", "findings"]))
        if record.findings:
            _add_findings(figures, out.table("findings", shard))
        if record.quarantined:
            figures.quarantine.update(out.table("quarantine", shard, ["kind"])["kind"].to_pylist())
    return figures


def _add_stories(figures: Figures, stories: pa.Table) -> None:
    """Take in the stories of a shard."""
    sums = {key: stories.group_by(key).aggregate([("words", "sum"), ("findings", "sum"), ([], "count_all")])
            for key in ("desk", "date")}  # fmt: skip
    for row in sums["desk"].to_pylist():
        for one in (figures.all, *([figures.desks.setdefault(row["desk"], Sum())] if row["desk"] else [])):
            _add(one, row)
    for row in sums["date"].to_pylist():
        if row["date"] and (day := day_of(row["date"])) is not None:
            _add(figures.months.setdefault(f"{day:%Y-%m}", Sum()), row)
    flawed = stories.filter((pc.field("findings") > 1) & (pc.field("words") >= _SHORTEST))
    worst = (
        Worst(1000 * row["findings"] / row["words"], row["story"], row["source"], row["desk"] or "", row["words"],
              row["findings"])
        for row in flawed.to_pylist()
    )  # fmt: skip
    figures.worst = nlargest(_WORST, [*figures.worst, *worst])


def _add(one: Sum, row: dict[str, Any]) -> None:
    """Count what is summed in a row."""
    one.stories += row["count_all"]
    one.words += row["words_sum"] or 0
    one.findings += row["findings_sum"] or 0


def _add_findings(figures: Figures, findings: pa.Table) -> None:
    """Take in the findings of a shard."""
    first = [(column, "first") for column in ("name", "level", "confidence", "message")]
    told = findings.group_by("rule", use_threads=False)
    for row in told.aggregate([([], "count_all"), ("story", "count_distinct"), *first]).to_pylist():
        rule = figures.rules.setdefault(row["rule"], OfRule(row["rule"]))
        rule.name, rule.level, rule.confidence = row["name_first"], row["level_first"], row["confidence_first"]
        rule.message = rule.message or row["message_first"]
        rule.findings += row["count_all"]
        rule.stories += row["story_count_distinct"]
    for row in findings.group_by(["rule", "found"]).aggregate([([], "count_all")]).to_pylist():
        figures.rules[row["rule"]].found[row["found"]] += row["count_all"]
    for row in findings.group_by(["rule", "desk"]).aggregate([([], "count_all")]).to_pylist():
        if row["desk"]:
            figures.rules[row["rule"]].desks[row["desk"]] += row["count_all"]
    for row in findings.group_by(["rule", "date"]).aggregate([([], "count_all")]).to_pylist():
        if row["date"] and (day := day_of(row["date"])) is not None:
            figures.rules[row["rule"]].years[f"{day:%Y}"] += row["count_all"]
    for rule in figures.rules.values():
        if len(rule.found) > 2 * _KEPT:
            rule.found = Counter(dict(rule.found.most_common(_KEPT)))


def _plain(one: Sum) -> dict[str, Any]:
    """Stories counted together, as JSON has it."""
    return {
        "stories": one.stories,
        "words": one.words,
        "findings": one.findings,
        "per_1000_words": round(one.rate, 4),
    }
