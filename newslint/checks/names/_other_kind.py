"""Pronouns that open a sentence and cannot stand for whom or what the sentence before is about.

“A spokeswoman said ... He described”; “Dr Moss said ... It promised”; “the company said ... He added”; “Tech had won 22
games. His coach”; “the judge refused, saying that they had no doubt”.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import offices, organisation_words, person_nouns
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.lives import RELATIVES
from newslint.story.name_spans import headings
from newslint.story.people import Person, people
from newslint.story.pronouns import SEXES
from newslint.text import Document, Span, annotation
from newslint.util.records import NamedTuple

_SPEAKS = frozenset(
    "said says added adds promised pledged vowed insisted warned denied announced urged argued claimed admitted"
    " described called told acknowledged conceded declined refused apologised apologized predicted".split()
)
HUMAN = _SPEAKS | frozenset(
    "demanded asked thanked decided hoped wanted resigned replied felt thought believed".split()
)
TEXTS = frozenset(
    "report statement letter study survey paper judgment judgement ruling document review poll email e-mail filing"
    " notice message post article editorial book note law order decision bill motion inquiry article story website"
    " verdict petition lawsuit complaint agreement deal contract plan budget guidance magazine newspaper".split()
)
"""Things of which it is said that they say."""
_ROLES = frozenset(
    "coach manager chairman chairwoman chief boss director spokesman spokeswoman shareholders members fans supporters"
    " headquarters goalkeeper striker directors profits revenue".split()
)
"""Whom and what a body has."""
_SINGULAR_THEY = frozenset(
    "anyone anybody everyone everybody someone somebody nobody one each person child patient victim driver player"
    " customer user whoever who whose themselves either neither pupil student baby couple pair two three".split()
)
_SAYING = frozenset({"saying", "adding", "insisting", "claiming", "arguing", "admitting", "warning", "denying"})
_NAMES = frozenset({"NNP", "NNPS"})


class OtherKind(NamedTuple):
    """A pronoun, and the word that it would have to stand for."""

    pronoun: int
    where: Span
    use: str
    """The pronoun that would fit; empty where none is sure."""


class Scene:
    """What kinds of people and bodies the sentences of a story tell of."""

    def __init__(self, document: Document) -> None:
        self.view: SyntaxView = syntax(document)
        self.table = tokens(document)
        self.document = document
        self.heading = headings(document)
        lexicon = self.table.lexicon
        self._nouns, self._bodies = person_nouns(lexicon), organisation_words(lexicon)
        self._offices, self.speech = offices(lexicon), speech_forms(lexicon) | _SPEAKS
        self.known: dict[int, Person] = {
            k: person
            for person in people(document)
            for m in person.mentions
            for k in range(
                m.name_span.start if m.title is None else min(m.title.first, m.name_span.start), m.name_span.last
            )
        }

    def place(self, k: int) -> Span:
        """Where a word stands, or the name that it is part of."""
        mentions = self.known[k].mentions if k in self.known else ()
        return next((m.span for m in mentions if m.first <= k < m.last), self.table.span(k))

    def before(self, sentence: int) -> int:
        """The sentence before one, in its paragraph; -1 where there is none that is copy."""
        near = sentence - 1
        same = near >= 0 and self.table.paragraph[near] == self.table.paragraph[sentence]
        return near if same and near not in self.heading and sentence not in self.heading else -1

    def told(self, sentence: int, end: int = -1) -> list[int]:
        """The tokens of a sentence outside quotations, up to one."""
        low, high = self.table.sentence_bounds(sentence)
        quotes = self.document.quotes
        return [k for k in range(low, high if end < 0 else end) if not quotes.touches(self.table.span(k))]

    def subject(self, sentence: int) -> tuple[int, int]:
        """The main verb of a sentence and the head of its subject; -1 where there is none."""
        low, high = self.table.sentence_bounds(sentence)
        root = next((k for k in range(low, high) if self.view.head[k] < 0), -1)
        return root, self.view.tree.subject_of(root) if root >= 0 else -1

    def is_main_subject(self, k: int) -> bool:
        """Whether a word is the subject of the main verb of its sentence."""
        head = self.view.head[k]
        return head >= 0 and self.view.head[head] < 0 and self.view.relation[k].startswith("nsubj")

    def sex(self, k: int) -> str:
        """Of which sex somebody is whom a word tells of: m, f, b for either; nothing where it tells of nobody."""
        if k in self.known:
            return self.known[k].gender or "b"
        word = self.view.lower[k]
        return SEXES.get(word, "") or self._nouns.get(word, "") or ("b" if word in self._offices else "")

    def is_body(self, k: int) -> bool:
        """Whether a word is one for a body of people, or ends the name of one."""
        word, tag = self.view.lower[k], self.view.tag[k]
        if k in self.known or tag in ("NNS", "NNPS") or word in CALENDAR:
            return False
        return tag in _NAMES or ((is_collective(word) or word in self._bodies) and tag == "NN")

    def somebody(self, places: list[int], *sexes: str, besides: int = -1) -> bool:
        """Whether any of some words tells of somebody of a sex, or may name somebody of whom nothing is known."""
        return any(
            k != besides and (self.sex(k) in sexes or (self.view.tag[k] in _NAMES and k not in self.known))
            for k in places
        )

    def many(self, places: list[int], *, things: bool, bodies: bool = True) -> bool:
        """Whether any of some words may be those for whom “they” stands: with ``things`` or ``bodies``, these too."""
        view = self.view
        for k in places:
            word, tag = view.lower[k], view.tag[k]
            if word in {"they", "them", "their", "we", "us", "our", "both"} or word in _SINGULAR_THEY:
                return True
            bare = tag == "CD" and view.next_tag(k) not in ("NN", "NNS", "CD", "HYPH", "SYM")
            if bare or (bodies and self.is_body(k)) or (word == "and" and view.tag[k + 1] in _NAMES | {"PRP"}):
                return True
            if tag == "NNS" and (things or not view.text[k][0].islower() or self.is_people(word)):
                return True
        return False

    def is_people(self, word: str) -> bool:
        """Whether a plural is one of people."""
        one = word.removesuffix("s")
        ending = one.endswith(("er", "or", "ist", "ian", "ant", "ent", "man", "men"))
        return one in self._nouns or one in self._offices or ending or word in ("people", "children", "women", "police")


@annotation
def scene_of(document: Document) -> Scene:
    """The kinds of people and bodies of a document."""
    return Scene(document)


def other_kinds(document: Document) -> Iterator[OtherKind]:
    """The pronouns that cannot stand for what the sentence before is about, and that have nothing else to stand for."""
    scene = scene_of(document)
    table = scene.table
    for k in table.where("he", "she", "it", "his", "her"):
        if k == table.sentence_start(k) and not document.quotes.touches(table.span(k)):
            sentence = table.sentence_of(k)
            near = scene.before(sentence)
            found = _opening(scene, k, near) if near >= 0 else None
            if found is not None:
                yield found
    for k in table.where("they"):
        if not document.quotes.touches(table.span(k)):
            found = _lone_they(scene, k)
            if found is not None:
                yield found


def _opening(scene: Scene, k: int, near: int) -> OtherKind | None:
    """A pronoun that opens a sentence, against the subject of the one before."""
    view, word = scene.view, scene.view.lower[k]
    root, head = scene.subject(near)
    if head < 0 or scene.document.quotes.touches(scene.table.span(head)):
        return None
    places = scene.told(near)
    said = view.lower[root] in scene.speech
    finite = view.next_tag(k) in FINITE
    if word in ("his", "her"):
        fits = view.next_word(k) in _ROLES and _is_lone_body(scene, head, places)
        return OtherKind(k, scene.place(head), "its") if fits and _no_person_here(scene, near, SEXES[word]) else None
    if not finite:
        return None
    if word == "it":
        person = scene.sex(head) != "" and view.tag[head] not in ("NNS", "NNPS")
        speaks = said and view.next_word(k) in _SPEAKS
        other = any(scene.is_body(at) or view.lower[at] in TEXTS for at in places)
        use = {"m": "he", "f": "she"}.get(scene.sex(head), "")
        return OtherKind(k, scene.place(head), use) if person and speaks and not other else None
    sex, own = SEXES[word], scene.sex(head)
    other = own in ("m", "f") and own != sex and head not in scene.known and view.tag[head] == "NN"
    other = other and view.lower[head] not in RELATIVES
    if other and not scene.somebody(places, sex, "b", besides=head):
        return OtherKind(k, scene.place(head), {"m": "he", "f": "she"}[own])
    if said and view.next_word(k) in _SPEAKS and _is_lone_body(scene, head, places):
        return OtherKind(k, scene.place(head), "it") if _no_person_above(scene, near, sex) else None
    return None


def _is_lone_body(scene: Scene, head: int, places: list[int]) -> bool:
    """Whether the subject of a sentence is a body, and nobody is spoken of in it."""
    return scene.is_body(head) and not any(scene.sex(k) for k in places)


def _no_person_here(scene: Scene, near: int, sex: str) -> bool:
    """Whether nobody of a sex is spoken of in the paragraph of a sentence before it."""
    at = near - 1
    while at >= 0 and scene.table.paragraph[near] == scene.table.paragraph[at]:
        if any(scene.sex(k) in (sex, "b") for k in scene.told(at)):
            return False
        at -= 1
    return True


def _no_person_above(scene: Scene, near: int, sex: str) -> bool:
    """Whether nobody of a sex is spoken of in the paragraph of a sentence before it, nor in the paragraph above."""
    paragraph = scene.table.paragraph
    at = near - 1
    while at >= 0 and paragraph[near] - paragraph[at] <= 1:
        if any(scene.sex(k) in (sex, "b") for k in scene.told(at)):
            return False
        at -= 1
    return True


def _lone_they(scene: Scene, k: int) -> OtherKind | None:
    """A “they” after one person, where the sentence and the one before tell of no more than one."""
    view, table = scene.view, scene.table
    sentence = table.sentence_of(k)
    if sentence in scene.heading or view.next_tag(k) not in FINITE | {"MD", "RB"}:
        return None
    own = scene.told(sentence, k)
    after_that = view.previous_word(k) == "that" and view.lower[k - 2] in _SAYING
    human = view.next_word(k) in HUMAN
    if not (after_that or human) or scene.many(own, things=after_that):
        return None
    near = scene.before(sentence)
    if near < 0 or scene.many(scene.told(near), things=False, bodies=not after_that):
        return None
    heads = [at for at in own if scene.sex(at) and view.tag[at] not in ("NNS", "PRP$")]
    _, subject = scene.subject(sentence)
    if after_that:
        heads = [subject] if subject in heads else []
    elif view.previous_word(k) == ",":
        heads = [at for at in heads if view.lower[at] in SEXES or at in scene.known]
    else:
        _, before = scene.subject(near)
        heads = [before] if before >= 0 and scene.sex(before) and len(own) <= 3 else []
    if not heads:
        return None
    head = heads[-1]
    return OtherKind(k, scene.place(head), {"m": "he", "f": "she"}.get(scene.sex(head), ""))
