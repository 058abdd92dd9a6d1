"""For people: each finding with the text it speaks of, underlined, and what to write instead."""

from __future__ import annotations

from textwrap import fill, wrap

from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary, count
from newslint.reporters._base import Reporter, star
from newslint.reporters._excerpt import WIDTH, columns, rows, visible
from newslint.text import Document, Span

_RED, _YELLOW, _CYAN, _BLUE, _GREEN, _BOLD = "31;1", "33;1", "36;1", "34;1", "32", "1"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.ADVICE: _CYAN}
_FIXES = {Safety.SAFE: "fix", Safety.UNSAFE: "fix (unsafe)", Safety.DISPLAY: "suggestion"}
_MOST = 40  # lines of what a fix would take out: a longer paragraph is not written by hand
_CUTS = 2  # columns that the signs of a cut take in an excerpt


class Full(Reporter):
    """An excerpt a finding, second places with their own, fixes offered, and a closing line."""

    for_machines = False

    def file(self, document: Document, report: Report) -> None:
        """Write the findings of one document."""
        for finding in report.findings:
            self._finding(document, finding)

    def end(self, summary: Summary) -> None:
        """Say how much was found and what could be mended; nothing where nothing was found."""
        if summary.findings and not self.quiet:
            line = closing(summary)
            self.out.write((fill(line, self.width) if self.width else line) + "\n")

    def _finding(self, document: Document, finding: Finding) -> None:
        line, column = document.position(finding.span.start)
        colour = _COLOURS[finding.severity]
        place, label = f"{visible(document.path)}:{line}:{column}:", finding.severity.label
        head = f"{place} {label} {finding.code} {star(finding)}"
        painted = f"{self._paint(place, _BOLD)} {self._paint(label, colour)} {finding.code} "
        painted += self._paint(star(finding), _GREEN)
        self.out.write(painted + self.wrapped(head, f"{visible(finding.message)} ({finding.rule})")[len(head) :] + "\n")
        places = [(finding.span, "^", colour, "")]
        here = [other for other in finding.related if other.elsewhere is None]
        places += [(other.span, "~", _BLUE, visible(other.message)) for other in here]
        gutter = max(len(str(document.position(span.end).line)) for span, *_ in places)
        self._rule(gutter)
        for k, (span, mark, paint, note) in enumerate(places):
            if k:
                self._rule(gutter)
            self._excerpt(document, span, gutter, mark, paint, note)
        self._elsewhere(finding, gutter)
        self._fixes(finding, gutter)
        self._deleted(document, finding, gutter)
        self.out.write("\n")

    def _excerpt(self, document: Document, span: Span, gutter: int, mark: str, paint: str, note: str) -> None:
        edge_width = gutter + len(" | ")
        shown = rows(document, span, WIDTH if self.width is None else self.width - edge_width)
        for row in shown:
            if not row.number:
                self.out.write(self._paint(" " * gutter + " ...", _BLUE) + "\n")
                continue
            edge = self._paint(f"{row.number:>{gutter}} |", _BLUE)
            self.out.write(f"{edge} {row.before}{row.marked}{row.after}".rstrip() + "\n")
            side = self._paint(" " * gutter + " |", _BLUE)
            told = note if row is shown[-1] else ""
            fits = self.width is None or edge_width + row.indent + row.width + 1 + columns(told) <= self.width
            under = self._paint(mark * row.width + (f" {told}" if told and fits else ""), paint)
            self.out.write(f"{side} {' ' * row.indent}{under}\n")
            if told and not fits:
                self.out.write(f"{side} {self._paint(told, paint)}\n")

    def _elsewhere(self, finding: Finding, gutter: int) -> None:
        """Show what stands in another file, with where that is."""
        for other in finding.related:
            if other.elsewhere is not None:
                path, line, column, text = other.elsewhere
                head = f"{' ' * gutter} = {visible(other.message).rstrip('.')}, {visible(path)}:{line}:{column}: "
                told = self.wrapped(head, f"“{visible(text)}”", indent=gutter + 3)
                sign = self._paint("=", _BLUE)
                self.out.write(f"{' ' * gutter} {sign}{told[gutter + 2 :]}\n")

    def _fixes(self, finding: Finding, gutter: int) -> None:
        if not finding.fixes:
            return
        titles = [visible(fix.title) for fix in finding.fixes]
        label = _FIXES[finding.fixes[0].safety] if len(titles) == 1 else "choose"
        self.out.write(f"{' ' * gutter} {self._paint('=', _BLUE)} {self._paint(label + ':', _BOLD)} ")
        self.out.write(_in_a_row(titles) + "\n")

    def _deleted(self, document: Document, finding: Finding, gutter: int) -> None:
        """Show all of what a fix would take out where the excerpt had no room for it: nobody agrees to the unseen."""
        width = WIDTH if self.width is None else max(20, self.width - gutter - 3)
        for fix in finding.fixes:
            for edit in fix.edits if len(fix.edits) == 1 else ():
                gone = visible(" ".join(document[edit.span].split()))
                if not edit.text and len(gone) > width - _CUTS:
                    lines = wrap(gone, width, break_on_hyphens=False)
                    if len(lines) > _MOST:
                        lines[_MOST - 2 : -1] = [f"… {len(lines) - _MOST + 1} lines more …"]
                    for line in lines:
                        self.out.write(f"{' ' * gutter} {self._paint('-', _RED)} {line}\n")

    def _rule(self, gutter: int) -> None:
        self.out.write(self._paint(" " * gutter + " |", _BLUE) + "\n")

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _in_a_row(titles: list[str]) -> str:
    """Choices in one line; what all of them begin with is said once: Write “a” or “b”."""
    if all(title.startswith("Write “") for title in titles):
        return "Write " + " or ".join(title.removeprefix("Write ") for title in titles)
    return "; or ".join(titles)


def closing(summary: Summary) -> str:
    """The closing line: counts, and what the user could do next."""
    kinds = ", ".join(
        count(summary.severities[severity], "suggestion" if severity is Severity.ADVICE else severity.label)
        for severity in sorted(Severity, reverse=True)
        if summary.severities[severity]
    )
    documents = f"{summary.flawed} of {count(summary.documents, 'story', 'stories')}" if summary.documents > 1 else ""
    line = f"Found {kinds}{' in ' + documents if documents else ''}."
    if summary.safe:
        line += f" {summary.safe} can be fixed with --fix."
    if summary.unsafe:
        more = " more" if summary.safe else ""
        line += f" {summary.unsafe}{more} can be fixed with --fix --unsafe-fixes, to be read over."
    return line
