"""An acronym that is introduced and never used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.checks.acronyms._known import AMBIGUOUS, KNOWN
from newslint.checks.acronyms._slips import slips
from newslint.engine.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.engine.summary import count
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.story.acronyms import Acronym, acronyms
from newslint.story.extent import is_story
from newslint.story.readership import meanings
from newslint.text import Document, Span

_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "against", "with", "to"})
_SHORT = 3  # letters: "day", "act" come back by chance


class UnusedAcronym(Rule):
    """``the Northern Ports Union (NPU)``, and no NPU after it."""

    meta = Meta(
        code="ACR105",
        name="unused-acronym",
        summary="An acronym is given in brackets and never used.",
        why="Initials in brackets promise the reader that they will be needed.",
        severity=Severity.WARNING,
        scope="story",
        source="Guardian and Reuters style guides: do not bracket initials that are not used again",
        in_quotes=True,
        bad=(
            Example(
                "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union[[ (NPU)]] said its members had not been asked. A leaflet went round.\n\n"
                "The union will hold a vote in the canteen next week, and the board will wait for the result.",
                fixed="The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union said its members had not been asked. A leaflet went round.\n\n"
                "The union will hold a vote in the canteen next week, and the board will wait for the result.",
            ),
            Example(
                "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union[[ (NPU)]] and the Harbour Staff League (HSL) had not been asked.\n\n"
                "The unions will hold a vote in the canteen next week, and the board will wait for the result.",
                fixed="The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
                "The Northern Ports Union and the Harbour Staff League had not been asked.\n\n"
                "The unions will hold a vote in the canteen next week, and the board will wait for the result.",
            ),
        ),
        good=(
            "The harbour board met on Tuesday to weigh a plan for a second quay and a larger car park.\n\n"
            "The Northern Ports Union (NPU) said its members had not been asked. A leaflet went round.\n\n"
            "The NPU will hold a vote in the canteen next week, and the board will wait for the result.",
            "The Northern Ports Union (NPU) said its members had not been asked.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for acronyms whose only place is the bracket after their full form; one finding speaks for all."""
        if not is_story(document):
            return
        table = tokens(document)
        found = ((_unused(table, acronym), acronym) for acronym in acronyms(document).values())
        names = {k: acronym.defined[0].words for k, acronym in found if k is not None}
        unused = [*names]
        if unused and (meant := {slip.meant for slip in slips(document).values()}):
            unused = [k for k in unused if table.text[k].rstrip("s") not in meant]
        if not unused:
            return
        first, *others = [Span(table.end_of(k - 2), table.end_of(k + 1)) for k in unused]
        edits = tuple(Edit(span, "") for span in (first, *others))
        fix = Fix("Delete the brackets", edits, Safety.DISPLAY)
        name = table.text[unused[0]]
        if others:
            message = (
                f"{name} and {count(len(others), 'more acronym')} are introduced and not used again: leave them out?"
            )
        else:
            message = f"{name} is introduced and not used again: leave it out?"
        severity = None if any(not _serves(table, k, names[k]) for k in unused) else Severity.ADVICE
        related = tuple(Related(span, "This one too.") for span in others)
        yield self.found(first, message, fixes=(fix,), related=related, severity=severity)


def _serves(table: Tokens, k: int, name: Sequence[str]) -> bool:
    """Whether initials in brackets may serve a reader all the same: many know the body by them, or it comes back."""
    letters, full = table.text[k].rstrip("s"), " ".join(name)
    known = any(meaning.full.lower() == full for meaning in meanings().get(letters, ()))
    return known or letters in KNOWN - AMBIGUOUS or _comes_back(table, k, name)


def _comes_back(table: Tokens, k: int, name: Sequence[str]) -> bool:
    """Whether the story speaks again of what an acronym in brackets stands for, by the chief word of its name.

    Then a desk may like to give the initials by which it is known, though the story chooses other words.
    """
    chief = {name[-1], *(one for one, two in pairwise(name) if two in _SMALL)}
    later = {*table.lower[k + 1 :]}
    return any({word, f"{word}s", word.removesuffix("s")} & later for word in chief if len(word) > _SHORT)


def _unused(table: Tokens, acronym: Acronym) -> int | None:
    """The only place of an acronym, where that is the bracket after its full form."""
    if len(acronym.uses) != 1 or not acronym.defined or not acronym.defined[0].matches:
        return None
    at = acronym.uses[0].token
    if at + 2 < len(table) and table.text[at + 2][0].isupper() and table.same_sentence(at, at + 2):
        return None  # the Rights of Way (CROW) Act
    return at if table.text[at - 1] == "(" and acronym.defined[0].last == at - 1 else None
