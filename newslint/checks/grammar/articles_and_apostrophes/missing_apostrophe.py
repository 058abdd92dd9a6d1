"""A possessive without its apostrophe: "the councils plan"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.grammar._possessors import ATTRIBUTED, OWNERS, TIMES
from newslint.checks.grammar.articles_and_apostrophes._bare_owner import bare_owners
from newslint.checks.grammar.articles_and_apostrophes._doubtful_owner import DoubtfulName, DoubtfulOwner
from newslint.checks.grammar.articles_and_apostrophes._doubtful_plural import DoubtfulPlural, owns_nothing
from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.detectors.confusion.disambiguation import is_common
from newslint.language.detectors.edit_tags.detector import edit_tags
from newslint.language.syntax.tagging import tags
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import possible_tags, singular
from newslint.lexicon.place_names import ADJECTIVES
from newslint.text import Document
from newslint.text.characters import apostrophe

_DETERMINERS = frozenset(
    "the a an this that each every another his her its their our my your no one next last previous".split()
)
_ONE = frozenset({"a", "an", "this", "that", "each", "every", "another", "one"})
_WHEN = frozenset({"last", "next", "this", "previous", "following"})
_NOUNS = frozenset({"NN", "NNS"})
_OWNED = frozenset({"NN", "NNS", "JJ", "JJS", "JJR", "VBG", "VBN", "CD", "RBS"})
_WITH_TWO_OBJECTS = frozenset(
    "give gives gave given giving tell tells told telling offer offers offered offering send sends sent sending show "
    "shows showed shown showing pay pays paid paying cost costs costing charge charges charged teach teaches taught "
    "grant grants granted allow allows allowed ask asks asked owe owes owed call calls called make makes made deny "
    "denies denied lend lends lent bring brings brought hand handed win won save saved buy bought let help helped "
    "guarantee guaranteed promise promised leave left keep kept see seen saw find found want wants wanted".split()
)
"""Verbs after which a noun may follow a noun: they gave the councils money."""
_PLURAL = frozenset({"the", "these", "those", "both", "two", "many", "some", "all", "several", "few", "most", "other"})
_ADJECTIVES = frozenset(a for forms in ADJECTIVES.values() for a in forms)
_OBJECTS = frozenset({"DT", "NNS", "NNP", "PRP", "PRP$"})
_LIKELY, _SURE = 0.05, 0.7
"""How likely, 0 to 1, the detector of slips must find the possessive; more for a name that is a word as well."""
_OF_PEOPLES = ("ian", "ean", "ese")
"""Endings of words for people of a place, party or team, whose plurals describe: the Californians plan."""
_NO_PLURALS = frozenset(
    "mens womens childrens todays yesterdays tomorrows tonights chairmans spokesmans spokeswomans womans policemans "
    "businessmans fishermans congressmans gentlemans wifes".split()
)
"""No words of English without their apostrophe."""
_AFTER_VERB = frozenset({"the", "a", "an", "their", "his", "her", "its", "to", "that"})
_BEFORE_OBJECT = frozenset(
    "of in on at to for with from by about over against under after before through between into towards despite than "
    "since until via across behind beyond around amid like".split()
)


def _may_lack_apostrophe(tokens: list[str]) -> list[bool]:
    """Whether each token is a name with an s at its end that may be too many."""
    return [
        token[0].isupper()
        and token[-1] == "s"
        and len(token) > 3
        and token.isalpha()
        and not (token.isupper() or token.endswith(("ss", "us", "is")) or token[:-1] in _ADJECTIVES)
        for token in tokens
    ]


def _are_no_plurals(tokens: list[str]) -> list[bool]:
    """Which tokens look like plurals and are none."""
    words = [token.lower() if token[1:].islower() else "" for token in tokens]
    return [word in _NO_PLURALS or (word.endswith("ys") and _is_wrong_plural(word)) for word in words]


def _is_wrong_plural(word: str) -> bool:
    """Whether a word is a noun in -y with a plain s: "citys"."""
    base = word[:-1]
    return len(base) > 3 and base[-2] not in "aeiou" and "NN" in possible_tags(base) and not is_common(word)


def _is_attribute(view: SyntaxView, at: int) -> bool:
    """Whether a plural only says of what sort a thing is: "the shareholders meeting", "the managers index"."""
    return not ATTRIBUTED.isdisjoint(view.lower[at + 1 : at + 3])


def _is_doubted(document: Document, at: int, least: float = _LIKELY) -> bool:
    """Whether the detector, too, would rather read a possessive: plurals may well describe a noun."""
    seen = edit_tags(document)
    return any(seen.likely([at], label, least) for label in ("possessive-singular", "possessive-plural"))


class MissingApostrophe(Rule):
    """``the councils plan``."""

    meta = Meta(
        code="GRM160",
        name="missing-apostrophe",
        aliases=("GRM191", "plural-for-possessive"),
        summary="A plural stands before a noun where its possessive is meant.",
        why="“The councils plan” makes readers look for a verb; the apostrophe says whose plan it is.",
        severity=Severity.WARNING,
        fix_doubt=90,
        doubt=10,
        in_quotes=True,
        source="The Associated Press Stylebook: possessives; Guardian style guide: apostrophes",
        bad=(
            "Many people oppose the [[councils]] decision to sell the library.",
            "She will speak at next [[weeks]] meeting.",
            "The [[teams]] coach was sent off.",
            "The council spent [[taxpayers]] money on replacing the [[islands]] only doctor.",
            "Lena Keller spoke first. [[Kellers]] speech was short.",
            "The [[citys]] mayor praised the [[womens]] team after [[yesterdays]] match.",
            "The [[governments]] decision was criticised by unions.",
            "Calls to the [[companys']] office went unanswered.",
        ),
        good=(
            "The council's decision to sell the library met with protest.",
            "The councils plan to sell the library.",
            "They gave the companies time to reply.",
            "The sports hall and the sales office are closed.",
            "She was there two weeks ago, and next week's meeting is hers.",
            "The annual shareholders meeting and the capital markets day were put off.",
            "The courts minister met the three women hosts, and the two students dream of a shop.",
            "The Astros coach and the Knicks owner spoke in Houston.",
            "The government's decision was criticised by unions.",
            "The governments met in March.",
            "The sports minister spoke to a parents group.",
            "He told the officers two memos were missing, and spoke of the ratings success of his show.",
            "A summons letter was sent, and the trans military ban stands.",
            "The council's libraries budget was cut.",
        ),
    )
    evidence = (DoubtfulPlural, DoubtfulOwner, DoubtfulName)

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at plurals of owners, and at names with an s too many."""
        view = syntax(document)
        yield from self._impossible(view)
        yield from self._owners(view)
        yield from self._names(view)
        for at, thing in bare_owners(view):
            one = thing > at + 1 and view.lower[at - 1] in _DETERMINERS
            word = view.text[at]
            yield self._report(view, at, (f"{singular(word)}'s", f"{word}'") if one else (f"{word}'",))

    def _impossible(self, view: SyntaxView) -> Iterator[Finding]:
        """Words that are no plurals: "womens", "todays", "citys"."""
        for at in view.tokens.where_attribute(_are_no_plurals):
            shown = view.text[at]
            opens = at == view.sentence_start(at)
            if not (opens or shown.islower()):
                continue
            if view.next_tag(at) == "POS" and view.lower[at + 1] in {"'", "’"} and shown.endswith("ys"):
                yield self._report(view, at, (f"{shown[:-1]}'s", f"{shown[:-2]}ies'"), marks=1)
            elif view.next_tag(at) in _OWNED:
                yield self._report(view, at, (f"{shown[:-1]}'s",))

    def _owners(self, view: SyntaxView) -> Iterator[Finding]:
        """Plurals of owners and of times before a noun."""
        index = view.tokens.index
        for word in (OWNERS.keys() & index.keys()) | (TIMES.keys() & index.keys()):
            for at in index[word]:
                if at == 0 or at + 1 >= len(view.text) or not view.text[at].islower():
                    continue
                if word in TIMES and view.lower[at - 1] not in _WHEN:
                    continue
                opens = self._opening(view, at)
                if opens < 0 or view.tag[at] not in _NOUNS:
                    continue
                if not self._owned(view, at + 1, after=view.lower[opens - 1] if opens else ""):
                    continue
                singular = TIMES.get(word) or OWNERS[word]
                only_one = word in TIMES or view.lower[at - 1] in _ONE
                if not only_one and (_is_attribute(view, at) or not _is_doubted(view.document, at)):
                    continue
                if not only_one and view.tag[at + 2] in _OBJECTS and owns_nothing(view.document, at + 1):
                    continue
                yield self._report(view, at, (f"{singular}'s",) if only_one else (f"{singular}'s", f"{word}'"))

    def _owned(self, view: SyntaxView, at: int, *, after: str = "") -> bool:
        """Whether what is owned follows: a noun, perhaps after an adjective, that is no verb here.

        After a preposition (``after``) no verb is waited for, so that the tag of a noun that may be a verb counts less.
        """
        if at + 1 < len(view.text) and view.tag[at] == "JJ" and view.text[at].islower():
            at += 1
        if at + 1 >= len(view.text) or not view.text[at].islower() or not view.text[at].isalpha():
            return False
        if view.lower[at] in {"today", "yesterday", "tomorrow", "tonight", "group", "groups", "members"}:
            return False
        known = possible_tags(view.lower[at])
        if at > 1 and view.tag[at - 2] == "CD" and not known.isdisjoint({"VB", "VBP"}):
            return False  # "the two students dream of a shop"
        if after in _BEFORE_OBJECT and view.tag[at] in {"VB", "VBP", "VBZ"} and not _NOUNS.isdisjoint(known):
            return view.lower[at + 1] in {".", ",", "and", "is", "was", "has", "will", "would"}
        if view.tag[at] not in _NOUNS:
            return False
        if after == "of" and "VBP" in known:
            return view.lower[at + 1] in {".", ","}
        return known.isdisjoint({"VB", "VBP", "VBZ"}) or view.lower[at + 1] not in _AFTER_VERB

    def _opening(self, view: SyntaxView, at: int) -> int:
        """The determiner that opens the phrase of a plural, or -1; a verb with two objects before it makes it none."""
        k = at - 1
        inside = {"JJ", "NN", "NNP", "CD", "HYPH", "VBN", "POS"}
        while k > 0 and view.tag[k] in inside and at - k < 4 and view.lower[k] not in _DETERMINERS:
            k -= 1
        found = view.lower[k] in _DETERMINERS and (k == 0 or view.lower[k - 1] not in _WITH_TWO_OBJECTS)
        return k if found else -1

    def _names(self, view: SyntaxView) -> Iterator[Finding]:
        """Names with an s that the story has without it, before a noun."""
        written = frozenset(view.text)
        peoples: frozenset[str] | None = None  # and teams
        for at in view.tokens.where_attribute(_may_lack_apostrophe):
            name, base = view.text[at], view.text[at][:-1]
            alone = len(base) > 3 and base in written
            rare = is_common(base.lower()) and not is_common(name.lower()) and len(view.tokens.where(name.lower())) == 1
            if (not alone and not (rare and base in ADJECTIVES)) or base.endswith(_OF_PEOPLES):
                continue
            if peoples is None:
                peoples = frozenset(view.lower[k] for k in tags(view.document).where("NNPS").tolist())
            if name.lower() in peoples:
                continue
            plain = base in ADJECTIVES or _NOUNS.isdisjoint(possible_tags(base.lower()))
            plain = plain or (alone and view.next_tag(at) == "NN" and _is_doubted(view.document, at, _SURE))
            titled = at > 0 and view.text[at - 1][0].isupper() and view.tag[at - 1] == "NNP"
            if owns_nothing(view.document, at + 1):
                continue
            if (
                (plain or (titled and alone and "NNS" not in possible_tags(name.lower())))
                and self._owned(view, at + 1)
                and not self._is_team(view, at)
            ):
                yield self._report(view, at, (f"{base}'s",))

    def _is_team(self, view: SyntaxView, at: int) -> bool:
        """Whether an article or a number before the name makes it a plural: the old Grafton Rangers."""
        k = at - 1
        while k > 0 and view.tag[k] in {"JJ", "NNP", "VBG"} and at - k < 3:
            k -= 1
        return k >= 0 and (view.lower[k] in _PLURAL or view.tag[k] == "CD")

    def _report(self, view: SyntaxView, at: int, choices: tuple[str, ...], *, marks: int = 0) -> Finding:
        """The finding for a noun, and a wrong mark behind it, with its possessives."""
        span = view.tokens.span(at, at + 1 + marks)
        curly = apostrophe(view.document) == "’"
        uses = [choice.replace("'", "’") if curly else choice for choice in choices]
        seen = "The apostrophe stands wrong" if marks else "An apostrophe is missing"
        message = f"{seen}: {' or '.join(f'“{use}”' for use in uses)}?"
        return self.found(span, message, fixes=tuple(Fix.swap(span, use, Safety.DISPLAY) for use in uses))
