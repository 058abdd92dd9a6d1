"""``He been arrested``, ``Her team now planning a trial``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.clauses import SUBJECTS
from newslint.language.syntax.tagging import FINITE, tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.story.parts_of_copy import parts_of_copy
from newslint.text import Document

_HELPS = frozenset({"aux", "aux:pass", "cop"})
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_SHORTEST = 5  # words of a sentence: shorter ones leave words out on purpose
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_CLAUSE = 5  # tokens from a relative to the verb of its clause
_OPENERS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD"})
_CLAUSE_OPENERS = frozenset({"with", "which", "who", "that", "what", "while", "when", "if", "because", "not", "no"})


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
            if view.head[verb] >= 0 or not _lacks_helper(view, verb):
                continue
            if parts_of_copy(document).in_whole_sentences(view.tokens.start_of(verb)):
                been = view.tree.dependent(verb, "aux", "aux:pass")
                at = been if been >= 0 else verb
                verbs = "“has” or “had”" if view.lower[at] == "been" else "“is”, “was” or “has been”"
                message = f"“{view.text[at]}” has no helping verb: is {verbs} missing before it?"
                yield self.found(view.tokens.span(at), message)


def _lacks_helper(view: SyntaxView, verb: int) -> bool:
    """Whether a participle is the main verb of a sentence with a subject, and no finite verb is there to help it."""
    first, last = view.sentence_start(verb), view.sentence_end(verb)
    if last - first < _SHORTEST or view.lower[last - 1] != "." or view.tag[first] not in _OPENERS:
        return False
    children = view.tree.children(verb)
    subject = next((k for k in children if k < verb and view.relation[k] in SUBJECTS), -1)
    helpers = [view.lower[k] for k in children if view.relation[k] in _HELPS]
    if subject < 0 or helpers not in ([], ["been"]):
        return False
    if not FINITE.isdisjoint(view.tag[first:verb]) or not _CLAUSE_OPENERS.isdisjoint(view.lower[first:verb]):
        return False
    if "," in view.lower[first:verb]:
        return False
    pronoun = view.lower[subject] in _PRONOUNS
    if view.tag[verb] == "VBN" or helpers:
        return pronoun and (bool(helpers) or view.lower[verb] == "been")
    return pronoun or not _main_verb_after(view, verb, last)


def _main_verb_after(view: SyntaxView, verb: int, last: int) -> bool:
    """Whether a finite verb after the participle may be that of the sentence: the first that no relative opens."""
    finite = next((k for k in range(verb + 1, last) if view.tag[k] in FINITE), -1)
    if finite < 0:
        return False
    near = range(max(verb + 1, finite - _CLAUSE), finite)
    return not any(view.tag[k] in _RELATIVE or view.lower[k] == "that" for k in near)
