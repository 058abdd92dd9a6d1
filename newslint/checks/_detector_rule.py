"""Evidence that explains a proposal of the detector."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from newslint.engine.finding import Edit, Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.detectors.edit_tags.corrections import correction
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.text import Document, Span


class DetectorRule(Evidence):
    """Suspects tokens by cheap signs, and reports those that it can explain and mend and the detector finds likely."""

    thresholds: ClassVar[Mapping[str, float]]
    """For each label how likely it must be, 0 to 1; set so that clean copy stays clean."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Report the suspects that make sense and are likely enough; the detector is what costs most and comes last."""
        for label, least in self.thresholds.items():
            sound: dict[int, tuple[str, Span, str]] = {}
            for token in self.candidates(document, label):
                corrected = correction(document, token, label)
                message = self.describe(document, token, *corrected) if corrected else None
                if corrected and message:
                    sound[token] = message, *corrected
            if sound:
                for token in edit_tags(document).likely(sound, label, least):
                    yield self._report(*sound[token])

    @abstractmethod
    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """The tokens worth asking about: few."""

    @abstractmethod
    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Say what is wrong with the words at ``span``, for which ``use`` is to be written; ``None`` if nothing is."""

    def _report(self, message: str, span: Span, use: str) -> Finding:
        """A finding with its fix."""
        fix = Fix(f"Write “{use}”" if use else "Delete it", (Edit(span, use),), Safety.UNSAFE)
        return self.found(span, message, fixes=(fix,))
