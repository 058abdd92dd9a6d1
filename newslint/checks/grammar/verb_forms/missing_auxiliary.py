"""``He been arrested``, ``Her team now planning a trial``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar.verb_forms._lacking_helpers import lacks_helper
from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document


class MissingAuxiliary(Rule):
    """A sentence whose main verb is a participle without the verb that helps it."""

    meta = Meta(
        code="GRM414",
        name="missing-auxiliary",
        summary="The main verb is a form in -ing, or a participle, without is, was or has.",
        why="Without the helping verb the sentence has no tense, and the reader waits for the rest of it.",
        severity=Severity.WARNING,
        doubt=10,
        scope="sentence",
        bad=(
            "Her team now [[planning]] a trial with 900 patients.",
            "He [[been]] arrested twice since May.",
            "They [[going]] to sell the farm next year.",
        ),
        good=(
            "Her team is now planning a trial with 900 patients.",
            "The man arrested on Friday and charged is a farmer.",
            "Her team planning a trial was news to them.",
            "The rain having stopped, the game began.",
            "Photo shows her team planning a trial with 900 patients.",
            "More trouble coming.",
        ),
    )
    triggers = None

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the root of each sentence that is a participle."""
        view = syntax(document)
        for verb in tags(document).where("VBG", "VBN").tolist():
            if view.head[verb] >= 0 or not lacks_helper(view, verb):
                continue
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(verb)):
                been = view.tree.dependent(verb, "aux", "aux:pass")
                at = been if been >= 0 else verb
                verbs = "“has” or “had”" if view.lower[at] == "been" else "“is”, “was” or “has been”"
                message = f"“{view.text[at]}” has no helping verb: is {verbs} missing before it?"
                yield self.found(view.tokens.span(at), message)
