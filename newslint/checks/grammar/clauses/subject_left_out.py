"""``With snow falling, was clear that``, ``kept them until were damaged``, ``Was born in Aleppo``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._hidden import is_behind_code
from newslint.checks.grammar.clauses._it_lost import its_lost
from newslint.checks.grammar.clauses._subject_lost import lost_subjects
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.view import syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document


class SubjectLeftOut(Rule):
    """A verb that shows a tense, and has no subject."""

    meta = Meta(
        code="GRM771",
        name="subject-left-out",
        summary="A verb has no subject: “it”, “there” or somebody is missing before it.",
        why="Other languages can leave out who or what; an English verb that shows a tense cannot stand without it.",
        severity=Severity.ERROR,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: it as preparatory subject; there is",
        bad=(
            "With snow falling, [[was]] clear by noon that the race would stop.",
            "The museum kept the letters until [[were]] damaged by water.",
            "The guard said that when [[arrived]] at the gate, the boy was gone.",
            "[[Was]] born in a village near the border and moved to the port at six.",
            "Since the truce took hold [[have been]] only two reports of shelling.",
            "It followed a September in which [[rained]] on 19 days.",
            "Because [[snowed]] all night, the pass was shut.",
            "By the time [[reached]] the coast, the storm had weakened.",
        ),
        good=(
            "With snow falling, it was clear by noon that the race would stop.",
            "The museum kept the letters until they were damaged, and when asked, said so.",
            "When asked the way, he did not know when was best. By the door were two men.",
            "Was it clear? Had he known, it would have stopped.",
            "If rains fail, and before rains come, they dig. It is a plan which he found hard to sell.",
            "In the cellar were two chests, and on the wall was no picture.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Report each verb without a subject, once."""
        view = syntax(document)
        seen: set[int] = set()
        for lost in lost_subjects(view):
            verb = lost.verb
            if verb in seen or not parts_of_copy(document).in_whole_sentences(view.tokens.start_of(verb)):
                continue
            if view.tag[verb] == "VBN" and view.previous_word(verb) in {"when", "once", "if", "until", "unless"}:
                continue  # "when installed, it locks"
            if is_behind_code(view, verb) or view.text[view.sentence_end(verb) - 1] == "?":
                continue  # "When will she speak?"
            seen.add(verb)
            been = view.next_word(verb) == "been"
            missing = "“it” or “there”" if lost.there else "“he”, “she”, “it” or “they”"
            message = f"Who or what {view.lower[verb]}? Is {missing} missing before “{view.text[verb]}”?"
            yield self.found(view.tokens.span(verb, verb + 1 + been), message)
        for bare in its_lost(view):
            if bare.first in seen or is_behind_code(view, bare.first):
                continue
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(bare.first)):
                span = view.tokens.span(bare.first, bare.last)
                yield self.found(span, f"Is “it”, or another subject, missing before “{document[span]}”?")
