"""``did not chose``, ``does not included``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._likely_form import LikelyAfterDo
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.questions import after_subject
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_noun, lemma
from newslint.language.words.verb_forms import inflected, past_only, plain_forms
from newslint.lexicon.auxiliaries import DO
from newslint.text import Document


class InflectedAfterDo(Rule):
    """An inflected verb after do not, does not, did not, or in a question with do."""

    meta = Meta(
        code="GRM402",
        name="inflected-after-do",
        aliases=("GRM491", "wrong-verb-form"),
        summary="“Do”, “does” and “did” are followed by the plain form of a verb.",
        why="The helping verb carries tense and person already; a second ending is left over from another version.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The council [[did not chose]] the cheaper plan.",
            "The rule [[doesn't applied]] to boats.",
            "Why [[did she left]] the party?",
            "[[Does the firm refuses]] to pay?",
            "It is unclear whether the warning [[did reached]] the village.",
        ),
        good=(
            "The council did not choose the cheaper plan.",
            "What he did changed the party. What the storm did cost the town a fortune.",
            "Those who do not often regret it.",
            "Does the firm that refuses to pay get any help?",
        ),
    )
    triggers = DO
    evidence = (LikelyAfterDo,)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the verb after each "do"."""
        view = syntax(document)
        for at in view.tokens.where(*DO):
            verb = _verb_of(view, at)
            if (
                verb < 0
                or verb >= view.sentence_end(at)
                or view.tag[verb] not in {"VBD", "VBN", "VBZ", "VB", "VBP", "VBG"}
                or not (inflected(view.lower[verb]) or _is_gerund(view, at, verb))
            ):
                continue
            gerund = view.tag[verb] == "VBG"
            uses = [lemma(view.lower[verb], "VBG")] if gerund else plain_forms(view.lower[verb])
            yield self.found(
                view.tokens.span(at, verb + 1),
                f"After “{view.text[at]}” the verb has its plain form: write “{uses[0]}”.",
                fixes=tuple(Fix.swap(view.tokens.span(verb), use) for use in uses),
            )


def _is_gerund(view: SyntaxView, at: int, verb: int) -> bool:
    """Whether a form in -ing follows "do not" right away: does not flying."""
    plain = view.tag[verb] == "VBG" and view.lower[at + 1] in {"not", "n't"} and verb == at + 2
    return plain and not is_noun(view.lower[verb]) and view.lower[verb] != "being"


def _verb_of(view: SyntaxView, at: int) -> int:
    """The verb that "do" helps, where that is sure: after "not", or after the subject of a question; else -1."""
    last = view.sentence_end(at)
    if at + 2 >= last:
        return -1
    if view.lower[at] == "did" and _asserts(view, at):
        return at + 1
    if view.lower[at + 1] in {"not", "n't"}:
        verb = view.skip_adverbs(at + 2)
        return verb if verb < last and view.lower[verb] not in {"is", "was", "are", "were"} else -1
    return after_subject(view, at)


_COMPARED = frozenset(
    "what all everything that which whatever than as like so work job thing things way damage little much more most"
    " good harm one first only".split()
)
"""Words of which "did" may be the whole verb: what he did surprised them, the damage they did cost them."""


def _asserts(view: SyntaxView, at: int) -> bool:
    """Whether "did" stands between a subject that opens its clause and a past: "whether the warning did reached"."""
    verb, low = at + 1, view.sentence_start(at)
    if view.tag[verb] not in {"VBD", "VBN"} or view.tag[at - 1] not in {"NN", "NNS"}:
        return False
    start = phrase_start(view, at - 1)
    if not past_only(view.lower[verb]) and view.next_tag(verb) not in {"DT", "PRP$", "PRP", "NNP"}:
        return False
    before = view.lower[low:start]
    opened = start == low or view.lower[start - 1] in {"whether", "if", "that", ",", "but", "and"}
    told = before[-1:] == ["that"] and _COMPARED.isdisjoint(before[:-1])
    return opened and view.tag[start] in {"DT", "PRP$"} and (told or _COMPARED.isdisjoint(before))
