"""Facts of all sorts, in one form."""

import json
from importlib import import_module
from pkgutil import iter_modules

import newslint.story as room
from newslint.readers import parse
from newslint.story.acronyms import acronyms
from newslint.story.dates import dates
from newslint.story.facts import facts, lines_of, sections
from newslint.story.people import people
from newslint.story.places import places
from newslint.story.speakers import quotations
from newslint.story.statements import statements

STORY = """\
Rector praises fund

Rector Edith Vance thanked the Harbour Relief Fund (HRF) in Oslo on 4 May 2021. It gave 30 grants.

“No student was turned away this winter,” said Vance. The HRF will go on.
"""


def test_each_fact_says_where_it_stands_in_words_and_as_data() -> None:
    document = parse("story.txt", STORY)
    found = facts(document)
    assert list(found) == [
        *("people", "acronyms", "places", "quotations", "dates", "quantities", "checked names"),
    ]
    assert found.pop("checked names") == (), "no house has a list of names here"
    for listed in found.values():
        assert listed
        for fact in listed:
            assert document[fact.span].strip() == document[fact.span] != ""
            assert fact.said
            assert json.loads(json.dumps(fact.stated)) == fact.stated
    assert document[found["people"][0].span] == "Edith Vance"
    assert document[found["dates"][0].span] == "4 May 2021"


def test_what_rules_see_of_a_fact_has_a_span_too() -> None:
    document = parse("story.txt", STORY)
    drawn = (
        *people(document),
        *acronyms(document).values(),
        *places(document),
        *quotations(document),
        *dates(document).all,
        *(stated for stated in statements(document).all if stated.unit != "day"),
    )
    told = [fact.span for listed in facts(document).values() for fact in listed]
    assert [fact.span for fact in drawn] == told


def test_each_fact_has_a_cell_for_each_column_and_all_its_places() -> None:
    document = parse("story.txt", STORY)
    for section in sections():
        for fact in facts(document)[section.name]:
            assert len(section.row(fact)) == len(section.headings)
            assert fact.everywhere[0] == fact.span
            assert list(fact.everywhere) == sorted(fact.everywhere)
    (person,) = facts(document)["people"]
    assert [document[span] for span in person.everywhere] == ["Edith Vance", "Vance"]
    assert lines_of(document, person) == [3, 5]


def test_people_are_who_the_story_says_they_are() -> None:
    story = (
        "Judge Marianne Holt, 61, spoke. Tom Reyes, the chairman of the yard, wept. Holt, the judge said nothing of,"
        " left.\n\n"
        "Reyes, the chairman since May, waved. Holt, a grandmother, slept. It was Reyes, aged 52."
    )
    found = {fact.stated["name"]: fact for fact in facts(parse("story.txt", story))["people"]}
    holt, reyes = found["Marianne Holt"].stated, found["Tom Reyes"].stated
    assert (holt["titles"], holt["described"], holt["ages"]) == (["Judge"], ["a grandmother"], ["61"])
    assert reyes["described"] == ["the chairman of the yard", "the chairman since May"]
    assert (reyes["ages"], reyes["forms"]) == (["52"], ["Tom Reyes", "Reyes"])


def test_dates_and_times_are_told_as_a_calendar_and_a_clock_would() -> None:
    story = (
        "5 March 2024\n\nThe vote on Tuesday 5 March 2024 began at 7.30pm. It ends on Friday, and counting on April 2,"
        " in May 2025 or 2026. They met at 06:15 on 31 December."
    )
    told = [fact.cells for fact in facts(parse("story.txt", story))["dates"]]
    assert told == [
        ("5 March 2024", "2024-03-05, a Tuesday"),
        ("Tuesday 5 March 2024", "2024-03-05, a Tuesday"),
        ("7.30pm", "19:30"),
        ("Friday", ""),
        ("April 2", "2024-04-02, a Tuesday"),
        ("May 2025", "2025-05"),
        ("2026", "2026"),
        ("06:15", "06:15"),
        ("31 December", "2023-12-31, a Sunday"),
    ]
    undated = facts(parse("story.txt", "They met on 31 December and on 31 February 2024."))["dates"]
    assert [(fact.said, fact.stated["date"]) for fact in undated] == [("31 December", None), ("31 February 2024", None)]


def test_a_module_with_facts_needs_to_be_named_nowhere() -> None:
    modules = [import_module(f"{room.__name__}.{module.name}") for module in iter_modules(room.__path__)]
    assert sorted(sections()) == sorted(module.FACTS for module in modules if hasattr(module, "FACTS"))
    assert len({section.place for section in sections()}) == len(sections())
