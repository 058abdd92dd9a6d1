"""``The board has met ... the board are to meet again``: a body that is one here and many there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newslint.checks.grammar._choices import swaps, written
from newslint.engine.finding import Finding, Related, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.agreement import names_a_body
from newslint.language.syntax.phrases import phrase_start
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import agreeing
from newslint.story.body_numbers import BodyUse, body_uses
from newslint.text import Document

_FORMAL = frozenset("company firm corporation bank agency ministry bureau court commission".split())
"""Bodies that hardly any house makes plural: in edited news once among a hundred."""
_ITS = frozenset({"it", "its", "itself"})


class BodyInTwoNumbers(Rule):
    """One body with a singular and a plural verb."""

    meta = Meta(
        code="GRM211",
        name="body-in-two-numbers",
        summary="A company, team or council has a singular verb in one place and a plural one in another.",
        why="Houses differ over “the team is” and “the team are”; a story that has both has been patched.",
        severity=Severity.WARNING,
        doubt=5,
        scope="story",
        source="Guardian, BBC News and Reuters style guides: companies, collective nouns",
        bad=(
            "The Harbour Board has bought a tug. The board [[are]] to name it in May.",
            "The club, which has sold its ground, [[were]] late.",
            "The team has won again. The team [[are]] proud.",
            "The agency [[are]] to shut its office.",
            "The crew were late. The team were tired. The team were cold, but the team [[is]] glad.",
        ),
        good=(
            "The Harbour Board has bought a tug. The board is to name it in May.",
            "The team are proud. The team have won again. They sang.",
            "The board asked that the company sell its tug. The company has sold it.",
            "The board is late. A board of five are a crowd.",
            "The board has met. Do the board and the club have a plan?",
            "The team are proud of the town and its pier.",
        ),
    )
    triggers = frozenset({"the", "its", "a", "an", "this", "their", "our"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the verbs of each body against each other."""
        view = syntax(document)
        by_key: dict[str, list[BodyUse]] = defaultdict(list)
        for use in body_uses(document):
            by_key[use.key].append(use)
        for uses in by_key.values():
            many = [use for use in uses if use.plural]
            one = [use for use in uses if not use.plural]
            if many and one:
                odd, others = (many, one) if len(many) <= len(one) else (one, many)
                if len(odd) <= 2:
                    yield from (self._report(view, use, others) for use in odd)
            elif len(many) == 1 and _is_odd(view, many[0]):
                yield self._report(view, many[0], ())

    def _report(self, view: SyntaxView, use: BodyUse, others: Sequence[BodyUse]) -> Finding:
        """A finding at a verb, with one of the other places."""
        span, noun = view.tokens.span(use.verb), view.text[use.head]
        wanted = agreeing(view.text[use.verb], "sing" if use.plural else "plur")
        write = f": write {written([wanted])}" if wanted else ""
        fixes = swaps(span, [wanted]) if wanted else ()
        if not others:
            message = f"“{noun}” is one body{write}."
            return self.found(
                span, message, fixes=fixes, related=(Related(view.tokens.span(use.head), "The subject."),)
            )
        other = others[0]
        there = view.tokens.span(other.verb)
        count = "one" if use.plural else "many"
        message = f"“{noun}” is {count} elsewhere, with “{view.document[there]}”{write}."
        return self.found(span, message, fixes=fixes, related=(Related(there, f"“{view.document[there]}” here."),))


def _is_odd(view: SyntaxView, use: BodyUse) -> bool:
    """Whether the only verb of a body is plural where it can hardly be: of a firm, or beside “it” and “its”."""
    if view.tag[use.head] != "NN" or not names_a_body(view, use.head):
        return False
    if use.key in _FORMAL:
        return True
    start, end = phrase_start(view, use.head), view.sentence_end(use.head)
    for k in range(use.verb + 1, end):
        if view.tag[k] in {"NN", "NNP"} and view.relation[k] != "compound":
            return False  # that may be what “its” speaks of
        if view.lower[k] in _ITS:
            return view.lower[k] == "its" and start < k
    return False
