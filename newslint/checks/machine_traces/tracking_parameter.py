"""Links that tell where they were copied from."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Severity
from newslint.engine.rule import Meta, Rule
from newslint.text import Document, Span
from newslint.util.lazy_regex import lazy_regex

_NAMES = (
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|igsh|yclid|twclid|ttclid|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+_id"
    r"|CMP|cmpid|ICID|ncid|guccounter|ns_\w+|smid|at_medium|at_campaign|at_custom\w+"
)
_HINT = lazy_regex(rf"[?&](?:{_NAMES})=")
_PARAMETER = lazy_regex(rf"(?P<before>[?&])(?:(?:{_NAMES})=[^\s&#<>\"'”’)\]]*(?:&(?:amp;)?)?)+")


class TrackingParameter(Rule):
    """``https://example.org/story?utm_source=chat``."""

    meta = Meta(
        code="MCH107",
        name="tracking-parameter",
        summary="A link carries parameters that track where it was copied from.",
        why="They tell every reader's click to an advertiser, and show that the link was pasted from a chat or a mail.",
        severity=Severity.WARNING,
        bad=("The report is at https://example.org/ferry[[?utm_source=chat&utm_medium=link]] in full.",),
        good=(
            "The report is at https://example.org/ferry?page=2 in full.",
            "Advertisers add a code called utm_source to links.",
        ),
        in_quotes=True,
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Search the text, addresses included."""
        text = document.text
        if "=" not in text or not ("?" in text or "&" in text) or _HINT.search(text) is None:
            return
        for match in _PARAMETER.finditer(document.text):
            span = Span(*match.span())
            keep = match["before"] if match.group().endswith(("&", "&amp;")) else ""
            fix = Fix("Take the tracking out", (Edit(span, keep),))
            yield self.found(
                span, f"“{match.group()}” only tracks where the link was copied: take it out.", fixes=(fix,)
            )
