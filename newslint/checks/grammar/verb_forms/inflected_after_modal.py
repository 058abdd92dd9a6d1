"""``will speaks``, ``would is``, ``could also waited``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._likely_form import LikelyAfterModal
from newslint.checks.grammar.verb_forms._turned_should import after_should
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.mood import HALF_MODALS
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemma, possible_tags
from newslint.language.words.verb_forms import inflected, plain_forms
from newslint.lexicon.auxiliaries import BE, HAVE, MODALS
from newslint.text import Document

_WITH_TO = HALF_MODALS | {"ought", "'d"}
_CLOSING = frozenset({"can", "could", "will", "would"})
"""Those that may end a clause before an infinitive: "they did everything they could to help"."""
_SUBJECTS = frozenset({"PRP", "EX", "WP", "WDT", "NN", "NNS", "NNP", "DT"})


class InflectedAfterModal(Rule):
    """An inflected verb after a modal."""

    meta = Meta(
        code="GRM401",
        name="inflected-after-modal",
        aliases=("GRM491", "wrong-verb-form"),
        summary="A modal (can, will, would, should ...) is followed by the plain form of a verb.",
        why="The modal carries the tense; an ending on the verb after it is left over from another version.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The firm [[will extends]] its offer on Monday.",
            "The plan [[could is]] approved today.",
            "The river [[may rose]] again tonight.",
            "The law must [[to change]] by June.",
            "They are those who [[would elected]] to the council.",
            "Patients should not [[taking]] the pills with milk.",
            "Should the club [[fails]] to pay, it will start with a loss of nine points.",
            Example(
                "They want a law which [[would fully protects]] witnesses.",
                "They want a law which would fully protect witnesses.",
            ),
        ),
        good=(
            "The firm will extend its offer on Monday.",
            "The best the team can is not enough, May said.",
            "The spray can was matched to a gang.",
            "Will Jones said the will left everything to his son.",
            "Could reduced prices help the shops?",
            "Should the club fail to pay, it says, it will close, as should the shop that sells its shirts.",
            "They want a law which would fully protect witnesses.",
        ),
    )
    triggers = MODALS
    evidence = (LikelyAfterModal,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the first word after each modal that is no adverb."""
        view = syntax(document)
        for at in view.tokens.where(*MODALS):
            if view.tag[at] != "MD" or (view.lower[at] in {"may", "will"} and view.text[at][0].isupper()):
                continue  # Theresa May, Will Smith
            if _is_noun(view, at) or _is_tin(view, at):
                continue
            verb = view.skip_adverbs(at + 1)
            if verb < view.sentence_end(at) and view.tag[verb] == "IN":
                continue  # "said that he won't amid an audit"
            if verb + 1 < view.sentence_end(at) and view.lower[verb] == "to" and _takes_plain(view, at, verb):
                span = view.tokens.span(verb, verb + 2)
                use = view.text[verb + 1]
                message = f"After “{view.text[at]}” the verb has no “to”: write “{use}”."
                yield self.found(span, message, fixes=(Fix.swap(span, use),))
            elif verb + 1 < view.sentence_end(at) and _is_running(view, at, verb):
                use = lemma(view.lower[verb], "VBG")
                message = f"After “{view.text[at]}” the verb has its plain form: write “{use}”."
                swaps = (
                    Fix.swap(view.tokens.span(verb), use),
                    Fix.swap(view.tokens.span(verb), f"be {view.text[verb]}"),
                )
                yield self.found(view.tokens.span(verb), message, fixes=swaps)
            elif verb < view.sentence_end(at) and self._wrong(view, at, verb):
                uses = plain_forms(view.lower[verb])
                if view.tag[verb] in {"VBN", "VBD"} and view.next_tag(verb) in {"TO", "IN"}:
                    uses = [*uses, f"be {view.text[verb]}"]  # "would elected to the council"
                yield self.found(
                    view.tokens.span(at, verb + 1),
                    f"After “{view.text[at]}” the verb has its plain form: write “{uses[0]}”.",
                    fixes=tuple(Fix.swap(view.tokens.span(verb), use) for use in uses),
                )

        for at, verb in after_should(view):
            use, span = plain_forms(view.lower[verb])[0], view.tokens.span(verb)
            message = f"After “{view.text[at]}” the verb has its plain form: write “{use}”."
            yield self.found(span, message, fixes=(Fix.swap(span, use),))

    def _wrong(self, view: SyntaxView, at: int, verb: int) -> bool:
        """Whether the verb has an ending, and is no participle or noun of a question ("could reduced prices help")."""
        word, tag = view.lower[verb], view.tag[verb]
        if tag not in {"VBZ", "VBD", "VBN", "VBP", "VB"} or not inflected(word) or not possible_tags(word):
            return False
        if view.tokens.adjacent(verb) and view.text[verb + 1] == "-":
            return False
        if tag == "VBN" and verb > at + 1 and view.next_tag(verb) in {"NN", "NNS", "NNP", "JJ"}:
            return False  # "as will newly elected members"
        if view.lower[at] == "'d" and (tag in {"VBN", "VBD"} or word == "been"):
            return False  # "he'd gone": had
        if word in BE and verb == at + 1 and _next_after_adverbs(view, verb) not in {"VBN", "VBG"}:
            # "the best they can is": the modal stands alone
            told = "way" in view.lower[max(view.sentence_start(at), at - 4) : at]  # "any way he can is wrong"
            return view.previous_tag(at) in _SUBJECTS and not told and not _alone(view, at)
        if (
            tag in {"VBN", "VBD"}
            and view.next_tag(verb) in {"NN", "NNS", "JJ", "NNP"}
            and view.lower[view.sentence_end(at) - 1] == "?"
        ):
            return False
        return not (tag == "VBZ" and is_noun(word) and at == view.sentence_start(at))


def _is_running(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a form in -ing with its object follows a modal, or a modal and "not": should not taking them."""
    if view.tag[verb] != "VBG" or view.lower[at] == "'d" or view.lower[view.sentence_end(at) - 1] == "?":
        return False
    if at == view.sentence_start(at) or view.previous_tag(at) not in _SUBJECTS | {"NNPS"} or _alone(view, at):
        return False
    denied = view.lower[verb - 1] in {"not", "n't", "n’t", "never"}
    return denied or (verb == at + 1 and view.next_tag(verb) in {"DT", "PRP", "PRP$"})


def _is_noun(view: SyntaxView, at: int) -> bool:
    """Whether what may be a modal follows an article: "the will left everything to her", but not "this will are"."""
    if view.previous_tag(at) not in {"DT", "PRP$", "POS"} or view.lower[at] not in {"can", "might", "must", "will"}:
        return False
    return view.previous_word(at) not in {"this", "that"} or view.next_word(at) not in BE


def _is_tin(view: SyntaxView, at: int) -> bool:
    """Whether "can" is what a noun before it fills, and the verb its own: "a spray can was", "soda cans had"."""
    filled = view.lower[at] == "can" and view.previous_tag(at) == "NN" and view.lower[at + 1 : at + 2]
    return bool(filled) and view.lower[at + 1] in BE | HAVE and view.tag[at + 1] in {"VBD", "VBZ"}


def _takes_plain(view: SyntaxView, at: int, to: int) -> bool:
    """Whether a modal with an infinitive after it is one that takes none: must to go, but not ought to go.

    Not so where the modal ends its clause: "he did all he could to help".
    """
    if view.lower[at] in _WITH_TO or view.tag[to + 1] != "VB" or view.previous_tag(at) in {"DT", "JJ", "CC", "PRP$"}:
        return False
    if view.lower[at] in _CLOSING and not FINITE.isdisjoint(view.tag[view.sentence_start(at) : at]):
        return False
    return not _alone(view, at) and view.previous_word(at) not in {"than", "wherever", "whenever"}


def _next_after_adverbs(view: SyntaxView, verb: int) -> str:
    """The tag of the first word after a verb that is no adverb."""
    k = view.skip_adverbs(verb + 1)
    return view.tag[k] if k < view.sentence_end(verb) else ""


def _alone(view: SyntaxView, at: int) -> bool:
    """Whether a modal may end a clause of its own: "all we can is", "those who could were"."""
    start = max(view.sentence_start(at), at - 6)
    start = next((k + 1 for k in range(at - 1, start - 1, -1) if view.lower[k] == ","), start)
    before = view.lower[start:at]
    return any(word in {"what", "whatever", "all", "best", "most", "least", "who", "as"} for word in before)
