"""What is shown where the pointer rests: why something was found, and what the story says of a person or a figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lsprotocol import types

from newslint.engine.finding import Finding
from newslint.lsp.marking import Marking
from newslint.lsp.pages import in_short, rules_of
from newslint.lsp.stories import Reading
from newslint.story.facts import Fact, facts
from newslint.story.people import Person, people
from newslint.text import Document, Span

_MOST = 12  # places that are listed


def hover(reading: Reading, offset: int, marking: Marking) -> types.Hover | None:
    """What to show at an offset, if anything."""
    document = reading.copy.document
    found = touching(reading.findings, Span(offset, offset))
    told = [(finding.span, _of_finding(reading, finding, marking)) for finding in found]
    told += _of_people(document, offset, marking)
    told += _of_figures(document, offset, marking)
    if not told:
        return None
    text = ("\n\n---\n\n" if marking.markdown else "\n\n").join(said for _, said in told)
    return types.Hover(marking.content(text), reading.positions.range(told[0][0]))


def touching(findings: Sequence[Finding], span: Span) -> list[Finding]:
    """The findings that a span overlaps, or whose edge it is at."""
    return [f for f in findings if f.span.start <= span.end and span.start <= f.span.end]


def _of_finding(reading: Reading, finding: Finding, marking: Marking) -> str:
    """What was found, and what its rule is about."""
    places = [
        f"{_line(reading.copy.document, other.span)}: {other.message}"
        for other in finding.related
        if other.elsewhere is None
    ]
    rules = rules_of(reading.session.registry, finding.code)
    return marking.paragraphs(
        [marking.text(finding.message), marking.items(places), *(in_short(entry, marking) for entry in rules[:1])]
    )


def _of_people(document: Document, offset: int, marking: Marking) -> Iterator[tuple[Span, str]]:
    """The person who is named at an offset."""
    for person in people(document):
        for mention in person.mentions:
            if mention.span.start <= offset <= mention.span.end:
                yield mention.span, _of_person(document, person, marking)
                return


def _of_person(document: Document, person: Person, marking: Marking) -> str:
    """Who somebody is, as the story has it, and where it names them."""
    titles = list(dict.fromkeys(title.text for title in person.titles))
    number = len(person.mentions)
    parts = [marking.strong(person.name) + marking.text(f", {'; '.join(titles)}" if titles else "")]
    parts.append(marking.text(f"Named {number} times:" if number > 1 else "Named once:"))
    places = [f"{_line(document, mention.span)}: {document[mention.span]}" for mention in person.mentions[:_MOST]]
    if number > _MOST:
        places.append(f"and {number - _MOST} more")
    return marking.paragraphs([*parts, marking.items(places)])


def _of_figures(document: Document, offset: int, marking: Marking) -> Iterator[tuple[Span, str]]:
    """The figure that stands at an offset, and the others that count the same thing."""
    found = facts(document)["quantities"]
    here = next((fact for fact in found if fact.span.start <= offset <= fact.span.end), None)
    if here is None:
        return
    parts = [marking.strong(here.said), marking.text(_sort(here.stated))]
    counts, unit = here.stated["counts"], here.stated["unit"]
    alike = [f for f in found if f is not here and (counts or unit) and _like(f, counts, unit)]
    if alike:
        parts.append(marking.text(f"Also of {counts or unit}:"))
        parts.append(marking.items(f"{_line(document, fact.span)}: {fact.said}" for fact in alike[:_MOST]))
    yield here.span, marking.paragraphs(parts)


def _like(fact: Fact, counts: str | None, unit: str | None) -> bool:
    """Whether a figure counts the same thing, or has the same unit where nothing is counted."""
    if counts:
        return bool(fact.stated["counts"] == counts)
    return bool(fact.stated["unit"] == unit and not fact.stated["counts"])


def _sort(stated: Mapping[str, object]) -> str:
    """What sort of figure it is."""
    exact = "exact" if stated["exact"] else "rough"
    quoted = ", in a quotation" if stated["quoted"] else ""
    return f"A figure of the sort “{stated['kind']}”, {exact}{quoted}."


def _line(document: Document, span: Span) -> str:
    """The line of a span, for people."""
    return f"line {document.position(span.start).line}"
