"""The adjective of a country where its name is needed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._nations import adjective_forms, adjectives, name_of
from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.lexicon.place_names import demonyms
from newslint.text import Document

_IN_PLACE = frozenset("in across throughout into outside inside".split())
_PARTS = frozenset(
    "north south east west northeast northwest southeast southwest part parts region regions district districts"
    " province provinces state states coast coasts city cities capital town towns border borders area areas corner"
    " corners middle half most much all president government parliament citizens citizen king queen ambassador"
    " republic kingdom population economy".split()
)
"""What is of a country, not of a language."""
_WHEN = frozenset("since where when who which after before , for and but".split())
_GOING_ON = frozenset("where which who but said he she they".split())
_STOPS = frozenset({".", ";", ")", "?", "!"})
_LANGUAGES = frozenset(
    "Albanian Arabic Armenian Azerbaijani Azeri Belarusian Bengali Bulgarian Burmese Catalan Chinese Croatian Czech"
    " Danish Dutch English Estonian Finnish French Georgian German Greek Hebrew Hungarian Icelandic Indonesian Irish"
    " Italian Japanese Kazakh Korean Kurdish Kyrgyz Lao Latvian Lithuanian Macedonian Malay Maltese Mongolian Nepali"
    " Norwegian Persian Polish Portuguese Romanian Russian Scottish Serbian Sinhala Slovak Slovene Slovenian Somali"
    " Spanish Swahili Swedish Swiss Tajik Thai Tibetan Turkish Turkmen Ukrainian Uzbek Vietnamese Welsh Filipino"
    " Samoan Fijian Tongan Maori Afrikaans American Bosnian Khmer Flemish Basque Breton Galician Manx Faroese Bangla"
    " Luxembourgish Palestinian".split()
)
"""Adjectives that are the names of languages as well, or what people may speak, play or cook in."""


class AdjectiveForCountry(Rule):
    """``one of the chief wine-growing districts of French``."""

    meta = Meta(
        code="PLC111",
        name="adjective-for-country",
        summary="The adjective of a country stands alone where its name is needed.",
        why="“The north of Spanish” is a slip for Spain: an adjective needs a noun.",
        severity=Severity.ERROR,
        bad=(
            Example(
                "It is one of the chief wine-growing districts of [[Italian]].",
                fixed="It is one of the chief wine-growing districts of Italy.",
            ),
            "He has lived in [[Canadian]] since 1990.",
            "The farms are in the north of [[Spanish]], where it is dry.",
        ),
        good=(
            "It is one of the chief wine-growing districts of Italy.",
            "She spoke in French. He is a teacher of Spanish.",
            "The parts of French that are hard are the verbs. He lived in Canadian forests.",
        ),
    )
    triggers = adjective_forms()

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at each adjective after a preposition that ends its clause."""
        table = tokens(document)
        for k in table.where_any(self.triggers):
            word = table.text[k]
            code = adjectives().get(word)
            if code is None or word in demonyms() or k <= table.sentence_start(k) or not _ends(table, k):
                continue
            before = table.lower[k - 1]
            of_part = before == "of" and table.lower[k - 2] in _PARTS and not _is_spoken(table, k)
            if not of_part and (before not in _IN_PLACE or word in _LANGUAGES or word.endswith("s")):
                continue
            if document.quotes.touches(table.span(k)):
                continue
            use = name_of(code)
            span = table.span(k)
            yield self.found(span, f"The country is “{use}”: “{word}” is its adjective.", fixes=(Fix.swap(span, use),))


def _is_spoken(table: Tokens, k: int) -> bool:
    """Whether the sentence tells of a language."""
    words = {*table.sentence_lower(table.sentence_of(k))}
    return not words.isdisjoint("language languages verb verbs grammar spoke speak speakers speaker learn".split())


def _ends(table: Tokens, k: int) -> bool:
    """Whether an adjective is the last word of its phrase."""
    after = table.lower[k + 1] if k + 1 < table.sentence_end(k) else "."
    if after in _STOPS:
        return True
    following = table.text[k + 2] if k + 2 < table.sentence_end(k) else "."
    if after in (",", "and", "but"):
        return following.islower() and table.lower[k + 2] in _GOING_ON
    return after in _WHEN and (after != "for" or following.isdigit())
