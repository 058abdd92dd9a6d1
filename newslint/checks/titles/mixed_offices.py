"""One person in one office under two names of it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import tokens
from newslint.story.people import people
from newslint.text import Document

_SAME = (
    ("foreign secretary", "foreign minister"),
    ("home secretary", "interior minister", "home minister"),
    ("defence secretary", "defence minister"),
    ("defense secretary", "defense minister"),
    ("finance minister", "treasury secretary", "finance secretary"),
    ("health secretary", "health minister"),
    ("chairman", "chairwoman", "chairperson", "chair"),
    ("spokesman", "spokeswoman", "spokesperson"),
    ("congressman", "representative"),
    ("councilman", "councillor"),
)


class MixedOffices(Rule):
    """``foreign secretary Ann Lee ... foreign minister Lee``."""

    meta = Meta(
        code="TTL102",
        name="mixed-offices",
        summary="One person's office has two names.",
        why="Foreign secretary and foreign minister are offices of different countries: readers see two people.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=("The foreign secretary, Ann Lee, flew to Oslo. There the [[foreign minister Ann Lee]] met the press.",),
        good=(
            "The foreign secretary, Ann Lee, flew to Oslo. There the foreign minister Karl Berg met the press.",
            "The former foreign secretary Ann Lee flew to Oslo. The new foreign secretary met the press.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the titles that stand beside each person's name."""
        table = tokens(document)
        for person in people(document):
            first: dict[tuple[str, ...], tuple[str, int, int]] = {}
            for mention in person.mentions:
                title = mention.title
                if title is None or mention.name_span.heading:
                    continue
                text = " ".join(table.lower[title.first : title.last])
                for group in _SAME:
                    office = next((o for o in group if text == o or text.endswith(f" {o}")), None)
                    if office is None:
                        continue
                    low, high = min(title.first, mention.first), max(title.last, mention.name_span.last)
                    if group not in first:
                        first[group] = (office, low, high)
                    elif first[group][0] != office:
                        before = table.span(*first[group][1:])
                        message = f"{person.name} is {first[group][0]} before and {office} here: which is it?"
                        related = (Related(before, f"“{document[before]}” here."),)
                        yield self.found(table.span(low, high), message, related=related)
