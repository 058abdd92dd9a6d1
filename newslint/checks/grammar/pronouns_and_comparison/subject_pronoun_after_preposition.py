"""``between he and the mayor``, ``for we``."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.agreement import NUMBER_TRANSPARENT
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import lemmas
from newslint.language.words.noun_kinds import Kind, share
from newslint.language.words.pronouns import OBJECT_OF, write
from newslint.lexicon.auxiliaries import BE, HELPERS
from newslint.text import Document
from newslint.util.casing import copy_case

_PREPOSITIONS = frozenset(
    """of with from to at by on about against between behind toward towards without upon among into onto through under
    over near beside beyond within concerning regarding including around for above below""".split()
)
_WITH_WHOM = frozenset({"to", "for", "with", "without", "from", "against", "behind", "beside", "under", "of"})
_NOMINAL = frozenset({"PRP", "PRP$", "DT", "NNP", "NNS"})
"""Tags with which the subject of a clause begins."""
_SUBJECT = 3  # words in which a short subject and its verb stand
_PARTS = (NUMBER_TRANSPARENT | {"many", "both", "several"}) - {"more", "less"}
_PHRASE = frozenset({"NN", "NNP", "NNS", "DT", "JJ", "PRP$", "POS", "CD"})
_HOLDS_PAIR = frozenset(
    {"between", "for", "with", "to", "from", "by", "against", "among", "at", "on", "of", "about", "behind", "but"}
)
_OF_ALL = frozenset({"nobody", "none", "one", "everyone", "everybody", "anybody", "anyone", "nothing", "all", "no-one"})
_GOING = {
    "to": frozenset("give send sell speak talk award belong pay write turn report lend hand owe offer".split()),
    "with": frozenset("work deal live meet speak talk play share argue fight".split()),
    "from": frozenset("buy hear get come receive take borrow steal".split()),
    "for": frozenset("work vote play write fight speak wait".split()),
    "against": frozenset("play fight vote".split()),
}
"""Verbs that go with a preposition before a person."""
_NEW_CLAUSE = frozenset({"before", "after", "when", "while", "because", "until", "since"})

_SURELY = 0.8


class SubjectPronounAfterPreposition(Rule):
    """A subject pronoun after a preposition."""

    meta = Meta(
        code="GRM501",
        name="subject-pronoun-after-preposition",
        summary="After a preposition a pronoun has its object form: with him, between you and me.",
        why="The subject form sounds like the start of a new clause and makes the reader go back.",
        severity=Severity.ERROR,
        scope="sentence",
        fix_doubt=30,
        bad=(
            "The court ruled [[against they]].",
            "The talks [[between he]] and the mayor failed.",
            "It was a deal between the mayor [[and I]].",
            Example("They met [[at he]] town hall.", "They met at the town hall."),
            "The prize was shared among Ann, Tom [[and he]].",
            "The letter was sent to my wife [[and I]], the clerk said.",
            "Pensioners [[like he]] and his neighbours are paying the price.",
            "They have not decided [[to who]] they will give the job.",
            "Ten people, [[including he]] and his wife, were hurt.",
            "Two [[of they]] were hurt.",
            "The woman [[to who]] the letter was sent has died.",
            "The clerk [[to who]] the file was sent told the court that it was empty.",
            "The coach, [[with who]] she fell out, has left.",
            "The councillors, most [[of who]] are new, voted for the cut.",
            "Nobody, least of [[all she]], expected a win. There was nobody to blame but Ann [[and I]].",
            "The judge looked at Ann [[and I]] and said nothing.",
            "Nobody [[but he]] in the squad can swim. Everybody [[except he]] can sing.",
            "The club has 14 members, most [[of who]] can swim. The coach, [[under who]] she rowed, has left.",
        ),
        good=(
            "The court ruled against them.",
            "They won, for he had founded the league.",
            "It was between the mayor and me, and I know what I asked for.",
            "The letter was addressed to King George I, and read by the wife of I. M. Lund.",
            "He sat with the birds and they at once were quiet.",
            "The question of who pays is open; the key to who she is lies in the letter. It depends on who you ask.",
            "It looks like he and his brother will stay. Just like he and his wife did, the mayor left.",
        ),
    )
    triggers = frozenset(OBJECT_OF) | {"who"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at what stands before each subject pronoun, and what after it."""
        view = syntax(document)
        for at in view.tokens.where("who"):
            if at > view.sentence_start(at) and _relative(view, at):
                yield self._in_object_form(view, at, copy_case(view.text[at], "whom"))
        for at in view.tokens.where(*OBJECT_OF):
            if at == view.sentence_start(at) or not _pronoun(view, at):
                continue
            before = view.previous_word(at)
            if _is_object(view, at):
                yield self._in_object_form(view, at, write(OBJECT_OF[view.lower[at]]))
                continue
            if _opens_clause(view, at):
                continue
            if before == "on" and view.previous_word(at - 1) in {"and", "later", "early"}:
                continue  # "on and on he drones"
            follows = before in _PREPOSITIONS and view.tag[at - 1] in {"IN", "RP", "VBG"}
            follows = follows or (before == "like" and _like_person(view, at))
            if not follows and not (before == "and" and _paired(view, at)):
                continue
            if view.lower[at] == "he" and view.next_tag(at) in {"NN", "NNS", "JJ", "NNP"}:
                yield self._article(view, at)
                continue
            yield self._in_object_form(view, at, write(OBJECT_OF[view.lower[at]]))

    def _in_object_form(self, view: SyntaxView, at: int, use: str) -> Finding:
        """The finding at a preposition and the pronoun after it."""
        return self.found(
            view.tokens.span(at - 1, at + 1),
            f"After a preposition the pronoun has its object form: write “{use}”.",
            fixes=(Fix.swap(view.tokens.span(at), use),),
        )

    def _article(self, view: SyntaxView, at: int) -> Finding:
        """The finding where a letter of "the" is lost: "at he hall"."""
        return self.found(
            view.tokens.span(at - 1, at + 1),
            f"A letter is missing between “{view.text[at - 1]}” and “{view.text[at + 1]}”: write “the”.",
            fixes=(Fix.swap(view.tokens.span(at), "the"),),
        )


def _is_object(view: SyntaxView, at: int) -> bool:
    """Whether a pronoun is surely the object of a preposition, whatever follows it."""
    before = view.previous_word(at)
    if before == "of" and _part(view, at - 1):
        return True
    return _excepted(view, at) or (before == "and" and _second_of_two(view, at))


def _excepted(view: SyntaxView, at: int) -> bool:
    """Whether all others are set apart from whom a pronoun stands for: nobody but I; nobody, least of all she, knew."""
    after, first = view.next_word(at), view.sentence_start(at)
    if view.lower[at - 1] == "except" and not _OF_ALL.isdisjoint(view.lower[max(first, at - 6) : at - 1]):
        return True  # "everybody except he voted"
    if after not in {",", ".", "!", "?", "”", '"', "in", "at", "on", "of", "for"}:
        return False
    if view.lower[max(first, at - 3) : at] in (["least", "of", "all"], ["most", "of", "all"]):
        return after in {",", ".", "!", "?"}
    before = view.lower[at - 1]
    return before in {"but", "except", "save"} and not _OF_ALL.isdisjoint(view.lower[max(first, at - 6) : at - 1])


def _second_of_two(view: SyntaxView, at: int) -> bool:
    """Whether "and she" closes what "between" opens, though a verb follows: "the row between the tenor and she was"."""
    first, k = view.sentence_start(at), at - 2
    while k > first and view.tag[k] in {"NN", "NNP", "NNS", "DT", "JJ", "PRP$", "POS", "CD"}:
        k -= 1
    return view.lower[k] == "between" and k < at - 2 and "NNS" not in view.tag[k + 1 : at - 1]


def _relative(view: SyntaxView, at: int) -> bool:
    """Whether "who" goes back to a noun and stands behind its preposition: "the woman to who it was sent"."""
    before, after = at - 2, view.skip_adverbs(at + 1)
    if view.lower[at - 4 : at] in ([",", "a", "friend", "of"], [",", "a", "cousin", "of"], [",", "a", "member", "of"]):
        return True  # "the actor, a friend of who was arrested"
    if view.lower[at - 1] == "of" and _part(view, at - 1) and view.previous_word(at - 2) in {",", "and", "but", "("}:
        return True  # "members, most of who live here"
    if before < view.sentence_start(at) or after >= view.sentence_end(at):
        return False
    aside = view.lower[before] == "," and view.lower[at - 1] in _PREPOSITIONS and view.tag[at - 1] == "IN"
    if aside and view.tag[after] in _NOMINAL:
        return True  # "the chairman, under who the plan was made"
    if view.lower[at - 1] not in _WITH_WHOM:
        return False
    if view.tag[at + 1] in {"PRP", "DT", "PRP$"} and (_reaches(view, at) or _of_person(view, at)):
        return True  # "has not decided to who it will give it"
    if view.lower[at - 1] == "of" and _part(view, at - 1) and view.previous_word(before) == ",":
        return True  # "councillors, most of who are new"
    is_at = next((k for k in range(after, after + _SUBJECT) if view.lower[k : k + 1] and view.lower[k] in BE), -1)
    if view.tag[after] in FINITE or (is_at >= 0 and view.next_tag(is_at) not in {"VBN", "VBG"}):
        return False  # "the key to who she is"
    if view.lower[at - 1] == "of":
        return False
    verb = view.head[at]
    noun = before - (view.lower[before] == ",")
    return view.tag[noun] in NOUNS and verb > at and view.relation[verb] == "acl:relcl" and view.head[verb] <= noun


def _of_person(view: SyntaxView, at: int) -> bool:
    """Whether a word for a person stands before the preposition, and a subject behind “who”: the clerk to who it."""
    noun = at - 2
    person = noun > view.sentence_start(at) and share(view.lower[noun], Kind.PERSON) > _SURELY
    return person and view.lower[at - 1] != "of" and view.next_tag(at + 1) in NOUNS


def _reaches(view: SyntaxView, at: int) -> bool:
    """Whether the verb of the clause behind “who” goes with the preposition before it: to who it will give the job."""
    goes, last = _GOING.get(view.lower[at - 1], frozenset()), view.sentence_end(at)
    verb = next((k for k in range(at + 2, min(last, at + 6)) if view.tag[k] in FINITE), -1)
    while 0 < verb < last - 1 and (view.lower[verb] in HELPERS or view.tag[verb] == "RB"):
        verb += 1
    return verb > 0 and not goes.isdisjoint(lemmas(view.lower[verb]))


def _part(view: SyntaxView, of: int) -> bool:
    """Whether "of" stands between a number and those it counts: none of them, two of whom."""
    return of > view.sentence_start(of) and (view.tag[of - 1] == "CD" or view.lower[of - 1] in _PARTS)


def _pronoun(view: SyntaxView, at: int) -> bool:
    """Whether the word is a pronoun, and no letter, numeral, initial or title."""
    if view.tag[at] != "PRP":
        return False
    text = view.text[at]
    if view.tokens.adjacent(at) and view.next_word(at) == "-" and text != "I":
        return False  # "a case of he-said"
    if text == "I":
        if view.next_word(at) == "," and view.tag[at + 2 : at + 3] == ["NNP"]:
            return False  # the film
        if view.tokens.adjacent(at) and view.next_word(at) == "-":
            return False  # a road: "parts of I-80"
        if not (view.tokens.adjacent(at) and view.next_word(at) == "."):
            return True
        after = view.text[at + 2 : at + 4]  # another initial: "of I. M. Lund"
        return view.sentence_end(at) <= at + 2 and not (
            after[1:] == ["."] and len(after[0]) == 1 and after[0].isupper()
        )
    return text.islower()


def _opens_clause(view: SyntaxView, at: int) -> bool:
    """Whether a verb follows of which the pronoun is the subject."""
    k = view.skip_adverbs(at + 1)
    if k >= view.sentence_end(at):
        return False
    if view.tag[k] in FINITE or view.lower[k] in {"'s", "'d", "'re", "'ve", "'ll", "who", "himself", "themselves"}:
        return True
    if view.lower[k] == ",":
        return view.previous_word(at) == "for"  # "for he, like others, knew"
    if view.lower[k] == "and" and view.previous_word(at) == "for":
        k += 1
        while k < view.sentence_end(at) and view.tag[k] in _PHRASE:
            k += 1
        return k < view.sentence_end(at) and view.tag[k] in FINITE  # "for he and others knew"
    # "for we the people ask": too far to tell
    return view.lower[k] in {"the", "all", "both", "alone"} or view.tag[k] in {"VB", "VBN"}


def _like_person(view: SyntaxView, at: int) -> bool:
    """Whether "like" compares with a person and opens no clause: "pensioners like he and his neighbours are"."""
    first, last, k = view.sentence_start(at), view.sentence_end(at), at + 1
    if at - 2 >= first and (view.tag[at - 2] not in NOUNS or not FINITE.isdisjoint(view.tag[first : at - 1])):
        return False
    if view.next_word(at) == "and":
        k += 1
        while k < last and view.tag[k] in _PHRASE:
            k += 1
    if at - 2 < first:
        return k < last and view.lower[k] == ","  # "like he and his brother, the coach"
    return k < last and (view.tag[k] == "IN" or (view.tag[k] in FINITE and k > at + 1))


def _paired(view: SyntaxView, at: int) -> bool:
    """Whether "and I" closes a pair that a preposition opens: "between the mayor and I"."""
    first = view.sentence_start(at)
    k = at - 2
    while k > first and view.tag[k] in {"NN", "NNP", "NNS", "DT", "JJ", "PRP$", "POS", "PRP", "CD", ","}:
        k -= 1
    if k < first or view.lower[k] not in _HOLDS_PAIR or view.tag[k] not in {"IN", "TO", "CC"} or k == at - 2:
        return False
    if view.lower[k] == "but" and _OF_ALL.isdisjoint(view.lower[first:k]):
        return False  # "nobody to blame but my producer and I"
    after = at + 1
    if after >= view.sentence_end(at) or view.tag[after] in {".", "TO"}:
        return True
    if view.lower[after] in _NEW_CLAUSE and view.tag[after + 1] in {"PRP", "DT"}:
        return view.tag[k + 1] != "PRP"  # "signed by two bishops and he before it was sent"
    if view.tag[after] == "CC" and view.next_tag(after) in FINITE:
        return True  # "looked at Ann and I and said"
    if view.tag[after] == "IN":  # no second clause: "he sat with the birds and they at once were quiet"
        last = view.sentence_end(at)
        return FINITE.isdisjoint(view.tag[first:k]) or FINITE.isdisjoint(view.tag[after:last])
    if view.tag[after] == "," and view.tag[k + 1] == "PRP$":
        return True  # "to my wife and I, the witness said"
    return view.lower[k] in {"between", "among"} and view.tag[after] in {",", ":", "CC"}
