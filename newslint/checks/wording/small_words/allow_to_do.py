"""``The law allows to build``, ``the doctor had allowed to train``, ``the snow prevented from reaching the hut``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.complements import complements, taking
from newslint.language.words.morphology import forms
from newslint.language.words.noun_kinds import DOERS, is_never
from newslint.lexicon.auxiliaries import HAVE
from newslint.text import Document

_OBJECT_AND_TO = taking("object-to")
"""Forms of verbs that take an object before an infinitive."""
_OBJECT_AND_FROM = frozenset(
    form for word in complements().values() if word.form == "from" and word.after_object for form in forms(word.word)
)
"""Forms of verbs that take an object before "from" and a form in -ing."""
_HAVE = HAVE | {"having", "'ve", "’ve"}
_MAIN = frozenset({"root", "conj", "ccomp", "xcomp", "advcl", "parataxis"})
_GAPS = frozenset({"which", "whom", "what", "whose", "that", "who"})
_PAST = frozenset({"VBD", "VBN"})


class AllowToDo(Rule):
    """A verb that wants somebody before what is to be done, with nobody there."""

    meta = Meta(
        code="WRD308",
        name="allow-to-do",
        summary="“Allow”, “enable” or “oblige” goes on with “to” and no person.",
        why="Somebody is allowed to do something: the law allows owners to build, or allows building.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: allow, permit and let",
        bad=(
            "The law [[allows to build]] on the land.",
            "The plan [[would enable to cut]] costs, [[allowing to keep]] two schools.",
            "The doctor [[had allowed to train]] alone before the final.",
            "The storm [[forced to cancel]] all trains to the coast.",
            "The snow [[prevented from reaching]] the hut, and the team turned back.",
        ),
        good=(
            "The law allows owners to build on the land, and allowed nobody to sell it.",
            "Nobody was allowed to build, as the law allows.",
            "The girls whom the law allowed to vote did so, and those forced to leave have come back.",
            "The snow prevented them from reaching the hut, and the men stopped from leaving were ill.",
        ),
    )
    triggers = _OBJECT_AND_TO | _OBJECT_AND_FROM

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands right behind each such verb."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            to = at + 1 + (view.next_word(at) == "not")
            if to + 1 >= view.sentence_end(at) or view.lower[to] not in {"to", "from"}:
                continue
            governs = _OBJECT_AND_TO if view.lower[to] == "to" else _OBJECT_AND_FROM
            form = "VB" if view.lower[to] == "to" else "VBG"
            if view.lower[at] not in governs or view.tag[to + 1] != form or not _is_active(view, at):
                continue
            helper = view.before_adverbs(at - 1)
            helped = view.tag[helper] == "MD" or view.lower[helper] in _HAVE or view.tag[helper] == "TO"
            first = helper if helped and view.sentence_start(at) <= helper < at else at
            found = document[view.tokens.span(first, to + 2)]
            model = "allows owners to build" if form == "VB" else "stops owners from building"
            message = f"Whom? “{found}” needs people in between, as in “{model}”, or the -ing form."
            yield self.found(view.tokens.span(first, to + 2), message)


def _is_active(view: SyntaxView, at: int) -> bool:
    """Whether a form is active and has neither an object nor a relative before it that may be its object."""
    children = view.tree.children(at)
    passive = {"aux:pass"} if view.relation[at] == "root" else {"aux:pass", "nsubj:pass"}
    if any(view.relation[k] in {"obj", "iobj", *passive} for k in children):
        return False
    low, tag = view.sentence_start(at), view.tag[at]
    gaps = _GAPS & {*view.lower[low:at]}
    if (
        gaps
        and view.relation[at] not in {"root", "conj", "xcomp"}
        and (gaps > {"that"} or view.relation[at] != "ccomp")
    ):
        return False  # "the girls whom the law allows to vote"
    if tag == "VBG":
        return view.lower[at - 1] == "," or view.lower[view.before_adverbs(at - 1)] in {"by", "without", "is", "are"}
    if tag in _PAST:
        have = view.lower[view.before_adverbs(at - 1)] in _HAVE
        subject = view.tree.subject_of(at)
        behind = low <= subject < at and view.relation[at] in _MAIN and view.text[at - 1] != ","
        thing = behind and view.tag[subject] in {"NN", "NNS"} and is_never(view.lower[subject], *DOERS)
        whole = view.relation[at] == "root" and view.text[view.sentence_end(at) - 1] == "."
        return have or (behind and (tag == "VBD" or whole)) or thing
    return tag in {"VBZ", "VBP", "VB"} and view.relation[at] in _MAIN | {"acl:relcl", "csubj"}
