"""What is said of a verb and a subject of another number."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._choices import swaps, written
from newslint.checks.grammar.verb_agreement._no_subjects import only_looks_like_subject
from newslint.engine.finding import Finding, Fix, Related
from newslint.engine.rule import AnyRule
from newslint.language.syntax.agreement import GrammaticalNumber
from newslint.language.syntax.tenses import forms_for
from newslint.language.syntax.view import SyntaxView
from newslint.language.words.morphology import agreeing
from newslint.text import Span
from newslint.util.records import NamedTuple


class Disagreement(NamedTuple):
    """The parts of such a finding."""

    span: Span
    kind: str
    """The number of the subject: singular or plural."""
    uses: str
    """What to write, as a message names it."""
    fixes: tuple[Fix, ...]
    related: tuple[Related, ...]


def disagreeing(
    rule: AnyRule, view: SyntaxView, subject: int, verb: int, count: GrammaticalNumber
) -> Iterator[Finding]:
    """A finding of a rule at such a verb, if it is one."""
    found = disagreement(view, subject, verb, count)
    if found is not None:
        message = f"The subject, “{view.text[subject]}”, is {found.kind}: write {found.uses}."
        yield rule.found(found.span, message, fixes=found.fixes, related=found.related)


def disagreement(view: SyntaxView, subject: int, verb: int, count: GrammaticalNumber) -> Disagreement | None:
    """The verb put into the number of its subject; ``None`` where it has no other form, or that is no subject."""
    use = agreeing(view.text[verb], count)
    if use is None or use == view.text[verb] or only_looks_like_subject(view, subject, verb):
        return None
    span, uses = view.tokens.span(verb), forms_for(view, verb, count, use)
    related = (Related(view.tokens.span(subject), "The subject."),)
    return Disagreement(span, "singular" if count == "sing" else "plural", written(uses), swaps(span, uses), related)
