"""Evidence that explains a proposal of the detector."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from newslint.engine.finding import Finding, Fix, Safety
from newslint.engine.rule import Evidence
from newslint.language.detectors.edit_tags.corrections import correction
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.detectors.second_reader.reader import second_reader
from newslint.text import Document, Span

_ASKED = 0.4
"""From which share of a threshold on the second reader is asked, and so may make up for what is short of it."""
_AGREES = 0.55
"""How likely, 0 to 1, the second reader must then find the label."""


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
                if corrected is None or not self.counts_at(document, corrected[0]):
                    continue
                message = self.describe(document, token, *corrected)
                if message:
                    sound[token] = message, *corrected
            for token in _agreed(document, label, least, sound):
                yield self._report(*sound[token], Safety.UNSAFE if self.is_sure(document, token) else Safety.DISPLAY)

    @abstractmethod
    def candidates(self, document: Document, label: str) -> Iterable[int]:
        """The tokens worth asking about: few."""

    @abstractmethod
    def describe(self, document: Document, token: int, span: Span, use: str) -> str | None:
        """Say what is wrong with the words at ``span``, for which ``use`` is to be written; ``None`` if nothing is."""

    def is_sure(self, document: Document, token: int) -> bool:  # noqa: ARG002 - for those that know of doubts
        """Whether nothing else can be meant than what is offered."""
        return True

    def _report(self, message: str, span: Span, use: str, safety: Safety) -> Finding:
        """A finding with its fix."""
        return self.found(span, message, fixes=(Fix.swap(span, use, safety),))


def _agreed(document: Document, label: str, least: float, suspects: Iterable[int]) -> list[int]:
    """The suspects that the detector finds likely enough, or finds likely at all and the second reader does too."""
    detector = edit_tags(document)
    near = detector.likely(suspects, label, least * _ASKED)
    sure = set(detector.likely(near, label, least))
    unsure = [token for token in near if token not in sure]
    sure.update(token for token, _ in second_reader(document).likely(unsure, (label,), _AGREES))
    return [token for token in near if token in sure]
