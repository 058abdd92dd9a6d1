"""Evidence of rules: what the detector finds likely, each where nothing else of its rule would say it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from newslint.engine.finding import Finding
from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.engine.rule import Evidence, Rule
from newslint.language.detectors.edit_tags.detector import EditTags
from newslint.language.detectors.second_reader.reader import SecondReader
from newslint.text import Document

REGISTRY = Registry.load(plugins=False)
ALONE = [
    ("GRM160", "Critics of the [governments] decision met in the square."),
    ("GRM161", "The rescued [member's] included two farmers from the coast."),
    ("GRM202", "The minister said the reports [has] not been read by anybody."),
    ("GRM204", "The hall, open since May, is a heartwarmer that [seem] made for winter."),
    ("GRM401", "The board must now [agrees] on a new date."),
    ("GRM402", "The council did not even [considered] the plan."),
    ("GRM403", "She wants to [writes] a book."),
    ("GRM404", "The crew had [find] the wreck."),
    ("GRM405", "The museum was [locate] in the old port."),
    ("GRM413", "The company [has closed] its plant in Ohio in 2019."),
    ("GRM418", "The officer said that the van [is] moving when he opened fire."),
    ("GRM420", "The thief fired twice, told the clerks to lie down and [escapes] on a bicycle."),
    ("GRM432", "Three men have [charged] with murder."),
    ("GRM601", "Suppliers [fears] that a larger rival would squeeze them."),
    ("GRM602", "Another [reasons] for the delay was ice."),
    ("GRM603", "The storm [tears] the roof off when it reached the coast."),
    ("GRM603", "The crowd ran onto the field and [carry] the goalkeeper to the gate."),
    ("GRM604", "Neighbours said [us] should have been warned."),
    ("GRM605", "The [presidents] office was closed on Friday."),
    ("GRM605", "The dog lost it['s] collar in the park."),
    ("GRM612", "Prices are [expected rise] again."),
    ("GRM612", "The manager, whose contract ends in May, said [that wanted] to stay."),
    ("GRM612", "The [airline likely] to cut 200 jobs before the end of the year."),
    ("GRM612", "Passengers waited [more six] hours for a coach."),
    ("GRM613", "Petrol prices [rose increased] by three per cent in August."),
    ("GRM613", "The shop was [is] closed for a week."),
    ("GRM617", "Prices fell as farmers struggled to cope [to] rising costs."),
    ("GRM617", "The firm blamed the delay [to] a shortage of parts."),
    ("GRM617", "She was charged [of] theft and two counts of fraud."),
    ("GRM619", "They took the waste up [the to] tip on the hill."),
    ("PUN102", "The plan for the new bridge over the [river, was] dropped."),
    ("PUN103", "The mayor of Denton, Ann [Lee has] called for a ban on cruise ships."),
    ("PUN117", "The pool will stay shut until May[,] the council has no money to repair it."),
    ("PUN130", "Police closed the [road a] tree had fallen across it."),
]
UNASKED = [
    ("GRM202", "The board met, and all of them [was] late."),
    ("GRM612", "The match was abandoned [because the] heavy rain in Leeds."),
]
"""What is so sure that no network is asked."""


def found(rules: list[Rule], text: str) -> list[Finding]:
    """What some parts of a rule find."""
    return list(Linter(rules).check(Document(text)).findings)


@pytest.mark.parametrize(("code", "marked"), [*ALONE, *UNASKED])
def test_evidence_finds_by_itself_what_it_is_for(code: str, marked: str) -> None:
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    evidence = [part for part in REGISTRY[code].make() if isinstance(part, Evidence)]
    assert evidence
    findings = [f for part in evidence for f in part.check(Document(text))]
    assert findings
    for finding in findings:  # two kinds of evidence may find the same
        assert (finding.code, finding.rule) == (code, REGISTRY[code].header.name)
        assert finding.span == (at, marked.index("]") - 1)
        assert finding.severity <= REGISTRY[code].header.severity


@pytest.mark.parametrize(("code", "marked"), ALONE)
def test_networks_are_not_asked_of_the_words_of_others(code: str, marked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if REGISTRY[code].header.in_quotes:
        return
    asked: list[int] = []

    def note(_: object, places: Iterable[int], *__: object) -> list[int]:
        asked.extend(places)
        return []

    for network in (SecondReader, EditTags):
        monkeypatch.setattr(network, "likely", note)
    text = marked.replace("[", "").replace("]", "")
    parts = [part for part in REGISTRY[code].make() if isinstance(part, Evidence)]
    for story in (f"“{text}”", text):
        assert not asked
        assert [f for part in parts for f in part.check(Document(story))] == []
    assert asked


def test_every_rule_with_evidence_is_tried() -> None:
    rules = {e.header.code for e in REGISTRY if any(isinstance(part, Evidence) for part in e.make())}
    assert rules == {code for code, _ in ALONE}


def test_a_story_that_ends_with_a_comma_has_no_second_sentence() -> None:
    assert [f for part in REGISTRY["PUN117"].make() for f in part.check(Document("The man went home early,"))] == []
