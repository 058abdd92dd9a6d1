"""“They” and “their” for one person or one body: “Mr Lund was late, and their office”; “the bank cut its rate. They”.

Counted in edited news: where a sentence names one person and has no plural, no body and no pair before the pronoun,
“their” in it is hardly ever right, nor “they” where the sentence before has none either.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.names._other_kind import HUMAN, TEXTS, OtherKind, Scene, scene_of
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import syntax
from newslint.language.words.morphology import is_collective
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.calendar_names import CALENDAR
from newslint.lexicon.name_words import organisation_words
from newslint.story.antecedents import Antecedent, antecedents, told_before
from newslint.story.pronouns import SEXES
from newslint.text import Document

_MANY = frozenset(
    "they them their theirs themselves we us our those these both many some others several few all half most none each"
    " people police everyone everybody anyone anybody someone somebody nobody who whoever whose either neither and"
    " together couple pair".split()
)
_COUNTS = frozenset({"nummod", "compound", "nmod:unmarked", "obl:unmarked"})
_TOGETHER = frozenset("met meet married marry divorced divorce separated parted hugged kissed argued".split())
"""What two do."""
_CORE = frozenset({"nsubj", "obj", "iobj", "conj"})
_NOT_PEOPLE = frozenset("who whose each seconds minutes moments hours days weeks months years decades times".split())
_USE = {("they", "m"): "he", ("they", "f"): "she", ("their", "m"): "his", ("their", "f"): "her"}
_SINGULAR = frozenset({"it", "its", "itself", "has", "is", "was", "says", "does"})


def other_numbers(document: Document) -> Iterator[OtherKind]:
    """The plural pronouns that have one person, or one body, to stand for and nobody else."""
    scene = scene_of(document)
    table = scene.table
    for k in table.where("they", "their"):
        sentence = table.sentence_of(k)
        if document.quotes.touches(table.span(k)) or sentence in scene.heading:
            continue
        opens, subject = k == table.sentence_start(k), table.lower[k] == "they"
        found = _next_subject(document, scene, k) if subject or opens else None
        if found is None and opens and subject:
            found = _after_body(scene, k)
        elif found is None and not opens:
            found = _of_person(document, scene, k)
        if found is not None:
            yield found


def _of_person(document: Document, scene: Scene, k: int) -> OtherKind | None:
    """A pronoun inside a sentence that speaks of one person alone before it."""
    table, view = scene.table, syntax(document)
    low = table.sentence_start(k)
    subject = table.lower[k] == "they"
    if subject and not view.relation[k].startswith("nsubj"):
        return None
    if _is_reported(scene, k):
        return None  # she said they were late: her side
    first = table.sentence_start(low - 1) if subject and low else low
    if any(_is_many(scene, at) for at in range(first, k)) or any(_is_body(scene, at) for at in range(low, k)):
        return None
    everybody = antecedents(document)
    start, stop = (told_before(document, at) for at in (low, k))
    here = list(everybody[start:stop])
    named = [antecedent for antecedent in here if antecedent.name]
    if not named or not _is_one(here, named):
        return None
    whom = named[-1]
    return OtherKind(k, scene.place(whom.token), _USE[table.lower[k], whom.sex])


def _is_reported(scene: Scene, k: int) -> bool:
    """Whether a word stands in a clause that is the object of a verb."""
    while k >= 0:
        if scene.view.relation[k] == "ccomp":
            return True
        k = scene.view.head[k]
    return False


def _is_one(here: list[Antecedent], named: list[Antecedent]) -> bool:
    """Whether all of whom a sentence speaks may be one person, whose sex is known."""
    sexes = {antecedent.sex for antecedent in here}
    return len(sexes) == 1 and "" not in sexes and len({id(antecedent.person) for antecedent in named}) == 1


def _is_many(scene: Scene, k: int) -> bool:
    """Whether a word is a plural, or one that “they” may stand for: a number alone, “and” between two, “anyone”."""
    view = scene.view
    word, tag = view.lower[k], view.tag[k]
    if word == "and":
        return k + 1 < len(view.lower) and view.tag[k + 1][:2] in ("NN", "DT", "PR") and _joins(scene, k)
    return word in _MANY or tag in ("NNS", "NNPS") or (tag == "CD" and view.relation[k] not in _COUNTS)


def _joins(scene: Scene, k: int) -> bool:
    """Whether “and” joins nouns, not clauses."""
    head = scene.view.head[k]
    return head < 0 or scene.view.tag[head][:2] in ("NN", "PR", "CD")


def _is_body(scene: Scene, k: int) -> bool:
    """Whether a word is one for a body of people, or a name of no known person."""
    view = scene.view
    word, tag = view.lower[k], view.tag[k]
    if tag == "NNP":
        return k not in scene.known and word not in CALENDAR and view.relation[k] not in ("compound", "flat")
    return _is_group(scene, k)


def _is_group(scene: Scene, k: int) -> bool:
    """Whether a word is a noun for a body of people."""
    word = scene.view.lower[k]
    return scene.view.tag[k] == "NN" and (is_collective(word) or word in organisation_words(scene.table.lexicon))


def _after_body(scene: Scene, k: int) -> OtherKind | None:
    """A “they” that says something, after a sentence about one body that is “it” or has a singular verb there."""
    view = scene.view
    near = scene.before(scene.table.sentence_of(k))
    if near < 0 or view.next_tag(k) not in FINITE or view.next_word(k) not in HUMAN | scene.speech:
        return None
    root, head = scene.subject(near)
    places = scene.told(near)
    if head < 0 or any(scene.sex(at) for at in places):
        return None
    speaks = view.lower[root] in scene.speech and view.tag[head] == "NN" and view.lower[head] not in TEXTS
    if not (scene.is_body(head) or speaks):
        return None
    if view.tag[head] in ("NNS", "NNPS") or scene.many(places, things=False, bodies=False):
        return None
    words = {view.lower[at] for at in places}
    if _SINGULAR.isdisjoint(words) or not SEXES.keys().isdisjoint(words):
        return None
    return OtherKind(k, scene.place(head), "it")


def _next_subject(document: Document, scene: Scene, k: int) -> OtherKind | None:
    """“They”, the subject of a sentence after one about one person, or “their” first in it: neither has more people."""
    table, view = scene.table, scene.view
    sentence = table.sentence_of(k)
    near = scene.before(sentence)
    subject = table.lower[k] == "they"
    if near < 0 or (subject and (not scene.is_main_subject(k) or view.lower[view.head[k]] in _TOGETHER)):
        return None
    _, head = scene.subject(near)
    if head < 0 or view.tag[head] in ("NNS", "NNPS") or scene.sex(head) not in ("m", "f"):
        return None
    first, low = table.sentence_start(head), table.sentence_start(k)
    if any(_are_people(scene, at) or _is_group(scene, at) for at in range(first, k)):
        return None
    quoted = any(document.quotes.touches(table.span(at)) for at in range(first, low))
    if (quoted or not subject or view.next_word(k) in BE) and any(_is_many(scene, at) for at in range(first, k)):
        return None  # he listed ten bodies; they were old
    everybody = antecedents(document)
    here = everybody[told_before(document, first) : told_before(document, k)]
    mine, sex = scene.known.get(head), scene.sex(head)
    others = [r.token for r in here if r.token != head and (r.person is not mine if r.name else r.sex != sex)]
    if any(view.relation[at].split(":")[0] in _CORE for at in others):
        return None
    return OtherKind(k, scene.place(head), _USE[table.lower[k], sex])


def _are_people(scene: Scene, k: int) -> bool:
    """Whether a word is a plural of people, a pair, or a word for several."""
    view = scene.view
    if not _is_many(scene, k) or view.tag[k] == "CD" or view.lower[k] in _NOT_PEOPLE:
        return False
    named = not view.text[k][0].islower() and k > scene.table.sentence_start(k)
    return view.tag[k] != "NNS" or named or scene.is_people(view.lower[k])
