"""An office standing alone, with a capital in one place and without in another."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Related, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.name_words import OFFICES_OF_STATE
from newslint.story.fragments import in_fragment
from newslint.text import Document

_CLAUSE = frozenset({"of", "-", "elect"})


class MixedTitleCapitals(Rule):
    """``the prime minister`` and ``the Prime Minister``."""

    meta = Meta(
        code="TTL104",
        name="mixed-title-capitals",
        summary="An office without a name is capitalised in one place and not in another.",
        why="Houses differ over “the prime minister” and “the Prime Minister”; a story should not.",
        severity=Severity.WARNING,
        source="AP, Guardian, BBC News and Reuters style guides: titles",
        bad=(
            Example(
                "The prime minister spoke first. Farmers asked the prime minister for help. "
                "Later the [[Prime Minister]] flew home.",
                fixed="The prime minister spoke first. Farmers asked the prime minister for help. "
                "Later the prime minister flew home.",
            ),
        ),
        good=(
            "The prime minister spoke first. Farmers asked Prime Minister Ann Lee for help.",
            "The prime minister spoke first. He is the Prime Minister of a large country.",
            "The president of the club spoke first. Farmers wrote to the President.",
            "The prime minister spoke first. He read that “only the Prime Minister can dissolve it”.",
            "The Prime Minister spoke first. “I told the prime minister so,” said Lee. “So did the prime minister.”",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Compare the places of each office that stand after ``the`` and not before a name, in the reporter's words.

        A letter or a book that is quoted keeps its own capitals.
        """
        table = tokens(document)
        for office in OFFICES_OF_STATE:
            if office[0] not in table.index:
                continue
            small: list[int] = []
            large: list[int] = []
            for k in table.index[office[0]]:
                span = table.span(k)
                if not _stands_alone(table, k, office) or document.quotes.touches(span):
                    continue
                if not in_fragment(document, span):
                    words = [w for w in table.text[k : k + len(office)] if w.lower() not in ("of", "and")]
                    if all(w[0].isupper() for w in words) and not all(w.isupper() for w in words):
                        large.append(k)
                    elif all(w.islower() for w in words):
                        small.append(k)
            if small and large:
                yield from self._report(document, office, small, large)

    def _report(
        self, document: Document, office: tuple[str, ...], small: list[int], large: list[int]
    ) -> Iterator[Finding]:
        """A finding for each place of the rarer form; of the later one where both are as frequent."""
        table = tokens(document)
        few_large = len(large) < len(small) or (len(large) == len(small) and small[0] < large[0])
        odd, usual = (large, small) if few_large else (small, large)
        model = table.span(usual[0], usual[0] + len(office))
        for k in odd:
            span = table.span(k, k + len(office))
            wanted = document[model]
            times = f" {len(usual)} times" if len(usual) > 1 else ""
            message = f"“the {document[span]}” here, “the {wanted}” elsewhere{times}: which is it to be?"
            fix = Fix.swap(span, wanted, Safety.UNSAFE)
            yield self.found(span, message, fixes=(fix,), related=(Related(model, f"“{wanted}” here."),))


def _stands_alone(table: Tokens, k: int, office: tuple[str, ...]) -> bool:
    """Whether an office begins at token k, after ``the``, and neither a name nor ``of ...`` follows."""
    end = k + len(office)
    if k == 0 or table.lower[k - 1] != "the" or tuple(table.lower[k:end]) != office:
        return False
    if end >= len(table) or not table.together(end, k):
        return True
    return not table.text[end][0].isupper() and table.lower[end] not in _CLAUSE
