"""Openings that say what somebody is, or is like, before a subject that cannot be it: "As a doctor, sleep is"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._agents import agent_of, somebody_behind
from newslint.language.syntax.opening_demands import opening_words
from newslint.language.syntax.opening_statuses import (
    OpeningPurpose,
    OpeningStatus,
    Sort,
    opening_purposes,
    opening_statuses,
)
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import singular
from newslint.language.words.noun_kinds import DOERS, Kind, Shares, share, share_in
from newslint.lexicon.auxiliaries import BE_FORMS
from newslint.lexicon.lists import words
from newslint.lexicon.name_words import organisation_words
from newslint.story.referents import Referents
from newslint.util.records import NamedTuple

_SURELY, _HARDLY, _SOME = 0.85, 0.1, 0.36
_MOST = 0.5
_HELPS = 6
"""Tokens from the first verb of a passive to its participle."""
_WHO = (Kind.PERSON, Kind.ANIMAL)
_BODIES = (Kind.GROUP, Kind.PLACE)
_ABSTRACT = (Kind.EVENT, Kind.QUALITY, Kind.WORDS, Kind.MONEY, Kind.AMOUNT, Kind.TIME)
_ROLES = frozenset(
    {"head", "chief", "figure", "youngest", "eldest", "oldest", "regular", "native", "chair", "leader", "face", "voice"}
)
"""Words that have other senses as well, and here tell what somebody is."""
_LIKENESSES = frozenset(
    "predecessor successor rival competitor neighbour neighbor cousin sibling sister brother twin counterpart peer "
    "other rest most much many".split()
)
"""What a thing may have as well: a car its rivals, a film its predecessor."""
_EVERYONE = frozenset({"everyone", "everybody", "people", "parents", "women", "men", "him", "her", "them", "me", "us"})
_NAMES = frozenset({"NNP", "NNPS"})
_AREAS = frozenset(
    """capital city town village suburb region district island port state county province territory borough parish
    neighbourhood neighborhood area centre center north south east west part half side outskirts coast""".split()
)
"""Places of the sort that other places are: what a country has may be like other countries."""
_OWN = frozenset({"its", "his", "her", "their", "my", "our"})


class Misplaced(NamedTuple):
    """An opening and the subject that it cannot be said of."""

    first: int
    comma: int
    """The comma behind the opening."""
    subject: int


def misplaced_statuses(view: SyntaxView, meant: Referents) -> Iterator[Misplaced]:
    """All openings of a document that say what their subject can hardly be, be like, or want."""
    for opening in opening_statuses(view):
        if (_is_unlike if opening.sort is Sort.LIKE else _is_not)(view, meant, opening):
            yield Misplaced(opening.first, opening.comma, opening.subject)
    for purpose in opening_purposes(view):
        if _is_passive(view, purpose.finite) and _is_wanted_by_other(view, meant, purpose):
            yield Misplaced(purpose.first, purpose.comma, purpose.subject)


def _is_passive(view: SyntaxView, verb: int) -> bool:
    """Whether a finite verb helps a passive: "will be issued", "was sold"."""
    for k in range(verb, min(view.sentence_end(verb), verb + _HELPS)):
        if (
            view.tag[k] in {"VBN", "VBD"}
            and view.lower[k] not in BE_FORMS
            and not BE_FORMS.isdisjoint(view.lower[verb:k])
        ):
            return True
    return False


def _is_wanted_by_other(view: SyntaxView, meant: Referents, purpose: OpeningPurpose) -> bool:
    """Whether somebody else does what a passive tells, and its subject can hardly want anything.

    A body may, but for what another body does to it: schools that a council closes.
    """
    kinds, agent = meant.kinds(purpose.subject), agent_of(view, meant, purpose.finite)
    if agent < 0 or not kinds or kinds.get(Kind.PERSON, 0.0) > _HARDLY:
        return False
    return kinds.get(Kind.GROUP, 0.0) <= _SOME or share_in(meant.kinds(agent), *_BODIES) >= _SURELY


def _is_thing(kinds: Shares) -> bool:
    """Whether something is known and neither somebody nor a body of people or a place."""
    return bool(kinds) and share_in(kinds, *_WHO, *_BODIES) <= _HARDLY


def _is_not(view: SyntaxView, meant: Referents, opening: OpeningStatus) -> bool:
    """Whether somebody is told of, and the subject is no person."""
    head, subject, verb = opening.head, opening.subject, opening.verb
    word, kinds = view.lower[head], meant.kinds(subject)
    role = word in _ROLES and (view.next_tag(head) in {"IN", "TO"} or view.lower[opening.first] == "the")
    human = 1.0 if role else share(word, Kind.PERSON)
    if human < _MOST or (view.tag[head] == "NNS" and not opening.one) or view.tag[subject] not in NOUNS or not kinds:
        return False
    bare = opening.sort is Sort.AS and head == opening.first + 1 and opening.comma == head + 1
    if bare and word in opening_words("posts") and _is_thing(kinds):
        return True  # "As director, visitor numbers rose"
    sure, loose = human >= _SURELY, singular(word) in words("roles-of-bodies")
    abstract = sure and opening.sort is Sort.AS and share_in(kinds, *_ABSTRACT) >= _SURELY
    if share_in(kinds, *_WHO) <= _HARDLY and share_in(kinds, *_BODIES) <= (_HARDLY if loose or not sure else _SOME):
        return abstract or _owner(view, opening) >= 0 or somebody_behind(view, meant, verb) > 0
    many = view.tag[subject] == "NNS" and share_in(kinds, Kind.PERSON) >= _SURELY
    bodies = many or (not loose and (view.tag[subject] == "NNS" or share_in(kinds, *_BODIES) >= _SURELY))
    told = view.lower[verb] in {"said", "says", "say"}
    return bodies and not told and view.text[subject].islower() and somebody_behind(view, meant, verb) > 0


def _owner(view: SyntaxView, opening: OpeningStatus) -> int:
    """The noun or pronoun that owns the subject: "bank" of "the bank's deposits"; -1 where none does."""
    for k in range(opening.comma + 1, opening.subject):
        if view.tag[k] == "POS":
            return k - 1
        if view.lower[k] in _OWN and view.tag[k] == "PRP$":
            return k
    after = opening.subject + 1
    if view.lower[after] in {"of", "at", "to", "in", "for"} and after < opening.verb:
        return next((k for k in range(opening.verb - 1, after, -1) if view.tag[k] in NOUNS), -1)
    return -1


def _is_unlike(view: SyntaxView, meant: Referents, opening: OpeningStatus) -> bool:
    """Whether somebody or a body of people is compared with a thing, or with what another of its sort has."""
    head, subject = opening.head, opening.subject
    if view.lower[opening.start] in {"a", "an"} and view.lower[opening.first] == "like":
        return False  # "Like a thief in the night, the flood came"
    kinds, owner = meant.kinds(subject), _owner(view, opening)
    word = view.lower[head]
    other: Shares = {Kind.PERSON: 1.0} if word in _EVERYONE else meant.kinds(head)
    acts = share_in(other, *_WHO, *_BODIES) >= _SURELY
    if view.lower[subject] == "there" and view.tag[subject] == "EX":
        return acts
    if not kinds or view.tag[subject] not in NOUNS:
        return False
    if singular(word) in _LIKENESSES and "its" in view.lower[opening.first : head] and view.tag[subject] == "NNS":
        return owner >= 0 and view.tag[owner] != "PRP$" and kinds.get(Kind.PERSON, 0.0) <= _HARDLY
    hers = view.lower[opening.start] in {"his", "her", "my"}
    campaign = share_in(kinds, Kind.GROUP) <= _MOST and share_in(kinds, *_WHO, Kind.PLACE) <= _HARDLY
    person = share_in(other, Kind.PERSON) >= _SURELY and owner >= 0 and view.tag[owner] in _NAMES
    if acts and (_is_thing(kinds) or (person and campaign)):
        return owner >= 0 or ((hers or singular(word) not in _LIKENESSES) and share_in(other, *DOERS) >= _SURELY)
    return owner >= 0 and _is_body(view, head, other) and _is_had(view, meant, opening, owner)


def _is_body(view: SyntaxView, head: int, kinds: Shares) -> bool:
    """Whether a noun or a name stands for a place or a body of people."""
    bodies = organisation_words(view.tokens.lexicon)
    return share_in(kinds, *_BODIES) >= _SURELY or singular(view.lower[head]) in bodies or view.lower[head] in bodies


def _is_had(view: SyntaxView, meant: Referents, opening: OpeningStatus, owner: int) -> bool:
    """Whether a subject is what a place or a body has: people or things of its, but no other place or body."""
    word, noun = view.lower[opening.subject], view.lower[opening.head]
    if singular(word) == singular(noun) or view.tag[owner] == "PRP$":
        return False
    kinds = meant.kinds(opening.subject)
    named = view.tag[owner] in {"NNP", "NNPS"} or view.next_tag(owner) == "POS"
    place = share_in(meant.kinds(opening.head), Kind.PLACE) >= _MOST
    area = share_in(kinds, Kind.PLACE) > _HARDLY and (singular(word) in _AREAS or view.tag[opening.head] != "NNS")
    had = not area and (place or share_in(kinds, Kind.GROUP) <= _SOME)
    return named and had
