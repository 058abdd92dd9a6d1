"""Which person ``he``, ``she``, ``his`` and ``her`` stand for, where the story leaves no choice."""

from __future__ import annotations

from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import FINITE, Tags, tags
from newslint.lexicon.name_words import ANIMAL_SEXES, organisation_words, person_nouns
from newslint.lexicon.place_names import ADJECTIVES, affiliations, place_words
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings, looks_given
from newslint.story.people import Person, bearers
from newslint.story.person_mentions import PersonMention, person_mentions
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

SEXES = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""The pronouns that tell a sex, and which."""
_OBJECTS = frozenset({"him", "hers"})
"""Pronouns that seldom stand for the subject of their own sentence; so does ``her`` where no noun follows."""
_WHERE = frozenset("in at from near to of for on via across around outside off into through throughout".split())
"""Words before a place or a body rather than somebody."""
_IS = frozenset({"is", "was", "became", "remains", "remained", "be", "been", "as"})
_ANY = frozenset({"a", "an", "another", "one"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "his", "her", "former", "first", "new"})
PEOPLES = frozenset("briton croat dane finn icelander kosovar pole scot serb slovene spaniard swede turk".split())
"""Words for one of a people that are not its adjective too: ``the Swede`` stands for somebody named before."""
_REACH = 3
"""Sentences before a pronoun in which the person must be named."""
_EPITHET = 7
"""Tokens of the longest words that stand for somebody at the beginning of a sentence."""
_APPOSITION = 8
"""Tokens after a name within which an aside says who that is."""


class Tie(NamedTuple):
    """A pronoun, token ``token``, that can only stand for one person."""

    token: int
    person: Person
    sex: str
    """``m`` or ``f``."""


@annotation
def ties(document: Document) -> tuple[Tie, ...]:
    """The pronouns outside quotations that stand for the only person in sight, in order.

    In sight is who is named in the sentence before the pronoun, or in up to three sentences before it of this
    paragraph or the last one, and whoever is named or spoken of one sentence above that. Somebody without a name
    (``the driver``) whom the pronoun may stand for rules a tie out, and so does another pronoun of the same sex for
    whom nobody is known.
    """
    table = tokens(document)
    found = table.where(*SEXES)
    if not found:
        return ()
    return tuple(sight(document).ties(found))


class Sight:
    """Who is in sight at each place of a story: named, or spoken of without a name."""

    def __init__(self, document: Document, table: Tokens) -> None:
        self._document, self._table = document, table
        self._heading = headings(document)
        self._bearer = bearers(document)
        self._paragraph: list[int] = table.paragraph.tolist()
        self._named: dict[int, list[PersonMention]] = {}
        for mention in person_mentions(document):
            self._named.setdefault(table.sentence_of(mention.first), []).append(mention)
        self._sex = person_nouns(table.lexicon) | ANIMAL_SEXES
        lexicon = table.lexicon
        self._nobody = organisation_words(lexicon) | place_words(lexicon) | affiliations(lexicon) | PEOPLES

    def ties(self, found: list[int]) -> list[Tie]:
        """The ties of some pronouns, in order."""
        tied: dict[int, Tie] = {}
        for k in found:
            tie = self._tie(k, tied)
            if tie is not None:
                tied[k] = tie
        return list(tied.values())

    def _tie(self, k: int, tied: dict[int, Tie]) -> Tie | None:
        """Whom a pronoun stands for."""
        table = self._table
        sentence, word = table.sentence_of(k), table.lower[k]
        if sentence in self._heading or self._document.quotes.touches(table.span(k)) or self._either(k):
            return None
        at = self._nearest(sentence, k)
        if at is None:
            return None
        if at == sentence and (word in _OBJECTS or (word == "her" and self._tags[k] == "PRP")):
            return None
        low = table.sentence_bounds(at if at == sentence - 1 and self.goes_on(k) else max(at - 1, 0))[0]
        sex = SEXES[word]
        person = self._only(low, k, sex, at)
        if person is None or self._unknown(low, k, sex, person, tied):
            return None
        return Tie(k, person, sex)

    def _either(self, k: int) -> bool:
        """Whether a pronoun stands beside one of the other sex: ``he or she``."""
        around = self._table.lower[max(0, k - 2) : k + 3]
        return bool({"or", "/"} & set(around)) and len({SEXES[w] for w in around if w in SEXES}) > 1

    def _nearest(self, sentence: int, k: int) -> int | None:
        """The sentence in which somebody known is named last before token k."""
        for at in range(sentence, max(-1, sentence - 1 - _REACH), -1):
            if at in self._heading or self._paragraph[sentence] - self._paragraph[at] > 1:
                return None
            if any(m.first < k and m.first in self._bearer for m in self._named.get(at, ())):
                return at
        return None

    def _only(self, low: int, high: int, sex: str, at: int) -> Person | None:
        """The one person named in a range of tokens, where nobody else of a sex is spoken of in it.

        The person must be named in sentence ``at``, and not as somebody to whom something is done.
        """
        table = self._table
        mentions = [
            m
            for m in self._mentions(low, high)
            if table.sentence_of(m.first) not in self._heading and (m.first in self._bearer or self.may_be_somebody(m))
        ]
        persons = {id(person): person for person in (self._bearer.get(m.first) for m in mentions)}
        person = next(iter(persons.values())) if len(persons) == 1 else None
        if person is None:
            return None
        if not any(table.sentence_of(m.first) == at and not self._is_object(m) for m in mentions):
            return None
        return None if self._spoken_of(low, high, sex, person, mentions) else person

    def _mentions(self, low: int, high: int) -> list[PersonMention]:
        """The names in a range of tokens."""
        sentences = range(self._table.sentence_of(low), self._table.sentence_of(high - 1) + 1)
        return [m for s in sentences for m in self._named.get(s, ()) if low <= m.first < high]

    def _is_object(self, mention: PersonMention) -> bool:
        """Whether something is done to whoever is named: a verb stands before the name, and none of speech."""
        before = mention.name_span.start - 1
        verb = before >= 0 and self._tags[before].startswith("VB")
        return verb and self._table.lower[before] not in speech_forms(self._table.lexicon)

    def another(self, low: int, high: int, sex: str, person: Person) -> bool:
        """Whether somebody else who may be of a sex is named in a range of tokens, or spoken of without a name."""
        mentions = self._mentions(low, high)
        for mention in mentions:
            known = self._bearer.get(mention.first)
            heading = self._table.sentence_of(mention.first) in self._heading
            if known is person or (known is None and heading):
                continue
            if (known is not None and known.gender in ("", sex)) or (known is None and self.may_be_somebody(mention)):
                return True
            if known is None and sex == "f" and any(word in ADJECTIVES for word in mention.words):
                return True  # a country, or a ship
        return self._spoken_of(low, high, sex, person, mentions)

    def names_somebody(self, low: int, high: int) -> bool:
        """Whether a range of tokens names somebody of whom nothing else is known."""
        return any(
            mention.first not in self._bearer and not mention.name_span.heading and self.may_be_somebody(mention)
            for mention in self._mentions(low, high)
        )

    def may_be_somebody(self, mention: PersonMention) -> bool:
        """Whether a run of capitals that no known person bears may name one all the same."""
        table = self._table
        lower = [word.lower() for word in mention.words]
        if any(word.isupper() and len(word) > 1 for word in mention.words) or not self._nobody.isdisjoint(lower):
            return bool(mention.name_span.honorific)
        if looks_given(mention.words[0], table.lexicon) or mention.title is not None:
            return True
        if len(mention.words) > 3 or mention.name_span.opens:
            return False
        return _WHERE.isdisjoint(table.lower[max(0, mention.name_span.start - 1) : mention.name_span.start])

    def _spoken_of(self, low: int, high: int, sex: str, person: Person, mentions: list[PersonMention]) -> bool:
        """Whether a range of tokens speaks of somebody of a sex, or of either, without a name."""
        table = self._table
        inside = {k for m in mentions for k in range(m.name_span.start, m.name_span.last)}
        inside |= {k for m in mentions if m.title for k in range(m.title.first, m.title.last)}
        if self.speaks(high):
            inside |= {k for k in range(low, high) if self._document.quotes.touches(table.span(k))}
        heads = {title.head for title in person.titles}
        return any(
            self._sex.get(table.lower[k]) in ("b", sex)
            and k not in inside
            and table.sentence_of(k) not in self._heading
            and not (table.lower[k] in heads and table.lower[k - 1] not in _ANY)
            and not self.is_own(k, mentions)
            and not self._is_introduced(k, sex, person)
            for k in range(low, high)
        )

    def speaks(self, k: int) -> bool:
        """Whether a pronoun opens its sentence and says something: nobody of whom a quotation before it tells."""
        table = self._table
        opens = k < len(table) and k == table.sentence_start(k) and table.lower[k] in ("he", "she")
        return opens and table.lower[k + 1 : k + 2] != [] and table.lower[k + 1] in speech_forms(table.lexicon)

    def goes_on(self, k: int) -> bool:
        """Whether the sentence of a pronoun goes on with whom the one before it names: ``She added``, ``The Swede``."""
        sentence = self._table.sentence_of(k)
        follows = sentence > 0 and self._paragraph[sentence - 1] == self._paragraph[sentence]
        return follows and (self.speaks(k) or self._opens_with_epithet(sentence))

    def _opens_with_epithet(self, sentence: int) -> bool:
        """Whether a sentence opens with words for whoever was named before: ``The Swede``, ``The 24-year-old``."""
        table = self._table
        low, high = table.sentence_bounds(sentence)
        end = low + 1
        while end < min(high, low + _EPITHET) and self._tags[end] in ("JJ", "NN", "HYPH", "CD", "NNP"):
            end += 1
        last = table.lower[end - 1]
        people = last in PEOPLES or last in self._sex or last in affiliations(table.lexicon) or last == "old"
        return table.lower[low] == "the" and end > low + 1 and people

    def is_own(self, k: int, mentions: list[PersonMention]) -> bool:
        """Whether a noun says what somebody named is: beside the name, in an aside, after ``is a`` or ``as``."""
        low = self._table.lower
        follows = k + 1 + (low[k + 1 : k + 2] == [","])
        if any(m.name_span.start == follows for m in mentions):
            return True  # the victim, Ida Lund; lead author Ida Lund
        at = k - 1
        while at > 0 and (low[at] in _DETERMINERS or self._tags[at] in ("JJ", "JJS", "NN", "HYPH", "VBN")):
            at -= 1
        if low[at] in _IS:
            return True
        for m in mentions:
            end = m.name_span.last
            if end <= k <= end + _APPOSITION and low[end : end + 1] == [","]:
                return not any(self._tags[j] in FINITE or low[j] == "," for j in range(end + 1, k))
        return False

    def _is_introduced(self, k: int, sex: str, person: Person) -> bool:
        """Whether a noun of a sentence without names says who the person is whom the next one names first.

        ``A baker won the prize. Ida Lund began at 15.`` Where that one has a pronoun of the other sex, the noun may as
        well be for somebody else: ``A guest sang. Ida Lund sold her boat.``
        """
        table = self._table
        sentence = table.sentence_of(k)
        low = table.sentence_start(k)
        named = any(m.first in self._bearer for m in self._named.get(sentence, ()))
        any_one = any(table.lower[at] in _ANY for at in range(max(low, k - 4), k))
        first = next((m for m in person.mentions if not m.name_span.heading), None)
        if named or not any_one or first is None:
            return False
        following = table.sentence_of(first.first)
        if any(SEXES.get(word, sex) != sex for word in table.lower[slice(*table.sentence_bounds(following))]):
            return False
        return following - sentence in (1, 2) and first.first - table.sentence_start(first.first) <= 1

    def _unknown(self, low: int, high: int, sex: str, person: Person, tied: dict[int, Tie]) -> bool:
        """Whether a pronoun of the same sex stands there that is not known to mean this person."""
        table = self._table
        return any(
            SEXES.get(table.lower[k]) == sex
            and not self._document.quotes.touches(table.span(k))
            and (k not in tied or tied[k].person is not person)
            and not (table.lower[k] in _OBJECTS or (table.lower[k] == "her" and self._tags[k] == "PRP"))
            for k in range(low, high)
        )

    @property
    def _tags(self) -> Tags:
        """The tags of the story."""
        return tags(self._document)


@annotation
def sight(document: Document) -> Sight:
    """Who is in sight at each place of a document."""
    return Sight(document, tokens(document))
