"""HTML: the story of a page, as its paragraphs and not its lines part it; furniture, scripts and code are masked."""

from __future__ import annotations

from newslint.readers.base import TextReader
from newslint.readers.dated import day_of_page
from newslint.readers.markup.compose import Composer
from newslint.readers.markup.page import Page
from newslint.readers.markup.tags import Cutter
from newslint.readers.prose import patch
from newslint.text import Document

SUFFIXES = (".html", ".htm", ".xhtml")


class Html(TextReader):
    """Pages; the first ``h1`` is the headline, or else the title of the page."""

    name = "HTML"
    suffixes = SUFFIXES

    def parse(self, text: str, name: str) -> Document:
        """The document in a page."""
        pieces = list(Cutter(text).pieces(0, len(text)))
        page = Page(text, pieces)
        composer = Composer(text, pieces, page)
        prose, masked = patch(text, composer.patches())
        return Document(
            text,
            name,
            masked=masked,
            fields=composer.fields(),
            quoted=page.quoted,
            prose=prose,
            dated=day_of_page(text),
        )
