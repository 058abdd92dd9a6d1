"""How a marked-up text reads: without what stands between its characters in the file, and with the way back to it.

``Document.prose`` has the length of the file. Where the file writes one character as many (``&eacute;``), or puts
markup into a word (``<b>D</b>espite``), the places left over hold one of three code points that Unicode keeps for such
use within programs. Without them the text reads as people see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.text.span import Span
from newslint.util.records import NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AHEAD = "\ufdd0"
"""Belongs to the character that follows: the two are written as one in the file."""
BEHIND = "\ufdd1"
"""Belongs to the character before."""
JOIN = "\ufdd2"
"""Belongs to nothing: markup between two characters that it does not part."""

_FILLERS = (AHEAD, BEHIND, JOIN)
_ODD = str.maketrans(dict.fromkeys(_FILLERS, "\ufffd"))


class Reading(NamedTuple):
    """A text as it reads, and where in the file each of its code points begins and ends (int32, of its length).

    ``start`` is ``None`` where file and reading are one, as in all plain text.
    """

    text: str
    start: NDArray[np.int32] | None = None
    end: NDArray[np.int32] | None = None

    def in_file(self, first: Any, last: Any) -> tuple[Any, Any]:
        """Where ranges of the reading (arrays of starts and ends, none empty) lie in the file."""
        if self.start is None or self.end is None:
            return first, last
        return self.start[first], self.end[last - 1]

    def here(self, offsets: Any) -> Any:
        """Where places of the file lie in the reading, or what follows them there."""
        return offsets if self.start is None else self.start.searchsorted(offsets).astype("int32")

    def span(self, span: Span) -> Span:
        """Where a range of the reading, not empty, lies in the file."""
        if self.start is None or self.end is None:
            return span
        return Span(int(self.start[span.start]), int(self.end[span.end - 1]))


def without_fillers(text: str) -> str:
    """A text whose own use of the three code points, if any, cannot be taken for ours."""
    return text.translate(_ODD) if any(filler in text for filler in _FILLERS) else text


def read_prose(prose: str) -> Reading:
    """The reading of a document's prose."""
    if not any(filler in prose for filler in _FILLERS):
        return Reading(prose)
    import numpy as np

    codes = np.frombuffer(prose.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    ahead, behind, join = (codes == ord(filler) for filler in _FILLERS)
    kept = (~(ahead | behind | join)).nonzero()[0]
    edges = (~ahead).nonzero()[0]
    before = edges.searchsorted(kept)
    start = np.where(before > 0, edges[np.maximum(before, 1) - 1] + 1, 0)
    edges = np.append((~behind).nonzero()[0], len(codes))
    end = edges[edges.searchsorted(kept, side="right")]
    text = codes[kept].tobytes().decode("utf-32-le", "surrogatepass")
    return Reading(text, start.astype(np.int32), end.astype(np.int32))
