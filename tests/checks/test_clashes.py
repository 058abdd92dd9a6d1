"""Headlines that may say the opposite of their stories."""

from __future__ import annotations

from newslint.checks.headlines._clashes import opposed
from newslint.language.words.morphology import forms
from newslint.lexicon.lists import rows


def test_every_form_of_a_verb_with_an_opposite_is_found_by_its_first_letter() -> None:
    verbs = {verb for one, other, *_ in rows("opposites") for verb in f"{one} {other}".split()}
    for verb in verbs:
        for form in forms(verb):
            assert form in opposed(form[0]), f"{form} of {verb} does not begin as the verb does"
