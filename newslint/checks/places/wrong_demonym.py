"""A word for the people of a country that English does not have."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.places._wrong_demonyms import (
    bare_stems,
    first_words,
    is_plain,
    is_word,
    meant,
    meant_behind,
    slipped,
)
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.segmentation.tokens import Tokens, tokens
from newslint.language.syntax.tagging import tags
from newslint.language.words.dictionary import out_of_vocabulary
from newslint.language.words.gazetteer import lies_in, regions_named
from newslint.lexicon.name_words import given_names
from newslint.lexicon.place_names import affiliations
from newslint.text import Document
from newslint.util.casing import capitalise

_LONG = 6
"""Letters of a wrong form without its capital;"""
_ENDS = ("an", "ans", "ese", "ish", "i", "is", "ino", "inos", "ine", "ines", "ion", "ions")
"""and how one ends that is one letter off."""
_ADDRESSES = frozenset({"Mr", "Mrs", "Ms", "Dr"})


class WrongDemonym(Rule):
    """``a Mozambiquan mechanic``."""

    meta = Meta(
        code="PLC102",
        name="wrong-demonym",
        summary="A word for the people of a country is made with the wrong ending.",
        why="Which ending a country's adjective has is settled, and cannot be told from its name.",
        severity=Severity.ERROR,
        source="The Associated Press Stylebook: nationalities; CIA World Factbook: nationality",
        in_quotes=True,
        bad=(
            Example("A [[Mozambiquan]] mechanic dug the well.", fixed="A Mozambican mechanic dug the well."),
            Example("Two [[Zimbabwans]] won the race.", fixed="Two Zimbabweans won the race."),
            Example("The race was won by an [[Ethiop]].", fixed="The race was won by an Ethiopian."),
            Example("The [[Norwegean]] skipper was rescued.", fixed="The Norwegian skipper was rescued."),
            Example("Two [[Fidjian]] wings scored.", fixed="Two Fijian wings scored."),
            Example("A [[Sri Lankian]] bowler took three.", fixed="A Sri Lankan bowler took three."),
            Example("The [[Kenian]] runner was second.", fixed="The Kenyan runner was second."),
            Example("The [[Faroeish]] boats came in.", fixed="The Faroese boats came in."),
            Example("A [[quatari]] fund bought it.", fixed="A Qatari fund bought it."),
        ),
        good=(
            "A Mozambican mechanic dug the well with an Argentinean and a Slovakian.",
            "Mr Chinan won the race, and so did Karl Peruan.",
            "Norwegean won the race by a length.",
            "A Marian shrine stands above the Sri Lankan coast.",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the words with a capital that are nobody's name."""
        table = tokens(document)
        for k in table.where_attribute(_are_wrong):
            word = table.text[k]
            name = capitalise(word)
            stem = name if _right(name) else name.removesuffix("s")
            use = _right(stem)
            plural = "s" if stem != name and not use.endswith("ese") else ""
            sure = is_plain(stem) and word == name
            if not sure and not _is_one(document, k, plural) and not _is_before_noun(document, k):
                continue
            known = regions_named(stem) or lies_in(stem) or name in given_names(table.lexicon)
            if _is_of_a_name(table, k) or is_word(stem) or known:
                continue
            if word != name and (table.text[table.sentence_start(k)].islower() or lies_in(word) or regions_named(word)):
                continue
            wanted = use + plural
            span = table.span(k)
            fix = Fix.swap(span, wanted, Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE)
            yield self.found(span, f"The word is “{wanted}”, not “{word}”.", fixes=(fix,))
        for k in table.where(*first_words()):
            if k + 1 < table.sentence_end(k) and (use := meant_behind(table.text[k], table.text[k + 1])):
                span = table.span(k, k + 2)
                fix = Fix.swap(span, use, Safety.DISPLAY if document.quotes.touches(span) else Safety.UNSAFE)
                yield self.found(span, f"The word is “{use}”, not “{document[span]}”.", fixes=(fix,))


def _right(form: str) -> str:
    """The adjective that a wrong form stands for, else nothing."""
    return meant(form) or bare_stems().get(form, "") or slipped(form)


def _are_wrong(words: list[str]) -> list[bool]:
    """Whether each token is a wrong form, or its plural."""
    ending = {word for word in words if len(word) >= _LONG and word.endswith(_ENDS) and word.isalpha()}
    unknown = out_of_vocabulary({word.lower() for word in ending})
    return [
        any((meant(form) or bare_stems().get(form) or (new and slipped(form))) and not is_word(form) for form in forms)
        for forms, new in (
            (_forms(word), word.lower() in unknown) if word[0].isupper() or word in unknown else ((), False)
            for word in words
        )
    ]


def _forms(word: str) -> tuple[str, ...]:
    """What may be wrong of a token, with its capital: the word, and without the ending of a plural."""
    name = capitalise(word)
    return (name, name.removesuffix("s")) if word.isalpha() and name[1:].islower() else ()


def _is_one(document: Document, k: int, plural: str) -> bool:
    """Whether an article stands before a word, or how many of them there are."""
    before = tokens(document).lower[k - 1] if k else ""
    return before in ("a", "an", "the") or (bool(plural) and tags(document).text[k - 1 : k] in (["CD"], ["DT"], ["JJ"]))


def _is_before_noun(document: Document, k: int) -> bool:
    """Whether a noun in small letters follows, perhaps after an adjective, or a hyphen: no surname stands there."""
    tagged = tags(document).text
    return tagged[k + 1 : k + 2] in (["HYPH"], ["NN"], ["NNS"], ["JJ"]) and tokens(document).same_sentence(k, k + 1)


def _is_of_a_name(table: Tokens, k: int) -> bool:
    """Whether a capital stands right before or after, as in a person's name."""
    after = table.text[k + 1] if k + 1 < len(table) and table.same_sentence(k, k + 1) else "."
    before = table.text[k - 1] if k > table.sentence_start(k) else "."
    joined = table.text[k - 2 : k - 1] * (before == "-") + table.text[k + 2 : k + 3] * (after == "-")
    if any(word[0].isupper() and word.lower() not in affiliations(table.lexicon) for word in joined):
        return True
    named = before[0].isupper() and (k - 1 > table.sentence_start(k) or before.rstrip(".") in _ADDRESSES)
    return named or after[0].isupper()
