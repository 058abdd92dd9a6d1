"""Texts that break programs: rules' own examples and stories spliced and cut, odd characters, numbers, markup, rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from newslint.engine.examples import read_example
from newslint.engine.loading.registry import Registry

SUFFIXES = (".txt", ".md", ".html")
_STORIES = Path(__file__).parents[2] / "fixtures"
_SIGNS = "!?.,;:-–—…'\"“”‘’`«»()[]{}<>&#*_~|/\\%$£€@=+^•·½²٣"
_ODD = (
    "\0\x07\t\r\v\f\x1c\x85\xa0\xad\u0301\u0345\u0489\u0600\u180e\u200b\u200d\u200f\u2028\u2029\u202e\u2060\u2066\u3000"
    "\ud800\udcf7\ufb00\ufe0f\ufeff\uffff\U000e0001\U0010ffffßẞİıſǅŉﬃＡ９〇Ⅷ①𝐀👩🏽аоеΑνӏ"
)
_MARKUP = (
    *"<b> </b> <p> </p> <br> <!-- --> <q> </q> <h1> <script> </script> <a </a> <![CDATA[ <?x < & &amp; &#8217;".split(),
    *"** __ * _ ` *** ![ ]( [^1] \\ [a](b) https://example.org/a_b?c=(d) a@example.org @desk #tag [TK] [sic]".split(),
    *(
        "```\n",
        "~~~\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "| a | b |\n|---|---|\n",
        "---\n",
        "---\ntitle: a\n---\n",
        "{{< x >}}",
    ),
    *("<a href='x'>", "<!-- newslint: ignore -->", "<!-- newslint: disable ALL -->"),
)
_WORDS = tuple(
    "Mr Mrs Dr. Lady President said told ex- former the a an and or of is are percent % half twice double million bn "
    "dozen hundred thousand killed injured died aged born Monday May 29 February 2023 1990s 10.30am km miles pounds kg "
    "°C £5m $1.3bn NATO (WHO) U.S. Nasa Korea Iraqi London, who whom that which its it's dont goverment However, "
    "between from to no one not".split()
)
_ROWS = (
    "very ",
    "the the ",
    "10 ",
    "A ",
    "Holm ",
    "! ",
    "no.\n\n",
    "“a” ",
    "- ",
    "> ",
    "<b>",
    "(",
    "1,",
    "x",
    "re-",
    ".",
    "NATO ",
)


class Source:
    """Makes inputs from a seed; the same seed gives the same inputs."""

    def __init__(self, registry: Registry, rng: Random) -> None:
        self.rng = rng
        self.examples = [
            read_example(example).text for entry in registry for example in (*entry.meta.bad, *entry.meta.good)
        ]
        texts = [path.read_text(encoding="utf-8") for path in sorted(_STORIES.rglob("*.txt"))]
        self.lines = [line for text in texts for line in text.splitlines() if line]
        self.made = [mutate for name, mutate in vars(type(self)).items() if name.startswith(("_with_", "_without_"))]

    def input(self) -> tuple[str, str]:
        """A suffix and a text."""
        rng = self.rng
        kind = rng.random()
        if kind < 0.05:
            text = "".join(chr(rng.randrange(0x11000)) for _ in range(rng.randint(0, 80)))
        elif kind < 0.1:
            text = "".join(rng.choices(_SIGNS + _ODD + " \n\nabAB019", k=rng.randint(0, 120)))
        elif kind < 0.2:
            text = " ".join(rng.choices((*_WORDS, *_MARKUP, *_SIGNS), k=rng.randint(1, 25)))
        else:
            pool = self.examples if rng.random() < 0.7 else self.lines
            text = rng.choice((" ", "\n", "\n\n")).join(rng.choices(pool, k=rng.choice((1, 1, 1, 2, 2, 3, 5))))
        for _ in range(rng.choice((0, 1, 1, 2, 3, 6))):
            text = rng.choice(self.made)(self, text)
        return rng.choice(SUFFIXES), text

    def _at(self, text: str) -> int:
        """A place in a text: mostly beside a word."""
        at = self.rng.randint(0, len(text))
        return at if self.rng.random() < 0.3 else max(text.rfind(" ", 0, at), 0)

    def _put(self, text: str, what: str) -> str:
        """A text with something put in."""
        at = self._at(text)
        return text[:at] + what + text[at:]

    def _some(self, of: Sequence[str], least: int = 1, most: int = 4) -> str:
        """A few of some pieces."""
        return "".join(self.rng.choices(of, k=self.rng.randint(least, most)))

    def _with_signs(self, text: str) -> str:
        return self._put(text, self._some(_SIGNS))

    def _with_odd_characters(self, text: str) -> str:
        return self._put(text, self._some(_ODD))

    def _with_markup(self, text: str) -> str:
        return self._put(self._put(text, self.rng.choice(_MARKUP)), self.rng.choice(_MARKUP))

    def _with_words(self, text: str) -> str:
        return self._put(text, f" {self.rng.choice(_WORDS)} {self.rng.choice(_WORDS)} ")

    def _with_row(self, text: str) -> str:
        return self._put(text, self.rng.choice(_ROWS) * self.rng.choice((2, 3, 9, 40)))

    def _with_long_row(self, text: str) -> str:
        return self._put(text, self.rng.choice(_ROWS) * 400) if self.rng.random() < 0.05 else text

    def _with_number(self, text: str) -> str:
        digits = self.rng.choice((1, 1, 2, 3, 4, 5, 9, 16, 40, 400, 5000))
        number = self.rng.choice(("9", "0", "1,000", "1.", "-7", "٣", "²", "12")) * digits
        return self._put(text, f" {number}{self.rng.choice(_WORDS)} ")

    def _with_other_number(self, text: str) -> str:
        number = self.rng.choice(("0", "1", "00", "-1", "10.5", "1e9", "½", "2²", "9" * 400, "31", "99", "1,00"))
        found = [k for k, ch in enumerate(text) if ch.isdigit()]
        at = self.rng.choice(found) if found else len(text)
        return text[:at] + number + text[at + 1 :]

    def _without_part(self, text: str) -> str:
        at = self._at(text)
        return text[:at] + text[at + self.rng.randint(1, 30) :]

    def _without_end(self, text: str) -> str:
        return text[: self._at(text)].rstrip(self.rng.choice((" ", " .,", "")))

    def _without_start(self, text: str) -> str:
        return text[self._at(text) :].lstrip()

    def _with_repeat(self, text: str) -> str:
        at = self._at(text)
        size = self.rng.choice((1, 5, 20, 80))
        return text[: at + size] + text[at : at + size] * self.rng.choice((1, 1, 2, 8)) + text[at + size :]

    def _with_swapped_words(self, text: str) -> str:
        words = text.split(" ")
        one, two = self.rng.randrange(len(words)), self.rng.randrange(len(words))
        words[one], words[two] = words[two], words[one]
        return " ".join(words)

    def _with_other_case(self, text: str) -> str:
        change: Callable[[str], str] = self.rng.choice((str.upper, str.lower, str.title, str.swapcase))
        at = self._at(text)
        size = self.rng.choice((1, 10, len(text)))
        return text[:at] + change(text[at : at + size]) + text[at + size :]

    def _with_other_breaks(self, text: str) -> str:
        sign = self.rng.choice((" ", ".", "\n", ","))
        return text.replace(sign, self.rng.choice(("\n", "\r\n", "\r", "\n\n", "\x85", "\t", "  ", "")))

    def _with_quotation(self, text: str) -> str:
        one, two = self.rng.choice(('""', "“”", "‘’", "''", "«»", "“\n", "()", "[]"))
        at = self._at(text)
        end = at + self.rng.randint(0, 60)
        return text[:at] + one + text[at:end] + two + text[end:]

    def _with_name_of_line(self, text: str) -> str:
        return self._put(text, " " + self.rng.choice(self.lines)[: self.rng.randint(1, 60)])
