"""What a story says in its own sentences, boxes, letters, questions and crossheads is no boilerplate."""

from __future__ import annotations

import pytest

from newslint.engine.linter import Linter
from newslint.engine.loading.registry import Registry
from newslint.text import Document

_STORY = (
    "The ferry sank in calm water on Monday, and the company will not raise it before May.\n\n{}\n\n"
    "Nobody was hurt when it went down, the company said.\n\nThe council will look at the wreck on Friday.\n\n"
    "A second ferry is due in the harbour next week."
)
_RULES = [rule for entry in Registry.load() if entry.meta.code.startswith(("BLR", "MCH")) for rule in entry.make()]


def _findings(line: str) -> list[str]:
    text = _STORY.format(line)
    return [f"{f.code} {text[f.span.start : f.span.end]}" for f in Linter(_RULES).check(Document(text)).findings]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor began a campaign on Monday with the hashtag #RaiseTheFerry, and 4,000 people joined it.",
        "Pupils lose reading time when the library is shut, and the head teacher has asked for money.",
        "Also on the agenda is a second quay, which the council wants to build before the winter.",
        "Next up, the council will weigh a second quay and tell you in May what it costs and who will pay for it all.",
        "Visit amid the storm",
        "Visit to the wreck",
        "The film that first appeared in Oslo in May shows the ferry as it leaves the harbour for a last time in calm "
        "water.",
        "- Related to each other: a tank and its pump",
        "- Comments and replies: staff can now leave a note",
        "What did you think when you saw the ferry go down?",
        "Ballast: the weight that keeps a ship upright in the water.",
        "Sir, your report on the ferry says that nobody was hurt. I was.",
        "The inquiry into the ferry will report on June 30.",
        "But I can't help but wonder whether the ferry will ever come back.",
    ],
)
def test_ordinary_lines_of_a_story_are_left_alone(line: str) -> None:
    assert _findings(line) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read more: Why the ferry never came", "it opens with “Read more”"),
        ("Follow us on Facebook and Instagram.", "it opens with “Follow us on Facebook”"),
    ],
)
def test_reasons_are_sentences(line: str, reason: str) -> None:
    text = _STORY.format(line)
    (finding,) = Linter(_RULES).check(Document(text)).findings
    assert reason.split(" “", maxsplit=1)[0] in finding.message
    assert finding.message.endswith("Does it belong to the story?")
    assert ";" not in finding.message
