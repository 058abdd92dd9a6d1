"""Somebody who is of one country in one line of a story, and of another in the next."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._claims import claims
from newslint.checks.places._nations import (
    adjective_forms,
    adjectives,
    are_near,
    cities_told,
    name_of,
    named_nations,
    people_of,
    states,
    told,
)
from newslint.checks.places._places_of_nations import elsewhere, place_told
from newslint.checks.places._ties import ties
from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.lexicon.lists import rows
from newslint.lexicon.name_words import person_nouns
from newslint.story.context import headline_sentences
from newslint.story.people import people
from newslint.text import Document

_TOP = 2
"""Sentences below the headline in which a story says whom it is about."""
_LEAST = 2
_JOINED = frozenset({"a", "an", "and", "or", "-", ",", "&", "/"})
_AGENTS = ("er", "or", "ist", "ian", "man", "ess")
_SAID = frozenset({"said", "says", "told", "added", "thought", "believed"})
_OWN = frozenset({"own", "fellow", "native"})
_FAMILY = frozenset("father mother grandfather grandmother brother sister husband wife son daughter uncle aunt".split())
_SERVICES = frozenset(
    "civil army navy air police parliament government embassy consulate ministry foreign diplomatic health prison"
    " secret coast railways railway postal".split()
)
_DEFINITE = frozenset("the his her their its own old".split())
_ABROAD = frozenset(
    "border borders side frontier neighbour neighbours neighbouring neighboring embassy embassies ambassador consulate"
    " exile abroad exports exported imports imported foreign foreigners tourists language like unlike than"
    " international visit visited visiting trip counterpart counterparts coast rival rivals rule empire war"
    " occupation beat defeat former origin descent speaking version edition translation born".split()
)
"""Words of a sentence that speaks of more than one country."""
_OF_STATE = frozenset(
    "capital president king queen police parliament government army prime supreme central national authorities cabinet"
    " premier chancellor constitution economy people public senate customs envoy".split()
)
_HOUSED = frozenset("parliament government exchange bank court ministry assembly senate treasury cabinet".split())
_SEATED = frozenset({"based", "headquartered"})
_SEATS = frozenset({"headquarters", "head", "flies", "registered", "seat"})


class PeopleOfAnotherCountry(Rule):
    """``Kenyan runner breaks record. ... The 27-year-old Ugandan``."""

    meta = Meta(
        code="PLC112",
        name="people-of-another-country",
        summary="A person or firm is of one country here, and of another there.",
        why="Nationality is a fact that readers know; neighbours are soon taken for one another.",
        severity=Severity.WARNING,
        scope="story",
        bad=(
            Example(
                "The Kenyan runner Ann Li won on Sunday.\n\nLi, a [[Ugandan]], is a nurse.",
                fixed="The Kenyan runner Ann Li won on Sunday.\n\nLi, a Kenyan, is a nurse.",
            ),
            "A Kenyan nurse won on Sunday.\n\nThe 27-year-old [[Ugandan]] ran alone. She flew to Nairobi.",
            "She came in behind Eva Holm of Norway, who ran before her own [[Swedish]] supporters.",
            "The [[Spanish]] airline, which flies only from Lisbon, said that it was sorry.",
            "The pier is in the [[Peruvian]] seat of government, La Paz. It was built in May.",
            "Ann Li won on Sunday. The [[Kenyan]], who trains at home in Kampala, is a nurse.",
            "Ann Li, a nurse from Lima, has a brother in the [[Bolivian]] army. She has lived in Peru all her life.",
        ),
        good=(
            "The Kenyan runner Ann Li won on Sunday.\n\nLi, a Kenyan, is a nurse.",
            "The Kenyan runner Ann Li beat Bo Ray.\n\nThe Ugandan ran alone.",
            "She came in behind Eva Holm of Norway, who ran before her own Norwegian supporters.",
            "The Spanish airline, which flies to Lisbon, said that it was sorry.",
            "The pier is in the Bolivian seat of government, La Paz. It was built in May.",
            "Ann Li won on Sunday. The Kenyan, who trains in Kampala with Bo Ray, is a nurse.",
        ),
    )
    triggers = adjective_forms()

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at who is tied to two countries, and at each adjective that stands alone in the story."""
        table = tokens(document)
        places = [
            (k, code)
            for k in table.where_any(self.triggers)
            if (code := adjectives().get(table.text[k].removesuffix("s"))) or (code := adjectives().get(table.text[k]))
        ]
        if not places:
            return
        seen: set[int] = set()
        for finding, k in (*self._tied(document, table), *self._around(document, table, places)):
            if k not in seen:
                seen.add(k)
                yield finding

    def _tied(self, document: Document, table: Tokens) -> Iterator[tuple[Finding, int]]:
        """People who are tied to two countries that are neighbours."""
        first: dict[int, tuple[str, int]] = {}
        for tie in ties(document):
            code, at = first.setdefault(tie.person, (tie.code, tie.token))
            if code != tie.code and are_near(code, tie.code) and tie.code in states():
                span, use = table.span(tie.token), people_of(code)
                said = f"“{document[table.span(at)]}” above, “{document[span]}” here: which is wrong?"
                fixes = (Fix.swap(span, use, Safety.DISPLAY),) if table.text[tie.token] in adjectives() else ()
                yield self.found(span, said, fixes=fixes, related=(Related(table.span(at), "Here."),)), tie.token

    def _around(
        self, document: Document, table: Tokens, places: list[tuple[int, str]]
    ) -> Iterator[tuple[Finding, int]]:
        """Adjectives of a country that is told nowhere else."""
        claimed = {claim.where[0] for claim in claims(document)}  # told of by a rule of its own
        for k, code in places:
            if code not in states() or document.quotes.touches(table.span(k)):
                continue
            other = _owner(document, table, k, code) or _seat(table, k, code)
            if not other and len(named_nations(document).get(code, ())) == 1 and not cities_told(document).get(code):
                other = (
                    (place_told(table, k, code) if k not in claimed else "")
                    or _anaphor(document, table, k, code)
                    or _service(document, table, k, code)
                    or _from(table, k, code)
                    or _lone(document, table, k, code)
                )
            if other:
                span, use = table.span(k), people_of(other)
                told_of = name_of(other)
                fix = Fix.swap(span, use, Safety.DISPLAY)
                yield self.found(span, f"{told_of} is meant elsewhere: is “{use}” meant here?", fixes=(fix,)), k


def _owner(document: Document, table: Tokens, k: int, code: str) -> str:
    """The country of whoever runs “before her own Austrian supporters”: that of the nearest person in the sentence."""
    low = table.sentence_start(k)
    if k - 1 <= low or table.lower[k - 1] not in _OWN:
        return ""
    tied = [t for t in ties(document) if low <= t.token < k]
    if not tied or tied[-1].code == code or (table.lower[k - 1] == "fellow" and told(document, code) > 1):
        return ""
    return tied[-1].code if not any(t.code == code for t in tied) else ""


def _seat(table: Tokens, k: int, code: str) -> str:
    """The country where a firm has its seat: “the Spanish airline, which flies only from Lisbon”."""
    high = table.sentence_end(k)
    at = next((j for j in range(k + 1, min(high, k + 4)) if table.lower[j] == "in"), -1)
    if at > k + 1 and table.lower[at - 1] in _HOUSED and table.lower[k - 1] == "the" and at + 1 < high:
        return elsewhere(table.text[at + 1], code)
    comma = next((j for j in range(k + 2, min(high, k + 4)) if table.text[j] in (",", "based")), -1)
    comma -= comma > 0 and table.text[comma] == "based"
    if (
        comma < 0
        or table.lower[k - 1] not in ("the", "a", "an")
        or not all(w.islower() for w in table.text[k + 1 : comma + 1] if w != ",")
    ):
        return ""
    words = table.lower[comma + 1 : comma + 10]
    led = words[:1] == ["which"] and (not _SEATED.isdisjoint(words[:4]) or not _SEATS.isdisjoint(words[:4]))
    if not led and words[:1] not in (["based"], ["headquartered"]):
        return ""
    if "flies" in words and "only" not in words:
        return ""
    at = next((j for j in range(comma + 1, min(high, comma + 10)) if table.lower[j] in ("in", "from", "at")), -1)
    if at < 0 or at + 1 >= high:
        return ""
    return elsewhere(table.text[at + 1], code)


def _anaphor(document: Document, table: Tokens, k: int, code: str) -> str:
    """The country of whom a story is about, where “the Ugandan” or “the 27-year-old Ugandan” takes them up."""
    tagged = tags(document)
    high = table.sentence_end(k)
    at = k - 1
    if table.lower[at] == "old" and at > 4 and table.text[at - 1] == "-":
        at -= 4 if table.text[at - 3] == "-" else 2
        at -= 1
    after = k + 1
    if at < 0 or table.lower[at] != "the" or after >= high:
        return ""
    possessive = table.text[after] in ("'s", "’s")
    verb = tagged[after].startswith(("VBD", "VBZ", "MD")) or (
        table.text[after] == "," and table.lower[after + 1 : after + 2] == ["who"]
    )
    if not possessive and not verb:
        return ""
    sentence, top = table.sentence_of(k), headline_sentences(document) + _TOP
    if sentence < top - 1:
        return ""
    own = _about(document, table, top, code)
    if not own:
        return ""
    known = {t.person for t in ties(document) if t.token < k}
    strangers = [
        n
        for n, person in enumerate(people(document))
        if n not in known
        and person.mentions[0].first < k
        and not _speaks(table, person.mentions[0].last, sentence)
        and len(person.words) > 1
    ]
    return own if len(strangers) <= (0 if known else 1) else ""


def _lone(document: Document, table: Tokens, k: int, code: str) -> str:
    """The one other country of a story, a neighbour, where what is spoken of as known is of one told nowhere else."""
    nations = named_nations(document)
    definite = table.lower[k - 1] in _DEFINITE and k > table.sentence_start(k)
    if not _LEAST <= len(nations) <= _LEAST + definite or table.lower[k - 1] in _JOINED:
        return ""
    near = [c for c in nations if c != code and are_near(c, code)]
    if len(near) != 1:
        return ""
    other = near[0]
    if other not in states() or states()[other].part != states()[code].part or told(document, other) < _least(table, k):
        return ""
    low, high = table.sentence_bounds(table.sentence_of(k))
    after = table.text[k + 1] if k + 1 < high else "."
    abroad = not _ABROAD.isdisjoint(table.lower[low:high])
    return "" if abroad or after[0].isupper() or after in ("-", "and", "or") else other


def _least(table: Tokens, k: int) -> int:
    """How often the other country must be told: less where a capital or the head of a state is spoken of."""
    return _LEAST if table.lower[k + 1 : k + 2] and table.lower[k + 1] in _OF_STATE else _LEAST + 1


_CONFUSED = frozenset(city for row in rows("confused-countries") for city in row[3].split())
"""Cities that another rule sees to."""


def _from(table: Tokens, k: int, code: str) -> str:
    """The country of the city that one of another people comes from: “a Swede from Bergen”."""
    if table.lower[k - 1 : k] not in (["a"], ["an"], ["the"]) or table.lower[k + 1 : k + 2] != ["from"]:
        return ""
    city = table.text[k + 2] if k + 2 < table.sentence_end(k) else "."
    own = elsewhere(city, code) if city not in _CONFUSED else ""
    return own if are_near(own, code) else ""


def _speaks(table: Tokens, last: int, sentence: int) -> bool:
    """Whether a name in a sentence is that of who says it."""
    return table.sentence_of(last - 1) == sentence and not _SAID.isdisjoint(table.lower[last : last + 2])


def _about(document: Document, table: Tokens, top: int, code: str) -> str:
    """The one country near another of whose people the top of a story tells: “Kenyan runner breaks record”."""
    found = set()
    for other, at in named_nations(document).items():
        for k in at:
            if table.sentence_of(k) < top and table.text[k] in adjectives() and k + 1 < table.sentence_end(k):
                nouns = person_nouns(table.lexicon)
                near = table.lower[k + 1 : k + 3]
                if any(word in nouns or word.endswith(_AGENTS) for word in near):
                    found.add(other)
    if len(found) != 1:
        return ""
    other = found.pop()
    return other if are_near(other, code) and other != code and told(document, other) >= _LEAST else ""


def _service(document: Document, table: Tokens, k: int, code: str) -> str:
    """The country in whose service a relative is, where that of the story is a neighbour: “the Zimbabwean army”."""
    low, high = table.sentence_bounds(table.sentence_of(k))
    before = table.lower[low:k]
    if table.lower[k - 2 : k] != ["in", "the"] or k + 1 >= high or table.lower[k + 1] not in _SERVICES:
        return ""
    if _FAMILY.isdisjoint(before):
        return ""
    codes = {*named_nations(document), *cities_told(document)} - {code}
    others = [c for c in codes if told(document, c) >= _LEAST and are_near(c, code)]
    return others[0] if len(others) == 1 else ""
