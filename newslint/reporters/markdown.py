"""A comment for a pull or merge request: how much was found, and a table for each story."""

from __future__ import annotations

from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary, count
from newslint.reporters._base import Reporter, relative
from newslint.reporters._excerpt import visible
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

MARK = "<!-- newslint -->"
"""The first line, by which whoever posts the comment finds the one of the last run, to put this in its place."""
_LONGEST = 60_000
"""Characters of all tables: GitHub takes no comment over 65,536."""
_SIGNS = lazy_regex(r"[\\`*_{}\[\]<>#+!|~&$:=-]")
_SEVERITIES = {Severity.ERROR: "**error**", Severity.WARNING: "warning", Severity.ADVICE: "advice"}


class Markdown(Reporter):
    """One comment; where there is too much for it, the rest is only counted."""

    def begin(self) -> None:
        """Begin the comment."""
        self._tables: list[str] = []
        self._size = 0
        self._left_out = 0

    def file(self, document: Document, report: Report) -> None:
        """Add the table of one document."""
        rows = [_row(document, finding) for finding in report.findings]
        title = relative(document.path) + (f" ({document.story})" if document.story else "")
        head = f"\n#### {_text(title)}\n\n| line | | what | write |\n|--:|---|---|---|\n"
        kept: list[str] = []
        for row in rows:
            self._size += len(row) + (0 if kept else len(head))
            if self._size <= _LONGEST:
                kept.append(row)
        self._left_out += len(rows) - len(kept)
        if kept:
            self._tables.append(head + "".join(kept))

    def end(self, summary: Summary) -> None:
        """Write the comment: the sum first."""
        self.out.write(f"{MARK}\n### newslint\n\n{_sum(summary)}\n")
        self.out.writelines(self._tables)
        if self._left_out:
            self.out.write(f"\n… and {count(self._left_out, 'finding')} more, for which there is no room here.\n")
        if summary.failures:
            self.out.write("\n#### Not read\n\n")
            self.out.writelines(f"- {_text(failure.name)}: {_text(failure.reason)}\n" for failure in summary.failures)


def _sum(summary: Summary) -> str:
    """How much was found, in one sentence."""
    documents = count(summary.documents, "story", "stories")
    if not summary.findings:
        return f"Nothing found in {documents}." if summary.documents else "No story was read."
    kinds = ", ".join(
        count(summary.severities[severity], "suggestion" if severity is Severity.ADVICE else severity.label)
        for severity in sorted(Severity, reverse=True)
        if summary.severities[severity]
    )
    return f"Found {kinds} in {summary.flawed:,} of {documents}."


def _row(document: Document, finding: Finding) -> str:
    """One finding in a table."""
    place, label = document.position(finding.span.start).line, _SEVERITIES[finding.severity]
    what = f"{_text(finding.message)} <sub>{finding.code} {finding.rule}</sub>"
    return f"| {place} | {label} | {what} | {'<br>'.join(_text(fix.title) for fix in finding.fixes)} |\n"


def _text(text: str) -> str:
    """A text as Markdown shows it, with nothing in it that marks, links or calls anybody."""
    return _SIGNS.sub(lambda m: f"&#{ord(m.group())};", visible(text)).replace("@", "@<!-- -->")
