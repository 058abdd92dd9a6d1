"""“The” before what has none: "the northern Japan", "the tourism has grown", "the next week he will go"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Edit, Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import TIMES, SyntaxView, syntax
from newslint.language.words.morphology import possible_tags
from newslint.lexicon.calendar_names import MONTHS
from newslint.lexicon.lists import rows
from newslint.lexicon.name_words import given_names, offices, organisation_words
from newslint.text import Document, Span
from newslint.util.casing import capitalise

_COUNTRIES = frozenset(row[0] for row in rows("places") if len(row) > 1 and "country" in row[1].split()) | {
    "Europe", "Asia", "Africa",
}  # fmt: skip
_WITH_ARTICLE = frozenset(
    "Philippines Netherlands Bahamas Gambia Maldives Seychelles Congo Ukraine Sudan Lebanon Vatican Georgia".split()
)
"""Those that have an article, or had one, and those that are something else as well."""
_QUARTERS = frozenset(
    "northern southern eastern western central north-eastern north-western south-eastern south-western".split()
)
_FIELDS = frozenset(
    """tourism agriculture unemployment inflation terrorism poverty capitalism communism socialism feminism racism
    sexism journalism democracy corruption globalisation globalization industrialisation deforestation malnutrition
    literacy illiteracy bureaucracy electricity nature mankind humanity""".split()
)
"""What is meant as a whole when nothing follows that says which."""
_PAIRS = frozenset({("life", "expectancy"), ("climate", "change"), ("global", "warming"), ("public", "opinion")})
_OF_TWO = frozenset(name for name in _COUNTRIES if " " in name and name.split()[0] not in {"United", "Ivory"})
_BEHIND_COUNTRIES = frozenset("in on . when after last this next before where".split())
_PARTS = frozenset({"district", "region", "county", "house", "park", "road", "island", "country", "shore"})
"""What a lake or a mountain gives its name to: the Lake District."""
_LEADS = frozenset({"IN", "TO"})
_FUTURE = frozenset({"will", "wo", "'ll", "shall"})
_SUBJECTS = frozenset({"PRP", "DT", "NNP", "PRP$"})


class ArticleBeforeName(Rule):
    """``the northern Japan``."""

    meta = Meta(
        code="GRM184",
        name="article-before-name",
        summary="“The” stands before a name, a field of life or a time that has no article.",
        why="Northern Japan, tourism and next week are known without it.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: articles and names",
        bad=(
            Example("The film was shot in [[the]] northern Japan.", fixed="The film was shot in northern Japan."),
            Example("[[The]] France will play on Sunday.", fixed="France will play on Sunday."),
            "He was born in [[the]] Germany in 1950.",
            "After the war, [[the]] tourism has grown fast.",
            "In a brief ruling, [[the]] Judge Morwenna Sayle said the paper had to pay.",
            "It has been shut since [[the]] August, when it burned.",
            Example("[[The]] next week he will fly to Rome.", fixed="Next week he will fly to Rome."),
        ),
        good=(
            "The judge Morwenna Sayle and the Emir Abdelkader Mosque are known to all.",
            "It was the August of 1990, in the August heat, when the May report came.",
            "The film was shot in northern Japan and in the northern Japanese hills.",
            "The France of today has the Germany match on Sunday, and the tourism industry has grown.",
            "The tourism of the past is dead. The next week he flew to Rome.",
            "He lives in the Netherlands and in the central Philippines.",
        ),
    )
    triggers = frozenset({"the"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what each “the” stands before."""
        view = syntax(document)
        for at in view.tokens.where("the"):
            if at + 3 < view.sentence_end(at) and (
                _is_place(view, at)
                or _is_field(view, at)
                or _is_time(view, at)
                or _is_month(view, at)
                or _is_titled(view, at)
            ):
                rest = view.text[at + 1]
                start = view.tokens.start_of(at + 1)
                edits = (Edit(Span(view.tokens.start_of(at), start), ""),)
                if view.text[at][0].isupper():
                    edits = (Edit(Span(view.tokens.start_of(at), start + len(rest)), capitalise(rest)),)
                fix = Fix("Leave out “the”", edits, Safety.UNSAFE)
                yield self.found(view.tokens.span(at), f"No article before “{rest}” here: leave it out.", fixes=(fix,))


def _is_place(view: SyntaxView, at: int) -> bool:
    """Whether a country follows, or a part of one, and nothing that it describes."""
    if view.text[at + 1] in {"Lake", "Mount"}:
        return (
            view.tag[at + 2] == "NNP"
            and view.lower[at + 2] not in _PARTS
            and (view.next_tag(at + 2) in FINITE | {",", ".", "IN", "CC"})
        )
    quarter = view.lower[at + 1] in _QUARTERS and view.text[at + 1].islower()
    place = at + 1 + quarter
    if f"{view.text[place]} {view.text[place + 1]}" in _OF_TWO:
        place += 1
    elif view.text[place] not in _COUNTRIES - _WITH_ARTICLE or view.next_word(place) == "-":
        return False
    if place + 1 >= view.sentence_end(at):
        return False
    after = view.next_tag(place)
    if quarter:
        return after in FINITE | {",", ".", "IN", "CC"} and view.next_word(place) not in {"and", "or"}
    if view.previous_tag(at) in _LEADS:
        return view.next_word(place) in _BEHIND_COUNTRIES
    opens = at == view.sentence_start(at) or view.previous_word(at) in {"that", "but", "and", "when"}
    return opens and after in FINITE and view.next_word(place) not in {"'s", "’s"}


def _is_titled(view: SyntaxView, at: int) -> bool:
    """Whether an office with a capital and a full name follow, as in no address: the Judge Morwenna Sayle."""
    title, first = at + 1, at + 2
    word = view.text[title]
    if not (word.istitle() and view.text[first].istitle() and view.text[at + 3].istitle()):
        return False
    if view.lower[title] in _TITLES_OF_THEIR_OWN or view.lower[title] not in offices(view.tokens.lexicon):
        return False
    last = at + 3
    while last + 1 < view.sentence_end(at) and view.tag[last + 1] == "NNP" and view.text[last + 1].istitle():
        last += 1
    named = view.text[first] in given_names(view.tokens.lexicon) or (
        last == at + 3 and not possible_tags(view.lower[last])
    )
    proper = all(view.tag[k] == "NNP" for k in range(title, last + 1)) and view.lower[first] not in offices(
        view.tokens.lexicon
    )
    closed = view.next_tag(last) in FINITE | {",", ".", "IN", "WP"} and view.next_word(last) != "of"
    return named and proper and closed and not _is_body(view, range(first, last + 1))


def _is_body(view: SyntaxView, words: range) -> bool:
    """Whether words that look like a name hold one of a body or a place: the Governor Phillip Hotel."""
    return not organisation_words(view.tokens.lexicon).isdisjoint(view.lower[words.start : words.stop])


_TITLES_OF_THEIR_OWN = frozenset(
    """rev reverend emperor empress prince princess king queen pope duke duchess earl count countess baron apostle
    prophet saint archduke emir sheikh sultan tsar czar infant honourable honorable lord lady right""".split()
)
"""Titles that have an article before a name."""


def _is_field(view: SyntaxView, at: int) -> bool:
    """Whether a field of life follows, and nothing that says which part of it: no noun, no “of” and no clause."""
    pair = (view.lower[at + 1], view.lower[at + 2])
    if pair in _PAIRS and at == view.sentence_start(at):
        return view.next_tag(at + 2) in FINITE
    if view.lower[at + 1] not in _FIELDS or view.tag[at + 1] not in {"NN", "NNS"}:
        return False
    after, before = view.next_word(at + 1), view.previous_word(at)
    led = view.previous_tag(at) in _LEADS and before not in {"that", "because"}
    opens = at == view.sentence_start(at) or before in {",", "that", "and", "but", "when", "because"}
    if view.next_tag(at + 1) in FINITE and opens and not led:
        return view.lower[at + 1] != "bureaucracy"
    if before == "from" and after in {".", ","}:
        return True  # "they live from the tourism."
    return after == "among" or (before in {"in", "from", "on", "into"} and after in {"after", "among"})


def _is_month(view: SyntaxView, at: int) -> bool:
    """Whether a month alone stands behind a preposition of time: since the August."""
    if view.text[at + 1].lower() not in MONTHS or not view.text[at + 1].istitle() or view.tag[at] != "DT":
        return False
    return view.previous_word(at) in _WHEN and view.next_word(at + 1) in _BEHIND_MONTHS


_WHEN = frozenset({"since", "in", "until", "before", "after", "during", "by"})
_BEHIND_MONTHS = frozenset({".", ",", "and", "but", "when", "after", "because", "with", "for", "on", "at", "to", "as"})


def _is_time(view: SyntaxView, at: int) -> bool:
    """Whether “next” and a stretch of time open a clause about what will be."""
    if view.lower[at + 1] != "next" or view.lower[at + 2] not in TIMES or at + 5 >= view.sentence_end(at):
        return False
    k = at + 3 + (view.text[at + 3] == ",")
    if at != view.sentence_start(at) or view.tag[k] not in _SUBJECTS:
        return False
    return not _FUTURE.isdisjoint(view.lower[k + 1 : k + 5])
