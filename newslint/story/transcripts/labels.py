"""Who speaks in a transcript: the labels before the lines, and whether one fits a name in a story."""

from __future__ import annotations

from collections import Counter

from newslint.lexicon.lists import SHIPPED
from newslint.lexicon.name_words import honorifics, offices, particles, person_nouns
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex
from newslint.util.records import NamedTuple

_LABEL = lazy_regex(
    r"^[ \t>*_\-–—]{0,8}(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?[ \t]{0,4})?"
    r"(?P<label>[A-Z][^\s:,;?!\"“”\[\]]{0,30}(?:[ \t][^\s:,;?!\"“”\[\]]{1,30}){0,5})"
    r"[ \t]{0,4}[*_ \t]{0,4}:(?=[*_\s]|$)",
    # a clock, and the marks of Markdown where they were not taken for such
    flags=8,  # re.MULTILINE
)
_NO_SPEAKERS = frozenset(
    "note notes warning date time place subject re from to location topic title headline transcript source copy cc"
    " recorded present apologies duration venue http https summary update agenda item interview minutes".split()
)
_ROLES = frozenset(
    "q a question answer questioner interviewer interviewee speaker moderator host presenter anchor reporter reporters"
    " journalist narrator operator chair chairman chairwoman chairperson clerk court witness foreman juror audience"
    " crowd man woman male female voice caller participant member delegate guest all panel unknown unidentified"
    " press the counsel defendant claimant".split()
)
"""What a label is that tells a part, and no name."""
_COUNTED = frozenset("speaker voice caller participant juror witness male female man woman reporter".split())
"""Parts that a number tells apart: Speaker 1."""
_FORMS = frozenset({"cllr", "councillor", "atty"})
"""Forms of address of transcripts, beside those of news."""
_SMALL = frozenset({"of", "the", "for", "and"})
_MOST_WORDS = 5
_INITIALS = 3


class Label(NamedTuple):
    """A label: the range of the reading that it takes, its colon included, and what it says."""

    start: int
    end: int
    text: str


def find_labels(document: Document) -> list[Label]:
    """The labels of speakers in a document, in order; none where it has not two that differ."""
    found = [
        Label(m.start(), m.end(), " ".join(m["label"].split()))
        for m in _LABEL.finditer(document.reading.text)
        if _may_speak(m["label"].split())
    ]
    often = Counter(label.text for label in found)
    sure = [label for label in found if often[label.text] > 1 or _is_formal(label.text)]
    return sure if len({label.text for label in sure}) > 1 else []


def _may_speak(words: list[str]) -> bool:
    """Whether some words could be a label: each with a capital or a number, and no head of a form."""
    heads = all(word[0].isupper() or word[0].isdigit() or word[0] == "(" or word in _SMALL for word in words)
    low = words[0].lower()
    counted = low in _COUNTED or not any(word[0].isdigit() for word in words)
    return heads and counted and len(words) <= _MOST_WORDS and low not in _NO_SPEAKERS


def _is_formal(label: str) -> bool:
    """Whether a label that comes once is one all the same: in capitals, of several words, or a known part."""
    return label.isupper() or " " in label or label.lower() in _ROLES


def names_of(label: str) -> frozenset[str]:
    """The words of a label that may be names, in small letters; none where it tells a part, such as THE CHAIR or Q,
    or has initials.
    """
    words = [word.strip("().'’*_").lower() for word in label.split()]
    nobody = (honorifics(SHIPPED), person_nouns(SHIPPED), offices(SHIPPED), _ROLES, _SMALL, _FORMS)
    if len(words) == 1 and len(words[0]) <= _INITIALS and label.isupper():
        return frozenset()
    return frozenset(
        word for word in words if len(word) > 1 and not word[0].isdigit() and not any(word in known for known in nobody)
    )


def fits(label: str, words: tuple[str, ...]) -> bool:
    """Whether a label may stand for the person of a name: it has one of its words, or names nobody."""
    known = names_of(label)
    if not known:
        return True
    small = particles(SHIPPED)
    bare = {part for word in words for part in word.lower().replace("’", "'").split("-") if part not in small}
    theirs = {part for word in known for part in word.replace("’", "'").split("-") if part not in small}
    return bool(bare & theirs) or label.casefold() in " ".join(words).casefold()
