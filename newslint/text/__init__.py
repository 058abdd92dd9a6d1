"""The text of a story and the places in it. Knows nothing of formats, of language, or of rules."""

from newslint.text.document import AnnotationError, Document, annotation
from newslint.text.fields import Dated, Field, FieldKind
from newslint.text.lines import LineIndex, Position
from newslint.text.quotes import Quotes
from newslint.text.reading import Reading
from newslint.text.source import Place, Segment, SourceMap
from newslint.text.span import Span

__all__ = [
    "AnnotationError",
    "Dated",
    "Document",
    "Field",
    "FieldKind",
    "LineIndex",
    "Place",
    "Position",
    "Quotes",
    "Reading",
    "Segment",
    "SourceMap",
    "Span",
    "annotation",
]
