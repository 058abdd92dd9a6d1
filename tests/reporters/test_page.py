"""The page of findings: every text stays a text, every link leads somewhere, and a browser runs nothing of it."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings

from newslint import lint, read
from newslint.engine.finding import Finding, Severity
from newslint.engine.report import Report
from newslint.engine.summary import Summary
from newslint.reporters import reporter
from newslint.text import Document, Span
from tests.reporters.test_formats import Checked, reports

OWNED = "document.title='owned'"
HOSTILE = (
    "Mayor waits for a hour </h3></main></body>\n\n"
    f'She waited for a hour. <script>{OWNED}</script> <img src=x onerror="{OWNED}">\n\n'
    f'<svg/onload="{OWNED}"> "><iframe srcdoc="<script>parent.{OWNED}</script>"> & a hour.\n\n'
    "</style><style>*{display:none}</style> javascript:alert(1) a hour \u202e desrever &lt;b&gt; <!-- --> ]]> -->\n"
)
CHROMIUM = shutil.which("chromium")


class Seen(HTMLParser):
    """What a browser would find on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def page(*checked: tuple[Document, Report]) -> str:
    out = io.StringIO()
    writer, summary = reporter("html")(out), Summary()
    writer.begin()
    for document, report in checked:
        writer.file(document, report)
        summary.add(report)
    writer.end(summary)
    return out.getvalue()


def seen(text: str) -> Seen:
    found = Seen()
    found.feed(text)
    return found


def of(text: str, name: str = "story.txt") -> tuple[Document, Report]:
    document = read(text, name=name)
    return document, lint(document, isolated=True, select="GRM101")


def test_hostile_text_stays_text() -> None:
    found = seen(page(of(HOSTILE, '"><script>.txt')))
    assert not found.tags & {"script", "iframe", "img", "svg", "object", "link", "base", "form", "b"}
    assert not [name for name in found.attributes if name.startswith("on") or name == "style"]
    assert f"<script>{OWNED}" in found.text
    assert "\\u202e" in found.text
    assert "\u202e" not in found.text


@settings(max_examples=40)
@given(checked=reports())
def test_every_link_leads_somewhere_on_the_page(checked: Checked) -> None:
    found = seen(page(checked, checked))
    assert len(set(found.ids)) == len(found.ids)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert found.text.count("ABC101") == 2 * len(checked.findings)


def test_nothing_is_fetched_and_nothing_runs_by_its_own_policy() -> None:
    text = page(of("All is well."))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-")
    assert "http" not in text.replace("http-equiv", "")


def test_the_story_reads_as_people_read_it() -> None:
    document = read("# Mayor leaves\n\nThe caf&eacute; was *so* near.\n\n> It was a hour.\n", name="a.md")
    text = page((document, lint(document, isolated=True, select="GRM101")))
    assert '<h3 class="text headline">Mayor leaves</h3>' in text
    assert '<p class="text">The café was so near.</p>' in text
    assert '<blockquote class="text">It was a hour.</blockquote>' in text


def test_a_date_in_front_matter_is_told_where_a_finding_speaks_of_it() -> None:
    front = "---\ndate: 2024-05-03\n---\n\n"
    document = read(f"{front}The vote is on Wednesday, May 7.\n", name="a.md")
    text = page((document, lint(document, isolated=True, select="DAT102")))
    assert "line 2: “2024-05-03” The year is taken from here." in seen(text).text
    assert '<p class="soft">Story of 2024-05-03</p>' in text


def test_what_stands_nowhere_is_told_all_the_same() -> None:
    findings = (
        Finding("ABC101", "gap", Span(3, 5), "Between.", Severity.ERROR),
        Finding("ABC102", "point", Span(2, 2), "Here.", Severity.ERROR),
        Finding("ABC103", "over", Span(0, 8), "Both.", Severity.ADVICE),
    )
    found = seen(page((Document("One\n\n\n\nTwo.", "a.txt"), Report("a.txt", findings))))
    assert all(f.message in found.text for f in findings)


def test_facts_stand_beside_the_story() -> None:
    text = "Mayor Ana Roe spoke in Lisbon on Monday. “We are tired,” Roe said. Three people were hurt.\n"
    found = seen(page(of(text)))
    assert "aside" in found.tags
    assert "People (1)" in found.text
    assert "Quantities (1)" in found.text


def test_each_fact_has_a_box_to_tick_a_name_for_it_and_links_to_its_lines() -> None:
    text = "Mayor Ana Roe spoke in Lisbon on 3 March 2025 at 4pm.\n\n“We are tired of it all,” Roe said. 30 men left.\n"
    shown = page(of(text))
    for name in ("Ana Roe", "Lisbon", "3 March 2025", "4pm", "30"):
        assert f'<input type="checkbox" aria-label="Checked: {name}">' in shown
    assert (
        '<td>Ana Roe</td><td>Mayor</td><td>Roe</td><td class="n"><a href="#s1-p0">1</a>, <a href="#s1-p1">3</a>'
        in shown
    )
    assert "<td>3 March 2025</td><td>2025-03-03, a Monday</td>" in shown
    assert "<td>Ana Roe</td><td>“We are tired of it all,”</td>" in shown
    assert "<td>30</td><td>men</td>" in shown


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_a_browser_shows_a_hostile_story_and_runs_nothing_of_it(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(of(HOSTILE)), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [str(CHROMIUM), *flags.split(), profile, "--virtual-time-budget=3000", "--dump-dom", file.as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    assert re.search(r"<title>newslint: \d findings in 1 story</title>", shown)
    found = seen(shown)
    assert not found.tags & {"script", "iframe", "img", "svg"}
    assert "She waited for " in found.text
