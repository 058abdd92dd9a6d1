"""The option of all rules that ask for one way of writing: what a house has settled, by form."""

from __future__ import annotations

import pytest

from newslint.engine.bases.consistency import ConsistencyRule
from newslint.engine.loading.registry import Registry
from newslint.engine.options import OptionError, make_options
from newslint.text import Document

REGISTRY = Registry.load(plugins=False)


@pytest.mark.parametrize(
    ("code", "values", "style"),
    [
        ("DAT108", {"stops": "with"}, "a.m."),
        ("DAT108", {"stops": "without"}, "am"),
        ("DAT101", {"order": "day-first"}, "day-first"),
        ("SPL101", {"variety": "oxford"}, "oxford"),
        ("NUM103", {"always": True}, "words"),
    ],
)
def test_options_keep_the_names_that_they_had(code: str, values: dict[str, object], style: str) -> None:
    assert make_options(REGISTRY[code].options, values).style == style


def test_a_wrong_value_under_an_older_name_is_still_wrong() -> None:
    with pytest.raises(OptionError, match=r"must be one of consistent, a\.m\., am"):
        make_options(REGISTRY["DAT108"].options, {"stops": "none"})


def test_the_option_is_called_style_everywhere() -> None:
    rules = [rule for entry in REGISTRY for rule in entry.make() if isinstance(rule, ConsistencyRule)]
    assert len(rules) > 20
    assert {rule.meta.name for rule in rules if rule.options and rule.options._fields[0] != "style"} == set()


def test_a_house_says_by_form_what_a_group_of_words_should_have() -> None:
    entry = REGISTRY["SPL120"]
    (rule,) = entry.make(make_options(entry.options, {"style": ["health care", "underway"]}))
    found = list(rule.check(Document("Healthcare reform is under way. Judgement came late.")))
    assert [finding.message for finding in found] == [
        "House style is “Health care”, not “Healthcare”.",
        "House style is “underway”, not “under way”.",
    ]
