"""In which number a story speaks of its companies, teams and councils, verb by verb."""

from __future__ import annotations

from newslint.language.syntax.agreement import has_title, names_a_body
from newslint.language.syntax.mood import HALF_MODALS, may_be_subjunctive
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.subjects import can_be_subject, governor, subject_of
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import verb_number
from newslint.story.name_spans import headings
from newslint.story.people import bearers
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_MAY_BE = frozenset({"NN", "NNP", "NNPS", "WDT"})
"""Tags of what may name a body, or stand for one."""
_SHOWN_IN_PAST = frozenset({"was", "were"})
MANY_OF_THEM = frozenset(
    """police people staff crew public youth folk cattle clergy military press media data number majority minority
    pair couple trio duo series audience crowd population elite mob bunch pack generation side cast range class
    household variety lot total half third quarter percentage proportion rest remainder""".split()
)
"""Singular nouns that go with a plural in the strictest house, or count others."""
_NAMES = frozenset({"NNP", "NNPS"})


class BodyUse(NamedTuple):
    """A place where the verb shows whether a body is one or many."""

    head: int
    """The last word of the subject."""
    verb: int
    plural: bool
    key: str
    """The noun, lower case: the same for “the Harbour Board” and “the board”."""


@annotation
def body_uses(document: Document) -> tuple[BodyUse, ...]:
    """The bodies that are subjects of verbs which show a number, in order, outside quotations."""
    view = syntax(document)
    heading, quotes = headings(document), document.quotes
    found = []
    shown = tags(document).where("VBZ", "VBP").tolist()
    for verb in sorted({*shown, *(k for k in view.tokens.where(*_SHOWN_IN_PAST) if view.tag[k] == "VBD")}):
        if view.tag[view.tree.subject_of(governor(view, verb))] not in _MAY_BE:
            continue
        number = verb_number(view.lower[verb])
        if number not in {"sing", "plur"} or quotes.touches(view.tokens.span(verb)):
            continue
        if view.tokens.sentence_of(verb) in heading:
            continue
        head = _subject(view, verb)
        key = _key(view, head) if head >= 0 and _is_told(view, head, verb) else ""
        if key:
            found.append(BodyUse(head, verb, number == "plur", key))
    return tuple(found)


def _subject(view: SyntaxView, verb: int) -> int:
    """The head of the subject of a verb, or -1; for “which” what it stands for. None where a modal helps the verb."""
    head = subject_of(view, verb)
    if head < 0 or _is_modal(view, verb):
        return -1
    if view.tag[head] == "WDT":
        noun = head - 2 if view.previous_word(head) == "," else head - 1
        return noun if noun >= view.sentence_start(head) and view.head[view.head[head]] == noun else -1
    return head


def _is_modal(view: SyntaxView, verb: int) -> bool:
    """Whether a verb is a plain form after a modal or “do”: “will the board sell”."""
    return any(
        view.relation[k] in {"aux", "aux:pass"}
        and k != verb
        and (view.tag[k] == "MD" or k < view.tree.subject_of(verb))
        for k in view.tree.children(verb)
    )


def _is_told(view: SyntaxView, head: int, verb: int) -> bool:
    """Whether a verb tells what its subject does: no plain form of a demand or of “dare”, no noun after “such as”."""
    if view.lower[verb] in HALF_MODALS or not can_be_subject(view, head):
        return False
    plain = verb_number(view.lower[verb]) == "plur"
    opened = view.previous_word(phrase_start(view, head)) == "that" and view.lower[verb] not in {"are", "have", "were"}
    return not (plain and (opened or may_be_subjunctive(view, verb, head)))


def _key(view: SyntaxView, head: int) -> str:
    """The noun for a body, where a word is one that stands alone as a subject; nothing elsewhere."""
    word, tag = view.lower[head], view.tag[head]
    if tag == "NN":
        if not names_a_body(view, head) or word in MANY_OF_THEM or phrase_start(view, head) == head:
            return ""
    elif tag not in _NAMES or head in bearers(view.document) or has_title(view, head):
        return ""
    children = view.tree.children(head)
    joined = any(view.relation[k] == "conj" for k in children) or view.previous_word(phrase_start(view, head)) == "and"
    counts = view.next_word(head) in {"of", "and", "or"} and tag == "NN"
    return "" if joined or counts else word
