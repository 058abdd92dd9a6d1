"""``The senator has distanced from the memo``, ``the firm prides on its service``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.tagging import NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import forms
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import HAVE
from newslint.lexicon.transitives import reflexives
from newslint.text import Document

_HAVE = HAVE | {"having", "'ve", "’ve"}
_MAIN = frozenset({"root", "conj", "ccomp", "xcomp", "advcl", "parataxis"})
_OBJECTS = frozenset({"obj", "iobj", "aux:pass", "cop"})
_MOSTLY = 0.6


@cache
def _verbs() -> Mapping[str, str]:
    """The plain forms of the verbs, by their other forms."""
    return {form: verb for verb in reflexives(wanted=True) for form in forms(verb)}


class ReflexiveLeftOut(Rule):
    """A verb that wants a reflexive where it has no other object, and has neither."""

    meta = Meta(
        code="GRM551",
        name="reflexive-left-out",
        summary="You distance yourself from something, pride yourself on it and devote yourself to it.",
        why="These verbs need an object; where it is the subject once more, English says so.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Quirk et al., A Comprehensive Grammar of the English Language, section 6.25",
        bad=(
            "The senator has [[distanced]] from the memo that leaked in May.",
            "The firm [[prides]] on its service.",
            "The school, which [[prides]] on its choir, is to close.",
            "The two sisters wanted to [[devote]] to the poor.",
        ),
        good=(
            "The senator has distanced himself from the memo, and prides herself on her work.",
            "The tunnel was confined to cars. The men, chained to a wall, were found.",
            "It is a cause to which they devoted time, and what he devotes to it is his own affair.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands behind each form of such a verb."""
        view = syntax(document)
        for at in view.tokens.where(*_verbs()):
            verb = _verbs()[view.lower[at]]
            if _is_active(view, at) and _lacks_object(view, at, verb):
                use = _reflexive(view, at)
                message = f"“{verb.capitalize()}” wants an object: is “{use}” missing behind “{view.text[at]}”?"
                yield self.found(view.tokens.span(at), message)


def _is_active(view: SyntaxView, at: int) -> bool:
    """Whether a form is a verb with a subject, and no participle that describes or is passive."""
    main = view.relation[at] in _MAIN or _is_infinitive(view, at) or _is_of_relative(view, at)
    if not main or view.tag[at] not in {"VBD", "VBZ", "VBP", "VB", "VBN"}:
        return False
    children = view.tree.children(at)
    if any(view.relation[k] in _OBJECTS for k in children):
        return False
    if view.tag[at] == "VBN":
        return view.lower[view.before_adverbs(at - 1)] in _HAVE
    return view.tag[at] == "VB" or view.sentence_start(at) <= view.tree.subject_of(at) < at


def _is_infinitive(view: SyntaxView, at: int) -> bool:
    """Whether "to" stands right before a verb: quick to distance from it."""
    return at > view.sentence_start(at) and view.tag[at] == "VB" and view.tag[at - 1] == "TO"


def _is_of_relative(view: SyntaxView, at: int) -> bool:
    """Whether "who" or "which" right before a verb is its subject: which prides on it."""
    return view.previous_word(at) in {"who", "which"} and view.relation[at - 1] == "nsubj" and view.head[at - 1] == at


def _lacks_object(view: SyntaxView, at: int, verb: str) -> bool:
    """Whether one of the words that follow the reflexive of a verb stands behind the verb itself."""
    after = view.skip_adverbs(at + 1)
    if after + 1 >= view.sentence_end(at) or view.lower[after] not in reflexives(wanted=True)[verb]:
        return False
    subject = view.tree.subject_of(at)
    if view.sentence_start(at) < subject < at and view.previous_tag(phrase_start(view, subject)) in NOUNS | {"CD", "$"}:
        return False  # "the $8 million the company has devoted to it"
    before = view.lower[view.sentence_start(at) : at - _is_of_relative(view, at)]
    return {"what", "which", "whom", "that", "how"}.isdisjoint(before) or view.relation[at] == "root"


def _reflexive(view: SyntaxView, at: int) -> str:
    """The reflexive of the subject, as far as that tells."""
    subject = view.tree.subject_of(at)
    word = view.lower[subject] if subject >= 0 else ""
    known = {"he": "himself", "she": "herself", "they": "themselves", "we": "ourselves", "i": "myself", "it": "itself"}
    if word in known:
        return known[word]
    if subject >= 0 and view.tag[subject] in {"NNS", "NNPS"}:
        return "themselves"
    somebody = subject < 0 or view.tag[subject] == "NNP" or share(word, Kind.PERSON) > _MOSTLY
    return "himself” or “herself" if somebody else "itself"
