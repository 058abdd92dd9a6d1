"""Figures as one page that stands for itself: nothing is fetched, no script runs, and plots are drawn in it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from xml.etree.ElementTree import Element

from newslint.archive.drift import Drift
from newslint.archive.figures import Figures, Sum
from newslint.engine.summary import count
from newslint.reporters._page_parts import Part, element, html
from newslint.reporters._page_style import STYLE

_MOST = 40  # rows of a table
_EXCERPT = 60  # characters of what was found
_STYLE = f"""{STYLE}
section {{ margin-block: 2rem; }}
svg.bar {{ display: block; inline-size: 100%; min-inline-size: 4rem; block-size: .8rem; }}
svg.columns {{ display: block; inline-size: 100%; block-size: 12rem; }}
th, td {{ overflow-wrap: normal; }}
td p {{ margin: 0; }}
rect {{ fill: var(--advice); }}
td.plot {{ inline-size: 30%; }}
td.n, th.n {{ padding-left: .5rem; }}
"""


def page(figures: Figures, name: str) -> str:
    """The page of a run."""
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    title = f"newslint: {name}"
    main = element("main", *_sections(figures))
    head = element("header", element("h1", title), *_summed(figures))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none';"
        f" form-action 'none'; style-src 'sha256-{digest}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        f"{html(element('title', title))}\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{html(head)}\n{html(main)}\n</body>\n</html>\n"
    )


def _summed(figures: Figures) -> Iterator[Element]:
    """All of it in a few lines."""
    all_ = figures.all
    yield element(
        "p",
        f"{count(all_.stories, 'story', 'stories')}, {count(all_.words, 'word')}, {count(all_.findings, 'finding')}:"
        f" {all_.rate:.2f} in 1,000 words.",
    )
    if figures.quarantine:
        kinds = ", ".join(f"{kind} {number:,}" for kind, number in figures.quarantine.most_common())
        number = count(figures.quarantine.total(), "story", "stories")
        yield element("p", f"{number} could not be read ({kinds}): the reasons stand in quarantine.")
    if figures.shards < figures.of_shards:
        yield element("p", f"The run is not at its end: {figures.shards:,} of {figures.of_shards:,} shards are done.")


def _sections(figures: Figures) -> Iterator[Element]:
    """The parts of the page, those that have something to show."""
    rules = figures.by_frequency()
    if looks := list(figures.to_look_at()):
        rows: list[list[Part]] = [
            [look.code, figures.rules[look.code].name, element("div", *(element("p", r) for r in look.reasons))]
            for look in looks
        ]
        yield _section("Rules to look at", _table(("Rule", "", "Why"), rows))
    if drifting := list(figures.drifts()):
        told = _drifting(figures, drifting)
        yield _section("Rules that drift", element("p", _DRIFT), told, left=len(drifting) - _MOST)
    if rules:
        most = max(map(figures.rate, rules))
        yield _section(
            "By rule",
            _table(
                ("Rule", "", "Level", "*Findings", "*Stories", "*In 1,000 words", "", "Most often found"),
                [
                    [
                        rule.code,
                        rule.name,
                        rule.level,
                        f"{rule.findings:,}",
                        f"{rule.stories:,}",
                        f"{figures.rate(rule):.3f}",
                        _bar(figures.rate(rule), most),
                        "; ".join(f"“{_short(found)}” {times:,}" for found, times in rule.found.most_common(3)),
                    ]
                    for rule in rules[:_MOST]
                ],
            ),
            left=len(rules) - _MOST,
        )
    if figures.desks:
        yield _section("By desk", _table(_OF_SUMS, _sums(figures.desks, by_rate=True)))
    if figures.months:
        months = sorted(figures.months.items())
        yield _section("By month", _columns(months), _table(_OF_SUMS, _sums(figures.months, by_rate=False)))
    if figures.worst:
        yield _section(
            "Stories with most to mend",
            _table(
                ("Story", "Desk", "File", "*Words", "*Findings", "*In 1,000 words"),
                [
                    [one.story, one.desk, one.source, f"{one.words:,}", f"{one.findings:,}", f"{one.rate:.1f}"]
                    for one in figures.worst
                ],
            ),
        )


_DRIFT = (
    "What a rule found in a year or at a desk, beside what so many words have elsewhere. A rule may have grown"
    " wrong there, or the copy better."
)


def _drifting(figures: Figures, drifting: Sequence[Drift]) -> Element:
    """The table of rules that drift."""
    rows: list[list[Part]] = [
        [one.rule, figures.rules[one.rule].name, one.where, f"{one.findings:,}", f"{one.expected:,.0f}"]
        for one in drifting[:_MOST]
    ]
    return _table(("Rule", "", "Where", "*Findings", "*Expected"), rows)


_OF_SUMS = ("", "*Stories", "*Words", "*Findings", "*In 1,000 words", "")


def _sums(sums: dict[str, Sum], *, by_rate: bool) -> list[list[Part]]:
    """Rows of stories counted together."""
    most = max(one.rate for one in sums.values())
    ordered = sorted(sums.items(), key=lambda item: (-item[1].rate if by_rate else 0, item[0]))
    return [
        [name, f"{one.stories:,}", f"{one.words:,}", f"{one.findings:,}", f"{one.rate:.2f}", _bar(one.rate, most)]
        for name, one in ordered
    ]


def _section(title: str, *parts: Part, left: int = 0) -> Element:
    """A part of the page under its title; how many rows are left out, if any."""
    more = [element("p", f"… and {left:,} more", class_="soft")] if left > 0 else []
    return element("section", element("h2", title), *parts, *more)


def _table(headings: Sequence[str], rows: Iterable[Sequence[Part]]) -> Element:
    """A table; a heading that begins with ``*`` is of a column of numbers."""
    numbers = [heading.startswith("*") for heading in headings]
    head = element("tr")
    for heading, is_number in zip(headings, numbers, strict=True):
        head.append(element("th", heading.lstrip("*"), scope="col", **({"class_": "n"} if is_number else {})))
    body = element("tbody")
    for row in rows:
        line = element("tr")
        for cell, is_number in zip(row, numbers, strict=True):
            plot = isinstance(cell, Element) and cell.tag == "svg"
            line.append(element("td", cell, **({"class_": "n"} if is_number else {"class_": "plot"} if plot else {})))
        body.append(line)
    return element("table", element("thead", head), body)


def _bar(value: float, most: float) -> Element:
    """A bar as long as a value is of the greatest."""
    width = f"{100 * value / most:.2f}" if most else "0"
    rect = element("rect", width=width, height="10")
    return element("svg", rect, class_="bar", viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


def _columns(sums: Sequence[tuple[str, Sum]]) -> Element:
    """Columns side by side, as high as the rates are of the greatest; each says its month and rate when pointed at."""
    most = max(one.rate for _, one in sums) or 1.0
    plot = element(
        "svg",
        class_="columns",
        viewBox=f"0 0 {10 * len(sums)} 100",
        preserveAspectRatio="none",
        role="img",
        aria_label=f"Findings in 1,000 words, {sums[0][0]} to {sums[-1][0]}; the table has the figures",
    )
    for k, (name, one) in enumerate(sums):
        height = 100 * one.rate / most
        told = element("title", f"{name}: {one.rate:.2f}")
        plot.append(
            element("rect", told, x=f"{10 * k + 1}", y=f"{100 - height:.2f}", width="8", height=f"{height:.2f}")
        )
    return plot


def _short(found: str) -> str:
    """What was found, on one line, cut where it is long."""
    found = " ".join(found.split())
    return found if len(found) <= _EXCERPT else f"{found[:_EXCERPT]}…"
