"""A comma with a clause on either side, where the second reader sees the end of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks._suspects import Suspects
from newslint.checks.punctuation._first_sentence import is_no_statement
from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.doers import Role, doers
from newslint.language.words.morphology import lemma, lemmas, possible_tags
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.reporting_verbs import TELLING
from newslint.text import Span

_PHRASE = NOUNS | {"DT", "PRP", "PRP$", "JJ", "CD", "EX", "POS", "HYPH", "RB"}
_HANGING = frozenset({"IN", "WRB", "VBG", "VBN", "TO", "RB", "CC", "WP", "WDT", "VB", "MD", "VBD"})
"""Tags that open a sentence with a clause or a phrase that needs what follows the comma."""
_NAMED = NOUNS | {"DT", "PRP$", "JJ"}
_QUOTED = frozenset({"``", "''"})
_JOINING = frozenset({"so", "then", "yet"})
_NEEDING = frozenset(
    """just only merely given unless until whether once because since if when while after before as that although though
    than without despite whoever whatever however wherever whenever whichever""".split()
)
"""Words of a first clause that needs what follows its comma."""
_ARTICLES = frozenset({"a", "an"})
_MARKS = frozenset({".", ",", ":", ""})
LINKS = frozenset("then now instead still later afterwards soon today yesterday meanwhile next thus hence".split())
"""Adverbs that may stand before the subject of the second sentence, and join nothing."""
_PARTS = frozenset({";", ":", "--", "–", "—"})
"""Marks after which a clause begins anew."""
_SAYING = TELLING | {"say", "point", "appear", "seem", "turn", "emerge", "transpire"}


class SecondSentence(Suspects):
    """Commas that may part two sentences whose trees do not show it."""

    triggers = frozenset({","})
    labels = ("comma-stop",)
    likely = 0.4

    def suspects(self, view: SyntaxView) -> Iterator[tuple[int, int]]:
        """The only comma of a sentence, with a verb before it, and a subject and its verb right behind it."""
        for comma in view.tokens.where(","):
            low, end = view.tokens.sentence_bounds(view.tokens.sentence_of(comma))
            first = next((k + 1 for k in range(comma - 1, low - 1, -1) if view.text[k] in _PARTS), low)
            aside = _aside(view, first, end)
            before = view.tag[first:comma] if aside < 0 else [view.tag[first], *view.tag[aside:comma]]
            commas = view.tag[low:end].count(",") - 2 * (aside >= 0)
            if not before or before[0] in _HANGING or commas > 1 or FINITE.isdisjoint(before) or comma < aside:
                continue
            if aside >= 0 and view.next_word(comma) in _ARTICLES:
                continue  # "..., a condition the town has met"
            if not _QUOTED.isdisjoint(view.tag[low:end]) or view.next_word(comma) in _JOINING:
                continue  # people speak in splices
            verb = _verb_of_phrase(view, comma + 1, end)
            if verb < 0 or view.next_tag(verb) in _MARKS or opens_title(view, comma + 1):
                continue  # ", the figures show."
            if (
                is_no_statement(view, low)
                or not _NEEDING.isdisjoint(view.lower[max(first, aside) : comma])
                or third_clause(view, comma + 1) >= 0
            ):
                continue  # "not just old, it is rotten too"; "one fell, another rose and a third fell"
            if "PRP" in view.tag[comma + 2 : verb] or is_absolute(view, comma + 1, verb):
                continue  # "an award he would have shared", "this one laid over rot"
            if _SAYING.isdisjoint(lemmas(view.lower[verb])) and view.lower[verb + 1 : verb + 3] != ["quoted", "as"]:
                yield comma, verb

    def report(self, view: SyntaxView, token: int, other: int) -> Iterator[Finding]:
        """Offer a semicolon or a full stop."""
        word = view.text[token + 1]
        message = (
            f"A second sentence seems to begin at “{word}”, with its verb, “{view.text[other]}”: a stop before it?"
        )
        yield self.found(view.tokens.span(token), message, fixes=ways_to_part(view, token))


def _aside(view: SyntaxView, first: int, end: int) -> int:
    """The token after an aside on the subject, between two commas: “Lund, who is 40, will go”; -1 for none."""
    commas = [k for k in range(first, end) if view.tag[k] == ","]
    if len(commas) != 3 or not FINITE.isdisjoint(view.tag[first : commas[0]]):
        return -1
    opens, closes = commas[0] + 1, commas[1] + 1
    tells = view.lower[opens] in {"who", "which", "whose", "whom", "where"} or view.tag[opens] in {"DT", "CD", "VBN"}
    return closes if tells and view.tag[closes] in FINITE | {"MD"} else -1


def opens_title(view: SyntaxView, start: int) -> bool:
    """Whether an article or the like has a capital within a sentence: ", The Rest is Noise", ", We Are The World"."""
    return view.tag[start] in {"DT", "PRP$", "PRP"} and view.text[start][0].isupper() and view.text[start] != "I"


def third_clause(view: SyntaxView, second: int) -> int:
    """The "and" after the start of a second clause that adds a third one, with a subject of its own; -1 for none."""
    end = view.sentence_end(second)
    joints = (k for k in range(second, end - 2) if view.lower[k] == "and")
    return next((k for k in joints if _verb_of_phrase(view, k + 1, end) >= 0 or _goes_without(view, k + 1, end)), -1)


def _goes_without(view: SyntaxView, start: int, end: int) -> bool:
    """Whether a phrase goes on without the verb said before: "and the young nearly a third", "and songs sung"."""
    if view.tag[end - 2] == "VBN" and (_PHRASE | {"IN"}).issuperset(view.tag[start : end - 2]) and start < end - 2:
        return True
    at = start
    while at < end - 2 and view.tag[at] in _NAMED:
        at += 1
    measured = view.tag[at] == "CD" or (view.tag[at] == "RB" and view.tag[at + 1] in {"DT", "CD"})
    return at > start and measured


def _verb_of_phrase(view: SyntaxView, start: int, end: int) -> int:
    """The finite verb right after a phrase that begins at a token, before another; -1 for none."""
    verb = start
    while verb < end and view.tag[verb] in _PHRASE:
        verb += 1
    return verb if start < verb < end and view.tag[verb] in FINITE else -1


_ONE = frozenset({"a", "an", "one", "this", "another"})


def is_absolute(view: SyntaxView, start: int, verb: int) -> bool:
    """Whether a noun and a participle only add how it was: "their heads bowed", "some of them tied up"."""
    if view.lower[verb] in {"called", "named", "dubbed", "titled"} and view.lower[start] in _ONE:
        return True  # "signed into law, a bill called the Farm Act"
    if view.tag[verb] != "VBD" or "VBN" not in possible_tags(view.text[verb]) or view.lower[start:verb].count("same"):
        return "same" in view.lower[start:verb]  # "the same day six states sued"
    if not share(view.lower[verb - 1], Kind.BODY) and _happens_alone(lemma(view.lower[verb], "VBD")):
        return False  # "his deputy stayed behind", but "their heads bowed"
    owned = (
        view.tag[start] == "PRP$"
        or view.lower[start] in {"a", "an", "one", "this", "another"}
        or "of" in view.lower[start:verb]
    )
    timed = view.lower[verb + 1] in {"each", "every", "last", "this"}
    return owned and (timed or view.tag[verb + 1] in {"IN", ".", "RP", "RB", "TO"})


def _happens_alone(verb: str) -> bool:
    """Whether a verb is seldom met in the passive, beside what it does by itself: stayed, survived, fell."""
    alone, suffers = doers(verb, Role.DOES), doers(verb, Role.SUFFERS)
    return alone is not None and (suffers is None or suffers.counted + 3 <= alone.counted)


def ways_to_part(view: SyntaxView, comma: int) -> tuple[Fix, Fix]:
    """A semicolon for a comma, and a full stop with a capital behind it."""
    at, start = view.tokens.span(comma), view.tokens.start_of(comma + 1)
    capital = Edit(Span(start, start + 1), view.text[comma + 1][0].upper())
    return (
        Fix("Write a semicolon", (Edit(at, ";"),), Safety.UNSAFE),
        Fix("Write a full stop", (Edit(at, "."), capital), Safety.UNSAFE),
    )


def third_behind_time(view: SyntaxView, comma: int) -> bool:
    """Whether "and", when it was and a third clause follow: one fell and by noon the shop had closed."""
    end = view.sentence_end(comma)
    joint = next((k for k in range(comma + 3, end - 4) if view.lower[k] == "and" or view.text[k] == ","), end)
    if joint == end or view.text[joint] == "," or view.tag[joint + 1] != "IN":
        return False
    opens = range(joint + 3, min(end - 1, joint + 6))
    return any(
        view.tag[k] in {"DT", "PRP", "PRP$", "NNS"} and not FINITE.isdisjoint(view.tag[k + 1 : k + 4]) for k in opens
    )
