"""Of whom or what a few words are told, read from the words beside them without a tree; and who a story is about.

A participant is a word: a surname, or the singular of a noun. Whom the first sentence leaves unnamed ("A climber was
found dead") and the next names ("Eric Lund, 36, of Leeds, left alone"), is one person under two words.
"""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.view import SyntaxView
from newslint.lexicon.auxiliaries import MODALS
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import SEVERAL
from newslint.story.context import lead_sentence
from newslint.story.counted_nouns import singular
from newslint.story.people import people
from newslint.story.person_mentions import PersonMention
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_SKIPPED = MODALS | frozenset(
    "was were is are am be been being has have had did does do also later then now still both all each today"
    " not".split()
)
_RELATIVE = frozenset({"who", "which", "that"})
_JOINED = frozenset({"and", "but", "then", "or"})
_THEY = frozenset("he she it they him her them".split())
_OPENERS = frozenset("the a an his her its their this that these those another both all mr mrs ms dr".split())
_NEW = frozenset({"a", "an", "another"})
_CUTS = _JOINED | frozenset(
    ', ; : said says when while because as if after before although though told ( ) " —'.split()
)
_ADDING = frozenset(
    "of in on at from with by near for over to into behind against between across about off outside inside along aboard"
    " during".split()
)
"""Prepositions behind which a phrase says more of its head."""
_PERSONAL = ("er", "ist", "man")
"""Endings of nouns for persons that no list has: kayaker, cellist."""
_OFFICIALS = frozenset(
    "judge magistrate coroner officer detective spokesman spokeswoman lawyer prosecutor number".split()
)
"""Those who speak or decide of whom a story is about."""
_SUBJECTS = ("nsubj", "nsubj:pass")
_AUXILIARY = ("aux", "aux:pass", "cop")
_FEW = SEVERAL | {"both"}
_NEWS = 3
"""Sentences after the first in which its person may be named."""
_LONGEST = 9


class Protagonist(NamedTuple):
    """The one person of a story's first sentence: the noun for it, and the surname, "" where either lacks."""

    noun: str
    surname: str
    several: bool = False
    """Whether they are a counted few: two climbers."""


def subject(table: Tokens, k: int) -> str:
    """Who or what is told of by words that begin at a token: the subject before them; "" where none is plain."""
    low, at = table.sentence_start(k), k - 1
    lower = table.lower
    while at >= low and (lower[at] in _SKIPPED or lower[at].endswith("ly")):
        at -= 1
    if at < low:
        return ""
    if lower[at] in _RELATIVE:
        at -= 1
        if at >= low and lower[at] == ",":
            at -= 1
        return _phrase_up_to(table, _before_age(table, at, low), low)
    if lower[at] == ",":
        at = _before_age(table, at - 1, low)
        opened = next((j for j in range(at, max(low, at - _LONGEST) - 1, -1) if lower[j] == ","), -1)
        whole = _phrase_up_to(table, at, low) if table.text[at][0].isupper() else ""
        return whole or (_phrase_up_to(table, _before_age(table, opened - 1, low), low) if opened > low else "")
    if lower[at] in _JOINED:
        return phrase_from(table, low)
    return _phrase_up_to(table, at, low)


def subject_in(view: SyntaxView, first: int, last: int) -> str:
    """The same by the tree: the subject of the verb among some tokens, or of the verb that it is joined to."""
    at = next(
        (
            k
            for k in range(last - 1, first - 1, -1)
            if view.tag[k].startswith("VB") and view.relation[k] not in _AUXILIARY
        ),
        -1,
    )
    if at < 0:
        at = next((view.head[k] for k in range(first, last) if view.relation[k] in _AUXILIARY), -1)
    for _ in range(3):
        if at < 0:
            return ""
        own = next((k for k in view.tree.children(at) if view.relation[k] in _SUBJECTS), -1)
        if own >= 0:
            if view.lower[own] in _RELATIVE and view.relation[at].startswith("acl"):
                own = view.head[at]
            new = any(view.lower[k] in _NEW for k in view.tree.children(own))
            last_of_name = own
            while (
                view.text[own][0].isupper()
                and last_of_name + 1 < view.sentence_end(own)
                and view.text[last_of_name + 1][0].isupper()
            ):
                last_of_name += 1
            return _word(view.tokens, last_of_name, new=new) if view.lower[own] not in _THEY else view.lower[own]
        if view.relation[at] not in ("conj", "xcomp", "advcl"):
            return ""
        at = view.head[at]
    return ""


def phrase_from(table: Tokens, k: int) -> str:
    """The word for whom the phrase that begins at a token stands; "a" before it where it is new."""
    high = table.sentence_end(k)
    lower, text = table.lower, table.text
    new = k < high and lower[k] in _NEW
    while k < high and (lower[k] in _OPENERS or (lower[k].isdigit() and k + 1 < high and lower[k + 1] != ",")):
        k += 1
    if k < high and lower[k] in _THEY:
        return lower[k]
    last = k - 1
    while last + 1 < high and last - k < _LONGEST and _goes_on(table, last + 1):
        if last >= k and lower[last + 1].endswith(("ed", "ing", "dead")):
            break
        last += 1
        if last + 1 < high and text[last][0].isupper() and not text[last + 1][0].isupper():
            break
    return _word(table, last, new=new) if last >= k else ""


def _goes_on(table: Tokens, k: int) -> bool:
    """Whether a token may go on a phrase of nouns: no verb that is known here, no preposition, no mark but a hyphen."""
    word = table.lower[k]
    if word == "-":
        return True
    ends = word in _ADDING or word in _CUTS or word in _SKIPPED or word in _RELATIVE or word in _OPENERS
    return word[0].isalnum() and not ends and not word.endswith("ly")


def _before_age(table: Tokens, at: int, low: int) -> int:
    """The last token of what stands before an age set off by a comma, or the token itself."""
    return at - 2 if at - 2 >= low and table.lower[at].isdigit() and table.lower[at - 1] == "," else at


def _phrase_up_to(table: Tokens, at: int, low: int) -> str:
    """The word for whom the phrase that ends at a token stands: its head, not what a preposition adds."""
    lower = table.lower
    if at < low or not lower[at][0].isalpha():
        return ""
    if lower[at] in _THEY:
        return lower[at]
    first = at
    while first > low and lower[first - 1] not in _CUTS and at - first < _LONGEST:
        first -= 1
    head = next((j - 1 for j in range(first + 1, at + 1) if lower[j] in _ADDING), at)
    return _word(table, head, new=not _NEW.isdisjoint(lower[first:head]))


def _word(table: Tokens, k: int, *, new: bool) -> str:
    """A word as a participant: a surname in small letters, the singular of a noun."""
    word = table.lower[k]
    if not word[0].isalpha() or word in _OPENERS:
        return ""
    if table.text[k][0].isupper() and k > table.sentence_start(k):
        return word
    return f"a {singular(word)}" if new else singular(word)


@annotation
def protagonist(document: Document) -> Protagonist:
    """Who the story is about, as its first sentence and the ones after it tell."""
    table = tokens(document)
    if not len(table.first):
        return Protagonist("", "")
    lead = lead_sentence(document)
    if lead >= len(table.first):
        return Protagonist("", "")
    low, high = table.sentence_bounds(lead)
    known = person_nouns(table.lexicon)
    named = [p for p in people(document) if p.mentions]
    early = next((p for p in named if any(low <= n.first < high for n in p.mentions)), None)
    if early is not None:
        at = next(n.first for n in early.mentions if low <= n.first < high)
        noun = table.lower[at - 1] if at > low and table.lower[at - 1] in known else ""
        return Protagonist(noun, _last(early.name))
    brought = (phrase_from(table, k) for k in range(low, high) if table.lower[k] in ("a", "an"))
    noun = next(
        (
            word[2:]
            for word in brought
            if word[2:] not in _OFFICIALS and (word[2:] in known or word.endswith(_PERSONAL))
        ),
        "",
    )
    if not noun:
        counted = (phrase_from(table, k + 1) for k in range(low, high - 1) if table.lower[k] in _FEW)
        few = next((word for word in counted if word in known or word.endswith(_PERSONAL)), "")
        if few:
            return Protagonist(few, "", several=True)
    last = min(lead + 1 + _NEWS, len(table.first))
    for sentence in range(lead + 1, last):
        first = table.sentence_bounds(sentence)[0]
        end = table.sentence_bounds(sentence)[1]
        here = [p for p in named if any(first <= n.first < end for n in p.mentions)]
        opens = first if sentence == lead + 1 else -1
        person = next((p for p in here if any(_is_told(table, n, opens) for n in p.mentions)), None)
        if person is not None:
            return Protagonist(noun, _last(person.name))
    return Protagonist(noun, "")


def _is_told(table: Tokens, mention: PersonMention, opens: int) -> bool:
    """Whether a name tells who was meant: one with an age, or one that opens a sentence and is not explained."""
    k = mention.last
    if k + 2 >= len(table) or table.lower[k] != ",":
        return mention.first == opens
    return table.lower[k + 1].isdigit()


def _last(name: str) -> str:
    """The last word of a name."""
    return name.rsplit(maxsplit=1)[-1].lower()
