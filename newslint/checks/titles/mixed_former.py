"""``ex-`` and ``former`` in one story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.lexicon.function_words import NAMELESS
from newslint.lexicon.lists import Lexicon
from newslint.lexicon.name_words import offices
from newslint.lexicon.place_names import affiliations
from newslint.story.titles import Label, labels
from newslint.text import Document
from newslint.text.lexicon import lexicon_of
from newslint.util.lazy_regex import lazy

_PERSON = lazy(
    r"(?:er|or|ist|ian|man|men|woman|women|ant|ent|ee|eer|ess)s?\Z"
    r"|(?:champion|chief|star|head|boss|spy|pupil|hostage|captive|guard|cop|teammate|colleague|aide|mp|chair|pilot|nurse|"
    r"judge|coach|friend|ally|rebel|cleric|"
    r"official|professional|pro|athlete|tycoon|model|king|queen|lord|mate|monk|nun)s?\Z"
)
_NO_PERSON = frozenset(
    "centre center power border quarter number government parliament department establishment settlement agreement "
    "apartment order paper chapter theater theatre tower minister's factor sector monastery convent".split()
)


_SHORT = frozenset({"gov", "rep", "sen", "pres", "gen", "sgt", "capt", "pm", "mp"})


class MixedFormer(Rule):
    """``ex-leader`` here, ``former leader`` there."""

    meta = Meta(
        code="TTL101",
        name="mixed-former",
        summary="A story says “ex-” of one role and “former” of another, or of the same.",
        why="Two words for one thing look like two hands; most guides keep “ex-” for headlines.",
        severity=Severity.WARNING,
        source="BBC News and Guardian style guides: “former” in text, “ex-” in headlines",
        in_quotes=True,
        bad=(
            Example(
                "The [[ex-mayor]] Ida Lund opened the pier. Guests asked the former mayor about her plans.",
                fixed="The former mayor Ida Lund opened the pier. Guests asked the former mayor about her plans.",
            ),
            "His [[ex-boss]] at the mill gave evidence. The former accountant denied it.",
        ),
        good=(
            "The former mayor Ida Lund opened the pier. Guests asked the former mayor about her plans.",
            "Ex-mayor opens pier\n\nThe former mayor Ida Lund opened the pier.",
            "His ex-wife gave evidence. The former accountant denied it.",
            "The ex-mayor Ida Lund opened the pier in the former monastery.",
            "Two ex-Harbour Board men gave evidence. The former accountant denied it.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each ``ex-`` in running text where ``former`` stands before a role too, or the other way round."""
        found = [label for label in labels(document) if not label.heading]
        exes = [label for label in found if label.form == "ex" and not _of_name(document, label)]
        roles = {label.role.split()[-1] for label in exes}
        lexicon = lexicon_of(document)
        formers = [
            label
            for label in found
            if label.form == "former" and (_is_person(lexicon, label.role) or label.role.split()[-1] in roles)
        ]
        if not exes or not formers:
            return
        odd, usual = (formers, exes) if len(exes) > 2 * len(formers) else (exes, formers)
        for label in odd:
            model = next((o for o in usual if o.role.split()[-1] == label.role.split()[-1]), usual[0])
            here, there = document[label.span], document[model.span]
            fix = Fix.swap(label.span, _other(here, label), Safety.UNSAFE)
            message = f"“{here}” here, “{there}” elsewhere: “{_other(here, label)}”?"
            yield self.found(label.span, message, fixes=(fix,), related=(Related(model.span, f"“{there}” here."),))


def _of_name(document: Document, label: Label) -> bool:
    """Whether ``ex-`` belongs to a people, a company or somebody's name and no role: ``ex-Trump aide``."""
    role = document[label.span][3:].lstrip("-")
    lexicon = lexicon_of(document)
    if label.role in affiliations(lexicon):
        return True
    return role[:1].isupper() and label.role.rstrip(".") not in offices(lexicon) | _SHORT


def _is_person(lexicon: Lexicon, role: str) -> bool:
    """Whether the words after ``former`` name what somebody was."""
    words = [w for w in role.split() if w not in NAMELESS]
    return any(w in offices(lexicon) or (w not in _NO_PERSON and _PERSON.search(w)) for w in words)


def _other(text: str, label: Label) -> str:
    """The label in the other form: ``ex-boss`` as ``former boss``; a capital at its head is kept."""
    if label.form == "former":
        return ("Ex-" if text[0].isupper() else "ex-") + text[7:].lstrip()
    rest = text[3:].lstrip("-")
    return ("Former " if text[0].isupper() else "former ") + rest
