"""Lines that speak of the copy itself."""

from __future__ import annotations

import pytest

from newslint.story.stray_lines.talk_of_copy import talk_of_copy
from newslint.text import Document

_STORY = (
    "The ferry company will drop its winter service to the islands from November.",
    "Islanders said the ferry was their only link to the hospital on the mainland.",
    "The company has run the service since 1961 and lost money in each of the past six years.",
)


@pytest.mark.parametrize(
    ("line", "talk"),
    [
        ("I left the third figure out of this version.", True),
        ("The wording keeps to your notes.", True),
        ("The editor said the draft was hers.", False),
        ("“I left it out of this version,” the author said.", False),
        ("I have never been to the islands.", False),
    ],
)
def test_talk_of_copy(line: str, talk: bool) -> None:
    """Somebody must speak outside quotations, and of copy."""
    assert talk_of_copy(Document("\n\n".join((*_STORY, line)))) == (frozenset({3}) if talk else frozenset())
