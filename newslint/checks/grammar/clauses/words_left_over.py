"""Words left from another version of a sentence: "said it has will", "two cars and cash were also seized"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._hidden import is_behind_code
from newslint.checks.grammar.clauses._left_by_edits import left_by_edits
from newslint.checks.grammar.clauses._left_overs import left_overs
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document, Span


class WordsLeftOver(Rule):
    """``the airline said it has will refund``."""

    meta = Meta(
        code="GRM775",
        name="words-left-over",
        summary="Words are left from another version of the sentence, and fit what stands around them no longer.",
        why="Who rewrites half a sentence leaves the other half: one verb, preposition or phrase is enough.",
        severity=Severity.ERROR,
        fix_doubt=30,
        scope="sentence",
        source="Strunk, The Elements of Style: omit needless words",
        bad=(
            Example("The airline said it [[has]] will refund them.", fixed="The airline said it will refund them."),
            "The trial will begin on Monday [[will start]] at the High Court.",
            "Police also seized two cars and a crate of rifles [[were also seized]] in the raids.",
            "Heavy rain is forecast for the coast, [[heavy rain]] with the worst of it in the hills.",
            "The engineer warned [[about]] that the wall was moving.",
            "Crews were called [[to]] at the warehouse at noon.",
            "He bought it on credit [[on Tuesday]] on the eve of the fire.",
            "The fall left him [[with being]] unable to walk.",
            "The storm left [[without power]] 30,000 homes without electricity.",
            "The patrol warned [[motorists]] drivers to carry chains.",
            "The museum bought the portrait [[it]] for $2m in May.",
            "Work on the bridge [[will be]] should finish in May.",
            "The firm will close the mill by the end of the year [[by]] and move its staff.",
            "The doctor, who [[is who]] led the trial, has resigned.",
            "Prices have risen by [[up]] 12 per cent since May.",
        ),
        good=(
            "The airline said it will refund them, as what it has will not do.",
            "Police seized two cars, and a crate of rifles was also seized.",
            "The man he will meet on Monday will start.",
            "A storm is due, heavy rain will fall, and in that the town is like others.",
            "The bank they were called to at noon was shut. Prices rose by up to 12 per cent.",
            "Women drivers gave it to them, by and large.",
            "He bought it on Tuesday, on the day of the fire, and left the house without power.",
        ),
    )
    triggers = frozenset({"."})

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each such word."""
        view = syntax(document)
        for left in (*left_overs(view), *left_by_edits(view)):
            if any(is_behind_code(view, k) for k in range(left.first, min(left.last + 1, len(view.tag)))):
                continue
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(left.first)):
                span = view.tokens.span(left.first, left.last)
                if left.first > view.sentence_start(left.first):
                    gap = Span(view.tokens.end_of(left.first - 1), view.tokens.end_of(left.last - 1))
                else:
                    gap = Span(view.tokens.start_of(left.first), view.tokens.start_of(left.last))
                fix = Fix.swap(gap, "", Safety.UNSAFE)
                yield self.found(span, f"Is “{document[span]}” left over? Leave it out.", fixes=(fix,))
