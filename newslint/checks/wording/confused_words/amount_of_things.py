"""``much people``, ``an amount of people``: things taken for stuff."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.tagging import FINITE
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas, number, singular
from newslint.language.words.noun_kinds import Kind, share
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.name_words import offices, person_nouns
from newslint.lexicon.numerals import AMOUNTS, CURRENCY_WORDS, IN_FIGURES, MEASURES
from newslint.text import Document
from newslint.util.casing import copy_case

_COUNTED = frozenset(
    "times games cars phones votes cases deaths jobs houses homes companies countries tests questions things books"
    " hours days seats tickets articles goals errors mistakes animals trees problems items teams calls emails messages"
    " incidents accidents injuries families schools shops stores websites".split()
)
"""Things of which there are numbers; of many others, as of drugs and weapons, there may be amounts."""
_MEASURED = frozenset(
    "savings funds means resources earnings sales goods revenues profits wages taxes assets supplies costs qualms"
    " brains odds wits nerves looks hopes contents proceeds thanks fees expenses charges debts liabilities deductions "
    "emissions regards greetings degrees percent points pounds cents".split()
)
"""Plurals that are measured, or taken away: the price less fees."""
_DEGREES = frozenset({"very", "too", "so", "relatively"})
_NO_MUCH = frozenset({"how", "very", "pretty", "that"})


class AmountOfThings(Rule):
    """Words for an amount, of what has a number, and the reverse."""

    meta = Meta(
        code="WRD531",
        name="amount-of-things",
        summary="“Amount” or “much” of what is counted.",
        why="Things that are counted have a number, and there are many of them; an amount is of what is measured.",
        severity=Severity.WARNING,
        source="The Associated Press Stylebook: many; Garner's Modern English Usage: amount",
        bad=(
            Example("A record [[amount]] of people came.", fixed="A record number of people came."),
            Example("[[Much]] people came to the fair.", fixed="Many people came to the fair."),
            Example("[[Much]] of the 80 shops have closed.", fixed="Many of the 80 shops have closed."),
            "As [[little]] as 20 of the seats were taken.",
            "As [[less]] as 12 people came.",
            "It sold a great [[deal]] of houses, and [[much]] more cars.",
            "Only a [[little]] of the inspectors had seen the mine.",
            "Vast [[amounts]] of voters stayed at home, and not [[much]] shops were open.",
        ),
        good=(
            "A record number of people came, and many shops were open.",
            "Much of the past three years was lost, and much of the two firms' profits are gone.",
            "It took as little as 20 minutes, and much more work. A great deal of damage was done.",
            "Few men, much less women, had a record amount of money.",
            "It shows how much prices rose, and what amount of drugs was found.",
            "The much-needed supplies came, with much thanks.",
        ),
    )
    triggers = frozenset({"much", "little", "less", "amount", "amounts", "quantity", "deal", "lesser"})

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun behind each such word."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            use = _use(view, at)
            if use:
                span = view.tokens.span(at)
                use = copy_case(view.text[at], use)
                message = f"Write “{use}” for “{view.text[at]}”: an amount is measured, a number counted."
                yield self.found(span, message, fixes=(Fix.swap(span, use, Safety.UNSAFE),))


def _use(view: SyntaxView, at: int) -> str:
    """What to write for a word; nothing where it is right."""
    word = view.lower[at]
    asked = view.previous_word(at) == "how" and at + 1 < view.sentence_end(at)
    if asked and view.next_tag(at + 1) in {"VBP", "VBZ", "VBD", "MD"}:
        return ""  # "how much lawmakers are focused on it"
    if word in _OTHERS:
        return _other_use(view, at)
    if word in {"amount", "amounts", "quantity"}:
        noun = view.lower[at + 2] if at + 2 < view.sentence_end(at) and view.lower[at + 1] == "of" else ""
        herd = noun in {"sheep", "cattle", "deer", "people"} and view.next_tag(at + 2) in FINITE | {"IN"}
        counted = herd or noun in _COUNTED or (number(noun) == "plur" and _is_one_each(view, noun)) if noun else False
        return {"amounts": "numbers"}.get(word, "number") if counted else ""
    if word == "much" and view.next_word(at) == "more":
        return "many" if at + 3 < view.sentence_end(at) and _is_one_of_many(view, at + 2) else ""
    if word == "little" and at + 3 < view.sentence_end(at) and view.lower[at - 1 : at + 2] == ["as", "little", "as"]:
        return "few" if _is_number_of_them(view, at + 2) else ""
    if view.next_word(at) == "of":
        return {"much": "many", "little": "few"}[word] if _several_of(view, at + 2) else ""
    if word == "much" and at + 3 < view.sentence_end(at) and view.lower[at - 1 : at + 2] == ["as", "much", "as"]:
        group = view.certainly_plural(at + 3) and share(view.lower[at + 3], Kind.PERSON, Kind.GROUP) > _SURE
        return "many" if view.tag[at + 2] == "CD" and (group or _is_people(view, at + 3)) else ""
    if word == "much" and at + 2 < view.sentence_end(at) and view.previous_word(at) == "how":
        live = view.lower[at + 2] in BE or not _LIVING.isdisjoint(lemmas(view.lower[at + 2]))
        return "many" if live and _is_people(view, at + 1) else ""
    if word == "little":
        return "few" if view.previous_word(at) in _DEGREES and _counts(view, at + 1) else ""
    joint = view.lower[at - 1 : at] == ["that"] and view.tag[at - 1] == "IN" and _is_people(view, at + 1)
    return "many" if (joint or view.previous_word(at) not in _NO_MUCH) and _counts(view, at + 1) else ""


def _other_use(view: SyntaxView, at: int) -> str:
    """What to write for “less” between “as” and “as”, “a great deal of” houses and “lesser people”."""
    word, end = view.lower[at], view.sentence_end(at)
    if at + 2 >= end or (at == view.sentence_start(at) and word != "lesser"):
        return ""
    if word == "less":
        between = view.lower[at - 1] == view.lower[at + 1] == "as"
        return ("few" if _is_number_of_them(view, at + 2) else "little") if between else ""
    if word == "lesser":
        return "fewer" if _is_people(view, at + 1) and view.next_tag(at + 1) in FINITE | {"IN"} else ""
    thing = at + 2 + (view.tag[at + 2] == "JJ")
    several = view.lower[at + 1] == "of" and thing < end and _is_one_of_many(view, thing)
    if view.lower[at + 1] == "of" and thing < end and view.tag[thing] == "NNS":
        several = several or share(view.lower[thing], Kind.PLACE) > 1 - _SURE
    return "number" if several and view.lower[at - 1] in {"great", "good"} else ""


def _is_number_of_them(view: SyntaxView, k: int) -> bool:
    """Whether a plain figure stands here, and behind it people, “of the” things, or what they did."""
    if view.tag[k] != "CD" or k + 1 >= view.sentence_end(k) or not view.lower[k].isalnum():
        return False
    after = view.lower[k + 1]
    done = view.tag[k + 1] == "MD" or after in {"were", "are", "have"}
    return done or (after == "of" and view.tag[k + 2] in {"DT", "PRP$"}) or _is_one_of_many(view, k + 1)


def _is_one_of_many(view: SyntaxView, k: int) -> bool:
    """Whether a plural of people, vehicles, animals or buildings stands here."""
    word = view.lower[k]
    return _counts(view, k) and (word in _COUNTED - {"times", "hours", "days"} or _is_one_each(view, word))


def _is_one_each(view: SyntaxView, word: str) -> bool:
    """Whether a plural names people, what is alive, what drives, or what is written one by one."""
    kinds = share(word, Kind.PERSON, Kind.VEHICLE, Kind.ANIMAL)
    return _is_person(view, word) or (kinds > _SURE and word not in _MEASURED) or word in _WRITTEN


_OTHERS = frozenset({"less", "deal", "lesser"})
_WRITTEN = frozenset(
    "complaints letters requests applications petitions objections reports enquiries inquiries orders bids".split()
)


def _several_of(view: SyntaxView, k: int) -> bool:
    """Whether “the”, “its” or the like stands here before several of a thing that has a number, or before people."""
    if k + 1 >= len(view.lower) or view.tag[k] not in {"DT", "PRP$"}:
        return False
    group = view.noun_phrase(k)
    if group is None or view.next_tag(group.head) == "POS" or not _counts(view, group.head):
        return False
    noun = view.lower[group.head]
    if noun.endswith("0s") or noun in _MEASURED or not view.certainly_plural(group.head):
        return noun == "people" and view.next_word(group.head) in BE
    things = share(noun, Kind.THING, Kind.WORDS) > _SURE and view.next_tag(group.head) in FINITE | {"IN"}
    if things and view.lower[k - 2] == "much" and view.lower[k - 3] in {"too", "so", "how"}:
        return True
    numbered = "CD" in view.tag[group.first : group.head]
    return numbered or noun in _COUNTED or share(noun, Kind.PERSON, Kind.VEHICLE, Kind.ANIMAL) > _SURE


def _is_people(view: SyntaxView, k: int) -> bool:
    """Whether a token is a plural for people."""
    return view.tag[k] == "NNS" and _is_person(view, view.lower[k])


_SURE = 0.8
_LIVING = frozenset({"die", "live", "come", "attend", "flee", "work", "arrive", "survive"})


def _counts(view: SyntaxView, k: int) -> bool:
    """Whether a token is a plural of what is counted, and no unit of measure."""
    if k >= len(view.lower) or view.tag[k] != "NNS" or not view.text[k].islower():
        return False
    word = view.lower[k]
    if word in _MEASURED or word in MEASURES or word in AMOUNTS or word in IN_FIGURES or word in CURRENCY_WORDS:
        return False
    one = singular(word)
    if one in MEASURES or one in AMOUNTS or one in CURRENCY_WORDS:
        return False
    return (number(word) == "plur" and (one != word or _is_person(view, word))) or word in {"people", "police"}


def _is_person(view: SyntaxView, word: str) -> bool:
    """Whether a plural names people."""
    lexicon = view.tokens.lexicon
    one = singular(word)
    return one in offices(lexicon) or one in person_nouns(lexicon) or word in {"people", "men", "women", "children"}
