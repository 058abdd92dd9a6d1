"""The kinds of lines that do not belong, and what a message calls them."""

from __future__ import annotations

STORY = "story"
OTHER = "other"
CAPTION = "caption"
CALLED = {
    STORY: "a line of the story",
    "bio": "a line about the writer, or about somebody with no part in the story",
    "credit": "a credit",
    "plug": "a plug for something else of the publisher's",
    "prompt": "a link or a button of a page",
    "call": "a call to readers",
    "desk": "a note between the writer and the desk",
    "legal": "a notice of the publisher's",
    "affiliate": "an advertisement or a note about one",
    "cookie": "a notice of a web page",
    "chat": "what a chat program says to its user",
    "seo": "a line for search engines",
    CAPTION: "a caption or a photo credit",
    "recipe": "a line of a recipe",
    "sports": "a line of sports results",
    "market": "a line of a market report",
    "horoscope": "a line of a horoscope",
    "weather": "a line of a weather forecast",
    OTHER: "a line of another story",
}
KINDS = tuple(CALLED)
"""The classes of the network, in order."""
