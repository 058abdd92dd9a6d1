"""One compound, written with a hyphen here and without it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.engine.direction import Direction, choices, direct
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import known
from newslint.language.words.lexicon import entry
from newslint.lexicon.lists import words
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.variety import Side, variety
from newslint.text import Document, Span

_PREFIXES = words("prefixes", "bound")
"""Parts that are no words of their own: without a hyphen they are closed up, never left standing apart."""
_PARTICLES = frozenset("about across around aside away back by down in off on out over through to together up".split())
"""Second parts of nouns made from verbs: “a build-up” is a noun, “build up” the verb."""
_OTHER_WORDS = frozenset(
    "recover recreate recreation redress reform release remark represent research resent reserve resign resort restore"
    " return recount repress recollect retreat coop unionised unionized prone onto into upset outlay".split()
)
"""Closed forms that are words of another meaning than the form with a hyphen."""
_NUMBERS = {*NUMBER_WORDS, "hundred"} - {"zero", "dozen"}
_MANY = 2  # up to so many odd places of one compound are shown one by one
_LOOSE = frozenset("first second third last next same other one this that each every all some any no".split())
_TIMES = frozenset("time day night week month year half season quarter".split())


class _Use(NamedTuple):
    """A place of a compound: its tokens, and how it is joined there."""

    first: int
    last: int
    joint: str


class MixedHyphens(Rule):
    """``decision-making`` here, ``decision making`` there."""

    meta = Meta(
        code="SPL130",
        name="mixed-hyphens",
        summary="A compound is written with a hyphen in one place and without it in another.",
        why="Dictionaries differ and so do desks, but a story that has both ways looks unread.",
        severity=Severity.WARNING,
        in_quotes=True,
        bad=(
            Example(
                "A low-cost airline cut fares. Another low-cost rival followed, and [[low cost]] travel grew.",
                fixed="A low-cost airline cut fares. Another low-cost rival followed, and low-cost travel grew.",
            ),
            Example(
                "The anti-war march drew anti-war veterans, and an [[antiwar]] song was sung.",
                fixed="The anti-war march drew anti-war veterans, and an anti-war song was sung.",
            ),
            Example(
                "The pace-setter fell. Two pace-setters remain, and a [[pace setter]] may yet lose.",
                fixed="The pace-setter fell. Two pace-setters remain, and a pace-setter may yet lose.",
            ),
        ),
        good=(
            "A low-cost airline cut fares. Another low-cost rival followed, at low cost to its owners.",
            "The build-up was slow. Tensions build up again after each build-up of troops.",
            "She will resign on Monday. The club hopes to re-sign him, and he may re-sign soon.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Collect the compounds with a hyphen, look for the same parts apart or in one word, and compare."""
        table = tokens(document)
        for (one, two), hyphened in _compounds(table).items():
            apart = [place for form in _numbers(two) for place in _apart(table, one, form)]
            closed = [(k, k + 1) for form in _numbers(two) for k in _closed(table, one, form)]
            if closed or (apart and len(hyphened) + len(apart) > 2):
                yield from self._compare(document, (one, two), hyphened, apart, closed)

    def _compare(
        self,
        document: Document,
        pair: tuple[str, str],
        hyphened: list[tuple[int, int]],
        apart: list[tuple[int, int]],
        closed: list[tuple[int, int]],
    ) -> Iterator[Finding]:
        """Findings for the places of one compound that are not like most others with the same job.

        Before a noun a hyphen is right that would be wrong elsewhere. Only where the story has the hyphen elsewhere
        at least as often as not, all places must be alike.
        """
        followers = frozenset(_follower(document, last) for _, last in hyphened)
        roles = [(_role(document, pair, *at, frozenset()), at) for at in hyphened]
        apart_roles = [(_role(document, pair, *at, followers), at) for at in apart]
        elsewhere, apart_elsewhere = (sum(role == "rest" for role, _ in some) for some in (roles, apart_roles))
        counted = {"attribute", "prefix", *(["rest"] if elsewhere >= max(1, apart_elsewhere) else [])}
        uses = [_Use(*at, "-") for role, at in roles if role]
        uses += [_Use(*at, " ") for role, at in apart_roles if role in counted]
        uses += [_Use(*at, "") for at in closed]
        by_joint: dict[str, list[_Use]] = defaultdict(list)
        for use in sorted(uses, key=lambda u: u.first):
            by_joint[use.joint].append(use)
        if len(by_joint) < 2:
            return
        first = min(by_joint, key=lambda joint: by_joint[joint][0].first)
        attributes = all(role in ("attribute", "prefix") for role, _ in roles + apart_roles if role)
        counts = {joint: len(places) for joint, places in by_joint.items()}
        way = direct(counts, first, _today(document, pair, by_joint, attributes=attributes))
        if way.asked is not None:
            if self._enough(way.asked, way.wanted, by_joint):
                yield self._ask(document, pair, by_joint, way)
            return
        for joint, odd in by_joint.items():
            if joint != way.wanted and self._enough(joint, way.wanted, by_joint):
                for use in odd if len(odd) <= _MANY else odd[:1]:
                    yield self._report(document, pair, use, by_joint[way.wanted], len(odd), sure=way.sure)

    @staticmethod
    def _enough(joint: str, wanted: str, by_joint: dict[str, list[_Use]]) -> bool:
        """Whether there is enough to go by: two places against one, or a word that is one with or without a hyphen."""
        return len(by_joint[wanted]) >= 2 or {joint, wanted} == {"-", ""}

    def _ask(
        self, document: Document, pair: tuple[str, str], by_joint: dict[str, list[_Use]], way: Direction[str]
    ) -> Finding:
        """One finding where the form of today is outnumbered: that form throughout, or here what most places have."""
        table = tokens(document)
        here = by_joint[way.asked or ""][0]
        spans = {table.span(u.first, u.last): u for joint, uses in by_joint.items() if joint != way.asked for u in uses}

        def write(span: Span) -> str:
            return _joined(document[span], pair, spans[span], here.joint)

        span, model = table.span(here.first, here.last), by_joint[way.wanted]
        other = table.span(model[0].first, model[0].last)
        fixes = choices(span, _joined(document[span], pair, here, way.wanted), list(spans), write)
        times = f" ({len(model)} times)" if len(model) > 1 else ""
        return self.found(
            span,
            f"The story has “{document[span]}”, as is usual today, and elsewhere “{document[other]}”{times}: "
            "one form throughout?",
            fixes=fixes,
            related=(Related(other, f"“{document[other]}” here."),),
        )

    def _report(
        self, document: Document, pair: tuple[str, str], use: _Use, model: list[_Use], count: int, *, sure: bool
    ) -> Finding:
        """The finding for one place."""
        table = tokens(document)
        span = table.span(use.first, use.last)
        other = table.span(model[0].first, model[0].last)
        text = _joined(document[span], pair, use, model[0].joint)
        times = f" ({len(model)} times)" if len(model) > 1 else ""
        more = f" and in {count - 1} more places" if count > _MANY else ""
        safety = Safety.UNSAFE if document.quotes.touches(span) else Safety.SAFE
        return self.found(
            span,
            f"The story has “{document[span]}” here{more}, “{document[other]}” elsewhere{times}: which is it to be?",
            fixes=(Fix.swap(span, text, safety if sure and (use.joint or not _is_word(pair)) else Safety.DISPLAY),),
            related=(Related(other, f"“{document[other]}” here."),),
        )


def _compounds(table: Tokens) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Where compounds of two parts with a hyphen stand, by their parts, lower-case and singular.

    Most are three tokens; some, with a prefix, are one.
    """
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for at in table.index.get("-", ()):
        if (
            0 < at < len(table) - 1
            and table.adjacent(at - 1)
            and table.adjacent(at)
            and table.lower[at - 2 : at - 1] != ["-"]
            and table.lower[at + 2 : at + 3] != ["-"]
            and _plain(table, at - 1, table.text[at - 1], table.text[at + 1])
        ):
            found[table.lower[at - 1], _singular(table.lower[at + 1])].append((at - 1, at + 2))
    for at in table.those(_have_hyphen):
        one, two = table.text[at].split("-")
        if _plain(table, at, one, two):
            found[one.lower(), _singular(two.lower())].append((at, at + 1))
    return found


def _have_hyphen(tokens: list[str]) -> list[bool]:
    """Whether each token is one of two parts."""
    return [token.count("-") == 1 and token[0] != "-" for token in tokens]


def _plain(table: Tokens, at: int, one: str, two: str) -> bool:
    """Whether two parts make a compound of common words; a capital is that of a name unless a sentence begins there."""
    if not (one.isalpha() and two.isalpha()) or two[0].isupper() or len(one) + len(two) < 5:
        return False
    if one.endswith("ly"):
        return False  # an adverb in -ly takes no hyphen: another matter than mixing
    return one[0].islower() or at == table.opening(at)


def _singular(word: str) -> str:
    """A word without the s of a plural; rough, and the same for all places compared."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "su" else word


def _numbers(word: str) -> tuple[str, ...]:
    """Singular and plural of a second part."""
    return (word, f"{word}s")


def _apart(table: Tokens, one: str, two: str) -> Iterator[tuple[int, int]]:
    """Where both parts stand side by side as two words of a sentence, in small letters but for its first."""
    ones, twos = table.index.get(one, []), table.index.get(two, [])
    starts = ones if len(ones) < len(twos) else (k - 1 for k in twos)  # the rarer word leads, to keep the work small
    for k in starts:
        if k < 0 or k + 1 >= len(table) or table.lower[k] != one or table.text[k + 1] != two or table.adjacent(k):
            continue
        sentence = table.sentence[k]
        if table.sentence[k + 1] == sentence and (table.text[k] == one or k == table.first[sentence]):
            follows = k + 2 < len(table) and table.lower[k + 2] == "-" and table.adjacent(k + 1)
            leads = k > 0 and table.lower[k - 1] == "-" and table.adjacent(k - 1)
            if not (follows or leads):
                yield k, k + 2


def _closed(table: Tokens, one: str, two: str) -> list[int]:
    """Where both parts are one word."""
    word = one + two
    if word in _OTHER_WORDS or word not in table.index:
        return []
    return [k for k in table.index[word] if table.text[k] == word or k == table.opening(k)]


def _follower(document: Document, last: int) -> str:
    """The word after a compound, in its sentence; nothing if there is none."""
    table = tokens(document)
    inside = last < len(table) and table.together(last, last - 1)
    return table.lower[last] if inside and table.text[last].isalpha() else ""


def _role(document: Document, pair: tuple[str, str], first: int, last: int, followers: frozenset[str]) -> str:
    """The job of a compound at a place: before a noun, or not; nothing where it may be no compound at all."""
    tag = tags(document).text
    apart = last - first == 2
    if pair[0] in _PREFIXES and not (apart and pair[0] in ("over", "under", "counter")):
        return "prefix"
    after = _follower(document, last)
    plural = apart and tag[last - 1] == "NNS" and tokens(document).lower[last - 1] != pair[1]
    noun = after and (
        tag[last] in ("NN", "NNS") or (tag[last] == "JJ" and tag[last + 1 : last + 2] in (["NN"], ["NNS"]))
    )
    role = "attribute" if after and not plural and (after in followers or noun) else "rest"
    if last < len(tag) and tag[last] == "POS":
        return ""
    if pair[0] in _NUMBERS and role == "rest":
        return ""
    if apart and (pair[1] in _PARTICLES or (pair[0] in _LOOSE and pair[1] in _TIMES)):
        return ""
    if apart and tag[first].startswith(("VBP", "VBZ", "VBD", "IN", "MD", "PRP")):
        return ""
    return role


def _today(
    document: Document, pair: tuple[str, str], by_joint: dict[str, list[_Use]], *, attributes: bool
) -> str | None:
    """How a compound is joined today, as far as the list of words and its own form tell; nothing where they do not.

    Prefixes, and nouns made of a verb and a particle, are closed up in American English if the list has them so, and
    keep the hyphen if it has not. Other compounds are one word if they stand in the list, never if they do not. A
    participle before a noun has a hyphen; two nouns that are a plural of their own have none.
    """
    one, two = pair
    whole = _is_word(pair)
    if one in _PREFIXES or two in _PARTICLES:
        return "-" if not whole else "" if variety(document).side is Side.US else None
    if "" in by_joint:
        return "" if whole else "-" if "-" in by_joint else None
    if attributes and two.endswith(("ed", "ing")):
        return "-"
    plural = all(tokens(document).lower[use.last - 1].endswith(f"{two}s") for uses in by_joint.values() for use in uses)
    nouns = all("N" in entry(part).fields for part in pair)
    return " " if plural and nouns and not attributes and not two.endswith(("er", "or")) else None


def _is_word(pair: tuple[str, str]) -> bool:
    """Whether the list of words has a compound as one word, singular or plural."""
    word = "".join(pair)
    return bool(known([word, f"{word}s"]).any())


def _joined(found: str, pair: tuple[str, str], use: _Use, joint: str) -> str:
    """What should stand at a place: its own words, joined as wanted."""
    one = len(pair[0])
    return found[:one] + joint + found[one + len(use.joint) :]
