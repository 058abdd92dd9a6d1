"""One page that stands for itself: each story with its findings marked in place, explained beside it, and its facts.

No script runs on it, and nothing is fetched: a policy in its head forbids both, whatever the stories hold.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from xml.etree.ElementTree import Element

from newslint.engine.finding import Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary, count
from newslint.reporters._base import Reporter, named
from newslint.reporters._page_parts import add, element, html
from newslint.reporters._page_story import Story, paragraph_at
from newslint.reporters._page_style import STYLE
from newslint.story.dates import dates
from newslint.story.facts import Fact, Section, facts, sections
from newslint.text import Document

_MOST_FACTS = 200  # of a sort: a longer list is no help to anybody


class Html(Reporter):
    """The sum and a list of all stories, then the stories."""

    def begin(self) -> None:
        """Begin the page."""
        self._listed: list[Element] = []
        self._stories: list[str] = []

    def file(self, document: Document, report: Report) -> None:
        """Put one document on the page."""
        prefix = f"s{len(self._stories) + 1}"
        story = Story(document, report.findings, self.rules, prefix)
        header = element("header", element("h2", named(document)), element("p", _counted(report), class_="soft"))
        body = element("div", *story.rows(), class_="story")
        made = element("article", header, body, _facts(document, prefix), id=prefix, aria_label=named(document))
        self._stories.append(html(made) + "\n")
        row = element("tr", element("td", element("a", named(document), href=f"#{prefix}")))
        for severity in sorted(Severity, reverse=True):
            row.append(element("td", str(sum(f.severity is severity for f in report.findings)), class_="n"))
        self._listed.append(row)

    def end(self, summary: Summary) -> None:
        """Write the page."""
        digest = b64encode(sha256(STYLE.encode()).digest()).decode()
        self.out.write(
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none';"
            f" form-action 'none'; style-src 'sha256-{digest}'\">\n"
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
            f"<title>newslint: {_sum(summary)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
            '<a class="skip" href="#stories">To the stories</a>\n'
        )
        self.out.write(html(self._head(summary)) + '\n<main id="stories">\n')
        self.out.writelines(self._stories)
        self.out.write("</main>\n</body>\n</html>\n")

    def _head(self, summary: Summary) -> Element:
        """The sum, what could not be read, and all stories in a table."""
        head = element("header", element("h1", "newslint"), element("p", _sum(summary)))
        if summary.failures:
            head.append(element("p", "Not read:"))
            head.append(element("ul", *(element("li", str(failure)) for failure in summary.failures)))
        if len(self._listed) > 1:
            names = [element("th", "Story", scope="col")]
            labels = (severity.label.capitalize() for severity in sorted(Severity, reverse=True))
            names += [element("th", label, scope="col", class_="n") for label in labels]
            table = element("table", element("thead", element("tr", *names)), element("tbody", *self._listed))
            head.append(element("nav", table, aria_label="Stories"))
        return head


def _sum(summary: Summary) -> str:
    """How much was found, in a few words."""
    return f"{count(summary.findings, 'finding')} in {count(summary.documents, 'story', 'stories')}"


def _counted(report: Report) -> str:
    """How much was found in one story."""
    told = count(len(report.findings), "finding") if report.findings else "Nothing found"
    return f"{told}; {len(report.suppressed):,} accepted" if report.suppressed else told


def _facts(document: Document, prefix: str) -> Element:
    """What the story states, as a list to check: by sorts, each fact with a box to tick and its lines."""
    aside = element("aside", element("h3", "To check"), class_="facts", aria_label=f"Facts of {named(document)}")
    if (filed := dates(document).anchor) is not None:
        aside.append(element("p", f"Story of {filed.isoformat()}", class_="soft"))
    found = facts(document)
    for section in sections():
        if not (listed := found[section.name]):
            continue
        columns = [element("th", "✓", scope="col", aria_label="Checked")]
        columns += [element("th", heading, scope="col") for heading in (*section.headings, "Line")]
        rows = [_fact(document, section, fact, prefix) for fact in listed[:_MOST_FACTS]]
        table = element("table", element("thead", element("tr", *columns)), element("tbody", *rows))
        title = f"{section.name.capitalize()} ({len(listed):,})"
        told = element("details", element("summary", title), element("div", table, class_="wide"))
        if len(listed) > _MOST_FACTS:
            told.append(element("p", f"… and {len(listed) - _MOST_FACTS:,} more", class_="soft"))
        told.set("open", "open")
        aside.append(told)
    return aside


def _fact(document: Document, section: Section, fact: Fact, prefix: str) -> Element:
    """One fact, with a box to tick, and links to the paragraphs where it stands."""
    cells = section.row(fact)
    row = element(
        "tr", element("td", element("input", type="checkbox", aria_label=f"Checked: {cells[0] or cells[-1]}"))
    )
    for cell in cells:
        row.append(element("td", cell))
    lines: dict[int, Element] = {}
    for span in fact.everywhere:
        line = document.position(span.start).line
        k = paragraph_at(document, span)
        if line not in lines:
            lines[line] = element("a", str(line), href=f"#{prefix}-p{k}") if k >= 0 else element("span", str(line))
    where = element("td", class_="n")
    for number, link in enumerate(lines.values()):
        if number:
            add(where, ", ")
        add(where, link)
    row.append(where)
    return row
