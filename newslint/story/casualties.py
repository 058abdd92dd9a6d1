"""How many were killed, hurt, arrested ...: the counts that one event has one of, and that stories repeat."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.quantities import PEOPLE, Quantity, quantities
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

OUTCOMES = {
    **dict.fromkeys(
        "killed dead died dies die killing kills kill deaths fatalities slain murdered drowned".split(), "dead"
    ),
    **dict.fromkeys("injured wounded hurt injuring wounding injuries injures wounds casualties".split(), "hurt"),
    **dict.fromkeys("arrested detained arresting arrests arrest detains detaining".split(), "arrested"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys("rescued rescues rescuing saved".split(), "rescued"),
    **dict.fromkeys("evacuated displaced homeless".split(), "displaced"),
    **dict.fromkeys("kidnapped abducted kidnapping kidnaps abducts hostage hostages captured".split(), "taken"),
    **dict.fromkeys("sacked redundant".split(), "sacked"),
}
"""What happens to people, by the words that tell it."""
_TAKES_OBJECT = frozenset(
    "killed killing kills kill injured wounded injuring wounding injures wounds arrested detained arresting arrests"
    " detains detaining rescued rescues rescuing evacuated kidnapped abducted kidnaps abducts".split()
)
_BETWEEN = frozenset(
    "were was are is have has had been being be people persons men women children others passengers civilians soldiers"
    " troops police officers workers students tourists victims villagers residents pupils civilians protesters left"
    " also confirmed found feared reported shot others reportedly".split()
)
_HEDGES = frozenset("at least about nearly almost some than more up to another".split())
_REACH = 5  # words between a number and the word that tells what happened of those counted
_ANYBODY = PEOPLE | frozenset("persons victims".split())


class CasualtyCount(NamedTuple):
    """A number of people and what happened to them."""

    quantity: Quantity
    outcome: str
    who: str
    """The noun that the number counts; empty where it is “people” or nothing."""
    token: int
    """The word that tells what happened."""


@annotation
def casualties(document: Document) -> tuple[CasualtyCount, ...]:
    """The casualties in a document in the order of the text."""
    table = tokens(document)
    if not OUTCOMES.keys() & table.index.keys():
        return ()
    found = []
    for quantity in quantities(document).all:
        if not quantity.unit and quantity.value == int(quantity.value):
            at = _outcome(table, quantity)
            if at >= 0:
                noun = table.lower[quantity.noun] if quantity.noun >= 0 else ""
                who = "" if noun in _ANYBODY or noun in OUTCOMES else noun
                found.append(CasualtyCount(quantity, OUTCOMES[table.lower[at]], who, at))
    return tuple(found)


def _outcome(table: Tokens, quantity: Quantity) -> int:
    """The word that tells what happened to those counted; -1 if there is none near."""
    sentence = table.sentence[quantity.first]
    low, high = table.sentence_bounds(sentence)
    k = quantity.first - 1
    while k >= low and quantity.first - k <= 3 and table.lower[k] in _HEDGES:
        k -= 1
    if k >= low and table.lower[k] in _TAKES_OBJECT:
        return k
    noun = quantity.noun if quantity.noun >= 0 else quantity.last - 1
    for k in range(quantity.last, min(high, noun + _REACH + 1)):
        word = table.lower[k]
        if word in OUTCOMES:
            return k
        if k > noun and word not in _BETWEEN:
            break
    return -1
