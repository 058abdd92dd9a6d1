"""What an editor may leave out of speech, and write in another way, without a word of it being changed.

Hesitations are no words to begin with. Besides these go phrases that fill a pause, a small word that opens a sentence,
a stutter, a word said again, the start of a sentence that is given up, and what stands in round brackets in a
transcript.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.story.transcripts.transcript import Transcript
from newslint.util.lazy_regex import lazy_regex

_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in ("you know", "i mean", "sort of", "kind of", "you see", "if you like", "you know what", "do you know")
)
_LONGEST_PHRASE = 3
_OPENERS = frozenset("and but so well now look yes yeah yep no okay right oh listen because honestly actually".split())
"""Small words that may open a sentence, and may go there."""
_SET_OFF = frozenset("like well yeah okay right oh look actually honestly basically obviously".split())
"""The same between commas, anywhere."""
_STUTTER = 6
"""Words that are said again together."""
_GIVEN_UP = 6
"""Words of a start that is given up."""
_DENIALS = frozenset("not no never none nobody nothing nor neither without".split())
_BROKEN_OFF = lazy_regex(r"(?:[-‐‑–—]+|…|\.{3})(?:\s|$)|\s[–—-]+\s")
_PAUSE = lazy_regex(r"\s*[,–—-]")
_SAME = ({"is", "'s"}, {"has", "'s"}, {"would", "'d"}, {"had", "'d"}, {"did", "'d"})
_ASIDE = 80
"""Characters of the longest remark in round brackets."""


def skips(transcript: Transcript, low: int, high: int) -> Iterator[int]:
    """The words in a range that would hardly be missed, as far as neighbours tell: a pause, an echo, a broken start."""
    keys = [word.key for word in transcript.words[low : high + _STUTTER]]
    for k in range(high - low):
        phrase = _phrase(keys, k)
        yield from range(low + k, min(high, low + k + phrase))
        again = next((n for n in (3, 2, 1) if keys[k : k + n] == keys[k + n : k + 2 * n]), 0)
        yield from range(low + k, min(high, low + k + again))
        if _BROKEN_OFF.match(transcript.after(low + k)):
            yield from range(max(low, low + k - _GIVEN_UP + 1), low + k + 1)
        if keys[k] in _SET_OFF or (keys[k] in _OPENERS and opens(transcript, low + k)):
            yield low + k


def without_pauses(transcript: Transcript, first: int, last: int) -> list[str]:
    """Some words less those that an editor may leave out without a sign."""
    shift = max(0, first - _STUTTER)
    keys = [word.key for word in transcript.words[shift : last + _STUTTER]]
    left: list[str] = []
    at = first
    while at < last:
        step = _step(transcript, keys, at - shift, at, first, last)
        if not step:
            left.append(keys[at - shift])
        at += step or 1
    return left


def _step(transcript: Transcript, keys: list[str], k: int, at: int, first: int, last: int) -> int:
    """How many words from one on may go for one reason; 0 where the first must stay.

    Words that are said again may go for those after them, which then must stay, or for those before, which do.
    """
    for size in range(min(_STUTTER, last - at), 0, -1):
        run = keys[k : k + size]
        if run == keys[k + size : k + 2 * size] or (at == first and run == keys[max(0, k - size) : k]):
            return size
    phrase = _phrase(keys, k)
    if phrase and at + phrase <= last:
        return phrase
    if keys[k] in _OPENERS and opens(transcript, at):
        return 1
    if keys[k] in _SET_OFF and _PAUSE.match(transcript.after(at)) and (at == 0 or _is_set_off(transcript, at)):
        return 1
    if _is_aside(transcript, at):
        return 1
    return _given_up(transcript, keys[k : k + min(last - at, _GIVEN_UP)], at)


def _given_up(transcript: Transcript, keys: list[str], at: int) -> int:
    """How many words go with the one that is broken off first; none where a denial would go with it."""
    for n, key in enumerate(keys):
        if key in _DENIALS:
            break
        if _BROKEN_OFF.match(transcript.after(at + n)):
            return n + 1
    return 0


def _phrase(keys: list[str], k: int) -> int:
    """How many words the phrase has that fills a pause here; 0 where there is none."""
    return next((n for n in range(_LONGEST_PHRASE, 1, -1) if tuple(keys[k : k + n]) in _PHRASES), 0)


def opens(transcript: Transcript, word: int) -> bool:
    """Whether a word is the first of a sentence, or of what somebody says."""
    return word == 0 or transcript.is_new_turn(word) or any(stop in transcript.after(word - 1) for stop in ".?!;:\n")


def _is_set_off(transcript: Transcript, word: int) -> bool:
    """Whether a comma or a dash stands before a word, or another such word."""
    before = transcript.after(word - 1)
    return "," in before or "–" in before or "—" in before or opens(transcript, word)


def _is_aside(transcript: Transcript, word: int) -> bool:
    """Whether a word stands in round brackets."""
    text, said = transcript.document.reading.text, transcript.words[word]
    before = text[max(0, said.start - _ASIDE) : said.start]
    return before.rfind("(") > before.rfind(")") and ")" in text[said.end : said.end + _ASIDE]


def is_same(said: list[str], quoted: list[str]) -> bool:
    """Whether some words are others only in how they are typed: health care and healthcare, it's and it is."""
    if "".join(said) == "".join(quoted):  # none and none, too
        return True
    return len(said) == len(quoted) and all(
        one == two or {one, two} in _SAME for one, two in zip(said, quoted, strict=True)
    )
