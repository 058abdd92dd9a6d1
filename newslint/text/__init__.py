"""The text of a story and the places in it. Imports nothing else of newslint."""

from newslint.text.document import AnnotationError, Document, annotation
from newslint.text.fields import Field, FieldKind
from newslint.text.lines import LineIndex, Position
from newslint.text.quotes import Quotes
from newslint.text.reading import Reading
from newslint.text.span import Span

__all__ = [
    "AnnotationError",
    "Document",
    "Field",
    "FieldKind",
    "LineIndex",
    "Position",
    "Quotes",
    "Reading",
    "Span",
    "annotation",
]
