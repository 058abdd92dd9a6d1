"""One compound, written with a hyphen here and without it there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from newslint.engine.bases.consistency import ConsistencyRule, Matter, Use
from newslint.engine.finding import Finding, Safety, Severity
from newslint.engine.rule import Example, Meta
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import in_vocabulary
from newslint.language.words.lexicon import entry
from newslint.lexicon.lists import words
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.story.variety import Side, variety
from newslint.text import Document, Span
from newslint.util.records import NamedTuple

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
_LOOSE = frozenset("first second third last next same other one this that each every all some any no".split())
_TIMES = frozenset("time day night week month year half season quarter".split())


Pair = tuple[str, str]
"""The parts of a compound, lower-case and singular."""
Place = tuple[int, int]
"""Its tokens, half-open."""


class HyphenOptions(NamedTuple):
    """What a house may settle."""

    style: tuple[str, ...] = ()
    """The compounds as the house writes them: ``["decision-making", "railwayman"]``; of others a story must only agree
    with itself."""


class MixedHyphens(ConsistencyRule[Pair, HyphenOptions]):
    """``decision-making`` here, ``decision making`` there."""

    meta = Meta(
        code="SPL130",
        name="mixed-hyphens",
        summary="A compound is written with a hyphen in one place and without it in another.",
        why="Dictionaries differ and so do desks, but a story that has both ways looks unread.",
        severity=Severity.WARNING,
        scope="story",
        in_quotes=True,
        bad=(
            Example(
                "A front-page story ran. Another front-page story followed, and [[front page]] news was rare.",
                fixed="A front-page story ran. Another front-page story followed, and front-page news was rare.",
            ),
            Example(
                "The anti-war march drew anti-war veterans, and an [[antiwar]] song was sung.",
                fixed="The anti-war march drew anti-war veterans, and an anti-war song was sung.",
            ),
            Example(
                "The pace-setter fell. Two pace-setters remain, and a [[pace setter]] may yet lose.",
                fixed="The pace-setter fell. Two pace-setters remain, and a pace-setter may yet lose.",
            ),
            Example(
                "An [[anti-tank]] mine lay there. Another anti-tank mine was found, and an antitank gun.",
                fixed="An antitank mine lay there. Another antitank mine was found, and an antitank gun.",
                options={"style": ("antitank",)},
            ),
        ),
        good=(
            "A low-cost airline cut fares. Another low-cost rival followed, at low cost to its owners.",
            "The build-up was slow. Tensions build up again after each build-up of troops.",
            "She will resign on Monday. The club hopes to re-sign him, and he may re-sign soon.",
        ),
    )
    safety = Safety.SAFE

    def matters(self, document: Document) -> Iterator[Matter[Pair]]:
        """The compounds with a hyphen, and the same parts apart or in one word."""
        table = tokens(document)
        for pair, hyphened in _compounds(table).items():
            one, two = pair
            apart = [place for form in _numbers(two) for place in _apart(table, one, form)]
            closed = [(k, k + 1) for form in _numbers(two) for k in _closed(table, one, form)]
            if closed or (apart and len(hyphened) + len(apart) > 2):
                yield _matter(document, pair, hyphened, apart, closed)

    def house(self, matter: Matter[Pair]) -> str | None:
        """How the house joins the parts, where it has settled the compound."""
        one, two = matter.uses[0].place
        return next((joint for joint in ("-", " ", "") if f"{one}{joint}{two}" in self.options.style), None)

    def enough(self, odd: str, wanted: str, by_form: Mapping[str, Sequence[Use[Pair]]]) -> bool:
        """Whether there are two places against one, or a word that is one with or without a hyphen."""
        return len(by_form[wanted]) >= 2 or {odd, wanted} == {"-", ""}

    def severity_of(self, count: int, kept: int) -> Severity | None:
        """One place against one decides nothing: dictionaries differ, and readers see neither as a slip."""
        return Severity.ADVICE if count == kept == 1 else None

    def check(self, document: Document) -> Iterator[Finding]:
        """As for all rules of the sort; before a noun, two nouns may have a hyphen or not: “pension-fund money”."""
        for finding in super().check(document):
            free = not self.options.style and _are_two_nouns(document, finding.span)
            yield finding._replace(severity=Severity.ADVICE) if free else finding

    def write(self, document: Document, use: Use[Pair], wanted: str, model: Sequence[Use[Pair]]) -> str:
        """The words of the place, joined as wanted."""
        del model
        found, one = document[use.span], len(use.place[0])
        return found[:one] + wanted + found[one + len(use.form) :]

    def safety_of(self, document: Document, use: Use[Pair]) -> Safety:
        """One word is never parted without a person where it stands in the list of words."""
        if not use.form and _is_word(use.place):
            return Safety.DISPLAY
        return Safety.UNSAFE if use.form == " " else super().safety_of(document, use)  # in third grade


def _are_two_nouns(document: Document, span: Span) -> bool:
    """Whether a place is one compound of two nouns that describes a third: guides leave its hyphen to the writer."""
    table, parts = tokens(document), document[span].lower().replace("-", " ").split()
    after = table.from_offset(span.end)
    if len(parts) != 2 or after >= len(table) or tags(document)[after] not in ("NN", "NNS"):
        return False
    if parts[0] in _PREFIXES or parts[1] in _PARTICLES or parts[1].endswith(("ed", "ing", "er", "or")):
        return False
    fields, tagged = [entry(part).fields for part in parts], tags(document)
    noun = "J" not in fields[0] or tagged[table.from_offset(span.start)] == "NN"  # "stock" may be either
    return noun and all("N" in field or not field for field in fields)


def _matter(
    document: Document, pair: Pair, hyphened: list[Place], apart: list[Place], closed: list[Place]
) -> Matter[Pair]:
    """The places of one compound that have the same job.

    Before a noun a hyphen is right that would be wrong elsewhere. Only where the story has the hyphen elsewhere at
    least as often as not, all places must be alike.
    """
    table = tokens(document)
    followers = frozenset(_follower(document, last) for _, last in hyphened)
    roles = [(_role(document, pair, *at, frozenset()), at) for at in hyphened]
    apart_roles = [(_role(document, pair, *at, followers), at) for at in apart]
    elsewhere, apart_elsewhere = (sum(role == "rest" for role, _ in some) for some in (roles, apart_roles))
    counted = {"attribute", "prefix", *(["rest"] if elsewhere >= max(1, apart_elsewhere) else [])}
    places = [(at, "-") for role, at in roles if role]
    places += [(at, " ") for role, at in apart_roles if role in counted]
    places += [(at, "") for at in closed]
    uses = [Use(joint, table.span(*at), pair) for at, joint in sorted(places)]
    attributes = all(role in ("attribute", "prefix") for role, _ in roles + apart_roles if role)
    return Matter(uses, today=_today(document, pair, uses, attributes=attributes))


def _compounds(table: Tokens) -> dict[Pair, list[Place]]:
    """Where compounds of two parts with a hyphen stand, by their parts, lower-case and singular.

    Most are three tokens; some, with a prefix, are one.
    """
    found: dict[Pair, list[Place]] = defaultdict(list)
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
    for at in table.where_attribute(_have_hyphen):
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
    return one[0].islower() or at == table.sentence_start(at)


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
    return [
        k for k in table.index[word] if table.text[k] == word or (k == table.sentence_start(k) and not _names(table, k))
    ]


def _names(table: Tokens, k: int) -> bool:
    """Whether a word that opens a sentence begins a name: “Email Systems said”."""
    after = table.text[k + 1 : k + 2]
    return bool(after) and after[0].istitle() and table.same_sentence(k, k + 1)


def _follower(document: Document, last: int) -> str:
    """The word after a compound, in its sentence; nothing if there is none."""
    table = tokens(document)
    inside = last < len(table) and table.same_sentence(last, last - 1)
    return table.lower[last] if inside and table.text[last].isalpha() else ""


def _role(document: Document, pair: Pair, first: int, last: int, followers: frozenset[str]) -> str:
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


def _today(document: Document, pair: Pair, uses: list[Use[Pair]], *, attributes: bool) -> str | None:
    """How a compound is joined today, as far as the list of words and its own form tell; nothing where they do not.

    Prefixes, and nouns made of a verb and a particle, are closed up in American English if the list has them so, and
    keep the hyphen if it has not. Other compounds are one word if they stand in the list, never if they do not. A
    participle before a noun has a hyphen; two nouns that are a plural of their own have none.
    """
    one, two = pair
    joints = {use.form for use in uses}
    if len(joints) < 2:
        return None
    whole = _is_word(pair)
    if one in _PREFIXES or two in _PARTICLES:
        return "-" if not whole else "" if variety(document).side is Side.US else None
    if "" in joints:
        return "" if whole else "-" if "-" in joints else None
    if attributes and two.endswith(("ed", "ing")):
        return "-"
    plural = all(document[use.span].lower().endswith(f"{two}s") for use in uses)
    nouns = all("N" in entry(part).fields for part in pair)
    return " " if plural and nouns and not attributes and not two.endswith(("er", "or")) else None


def _is_word(pair: Pair) -> bool:
    """Whether the list of words has a compound as one word, singular or plural."""
    word = "".join(pair)
    return bool(in_vocabulary([word, f"{word}s"]).any())
