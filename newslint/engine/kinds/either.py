"""``either``: two forms of one thing, of which a story should use one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.engine.casing import copy_case
from newslint.engine.finding import Finding, Fix, Related, Safety
from newslint.engine.packrule import PackRule, Phrase
from newslint.engine.pattern import Match, marked_span
from newslint.text import Document


@dataclass(frozen=True)
class EitherOptions:
    """What a house may settle."""

    prefer: int | None = None
    """Which form of each group is house style (0 is the first); ``None`` asks only that a story agree with itself."""


class Either(PackRule):
    """``either: [[form, form, ...], ...]``: each inner list is one group of competing forms."""

    kind = "either"
    KEYS = frozenset({"either"})
    Options = EitherOptions

    def phrases(self) -> Iterator[Phrase]:
        """One phrase for each form; its place in its group tells the forms apart."""
        for group, variants in enumerate(self.body["either"]):
            for place, source in enumerate(variants):
                yield Phrase(self.parse(str(source)), tuple(map(str, variants)), group * 100 + place)

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the forms that are in the minority, or not the house's."""
        groups: dict[int, list[tuple[int, Phrase, Match]]] = defaultdict(list)
        for phrase, match in self.matches(document):
            groups[phrase.group // 100].append((phrase.group % 100, phrase, match))
        for members in groups.values():
            counts = Counter(place for place, _, _ in members)
            first = members[0][0]
            wanted = self.options.prefer
            if wanted is None:
                if len(counts) < 2:
                    continue
                wanted = max(counts, key=lambda place: (counts[place], place == first))
            yield from self._odd_ones(document, members, wanted, counts)

    def _odd_ones(
        self, document: Document, members: list[tuple[int, Phrase, Match]], wanted: int, counts: Counter[int]
    ) -> Iterator[Finding]:
        """A finding for each member that is not in the wanted form."""
        model = next((m for place, _, m in members if place == wanted), None)
        for place, phrase, match in members:
            if place == wanted or wanted >= len(phrase.replacements):
                continue
            span = marked_span(document, match)
            use = copy_case(document[span], phrase.replacements[wanted])
            fixes = (Fix.swap(span, use, Safety(self.body.get("safety", Safety.UNSAFE))),)
            if model is None:
                yield self.found(span, f"House style is “{use}”, not “{document[span]}”.", fixes=fixes)
                continue
            other = marked_span(document, model)
            default = (
                "The story has “{found}” here and {use} elsewhere" + times(counts[wanted]) + ": which is it to be?"
            )
            yield self.found(
                span,
                self.message(default, document[span], fixes),
                fixes=fixes,
                related=(Related(other, f"“{document[other]}” here."),),
            )


def times(count: int) -> str:
    """How often, said briefly; nothing where once."""
    return f" ({count} times)" if count > 1 else ""
