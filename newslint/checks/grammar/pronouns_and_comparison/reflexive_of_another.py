"""``The woman hurt himself``, ``they blamed himself``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.text import Document

_SELVES = {
    "himself": "he", "herself": "she", "itself": "it", "themselves": "they", "myself": "i", "ourselves": "we",
}  # fmt: skip
_FORMS = {subject: self for self, subject in _SELVES.items()}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "obl", "iobj"})
_SHE = frozenset(
    "woman girl mother daughter sister aunt niece wife widow grandmother actress queen princess duchess heroine "
    "businesswoman spokeswoman chairwoman congresswoman policewoman waitress bride nun".split()
)
_HE = frozenset(
    "man boy father son brother uncle nephew husband widower grandfather king prince duke businessman spokesman "
    "congressman policeman waiter bridegroom monk".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_AGREE = frozenset({("they", "it"), ("it", "they")})


class ReflexiveOfAnother(Rule):
    """A reflexive pronoun that is not that of its subject."""

    meta = Meta(
        code="GRM516",
        name="reflexive-of-another",
        summary="“Himself” and the like do not fit the subject that they go back to.",
        why="A reflexive pronoun goes back to the subject; of another gender or number, it points at nobody.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        source="Swan, Practical English Usage, 4th edition, section 178",
        bad=(
            "The woman injured [[himself]] on the steps.",
            "She blamed [[himself]] for the loss.",
            "They found [[himself]] in the dark.",
            "The singers locked [[himself]] in the hall.",
        ),
        good=(
            "The woman injured herself, and the mayor himself came.",
            "She met the mayor himself. They saw that he had hurt himself.",
            "She wanted him to blame himself, and they told the boy to wash himself.",
            "He asked her to see for herself. The crowd found themselves in the dark.",
            "They saw a man hurt himself and a bird free itself.",
        ),
    )
    triggers = frozenset(_SELVES)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the subject of the verb of each reflexive pronoun."""
        view = syntax(document)
        for at in view.tokens.where(*_SELVES):
            meant = _subject(view, at)
            if not meant or meant == _SELVES[view.lower[at]] or (meant, _SELVES[view.lower[at]]) in _AGREE:
                continue
            span, use = view.tokens.span(at), _FORMS[meant]
            message = f"It goes back to the subject of its verb: is “{use}” meant?"
            yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _subject(view: SyntaxView, at: int) -> str:
    """The pronoun for the subject that a reflexive must go back to; nothing where it is not sure.

    That is where the reflexive follows its verb, and no other person stands between subject and reflexive.
    """
    verb = view.head[at]
    if view.relation[at] not in _OBJECTS or verb != at - 1 or view.tag[verb] not in {"VBD", "VBZ", "VBP"}:
        return ""
    subjects = [k for k in view.tree.children(verb) if view.relation[k] in _SUBJECTS and k < verb]
    if len(subjects) != 1:
        return ""
    noun = subjects[0]
    if any(view.tag[k] in {"NN", "NNP", "PRP", "NNS", "VB", "WP", "WDT"} for k in range(noun + 1, verb)):
        return ""
    if any(view.relation[k] == "conj" for k in view.tree.children(noun)) or view.previous_tag(noun) == "CC":
        return ""
    word = view.lower[noun]
    if word in _PRONOUNS:
        return word
    if view.tag[noun] == "NNS" and view.text[noun].islower():
        return "they"
    if view.tag[noun] == "NN":
        return "she" if word in _SHE else "he" if word in _HE else ""
    return ""
