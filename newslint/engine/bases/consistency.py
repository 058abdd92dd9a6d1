"""One thing written in two ways in one story: what all rules have in common that ask for one way throughout.

Such a rule *collects* the uses of a thing with the form that each has. The base *chooses* the form to keep, *reports*
the uses that have another and *relates* them to one that has it. A rule says what its forms are, and how a use is
written in another form.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from newslint.engine.direction import Direction, direct
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import OptionsT, Rule
from newslint.engine.summary import count
from newslint.text import Document, Span
from newslint.util.casing import capitalise
from newslint.util.records import NamedTuple

Place = TypeVar("Place")

CONSISTENT = "consistent"
"""The value of the option ``style`` that asks only that a story agree with itself."""
_SHOWN = 5
"""Other places that a finding for many shows; its fix has all of them."""

USUAL_TODAY, USUAL_IN_VARIETY = "as is usual today", "as is usual in the spelling of the story"
"""Why a form is today's, as messages say it after the form: everywhere, or in American or British copy."""


class Use(NamedTuple, Generic[Place]):
    """A place where a story has one of several forms."""

    form: str
    """Which form; the option ``style`` of the rule takes the same words."""
    span: Span
    """What to show."""
    place: Place
    """What the rule must know to write another form there."""


class Matter(NamedTuple, Generic[Place]):
    """All uses of one thing, in the order of the text: they are to be alike."""

    uses: Sequence[Use[Place]]
    forms: tuple[str, ...] = ()
    """All forms that it may have, for a house that names the forms it wants; where empty, those of the uses."""
    today: str | None = None
    """The form that dictionaries or guides agree on today, if they do. It goes before the count."""
    settled: bool = True
    """Whether the count may decide by itself: not where dictionaries of other readers have a form of their own."""
    wanted: str | None = None
    """The form to keep, where the rule weighs more than the uses of this matter."""
    house: str | None = None
    """The form of the house where the settings name one for all rules; the option of a rule goes before it."""


class ConsistencyRule(Rule[OptionsT], Generic[Place, OptionsT]):
    """A rule on things that a story should write in one way.

    The form to keep is that of the house (option ``style``); without one that of today, if it stands as often as any
    other; else the one that stands most often, and of two as frequent the one that the story has first. Where the form
    of today is outnumbered, a person is asked and both ways are offered. What nothing decides is never written without
    a person.

    Up to ``one_by_one`` uses of one odd form get a finding each. More are one matter with one cause: one finding at the
    first speaks for all, and its fix mends all. Uses in quotations are counted apart from those outside.
    """

    least: ClassVar[int] = 1
    """How often the form to keep must stand before anything is said of the others."""
    one_by_one: ClassVar[int] = 1
    safety: Safety = Safety.UNSAFE
    """Of a fix outside quotations, where it is sure what to write."""
    usual: ClassVar[str] = USUAL_TODAY
    """Why the form of today is that, as a message says it after the form."""
    named: ClassVar[Mapping[str, str]] = {}
    """What messages call forms that are better named than shown."""

    @abstractmethod
    def matters(self, document: Document) -> Iterable[Matter[Place]]:
        """Collect the things that are to be alike, with their uses."""

    @abstractmethod
    def write(self, document: Document, use: Use[Place], wanted: str, model: Sequence[Use[Place]]) -> str:
        """What is to stand at a use in the form wanted; the uses of ``model`` have it, if any do."""

    def edits(self, document: Document, use: Use[Place], wanted: str, model: Sequence[Use[Place]]) -> tuple[Edit, ...]:
        """What is to be changed at a use."""
        return (Edit(use.span, self.write(document, use, wanted, model)),)

    def house(self, matter: Matter[Place]) -> str | None:
        """The form that the house has settled on; nothing where a story must only agree with itself.

        The option is one form, or a list of forms of many things.
        """
        style: str | tuple[str, ...] = getattr(self.options, "style", CONSISTENT)
        if isinstance(style, str):
            return matter.house if style == CONSISTENT else style
        forms = matter.forms or tuple(use.form for use in matter.uses)
        return next((form for form in forms if form in style), None)

    def enough(self, odd: str, wanted: str, by_form: Mapping[str, Sequence[Use[Place]]]) -> bool:
        """Whether there is enough to go by to say anything of the uses of one form."""
        del odd
        return len(by_form[wanted]) >= self.least

    def reported(self, document: Document, odd: list[Use[Place]], model: Sequence[Use[Place]]) -> list[Use[Place]]:
        """Those of the odd uses to speak of: others have a reason to be as they are. The house knows no reasons."""
        del document, model
        return odd

    def together(self, document: Document, use: Use[Place]) -> Hashable:
        """What odd uses have in common that may be reported in one finding."""
        return use.form, document.quotes.touches(use.span)

    def nearest(self, use: Use[Place], model: Sequence[Use[Place]]) -> Use[Place]:
        """The use to show beside an odd one, of those that are as wanted."""
        del use
        return model[0]

    def safety_of(self, document: Document, use: Use[Place]) -> Safety:
        """Who may apply the change of one use, where it is sure what to write."""
        return Safety.UNSAFE if document.quotes.touches(use.span) else self.safety

    def severity_of(self, count: int, kept: int) -> Severity | None:
        """How grave so many odd uses are beside those kept; nothing for as grave as the rule is."""
        del count, kept
        return None

    def said(self, document: Document, use: Use[Place]) -> str:
        """A use as a message speaks of it."""
        return self.named.get(use.form) or f"“{' '.join(document[use.span].split())}”"

    def worded(self, message: str, found: str, fixes: tuple[Fix, ...]) -> str:
        """The message, or what the rule says in its stead."""
        del found, fixes
        return message

    def check(self, document: Document) -> Iterator[Finding]:
        """Choose a form for each matter and report the uses that have another."""
        for matter in self.matters(document):
            if not matter.uses:
                continue
            by_form: dict[str, list[Use[Place]]] = defaultdict(list)
            for use in matter.uses:
                by_form[use.form].append(use)
            house = self.house(matter)
            if house is not None:
                odd = [use for use in matter.uses if use.form != house]
                yield from self._report(document, odd, house, by_form.get(house, []), sure=True)
            elif len(by_form) > 1:
                yield from self._compare(document, matter, by_form)

    def _compare(
        self, document: Document, matter: Matter[Place], by_form: dict[str, list[Use[Place]]]
    ) -> Iterator[Finding]:
        """Findings for a story that does not agree with itself."""
        counts = {form: len(uses) for form, uses in by_form.items()}
        way = direct(counts, matter.uses[0].form, matter.today)
        if matter.wanted is not None:
            way = Direction(matter.wanted, sure=True)
        model = by_form[way.wanted]
        if way.asked is not None:
            if self.enough(way.asked, way.wanted, by_form) and self.reported(document, by_form[way.asked], model):
                yield self._ask(document, matter.uses, way.asked, way.wanted)
            return
        odd = [use for use in matter.uses if use.form != way.wanted and self.enough(use.form, way.wanted, by_form)]
        odd = self.reported(document, odd, model) if odd else odd
        yield from self._report(document, odd, way.wanted, model, sure=way.sure and matter.settled)

    def _report(
        self, document: Document, odd: Sequence[Use[Place]], wanted: str, model: Sequence[Use[Place]], *, sure: bool
    ) -> Iterator[Finding]:
        """Findings for odd uses: one each, or one for all that belong together where they are many."""
        groups: dict[Hashable, list[Use[Place]]] = defaultdict(list)
        for use in odd:
            groups[self.together(document, use)].append(use)
        often = self._often(document, model) if groups else ""
        for group in groups.values():
            severity = self.severity_of(len(group), len(model))
            for uses in [group] if len(group) > self.one_by_one else [[use] for use in group]:
                fix = self._fix(document, uses, wanted, model, sure=sure)
                other = self.nearest(uses[0], model) if model else None
                yield self._finding(document, uses, other, often, fix, sure=sure, severity=severity)

    def _fix(
        self, document: Document, uses: list[Use[Place]], wanted: str, model: Sequence[Use[Place]], *, sure: bool
    ) -> Fix:
        """The change of some uses together; it is as safe as the least safe of them."""
        edits = tuple(edit for use in uses for edit in self.edits(document, use, wanted, model))
        safeties = {self.safety_of(document, use) for use in uses} if sure else {Safety.DISPLAY}
        safety = next(s for s in (Safety.DISPLAY, Safety.UNSAFE, Safety.SAFE) if s in safeties)
        title = self._verb(edits[0].text, wanted)
        if not self.named and len(edits) > 1:
            alike = len({edit.text.lower() for edit in edits}) == 1
            where = "both" if len(edits) == 2 else f"all {len(edits)}"
            title += f"{'' if alike else ' and the like'} in {where} places"
        return Fix(title, edits, safety)

    def _finding(
        self,
        document: Document,
        uses: list[Use[Place]],
        other: Use[Place] | None,
        often: str,
        fix: Fix,
        *,
        sure: bool,
        severity: Severity | None,
    ) -> Finding:
        """The finding for one use, or for several at the first of them, beside one that is as wanted if any is."""
        use, *others = uses
        found = self.said(document, use)
        more = f" and in {count(len(others), 'more place')}" if others else ""
        good = fix.title.removeprefix("Use ") if self.named else f"“{fix.edits[0].text}”"
        if other is None:
            message = f"House style is {good}, not {found}{more and f', here{more}'}."
        else:
            ask = "should they be alike?" if others or self.named else f"should this be {good}?"
            shown = self.said(document, other)
            message = f"The story has {found} here{more}, {shown}{often}: {ask if sure else 'which is it to be?'}"
        related = [Related(other.span, f"{capitalise(self.said(document, other))} here.")] if other else []
        related += [Related(each.span, "Here too.") for each in others[:_SHOWN]]
        message = self.worded(message, document[use.span], (fix,))
        return self.found(use.span, message, fixes=(fix,), related=tuple(related), severity=severity)

    def _often(self, document: Document, model: Sequence[Use[Place]]) -> str:
        """What a message says after one of some uses: whether the others look the same, and how many there are."""
        alike = self.named or len({self.said(document, use).lower() for use in model}) == 1
        return f"{'' if alike else ' and the like'} elsewhere{times(len(model))}"

    def _ask(self, document: Document, uses: Sequence[Use[Place]], today: str, usual: str) -> Finding:
        """One finding where the form of today is outnumbered: that form throughout, or what most places have here.

        Neither is ever applied without a person.
        """
        modern = [use for use in uses if use.form == today]
        others = [use for use in uses if use.form != today]
        model = [use for use in uses if use.form == usual]
        here = min(
            self.reported(document, modern, model), key=lambda use: (document.quotes.touches(use.span), use.span)
        )
        throughout = tuple(edit for use in others for edit in self.edits(document, use, today, modern))
        back = self.edits(document, here, usual, model)
        fixes = (
            Fix(f"{self._verb(throughout[0].text, today)} throughout", throughout, Safety.DISPLAY),
            Fix(self._verb(back[0].text, usual), back, Safety.DISPLAY),
        )
        found, other, often = self.said(document, here), self.said(document, model[0]), self._often(document, model)
        message = f"The story has {found} here, {self.usual}, and {other}{often}: one form throughout?"
        related = (Related(model[0].span, f"{capitalise(other)} here."),)
        return self.found(here.span, message, fixes=fixes, related=related)

    def _verb(self, text: str, wanted: str) -> str:
        """What to do at one place."""
        return f"Use {self.named[wanted]}" if self.named else f"Write “{text}”"


def times(number: int) -> str:
    """How often, said briefly; nothing where once."""
    return f" ({number:,} times)" if number > 1 else ""
