"""Facts of all sorts, in one form."""

import json
from importlib import import_module
from pkgutil import iter_modules

import newslint.story as room
from newslint.readers import parse
from newslint.story.acronyms import acronyms
from newslint.story.dates import dates
from newslint.story.facts import facts, sections
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
    assert list(found) == ["people", "acronyms", "places", "quotations", "dates", "quantities"]
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


def test_a_module_with_facts_needs_to_be_named_nowhere() -> None:
    modules = [import_module(f"{room.__name__}.{module.name}") for module in iter_modules(room.__path__)]
    assert sorted(sections()) == sorted(module.FACTS for module in modules if hasattr(module, "FACTS"))
    assert len({section.place for section in sections()}) == len(sections())
