"""How often a rule is right on real copy: findings counted, sampled for a reader, and the verdicts summed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from newslint.engine.finding import Finding
from newslint.engine.loading.packs import shipped
from newslint.engine.summary import count
from newslint.errors import NewslintError
from newslint.readers import UnreadableError
from newslint.service.source import read_file
from newslint.service.writing import save
from newslint.text import Document
from newslint.util.records import NamedTuple

COLUMNS = ("code", "rule", "path", "line", "excerpt", "message", "fix", "verdict")
VERDICTS = {
    **dict.fromkeys(("y", "yes", "right", "1"), "right"),
    **dict.fromkeys(("a", "arguable", "?"), "arguable"),
    **dict.fromkeys(("n", "no", "wrong", "0"), "wrong"),
}
"""What a reader may write. Arguable is what a desk may settle either way: neither for a rule nor against it."""
CARD = "precision.json"
_LARGEST = 1 << 30  # bytes


class AuditError(NewslintError):
    """A file of verdicts that cannot be used; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One finding as a reader judges it. ``excerpt`` marks the place with ``[[`` and ``]]``."""

    code: str
    rule: str
    path: str
    line: int
    excerpt: str
    message: str
    fix: str
    verdict: str = ""

    @property
    def key(self) -> str:
        """A number drawn by lot for this finding, the same on every machine."""
        return hashlib.blake2b(f"{self.code}|{self.path}|{self.excerpt}".encode(errors="replace")).hexdigest()


class Verdicts(NamedTuple):
    """What a reader said of the findings of one rule."""

    right: int = 0
    arguable: int = 0
    wrong: int = 0

    @property
    def judged(self) -> int:
        """How many findings were judged."""
        return sum(self)

    def one_more(self, said: str) -> Verdicts:
        """These, and one more of the sort that a reader wrote."""
        return self._replace(**{said: getattr(self, said) + 1})


@dataclass(slots=True)
class Count:
    """What one rule found in a folder."""

    findings: int = 0
    documents: int = 0
    samples: list[Sample] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """What all rules found in a folder."""

    words: int = 0
    documents: int = 0
    rules: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))

    def add(self, document: Document, findings: Iterable[Finding], keep: int) -> None:
        """Count a document; of each rule the ``keep`` findings with the lowest lots stay as samples."""
        self.documents += 1
        self.words += len(document.text.split())
        seen = set()
        for finding in findings:
            met = self.rules[finding.code]
            met.findings += 1
            met.documents += finding.code not in seen
            seen.add(finding.code)
            met.samples = sorted([*met.samples, sample(document, finding)], key=lambda s: s.key)[:keep]

    def rate(self, code: str) -> float:
        """Findings of a rule in 1,000 words."""
        return 1000 * self.rules[code].findings / max(1, self.words)


def sample(document: Document, finding: Finding, around: int = 80) -> Sample:
    """A finding with the words around it, on one line."""
    start, end = finding.span
    excerpt = (
        document.text[max(0, start - around) : start]
        + "[["
        + document.text[start:end]
        + "]]"
        + document.text[end : end + around]
    )
    fix = finding.fixes[0].title if finding.fixes else ""
    line = document.position(start).line
    return Sample(finding.code, finding.rule, document.path, line, " ".join(excerpt.split()), finding.message, fix)


def write_samples(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples as CSV with an empty column for the verdict."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(asdict(s) for s in samples)
    save(path, out.getvalue().encode("utf-8", "replace"))


def read_samples(path: Path) -> list[Sample]:
    """The samples of a file with the verdicts on them; an :class:`AuditError` where it is none."""
    try:
        rows = _rows(path)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise AuditError(f"{path} is no file of samples: name another file")
        found = [_sample(row) for row in rows]
    except (UnreadableError, UnicodeDecodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        raise AuditError(f"{path} is no file of samples: {error}") from error
    for number, sample in enumerate(found, 2):
        if sample.verdict and sample.verdict.lower() not in VERDICTS:
            raise AuditError(f"{path}:{number}: a verdict is yes, no or arguable, not “{sample.verdict}”")
    return found


def _sample(row: Mapping[str, str]) -> Sample:
    """The sample of a row."""
    code, rule, path, line, excerpt, message, fix, verdict = (row[column] for column in COLUMNS)
    return Sample(code, rule, path, int(line), excerpt, message, fix, verdict.strip())


def refuse_to_lose(path: Path) -> None:
    """An :class:`AuditError` where a file is there that is no file of samples, or in which a reader has judged any."""
    if not path.exists():
        return
    try:
        rows = _rows(path)
        ours = tuple(rows.fieldnames or ()) == COLUMNS
        judged = sum(bool((row.get("verdict") or "").strip()) for row in rows) if ours else 0
    except (UnreadableError, UnicodeDecodeError, csv.Error):
        ours, judged = False, 0
    if not ours:
        raise AuditError(f"{path} is no file of samples, and would be lost: name another file")
    if judged:
        lost = f"{count(judged, 'verdict')}, which would be lost"
        raise AuditError(f"{path} holds {lost}: read them with --verdicts, or name another file")


def read_verdicts(path: Path) -> dict[str, Verdicts]:
    """What a reader said of the findings of each rule, by code.

    Rows without a verdict are passed over. An :class:`AuditError` names a row whose verdict is none of `VERDICTS`.
    """
    sums: dict[str, Verdicts] = {}
    try:
        for number, row in enumerate(_rows(path), 2):
            said = (row.get("verdict") or "").strip().lower()
            if not said:
                continue
            if said not in VERDICTS or not row.get("code"):
                raise AuditError(f"{path}:{number}: a verdict is yes, no or arguable, not “{said}”")
            sums[row["code"]] = sums.get(row["code"], Verdicts()).one_more(VERDICTS[said])
    except (UnreadableError, UnicodeDecodeError, csv.Error) as error:
        raise AuditError(f"{path}: {error}") from error
    return sums


def _rows(path: Path) -> csv.DictReader[str]:
    """The rows of a file of samples, however its lines end and whether or not it begins with a byte order mark."""
    return csv.DictReader(io.StringIO(read_file(path, _LARGEST).decode("utf-8-sig"), newline=""))


def write_card(
    path: Path, tally: Tally, verdicts: Mapping[str, Verdicts], *, codes: Iterable[str], copy: str, date: str
) -> None:
    """Write or renew the precision card: for each rule what it found in how much copy, and how often it was right.

    Entries of rules that were not run this time stay as they are.
    """
    card = read_card(path)
    for code in codes:
        said = verdicts.get(code, Verdicts())
        card[code] = {
            "copy": copy,
            "date": date,
            "words": tally.words,
            "findings": tally.rules[code].findings,
            "judged": said.judged,
            "right": said.right,
            "arguable": said.arguable,
        }
    text = json.dumps(dict(sorted(card.items())), indent=1, ensure_ascii=False) + "\n"
    save(path, text.encode())


def read_card(path: Path) -> dict[str, dict[str, int | str]]:
    """The precision card, empty where there is none."""
    try:
        loaded = json.loads(read_file(path)) if path.exists() else {}
    except (OSError, UnreadableError) as error:
        raise AuditError(f"{path}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise AuditError(f"{path} is no precision card: {error}") from error
    if not isinstance(loaded, dict) or not all(isinstance(entry, dict) for entry in loaded.values()):
        raise AuditError(f"{path} is no precision card")
    return loaded


def shipped_card() -> dict[str, dict[str, int | str]]:
    """The precision card of our own rules."""
    return read_card(shipped() / CARD)


def in_words(entry: Mapping[str, int | str] | None) -> str:
    """A card's entry as a sentence for rule pages and ``newslint rule``."""
    if not entry:
        return "Not measured yet."
    words, findings, judged = int(entry["words"]), int(entry["findings"]), int(entry["judged"])
    said = f"{count(findings, 'finding')} in {words:,} words of {entry['copy']} ({entry['date']})"
    if judged:
        right, arguable = int(entry["right"]), int(entry.get("arguable", 0))
        sorts = {"right": right, "arguable": arguable, "wrong": judged - right - arguable}
        found = ", ".join(f"{number} {sort}" for sort, number in sorts.items() if number)
        said += f"; a reader judged {judged}: {found}"
    return said + "."
