"""An apposition, or another aside about the subject, that opens with a comma and is never closed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.punctuation._unclosed_aside import UnclosedAside
from newslint.checks.punctuation._unclosed_relative import UnclosedRelative
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.language.syntax.asides import open_asides
from newslint.language.syntax.subjects import governor
from newslint.language.syntax.view import syntax
from newslint.text import Document

_DOUBT = 0.05


class OpenApposition(Rule):
    """``Ann Lee, the mayor said``."""

    meta = Meta(
        code="PUN103",
        name="open-apposition",
        summary="An aside about the subject opens with a comma and is not closed by one.",
        why="What tells more of the subject stands between two commas; with one alone, readers take its last noun for "
        "the subject of the verb.",
        severity=Severity.WARNING,
        scope="sentence",
        doubt=3,
        source="The Associated Press Stylebook: comma; Guardian style guide: commas",
        bad=(
            "Ann Lee, a teacher at the [[school said]] the roof had leaked for years.",
            "Ann Lee, a teacher who heads the [[school said]] the roof had leaked for years.",
            "Harbour Foods, the town's largest [[employer has]] shut its plant.",
            "The bridge, which was built by [[prisoners carries]] two million cars a year.",
            "Ann Lee, who took office in [[May has]] asked for more money.",
            "The bridge, built in [[1930 is]] too weak for lorries.",
            "Tom Hill, [[45 said]] he had seen nothing.",
            "Tom Hill, 45, of [[Denton said]] he had seen nothing.",
            "The council, [[however said]] the bridge was safe.",
            "The bridge, a relic of the [[war is]] too weak for lorries.",
            "He said that the bridge, which was built in [[1930 was]] too weak for lorries.",
            "Its mayor, Ann [[Lee said]] the bridge was safe.",
            Example(
                "Ann Lee, who is the owner of the [[mill also runs]] the ferry.",
                fixed="Ann Lee, who is the owner of the mill, also runs the ferry.",
            ),
        ),
        good=(
            "Ann Lee, a teacher at the school, said the roof had leaked for years.",
            "Oddly, the peace deal that ended the longest war in the history of the land was also signed in Denton.",
            "On Monday, the school said the roof had leaked for years.",
            "Ann Lee, Tom Hill and Jo Price have resigned.",
            "Ann Lee, the teacher and the coach have resigned.",
            "A former leader of the council, Ms Lee has run the mill since May.",
            "Harbour Foods, the firm its founder started in 1960, is for sale.",
            "The bridge, which was built by prisoners, carries two million cars a year.",
            "The council, which says the bridge is safe, has no money.",
            "The bridge, built in 1930, is too weak for lorries, and is shut.",
            "The council, which sold the mill and the land it stood on, is poor.",
            "The trouble, Ann Lee said, is the roof.",
            "Harbour Foods, which owns the mill and runs the ferry, is for sale.",
            "He met the owner, who says the bridge is old, and Ann Lee, who has seen the men the town has paid.",
            "The mayor, a clerk and a lawyer were at the mill.",
        ),
    )
    triggers = frozenset({","})
    evidence = (UnclosedAside, UnclosedRelative)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look for a subject, a comma, more about it, and a verb without a comma."""
        view = syntax(document)
        for comma, verb in open_asides(view):
            if comma - 1 == view.sentence_start(comma) and view.lower[comma - 1].endswith("ly"):
                continue  # "Oddly, the plan that ended the row was also his"
            if second_reader(document).doubt(verb - 1, verb + 1) < _DOUBT:
                continue
            end = verb - 1
            while end > comma + 1 and view.tag[end] == "RB" and view.head[end] == governor(view, verb):
                end -= 1  # "who runs the mill, also said"
            fix = Fix.insert("Put a comma", view.tokens.end_of(end), ",")
            name, last = view.text[comma - 1], view.text[end]
            message = f"What is said of “{name}” opens with a comma: close it with one after “{last}”?"
            yield self.found(view.tokens.span(end, verb + 1), message, fixes=(fix,))
