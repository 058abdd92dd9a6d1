"""Verdicts typed one by one: what was judged before stays, and what is judged now is kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newslint.authoring.audit import VERDICTS, AuditError, Sample, Verdicts, read_samples, write_samples

KEYS = {"y": "yes", "n": "no", "a": "arguable"}
"""What a reader types, and what is written for it."""


class Judging:
    """The samples of a run, with the verdicts that a file holds already."""

    def __init__(self, path: Path, samples: Iterable[Sample]) -> None:
        """An :class:`AuditError` where the file is there and is no file of samples."""
        self._path = path
        before = read_samples(path) if path.exists() else []
        self._samples = {sample.key: sample for sample in before}
        self._samples |= {sample.key: sample for sample in samples if sample.key not in self._samples}

    def open(self) -> Iterator[Sample]:
        """The samples that nobody has judged, in their order."""
        return (sample for sample in list(self._samples.values()) if not sample.verdict)

    def judge(self, sample: Sample, said: str) -> None:
        """Keep what a reader says of a sample."""
        if said not in VERDICTS:
            raise AuditError(f"a verdict is yes, no or arguable, not “{said}”")
        self._samples[sample.key] = replace(sample, verdict=said)
        write_samples(self._path, self._samples.values())

    def verdicts(self) -> dict[str, Verdicts]:
        """What was said of the findings of each rule, by code."""
        sums: dict[str, Verdicts] = {}
        for sample in self._samples.values():
            if sample.verdict:
                said = VERDICTS[sample.verdict.lower()]
                sums[sample.code] = sums.get(sample.code, Verdicts()).one_more(said)
        return sums
