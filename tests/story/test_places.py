"""Places."""

from newslint.story.places import places
from newslint.text import Document


def test_places_in_order_with_every_mention() -> None:
    found = places(Document("Ships left New York for Japan. In Japan, York pudding was served to turkey farmers."))
    assert [(p.name, len(p.spans)) for p in found] == [("New York", 1), ("Japan", 2)]


def test_a_name_of_two_words_is_one_place() -> None:
    assert [p.name for p in places(Document("He flew to South Korea and South Africa."))] == [
        "South Korea",
        "South Africa",
    ]
