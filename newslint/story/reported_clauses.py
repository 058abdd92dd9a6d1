"""What somebody said or thought then, clause by clause, and whether its tense went into the past with the telling."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.reporting_verbs import speech_forms
from newslint.story.name_spans import headings
from newslint.text import Document, annotation
from newslint.util.records import NamedTuple

_THOUGHT = frozenset("thought believed hoped feared heard knew learned learnt felt doubted".split())
_SPOKE = frozenset(
    """promised ruled confessed conceded vowed complained recalled remembered answered pleaded boasted joked testified
    swore shouted declared stated disclosed maintained accepted acknowledged pledged stressed
    repeated mentioned whispered protested wondered cautioned lamented grumbled""".split()
)
"""Verbs of saying that do not mark a name beside them as a speaker's."""
_OPENERS = frozenset({"that", "whether", "why", "if"})
HEARD = frozenset("told assured informed reminded warned persuaded convinced".split())
"""Verbs that may name the hearer before what is said."""
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SHIFTED = frozenset("would could might had was were 'd ’d should".split())
_PRESENT = frozenset("will can may shall 'll ’ll wo ca".split())


class Reported(NamedTuple):
    """A clause that tells what was said, as tokens."""

    verb: int
    """The verb in the past that tells it."""
    finite: int
    """Its first verb."""
    head: int
    """Its main word."""
    shifted: bool
    """Whether its verb went into the past; a form that is past and present, such as “cost”, counts as shifted."""
    opened: bool
    """Whether “that”, “whether” or “why” opens it."""


@annotation
def reported_clauses(document: Document) -> tuple[Reported, ...]:
    """The clauses after verbs of saying and thinking in the past, in running text outside quotations."""
    view = syntax(document)
    forms = speech_forms(view.tokens.lexicon) | _THOUGHT | _SPOKE | HEARD
    heading, quotes = headings(document), document.quotes
    found = []
    for verb in view.tokens.where(*(forms & view.tokens.index.keys())):
        past = view.tag[verb] == "VBD" or (view.tag[verb] == "VBN" and view.lower[verb] in HEARD)
        past = past and view.lower[view.before_adverbs(verb - 1)] != "been"  # "have since been told that they need it"
        if past and view.tokens.sentence_of(verb) not in heading and not quotes.touches(view.tokens.span(verb)):
            for head in _clauses(view, verb):
                finite = _finite(view, head)
                if finite > verb and not any(quotes.touches(view.tokens.span(k)) for k in range(verb, finite + 1)):
                    opened = not _OPENERS.isdisjoint(view.lower[verb:finite])
                    found.append(Reported(verb, finite, head, _is_shifted(view, finite), opened))
    return tuple(found)


def _clauses(view: SyntaxView, verb: int) -> Iterator[int]:
    """The main words of what a verb tells: its objects, also where the tree hangs them on the hearer."""
    for child in view.tree.children(verb):
        if view.relation[child] == "ccomp" and child > verb:
            yield child
        elif view.relation[child] in {"iobj", "obj"} and view.lower[verb] in HEARD:
            for told in view.tree.children(child):
                if view.relation[told] == "acl:relcl" and _is_opened(view, told):
                    yield told


def _is_opened(view: SyntaxView, head: int) -> bool:
    """Whether “that” opens a clause and is nothing in it."""
    return any(view.lower[k] == "that" and view.relation[k] == "mark" for k in view.tree.children(head))


def _finite(view: SyntaxView, head: int) -> int:
    """The first verb of a clause, or -1."""
    helping = (k for k in view.tree.children(head) if view.relation[k] in {"aux", "aux:pass", "cop"})
    first = next((k for k in helping if view.tag[k] in _FINITE), -1)
    return first if first >= 0 else head if view.tag[head] in _FINITE else -1


def _is_shifted(view: SyntaxView, finite: int) -> bool:
    """Whether a verb is none of the present."""
    word, tag = view.lower[finite], view.tag[finite]
    if word in _SHIFTED or tag == "VBD":
        return True
    if tag == "MD":
        return word not in _PRESENT
    return tag == "VBP" and "VBD" in possible_tags(word)
