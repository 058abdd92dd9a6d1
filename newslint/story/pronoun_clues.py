"""For whom “he” and “she” may stand, and what speaks for each: where it is told of, as what, and how far away."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from math import log

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.subjects import subject_around
from newslint.language.syntax.view import syntax
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.antecedents import Antecedent, antecedent_tokens, antecedents, told_sentences
from newslint.story.lives import RELATIVES
from newslint.story.people import Person
from newslint.story.pronouns import SEXES, ties
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_MOST = 14
"""Candidates that are weighed, the nearest."""
_FARTHEST = 9
"""Sentences told back to the farthest of them."""
_SURE, _TOLD = 4.2, 1.6
"""How much a name or a noun says of a sex, and each pronoun, in logits."""
_OPENING = 9
_LEADS_ON = frozenset({"IN", "VBG", "VBN", "TO", "RB", "WRB"})
"""What a phrase opens with that leads on to whom it tells of: “In her speech, Ida Lund”."""
_SOME, _OFTEN = 2, 4
_JOINED = frozenset({"flat", "compound", "appos", "nmod:desc"})
_SPOUSES = {"husband": 1, "boyfriend": 1, "hubby": 1, "pregnancy": 1, "wife": -1, "girlfriend": -1, "fiancée": -1}
"""What nearly always a woman has (1), or a man (-1)."""


class Candidate(NamedTuple):
    """Somebody for whom a pronoun may stand."""

    token: int
    """-1 for nobody of whom the text tells."""
    person: Person | None
    lean: float
    """How sure it is that this is a woman, as a logit."""
    clues: tuple[str, ...]


class Reading(NamedTuple):
    """A pronoun with all for whom it may stand."""

    token: int
    sex: str
    own: float
    """How much the word that follows says for a woman."""
    candidates: tuple[Candidate, ...]


class _Place(NamedTuple):
    """What is known of one word for somebody."""

    one: Antecedent
    sentence: int
    paragraph: int
    role: str
    leads: bool
    kind: str
    head: int


class _Reader:
    """Reads for whom pronouns may stand."""

    def __init__(self, document: Document) -> None:
        self._document, self._table, self._view = document, tokens(document), syntax(document)
        self._everybody = antecedents(document)
        self._at = antecedent_tokens(document)
        self._places: dict[int, _Place] = {}
        self._told = told_sentences(document)
        self._votes: dict[int, dict[int, str]] = {}
        for tie in ties(document):
            self._votes.setdefault(id(tie.person), {})[tie.token] = tie.sex
        self._first = next((id(one.person) for one in self._everybody if one.person is not None), 0)
        quotes = document.quotes
        self._pronouns = [k for k in self._table.where(*SEXES) if not quotes.touches(self._table.span(k))]
        self._women = sum(SEXES[self._table.lower[k]] == "f" for k in self._pronouns)

    def read(self, k: int) -> Reading:
        """A pronoun with all for whom it may stand."""
        table = self._table
        high = table.sentence_bounds(table.sentence_of(k))[1]
        here = bisect_left(self._at, k)
        role, subject = self._pronoun_role(k)
        found: list[Candidate] = []
        rank = 0
        seen: set[int] = set()
        for n in range(here - 1, max(-1, here - 1 - 3 * _MOST), -1):
            place = self._place(n)
            far = self._told[table.sentence_of(k)] - self._told[place.sentence]
            if far > _FARTHEST or len(found) >= _MOST:
                break
            key = id(place.one.person) if place.one.person is not None else -n
            again = key in seen
            seen.add(key)
            found.append(self._weigh(k, place, role, subject, far, rank, again=again))
            rank += not again
        found.extend(self._after(k, here, high, role))
        found.append(self._nobody(k, here, role, found))
        own = float(_SPOUSES.get(self._view.next_word(k), 0)) if table.lower[k] in ("his", "her") else 0.0
        return Reading(k, SEXES[table.lower[k]], own, tuple(found))

    def _after(self, k: int, here: int, high: int, role: str) -> Iterator[Candidate]:
        """Those of whom the sentence tells after a pronoun."""
        low = self._table.sentence_start(k)
        opens = "opens" if k - low < _OPENING and self._view.tag[low] in _LEADS_ON else "plainly"
        for n in range(here, min(len(self._at), here + 4)):
            if self._at[n] == k or self._at[n] >= high:
                continue
            place = self._place(n)
            if place.kind != "p":
                clues = (f"after {opens}", f"after {role} {place.role} {place.leads:d}", f"after {place.kind}")
                yield Candidate(place.one.token, place.one.person, self._lean(place.one, k), clues)

    def _nobody(self, k: int, here: int, role: str, found: list[Candidate]) -> Candidate:
        """That a pronoun stands for none of those near: of which sex then, all of whom the story tells say."""
        table = self._table
        sentence = table.sentence_of(k)
        women = self._women - (SEXES[table.lower[k]] == "f")
        men = len(self._pronouns) - 1 - women
        known = Counter(self._everybody[n].sex for n in range(here) if self._everybody[n].name)
        told = [
            self._told[sentence] - self._told[table.sentence_of(one.token)]
            for one in found
            if one.token < k and abs(one.lean) > 1
        ]
        opens = table.paragraph[sentence] != table.paragraph[max(0, sentence - 1)]
        clues = (f"nobody {role}", f"nobody near {min([*told, 3])}", f"nobody opens {opens:d}")
        lean = log((women + known["f"] + 0.5) / (men + known["m"] + 0.5))
        return Candidate(-1, None, lean, ("nobody", *clues))

    def _pronoun_role(self, k: int) -> tuple[str, int]:
        """As what a pronoun stands, and the subject of the clause that holds it."""
        view = self._view
        relation, head = view.relation[k], view.head[k]
        if relation.startswith("nsubj"):
            main = head >= 0 and view.head[head] < 0
            says = head >= 0 and view.lower[head] in speech_forms(self._table.lexicon)
            if says and k > 0 and self._document.quotes.touches(self._table.span(k - 1)):
                role = "says"
            else:
                role = "main" if main and k == view.sentence_start(k) else "lead" if main else "sub"
            return role, subject_around(view, head) if head >= 0 else -1
        return ("own" if relation == "nmod:poss" else "obj"), subject_around(view, k)

    def _place(self, n: int) -> _Place:
        """What is known of one word for somebody."""
        found = self._places.get(n)
        if found is None:
            found = self._places[n] = self._look(self._everybody[n])
        return found

    def _look(self, one: Antecedent) -> _Place:
        """The same, worked out."""
        view, table = self._view, self._table
        at = one.token
        for _ in range(4):
            if view.relation[at] not in _JOINED or view.head[at] < 0:
                break
            at = view.head[at]
        relation = view.relation[at]
        if relation.startswith("nsubj"):
            role = "s"
        else:
            role = "p" if relation == "nmod:poss" else "o" if relation in ("obj", "iobj") else "x"
        leads = role == "s" and view.head[at] >= 0 and view.head[view.head[at]] < 0
        if table.lower[one.token] in SEXES and not one.name:
            kind = "p"
        elif one.name:
            kind = "n" if one.person is not None else "u"
        else:
            kind = "v" if one.vague else "d"
        sentence = table.sentence_of(one.token)
        return _Place(one, sentence, int(table.paragraph[sentence]), role, leads, kind, at)

    def _weigh(self, k: int, place: _Place, role: str, subject: int, far: int, rank: int, *, again: bool) -> Candidate:
        """A candidate with what speaks for it."""
        table, one = self._table, place.one
        apart = int(table.paragraph[table.sentence_of(k)]) - place.paragraph
        near = min(far, 3)
        lead = "L" if place.leads else place.role
        clues = [
            f"{role} {near} {lead}",
            f"far {min(far, 6)}",
            f"apart {min(apart, 3)} {role}",
            f"kind {place.kind} {near}",
            f"rank {min(rank, 4)}",
        ]
        clues += [*self._of_clause(k, place, role, subject, far), *self._of_story(place, far)]
        if again:
            clues.append("again")
        if apart == 0 and far > 0:
            clues.append(f"beside {place.kind} {lead}")
        if place.kind in "dv" and table.lower[one.token] in RELATIVES:
            clues.append(f"relative {near}")
        if not one.sex:
            clues.append(f"either {place.kind} {near}")
        return Candidate(one.token, one.person, self._lean(one, k), tuple(clues))

    def _of_clause(self, k: int, place: _Place, role: str, subject: int, far: int) -> Iterator[str]:
        """What the clauses of both say: the subject of one is who speaks in the other, or whose things do."""
        view, head = self._view, place.head
        if far == 0 and head == self._described(k):
            yield f"described {role}"
        if far == 0 and subject == head:
            yield f"subject {role}"
            if self._says(subject):
                yield f"says {role}"
        elif far == 0 and 0 <= subject == view.head[head] and place.role == "p":
            yield f"owns subject {role} {self._says(subject):d}"
        if far == 1 and place.leads:
            yield f"said before {role}" if self._says(head) else f"did before {role}"

    def _of_story(self, place: _Place, far: int) -> Iterator[str]:
        """What the story says of somebody: whether it is about him or her, and how it names them."""
        one = place.one
        if self._document.quotes.touches(self._table.span(one.token)):
            yield "quoted"
        if one.person is not None:
            number = len(one.person.mentions)
            yield f"times {1 if number < _SOME else 2 if number < _OFTEN else 3}"
            if id(one.person) == self._first:
                yield "first"
            if any(m.first == one.token and m.name_span.honorific for m in one.person.mentions):
                yield "titled"
        if self._view.next_word(place.head) in ("'s", "’s") and far == 0:
            yield "owner"

    def _says(self, subject: int) -> bool:
        """Whether a word is the subject of a verb of speech."""
        verb = self._view.head[subject]
        return verb >= 0 and self._view.lower[verb] in speech_forms(self._table.lexicon)

    def _described(self, k: int) -> int:
        """The noun that the clause with “who” around a word describes, or -1."""
        view = self._view
        for _ in range(5):
            if k < 0 or view.relation[k] == "acl:relcl":
                break
            k = view.head[k]
        return view.head[k] if k >= 0 and view.relation[k] == "acl:relcl" else -1

    def _lean(self, one: Antecedent, k: int) -> float:
        """How sure it is that somebody is a woman, the pronoun in question left out of account."""
        if one.person is None:
            return _SURE * ((one.sex == "f") - (one.sex == "m"))
        told = self._votes.get(id(one.person), {})
        votes = sum((sex == "f") - (sex == "m") for at, sex in told.items() if at != k)
        known = one.sex if one.person.gender or any(t for t in one.person.titles) else ""
        lean = _SURE * ((known == "f") - (known == "m")) + _TOLD * max(-3, min(3, votes))
        return max(-6.0, min(6.0, lean))


@annotation
def _reader(document: Document) -> _Reader:
    """Who reads for whom the pronouns of a document may stand."""
    return _Reader(document)


def reading_of(document: Document, k: int) -> Reading:
    """A pronoun with all for whom it may stand."""
    return _reader(document).read(k)
