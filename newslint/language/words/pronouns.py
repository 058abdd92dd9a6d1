"""Personal pronouns and their forms."""

from __future__ import annotations

from newslint.util.casing import copy_capital

OBJECT_OF = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
"""The object form of each subject pronoun that has another one."""

OBJECT_PRONOUNS = frozenset(OBJECT_OF.values())
"""The object forms of the pronouns for persons that have another one as subjects."""

SUBJECT_OF = {form: subject for subject, form in OBJECT_OF.items()}
"""The subject form of each object pronoun."""


def write(pronoun: str, like: str = "") -> str:
    """A pronoun as it is written, with a capital where the word it replaces has one; "I" always has."""
    if pronoun == "i":
        return "I"
    return copy_capital(like, pronoun)
