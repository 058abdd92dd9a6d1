"""What is told aloud of a rule's findings, and what only to those who ask for advice."""

from __future__ import annotations

import pytest

from newslint import Severity, lint

_STORY = (
    "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
    "{0} said its members had not been asked. A leaflet went round the docks on Friday.\n\n"
    "{1} will hold a vote in the canteen next week, and the board will wait for the result."
)


@pytest.mark.parametrize(
    ("code", "text", "aloud"),
    [
        # initials that serve no reader, and those of a body that comes back or that many know by them
        ("ACR105", _STORY.format("The Northern Ports Union (NPU)", "The dockers"), True),
        ("ACR105", _STORY.format("The Northern Ports Union (NPU)", "The union"), False),
        ("ACR105", _STORY.format("The International Monetary Fund (IMF)", "The dockers"), False),
        # a comma after an opening clause: long, before a noun, short before a pronoun
        ("PUN112", "When the council voted for the road last year the mayor was not there.", True),
        ("PUN112", "If you want to vote in the election you must bring a card.", False),
        (
            "PUN112",
            "If you want to vote in the election of the new council of the town you must bring a card.",
            True,
        ),
        # openings that turn, and openings that colour
        ("PUN111", "However the council has no money for the bridge.", True),
        ("PUN111", "Sadly the council has no money for the bridge.", False),
        # hyphens after adverbs: by habit, and mixed
        ("PUN127", "They opened the newly-built bridge and the freshly-painted hall.", False),
        ("PUN127", "They opened the newly-built bridge.", True),
        ("PUN127", "They opened the newly-built bridge on a heavily used road.", True),
        # one against one decides nothing
        ("SPL130", "The clean-up began. The cleanup ended.", False),
        ("SPL130", "A low-cost airline cut fares. Another low-cost rival came, and low cost travel grew.", True),
        # heads of state whom the news names by surname
        ("NAM103", _STORY.format("The board's chairman Lund", "The dockers"), True),
        ("NAM103", _STORY.format("Danish president Lund", "The dockers"), False),
        # quotations of some paragraphs
        ("QUO102", "“It was late,” he said.\n\nThe mayor said: “The bridge was shut.\n\nWe took the ferry.”", False),
        ("QUO102", "The mayor called the bridge “the shame of the town.", True),
    ],
)
def test_what_is_told_aloud(code: str, text: str, aloud: bool) -> None:
    found = [f.severity > Severity.ADVICE for f in lint(text, select=code, level="advice").findings]
    assert found == [aloud]


def test_one_place_of_some_speaks_for_all() -> None:
    text = "The solar powered lights are new. The council bought the solar powered lamps, and a wind powered pump."
    (finding,) = lint(text, select="PUN114").findings
    assert finding.message.endswith("2 more places are like that.")
