"""Runs rules over a document. One rule that fails never stops another."""

from __future__ import annotations

import time
from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from newslint.engine.finding import Finding, Severity
from newslint.engine.gather import crash_of, gather, review
from newslint.engine.house_spelling import without_house_words
from newslint.engine.overlaps import apart, outside_quotes
from newslint.engine.referee import refereed
from newslint.engine.registered import LazyRule
from newslint.engine.report import Report, Suppression
from newslint.engine.rule import AnyRule, Depth, RuleHeader
from newslint.engine.shelf import Running, Shelved
from newslint.engine.vetting import vet
from newslint.errors import NewslintError
from newslint.language.segmentation.tokens import tokens
from newslint.text import Document

if TYPE_CHECKING:
    from newslint.engine.directive_rule import Served

_LARGE = 500
"""Rules with more triggers are asked one by one: to file all their words would take longer than to read a story."""


class StoppedError(NewslintError):
    """A check that was given up: nobody waits for what it would find."""


class Linter:
    """A fixed set of rules, each with all its parts, ready for any number of documents.

    ``level`` is the lowest severity wanted: parts that are never that severe are not run at all. ``timing`` measures
    each rule. ``known`` are the codes and names of all rules there are: a story may silence rules that do not run.
    ``muted`` are rules that were asked to be silent: they run, so that what they would have said is said by no other
    rule, and nothing of them is reported. ``depth``: how closely sentences are read.
    """

    def __init__(
        self,
        rules: Iterable[AnyRule | LazyRule | Shelved],
        *,
        level: Severity = Severity.WARNING,
        timing: bool = False,
        known: Collection[str] = (),
        muted: Iterable[AnyRule | LazyRule | Shelved] = (),
        depth: Depth = "fast",
    ) -> None:
        self.level = level
        self.timing = timing
        self.known = known
        self.rules, shelved = _parted(rules, level, depth)
        """Those that run and do not lie on shelves."""
        silent, silent_shelved = _parted(muted, level, depth)
        self.metas: Mapping[str, RuleHeader] = _by_code(self.rules, shelved)
        self._muted = frozenset(muted_metas := _by_code(silent, silent_shelved))
        self._all_metas = ChainMap(*self.metas.maps, *muted_metas.maps)
        running = [*self.rules, *silent]
        self._shelved = [*shelved, *silent_shelved]
        self._on_directives = [rule for rule in self.rules if rule.meta.scope == "directive"]
        self._on_directives += [rule for some in shelved for rule in some.always if rule.meta.scope == "directive"]
        self._always = [rule for rule in running if rule.triggers is None]
        self._always += (rule for some in self._shelved for rule in some.always)
        self._large = [(rule, rule.triggers) for rule in running if rule.triggers and len(rule.triggers) > _LARGE]
        self._filed = [rule for rule in running if rule.triggers and len(rule.triggers) <= _LARGE]
        self._by_trigger: dict[str, int] = {}  # a bit for each of the rules that are filed: quick to gather
        for k, rule in enumerate(self._filed):
            for word in rule.triggers or ():
                self._by_trigger[word] = self._by_trigger.get(word, 0) | 1 << k

    def check(self, document: Document, stop: Callable[[], bool] | None = None) -> Report:
        """Everything that the rules find in a document, after triage.

        ``stop`` is asked before each rule; once it says so, a :class:`StoppedError` ends the check.
        """
        known: list[Finding] = []
        likely: list[Finding] = []
        errors: dict[BaseException, list[AnyRule | LazyRule]] = {}
        seconds: dict[str, float] = {}
        abridged: list[str] = []
        for rule in self._called(document):
            if stop is not None and stop():
                raise StoppedError(f"{document.path}: no longer wanted")
            started = time.perf_counter() if self.timing else 0.0
            try:
                into = likely if rule.weighs else known
                if gather(rule, document, into) and rule.meta.code not in self._muted:
                    abridged.append(rule.meta.code)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - the crash of one rule is contained and reported
                if rule.meta.code not in self._muted:
                    errors.setdefault(error, []).append(rule)
            if self.timing:
                taken = time.perf_counter() - started
                seconds[rule.meta.code] = seconds.get(rule.meta.code, 0.0) + taken
        findings = vet(document, self._triaged(document, known, likely))
        silenced: list[tuple[Finding, Suppression]] = []
        if "newslint" in document.text:
            from newslint.engine.suppression import suppress

            findings, silenced, served = suppress(document, findings, self.metas, self.known)
            findings = sorted([*findings, *self._reviewed(document, served, errors)], key=lambda f: (f.span, f.code))
        crashes = tuple(crash_of(rules, error) for error, rules in errors.items())
        return Report(
            document.path,
            tuple(findings),
            crashes,
            tuple(finding for finding, _ in silenced),
            seconds,
            tuple(sorted(set(abridged))),
            tuple(why for _, why in silenced),
        )

    def _reviewed(
        self, document: Document, served: Sequence[Served], errors: dict[BaseException, list[AnyRule | LazyRule]]
    ) -> Iterator[Finding]:
        """What rules on directives say of those that do not do all that they say."""
        for rule in self._on_directives if served else ():
            try:
                yield from review(rule, document, served)
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # noqa: BLE001 - the crash of one rule is contained and reported
                errors.setdefault(error, []).append(rule)

    def _triaged(self, document: Document, known: Sequence[Finding], likely: Sequence[Finding]) -> list[Finding]:
        """What of all findings a person should read."""
        headers = self._all_metas
        known, likely = (without_house_words(found, document) for found in (known, likely))
        sure, weighed = (
            refereed(
                document, outside_quotes([f for f in found if f.severity >= self.level], document, headers), headers
            )
            for found in (known, likely)
        )
        sure, weighed = ([f for f in found if f.severity >= self.level] for found in (sure, weighed))
        return apart(sure, headers, self._muted, weighed)

    def _called(self, document: Document) -> list[AnyRule | LazyRule]:
        """The rules with something to look at: those without triggers, and those of whose triggers one is there."""
        index: Mapping[str, object] = tokens(document).index
        called = 0
        for word in self._by_trigger.keys() & index.keys():
            called |= self._by_trigger[word]
        filed = (self._filed[k] for k in _bits(called))
        large = (rule for rule, triggers in self._large if not triggers.isdisjoint(index))
        shelved = (rule for some in self._shelved for rule in some.called(index.keys()))
        return [*self._always, *filed, *large, *shelved]


def _parted(
    rules: Iterable[AnyRule | LazyRule | Shelved], level: Severity, depth: Depth
) -> tuple[Sequence[AnyRule | LazyRule], Sequence[Running]]:
    """Those of some rules that run: those that are there, and those that lie on shelves."""
    there: list[AnyRule | LazyRule] = []
    shelved: list[Running] = []
    for rule in rules:
        if isinstance(rule, Shelved):
            shelved.append(Running(rule, level, depth))
        elif rule.meta.severity >= level and depth in (rule.depth, "thorough"):
            there.append(rule)
    return there, shelved


def _by_code(rules: Sequence[AnyRule | LazyRule], shelved: Sequence[Running]) -> ChainMap[str, RuleHeader]:
    """The headers of rules by code: of several parts that of the first."""
    return ChainMap({rule.meta.code: rule.meta for rule in reversed(rules)}, *shelved)  # type: ignore[arg-type] # they are only read


def _bits(number: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first; of thousands a story sets a few."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
