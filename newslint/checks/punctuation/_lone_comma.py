"""Commas that the detector finds likely to part a subject from its verb."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import ClassVar

import numpy as np

from newslint.checks._detector_rule import DetectorRule
from newslint.language.segmentation.tokens import tokens
from newslint.language.syntax.tagging import FINITE, tags
from newslint.text import Document, Span


class LoneComma(DetectorRule):
    """The one comma of a sentence so far, with a noun before it and a verb behind, where the detector is sure."""

    thresholds: ClassVar = {"comma-drop": 0.7}

    def candidates(self, document: Document, label: str) -> Iterable[int]:  # noqa: ARG002 - there is one label
        """Commas between a noun and the first finite verb of a sentence that has no other comma."""
        tagged, table = tags(document), tokens(document)
        places = table.where(",")
        noun = tagged.mask("NN", "NNS", "NNP", "NNPS")
        verb = tagged.mask(*FINITE)
        sentences = table.sentence[places].tolist()
        alone = {sentence for sentence, count in Counter(sentences).items() if count == 1}
        verbs = np.concatenate([[0], np.cumsum(verb)])
        last = len(table) - 1
        return [
            k
            for k in places
            if 0 < k < last
            and noun[k - 1]
            and verb[k + 1]
            and table.sentence_of(k) in alone
            and verbs[k] == verbs[table.sentence_start(k)]  # no verb before: the subject is still open
        ]

    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:  # noqa: ARG002
        """Name the verb that is parted from its subject."""
        return f"No comma between the subject and “{tokens(document).text[token + 1]}”."
