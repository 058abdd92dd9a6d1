"""Verbs that help others: be, have, do and the modals, in lower case."""

from __future__ import annotations

from newslint.lexicon.lists import words

BE_FORMS = words("auxiliaries", "be")
"""All forms of be."""
BE = BE_FORMS - {"be", "been", "being"}
"""The finite forms of be."""
HAVE = words("auxiliaries", "have") - {"having"}
DO = words("auxiliaries", "do")
MODALS = words("auxiliaries", "modal")
"""With what is left of them before n't (ca, sha, wo) and behind an apostrophe ('ll, 'd)."""
AGREEING = words("auxiliaries", "number")
"""The forms that tell one from several: is, are, has ..."""
HELPERS = BE | HAVE | DO | MODALS
"""What may stand before its subject in a question."""
