"""Texts that nobody writes and that slow programs down: one letter, one word, one mark, one row, markup, noise.

Each is made of one small piece over and over, or of a seeded random source, to any length wanted.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import count

_PIECES = {
    "one letter": "a",
    "one capital": "A",
    "one syllable": "anti",
    "mixed case": "aB",
    "an accent": "é",
    "another script": "я",
    "two scripts": "aя",
    "a script without spaces": "新聞記事",
    "combining marks": "e\u0301",
    "marks on one letter": "\u0301",
    "joiners": "\u200d",
    "soft hyphens": "co\u00ad",
    "direction marks": "\u202e\u202c",
    "faces": "😀",
    "joined faces": "👩\u200d👩",
    "lone surrogates": "\udcf7",
    "zeros": "\0",
    "one digit": "9",
    "digits with commas": "999,",
    "digits with stops": "1.2.",
    "hyphened word": "re-",
    "stopped letters": "a.",
    "stopped capitals": "A.",
    "apostrophes in a word": "a'",
    "clitics": "n't",
    "emails": "a@b.",
    "slashes": "a/",
    "underscores": "a_",
    "one-letter words": "a ",
    "one-letter capitals": "A ",
    "one function word": "the ",
    "one verb": "is ",
    "one noun": "dogs ",
    "one name": "Bush ",
    "a titled name": "Mr Bush ",
    "a full name": "Jane Doe ",
    "a named speaker": "Mr Bush said Jane Doe, 34, ",
    "one acronym": "NATO ",
    "acronyms in brackets": "World Health Office (WHO) ",
    "one number": "12 ",
    "a number word": "two hundred and ",
    "one sum": "£5m ",
    "one share": "10 per cent of ",
    "one date": "12 May 2020 ",
    "one time": "10.30am ",
    "one measure": "10km (6 miles) ",
    "one toll": "Five people were killed. ",
    "one place": "London, Iraqi ",
    "one misspelling": "goverment ",
    "one address": "https://a.example/b?c=d ",
    "one handle": "@a ",
    "quoted word": '"no" ',
    "curly quoted word": "“no” ",
    "single quoted word": "'no' ",
    "and": "and, ",
    "which": "which, ",
    "that it": "that it was ",
    "of the": "of the ",
    "relative clauses": "the man who says ",
    "a question": "What? ",
    "short sentences": "He ran. ",
    "one sentence": "The council said on Monday that the bridge would be closed. ",
    "one paragraph": "The council said on Monday that the bridge would be closed.\n\n",
    "one row": "The council said 12 of 40 people had gone to Leeds\n",
    "a row with a name": "Jane Doe, 34, told Mr Bush of the NATO plan.\n",
    "a repeated slogan": "Read more: Sign up to our newsletter\n",
    "one word a line": "no\n",
    "one capital a line": "No\n",
    "one word a paragraph": "No\n\n",
    "returns": "\r",
    "line ends": "\n",
    "odd line ends": "\x85\u2028",
    "spaces": " ",
    "tabs": "\t",
    "table": "| a | b |\n",
    "list": "- a\n",
    "deep list": "- ",
    "numbered list": "1. a\n",
    "deep quotation": "> ",
    "quotation": "> a\n",
    "emphasis": "*a",
    "strong": "**a ",
    "underlined": "_a",
    "links": "[a](b) ",
    "link openings": "[",
    "image openings": "![",
    "link middles": "](",
    "code": "`",
    "code words": "`a` ",
    "fences": "```\n",
    "headings": "# a\n",
    "rules": "---\n",
    "front matter": "a: b\n",
    "backslashes": "\\",
    "entities": "&amp;",
    "broken entities": "&",
    "digit entities": "&#8217;",
    "tag openings": "<",
    "tag closings": ">",
    "deep tags": "<b>",
    "deep boxes": "<div>",
    "closed tags": "<b>a</b>",
    "paragraphs": "<p>a</p>\n",
    "attributes": "<a b='c' ",
    "comments": "<!-- ",
    "closed comments": "<!-- a -->",
    "scripts": "<script>",
    "declarations": "<!a>",
    "instructions": "<?a",
    "sections": "<![CDATA[",
    "directives": "<!-- newslint: ignore GRM101 -->\n",
    "shortcodes": "{{< a >}} ",
    "placeholders": "[TK] XXX ",
}
"""Small pieces, by what they are."""

_MARKS = "!?.…,;:-–—'\"“”‘’«»()[]{}*#/%$£€@|~=+^•"


def hostile(size: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many characters."""
    for name, piece in _PIECES.items():
        yield name, _filled(lambda piece=piece: piece * 64, size)  # type: ignore[misc]
    for mark in _MARKS:
        yield f"the mark {mark}", mark * size
        yield f"the mark {mark} after words", _filled(lambda mark=mark: f"a{mark} " * 64, size)  # type: ignore[misc]
        yield f"the mark {mark} before words", _filled(lambda mark=mark: f" {mark}a" * 64, size)  # type: ignore[misc]
    for name, make in _sources(random.Random(1)).items():
        yield name, _filled(make, size)


def _filled(make: Callable[[], str], size: int) -> str:
    """Pieces one after the other, cut to a size."""
    pieces, length = [], 0
    while length < size:
        pieces.append(make())
        length += len(pieces[-1])
    return "".join(pieces)[:size]


def _sources(rng: random.Random) -> dict[str, Callable[[], str]]:
    """Texts without end in which no piece comes twice."""
    number = count(1)

    def letters(low: int, high: int) -> str:
        return "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randint(low, high)))

    return {
        "random bytes": lambda: "".join(map(chr, rng.choices(range(256), k=80))),
        "random characters": lambda: "".join(map(chr, rng.choices(range(0x11000), k=80))),
        "random ASCII": lambda: "".join(map(chr, rng.choices(range(32, 127), k=80))) + "\n",
        "new words": lambda: letters(3, 9) + " ",
        "new names": lambda: letters(3, 9).capitalize() + " ",
        "new full names": lambda: f"Jane {letters(3, 9).capitalize()}, {rng.randint(20, 80)}, said no. ",
        "new titled names": lambda: f"Mr {letters(3, 9).capitalize()} agreed. ",
        "new acronyms": lambda: letters(3, 5).upper() + " is it. ",
        "new acronyms explained": lambda: f"the Fund of {letters(5, 8).capitalize()} (F{letters(1, 3).upper()}). ",
        "new numbers": lambda: f"{rng.randint(1, 10**9):,} people were killed. ",
        "new sums": lambda: f"Debt rose by {rng.randint(1, 99)}% from £{next(number)}m to £{next(number)}m. ",
        "new quotations": lambda: f"“{letters(3, 9)} {letters(3, 9)} {letters(3, 9)} was it,” she said. ",
        "new lines": lambda: f"{letters(3, 9)} {letters(3, 9)} {letters(3, 9)}\n",
        "new headings": lambda: f"{letters(3, 9).capitalize()} {letters(3, 9).capitalize()}\n\n",
        "new compounds": lambda: f"{letters(3, 9)}-{letters(3, 9)} ",
        "near repeats": lambda: (
            f"The council said on day {next(number)} that the bridge over the river was closed.\n\n"
        ),
        "long new words": lambda: letters(300, 3000) + " ",
    }
