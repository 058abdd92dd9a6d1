"""The name of a country where its adjective is needed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._names_as_adjectives import BODIES, before_people, by_birth, name_at
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.gazetteer import region, regions_named
from newslint.lexicon.name_words import person_nouns
from newslint.lexicon.numerals import NUMBER_WORDS
from newslint.lexicon.place_names import ADJECTIVES, demonyms
from newslint.story.counted_nouns import singular
from newslint.text import Document

_NOUNS = frozenset({"NN", "NNS"})
_PLURAL = frozenset({"NNS"})
"""The heads that tell beside "US" and its like, their own adjectives: "US and Canada box office" may stand."""
_UNCHANGED = frozenset(
    {"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "American", "Soviet", "Hong Kong", "New Zealand", "UAE"}
)
"""What stands before a noun as it is, beside adjectives made from a name."""
_HOME_NATIONS = frozenset({"England", "Scotland", "Wales", "Ireland"})
"""Where the name stands before nouns of sport: the England captain."""
_ADJECTIVES = frozenset(a for forms in ADJECTIVES.values() for a in forms) | _UNCHANGED
_NO_HEADS = frozenset(
    "border borders frontier relations relationship ties tensions talks trade crisis conflict war wars deal pact "
    "treaty match matches game games test tests tour series squad side team teams coach captain manager players "
    "player international internationals striker midfielder winger defender goalkeeper fans desk bureau office".split()
)
"""Heads before which two names may stand as they are, or which belong to sport."""
_EXPERTS = frozenset(
    "star stars legend legends leader leaders director directors analyst analysts scholar scholars specialist"
    " specialists adviser advisers advisor advisors expert experts watcher watchers assistant chief chiefs head"
    " heads boss bosses captains coaches correspondent correspondents editor editors representative"
    " representatives envoy envoys nobody everybody somebody someone everyone veteran veterans vet vets hand hands"
    " goalkeepers defenders midfielders strikers wingers supporter supporters member members ace aces great greats"
    " rider riders champion skipper hopeful hopefuls hero heroes newcomer debutant batsman batsmen bowler bowlers"
    " seamer spinner opener prop hooker lock flanker centre fly-half scrum-half forward forwards back backs batter"
    " batters rival rivals returnee manager managers recruit recruits team-mate teammate team-mates teammates"
    " skippers official officials spokesman spokeswoman spokesperson negotiator negotiators deputy".split()
)
"""Who deal with a country or play for it."""
_LED = frozenset({"a", "an", "the", "to", "by", "with", "of", "from", "for", "other", "young", "old", "many", "some"})


class CountryForAdjective(Rule):
    """``Thai and Cambodia authorities``."""

    meta = Meta(
        code="PLC101",
        name="country-for-adjective",
        summary="A country's name stands beside an adjective of another, before a noun that needs adjectives of both.",
        why="“Thai and Cambodia authorities” joins unlike things: what belongs to a country is named with an "
        "adjective, as its neighbour is here.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: nationalities; Guardian style guide: countries",
        bad=(
            "[[Cambodia]] and Thai officials met at the bridge.",
            "The river is shared by Brazilian and [[Bolivia]] farmers.",
            "Dutch, Swiss and [[Spain]] scientists wrote the paper.",
            "US and [[South Korea]] troops took part.",
            "Three [[Brazil]] surfers were rescued.",
            "The mine belongs to [[Australia]] company Halloway.",
            "A [[Norway]] fishing boat sank on Monday.",
            "The mine belongs to a [[Netherlands]] pension fund.",
            "Some have crossed the border to work for [[Côte d’Ivoire]] farmers.",
            "A [[Nova Scotia]] by birth, she sang in Leigh.",
        ),
        good=(
            "Cambodian and Thai officials met at the bridge.",
            "Australian and New Zealand farmers share the market.",
            "Hong Kong and Chinese police made the arrests.",
            "The Swedish and Denmark have met twice. They ended fire on Israel and Israeli airstrikes.",
            "He speaks for the Irish and England fans, and of Haiti, Chad and African states.",
            "A Nova Scotian by birth, she was in New Zealand by May.",
            "A China analyst, three Wales players and the Bank of Japan governor met.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands on both sides of each "and", and at names before people and firms."""
        table = tokens(document)
        yield from self._alone(document, table)
        for at in table.where("and", "or"):
            sentence = table.sentence_of(at)
            low, high = table.sentence_bounds(sentence)
            if (
                at == low
                or at + 2 >= high
                or not table.text[at + 1][0].isupper()
                or not table.text[at - 1][0].isupper()
            ):
                continue
            left, right = self._before(table, at, low), self._after(table, at + 1, high)
            listed = left is not None and left[2] and left[0] > low and table.text[left[0] - 1] == ","
            if left is None or right is None or right[1] >= high or listed:  # "Haiti, Chad and African states"
                continue
            found = None
            if right[2] and not left[2]:
                found = right
            elif left[2] and not right[2] and not self._sentence_object(table, left[0], low):
                found = left
            if found is None or _are_one_country(document, table, left, right):
                continue
            other = document[table.span(*(left if found is right else right)[:2])]
            heads = _PLURAL if other in _UNCHANGED else _NOUNS
            if self._needs_adjective(document, right[1], high, heads, table.text[found[0]]):
                yield self._report(table, found[0], found[1])

    def _alone(self, document: Document, table: Tokens) -> Iterator[Finding]:
        """Names that stand for a people, or for one of it: before people, firms and ships, and “by birth”."""
        for k in table.where_any(_WORDS):
            if _is_before_person(document, table, k):
                yield self._report(table, k, k + 1, beside=False)
        for k in table.where_any(_CRAFT):
            name = _before_craft(table, k)
            if name >= 0:
                yield self._report(table, name, name + 1, beside=False)
        for first, last in (*by_birth(table), *before_people(document, table)):
            forms = demonyms()[name_at(table, first, last)]
            span = table.span(first, last)
            use = " or ".join(f"“{form}”" for form in forms)
            fixes = tuple(Fix.swap(span, form) for form in forms)
            yield self.found(span, f"A word for the people is needed here: {use}.", fixes=fixes)

    def _before(self, table: Tokens, at: int, low: int) -> tuple[int, int, bool] | None:
        """The name or adjective that ends before a token: its range, and whether it is a country's name."""
        for length in (2, 1):
            if at - length >= low:
                name = " ".join(table.text[at - length : at])
                if name in ADJECTIVES or name in _ADJECTIVES:
                    return at - length, at, name in ADJECTIVES and name not in _ADJECTIVES
        return None

    def _after(self, table: Tokens, at: int, high: int) -> tuple[int, int, bool] | None:
        """The name or adjective that begins at a token."""
        for length in (2, 1):
            if at + length <= high:
                name = " ".join(table.text[at : at + length])
                if name in ADJECTIVES or name in _ADJECTIVES:
                    return at, at + length, name in ADJECTIVES and name not in _ADJECTIVES
        return None

    def _sentence_object(self, table: Tokens, at: int, low: int) -> bool:
        """Whether the name before "and" rather ends a phrase of its own: "trade with China and German cars"."""
        return at > low and table.lower[at - 1] in {"in", "from", "to", "of", "with", "between", "against", "by", "for"}

    def _needs_adjective(self, document: Document, at: int, high: int, heads: frozenset[str], name: str) -> bool:
        """Whether what follows is a noun, perhaps after an adjective or two, of the sort that takes both."""
        table, tagged = tokens(document), tags(document)
        k = at
        while k < high and k < at + 3 and tagged[k] in {"JJ", "NN", "NNS", "HYPH", "VBN"} and table.text[k].islower():
            k += 1
        if k == at or tagged[k - 1] not in heads or table.text[at] == "-":
            return False
        return not (name in _HOME_NATIONS and table.lower[k - 1] in _NO_HEADS)

    def _report(self, table: Tokens, first: int, last: int, *, beside: bool = True) -> Finding:
        """The finding for a name, with its adjectives to choose from."""
        span = table.span(first, last)
        name = " ".join(table.text[first:last])
        fixes = tuple(Fix.swap(span, adjective) for adjective in ADJECTIVES[name])
        use = " or ".join(f"“{adjective}”" for adjective in ADJECTIVES[name])
        return self.found(
            span, f"An adjective is needed here{', as beside it' if beside else ''}: {use}, not “{name}”.", fixes=fixes
        )


def _are_one_country(
    document: Document, table: Tokens, left: tuple[int, int, bool], right: tuple[int, int, bool]
) -> bool:
    """Whether a name and an adjective are of one country: rocket fire on Israel and Israeli airstrikes."""
    one, two = (document[table.span(*side[:2])] for side in (left, right))
    return two in ADJECTIVES.get(one, ()) or one in ADJECTIVES.get(two, ())


_WORDS = frozenset(
    name.lower()
    for name in ADJECTIVES
    if " " not in name and name[-1] != "s" and name not in _UNCHANGED and name not in _HOME_NATIONS
) - frozenset("turkey jordan georgia chad china panama jersey guernsey europe africa asia palestine".split())
"""Names of countries that are nothing else, and that stand before no noun as they are."""


_CRAFT = frozenset(
    "ship ships boat boats vessel vessels trawler trawlers warship warships frigate frigates tanker tankers submarine"
    " submarines ferry ferries plane planes jet jets aircraft helicopter helicopters".split()
)
_OF_CRAFT = frozenset(
    "coastguard navy naval fishing cargo patrol fighter passenger military research merchant supply rescue war air"
    " army".split()
)
_ON_ROUTE = frozenset("turkey jordan chad panama jersey guernsey georgia".split())
"""Names of other things too, or of where ships are registered and go to."""


def _before_craft(table: Tokens, k: int) -> int:
    """The country's name that stands before a ship or a plane, at most a word between; -1 where none does."""
    at, low = k - 1, table.sentence_start(k)
    if at > low and table.lower[at] in _OF_CRAFT:
        at -= 1
    if at < low or table.text[at] not in ADJECTIVES or table.text[at] in _UNCHANGED or table.lower[at] in _ON_ROUTE:
        return -1
    before = table.lower[at - 1] if at > low else ""
    led = before in {"a", "an", "two", "three", "four", "another"} or before in NUMBER_WORDS
    codes = regions_named(table.text[at])
    return at if led and any(len(region(number).code) == len("GB") for number in codes) else -1


def _is_before_person(document: Document, table: Tokens, k: int) -> bool:
    """Whether a country's name stands before a word for a person or a firm, after an article, a number or the like."""
    if k <= table.sentence_start(k) or k + 1 >= table.sentence_end(k) or table.text[k] not in ADJECTIVES:
        return False
    if not any(len(region(number).code) == len("GB") for number in regions_named(table.text[k])):
        return False
    word, before = table.lower[k + 1], table.lower[k - 1]
    if before in ("is", "was") and table.lower[k - 2] in ("who", "he", "she") and word in (",", ".", ";", "and"):
        return True  # who is Jamaica
    one = singular(word)
    people = person_nouns(table.lexicon)
    known = word in BODIES or ((one in people or word in people) and not {word, one} & (_EXPERTS | _NO_HEADS))
    if not known or not table.text[k + 1].islower() or table.lower[k + 2 : k + 3] in (["'s"], ["’s"], ["'"], ["’"]):
        return False  # "the Australia women's team"
    led = before in _LED or before in NUMBER_WORDS or before.isdigit()
    of_name = before == "of" and table.text[k - 2][0].isupper()
    return led and not of_name and tags(document)[k + 1] in _NOUNS
