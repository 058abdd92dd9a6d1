"""The other half of a term: “jailed for four years ... half in prison and the other three years on licence”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.numbers._parts_of_it import PartOfIt
from newslint.language.segmentation.tokens import tokens
from newslint.story.outlines import stated_outlines
from newslint.text import Document
from newslint.util.lazy_regex import lazy_regex

_HALF = lazy_regex(
    r"(?:\bhalf|#f\d+) (?:of )?(?:the|her|his|their|that|this|it|its)? ?(?:sentence|term|time|contract|loan|visit|stay"
    r"|course)? ?[^#;.]{0,50}?\band the (?:other|remaining|second) (?P<d>#d\d+) "
)
_TERM = lazy_regex(
    r"\b(?:jailed|sentenced|imprisoned|prison|detained|sent to prison|contract|loan|course|term)"
    r" (?:(?!#)[a-z]+ ){0,3}?(?:for|to|of|at) (?:a total of )?(?P<d>#d\d+) "
)


def half_terms(document: Document) -> Iterator[PartOfIt]:
    """The other half of a term, in years, that is not half of it."""
    if "half" not in tokens(document).index:
        return
    held = stated_outlines(document)
    terms = [o.statement(m["d"]) for o in held for m in _TERM.finditer(o.text)]
    if not terms or len({(t.value, t.unit) for t in terms}) != 1:
        return
    for outline in held:
        m = _HALF.search(outline.text) if "half" in outline.text or "#f" in outline.text else None
        rest = outline.statement(m["d"]) if m is not None else None
        if m is None or rest is None or rest.unit != terms[0].unit or rest.first < terms[0].first:
            continue
        halved = "half" in m[0] or any(outline.statement(w).value == 0.5 for w in m[0].split() if w.startswith("#f"))
        if halved and rest.rough is None and rest.value * 2 != terms[0].value and rest.value < terms[0].value:
            half = terms[0].value / 2
            yield PartOfIt(rest, terms[0], "Half", half)
