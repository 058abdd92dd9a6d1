"""A trade or a part that many people have, without its article: "he works as teacher", "she became lawyer"."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Fix, Safety, Severity
from newslint.engine.rule import Example, Meta, Rule
from newslint.language.syntax.view import QUOTE_MARKS, SyntaxView, syntax
from newslint.language.words.indefinite_article import indefinite_article
from newslint.language.words.morphology import lemmas, number, possible_tags
from newslint.language.words.noun_kinds import Kind, is_surely
from newslint.lexicon.auxiliaries import BE
from newslint.lexicon.name_words import offices
from newslint.text import Document

LEADING = frozenset(
    """president premier chancellor mayor governor king queen pope emperor prince princess chairman chairwoman chair
    secretary treasurer minister senator deputy leader captain skipper coach manager boss chief head principal director
    editor commander commissioner superintendent sheriff marshal ambassador consul envoy speaker whip dean rector bursar
    curator custodian guardian successor heir host hostess mistress patron owner proprietor landlord tenant
    champion winner victor loser finalist runner-up favourite favorite second first last top best man
    bishop archbishop abbot vicar pastor chaplain rabbi imam cardinal coroner registrar ombudsman provost
    producer presenter anchor narrator conductor frontman drummer guitarist bassist vocalist singer pianist
    goalkeeper keeper defender midfielder striker winger forward wicketkeeper catcher outfielder kicker prop hooker
    flanker fly-half quarterback linebacker lineman opener
    lieutenant sergeant colonel major general corporal private constable brigadier commodore comptroller auditor
    supervisor foreman steward godfather godmother father mother parent dad mum mom husband wife sister brother
    neighbour neighbor friend foe rival boss spokesman spokeswoman spokesperson mentor author co-author creator
    correspondent founder co-founder assistant associate
    inventor sponsor partner judge chef understudy acolyte someone somebody nobody everyone everybody
    anyone anybody guest god sole joint kingmaker""".split()
)
"""What one person of a body is, or one may call without an article: he is captain, she was mayor."""
_OF = frozenset(
    "student member citizen native resident graduate victim supporter teacher fan professor lecturer".split()
)
"""Of what many are one: student of law."""
_BECOME = frozenset({"become", "becomes", "became"})
_AS = frozenset("work train qualify hire employ earn moonlight serve start job career life retrain volunteer".split())
"""What has "as" and a trade behind it."""
_DESCRIBING = frozenset({"JJ", "NN", "VBN"})
_CLOSES = frozenset({".", ",", ";", "IN", "CC", "WP", "WRB", "VBG", "RB"})
_TAKES = frozenset({"to", "than", "as"})
_SUBJECTS = frozenset({"he", "she", "who", "i"})
_PAIRING = frozenset({"both", "part", "neither", "either", "half", "less", "more", "not", "turned", "too", "-", "as"})
_REACH = 3
"""Words of the longest description and its noun."""


class RoleWithoutArticle(Rule):
    """``he works as teacher``, ``she became lawyer``."""

    meta = Meta(
        code="GRM181",
        name="role-without-article",
        summary="A trade, or what somebody is among many, stands without “a”.",
        why="Only an office that one person holds does without: she was mayor, but he was a teacher.",
        severity=Severity.ERROR,
        fix_doubt=20,
        scope="sentence",
        source="Swan, Practical English Usage, 4th edition: articles with jobs and roles",
        bad=(
            Example("He works as [[teacher]] in Denton.", fixed="He works as a teacher in Denton."),
            "She became [[lawyer]] at the age of 24.",
            "Her father was [[farmer]], and he is [[student]] of law.",
            "She was hired as [[hotel receptionist]] in May.",
        ),
        good=(
            "He works as a teacher, and she was elected as mayor in May.",
            "She became captain of the team, and her brother is president.",
            "He was teacher and friend to many.",
            "Her father was a farmer; she was hired as chief engineer.",
        ),
    )
    triggers = BE | _BECOME | {"as", "be"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Look at the noun behind each verb of being, and behind "as" with a verb of working."""
        view = syntax(document)
        for at in view.tokens.where(*self.triggers):
            if view.next_word(at) and (_says_what_one_is(view, at) or _works(view, at)):
                head = _role(view, at)
                if head >= 0:
                    span = view.tokens.span(at + 1, head + 1)
                    use = f"{indefinite_article(view.text[at + 1])} {document[span]}"
                    fix = Fix.swap(span, use, Safety.UNSAFE)
                    yield self.found(span, f"One of many: write “{use}”.", fixes=(fix,))


def _says_what_one_is(view: SyntaxView, at: int) -> bool:
    """Whether a verb of being stands here, with one person as its subject, or behind "to"."""
    word = view.lower[at]
    if word == "as" or word in {"are", "were"}:
        return False
    if word in {"be", "become"}:
        return view.previous_word(at) in {"to", "would", "will"}
    before = at - 1
    while before > view.sentence_start(at) and view.tag[before] == "RB":
        before -= 1
    if before < view.sentence_start(at):
        return False
    subject = view.lower[before]
    return (
        subject in _SUBJECTS
        or view.tag[before] == "NNP"
        or (view.tag[before] == "NN" and is_surely(subject, Kind.PERSON))
    )


def _works(view: SyntaxView, at: int) -> bool:
    """Whether "as" stands behind a verb of working, at most an object away."""
    if view.lower[at] != "as":
        return False
    first = max(view.sentence_start(at), at - 2)
    return any(not _AS.isdisjoint(lemmas(view.lower[k])) for k in range(first, at))


def _role(view: SyntaxView, at: int) -> int:
    """The noun for a person behind a token, with nothing but what describes it before; -1 where it may stand so."""
    last = view.sentence_end(at)
    head = at + 1
    while (
        head + 1 < last and head - at < _REACH and view.tag[head] in _DESCRIBING and view.tag[head + 1] in {"NN", "JJ"}
    ):
        head += 1
    words = view.lower[at + 1 : head + 1]
    noun = view.lower[head]
    if noun.startswith("co-") or (view.lower[at] == "as" and view.next_word(head) in {"on", "to", "for"}):
        return -1  # "serves as co-owner", "served as adviser to the king"
    if view.tag[head] != "NN" or head + 1 >= last or not all(view.text[k].islower() for k in range(at + 1, head + 1)):
        return -1
    if not LEADING.isdisjoint(words) or not _PAIRING.isdisjoint({view.previous_word(at), *words}):
        return -1
    if "JJ" in possible_tags(noun) or number(noun) != "sing" or not is_surely(noun, Kind.PERSON):
        return -1
    if noun in offices(view.tokens.lexicon) and head > at + 1 and view.lower[at + 1] in {"chief", "head", "acting"}:
        return -1
    after = view.next_word(head)
    if view.next_tag(head) not in _CLOSES or after in _TAKES or after == "-":
        return -1
    if after == "of" and noun not in _OF:
        return -1
    if (after in {"and", "or", ","} or after in QUOTE_MARKS) and _joins_bare(view, head + 2):
        return -1
    return head if view.text[last - 1] in {".", "”", '"'} else -1


def _joins_bare(view: SyntaxView, k: int) -> bool:
    """Whether another bare noun follows: teacher and friend, or prosecutor, judge and jury."""
    return k < view.sentence_end(k - 1) and view.tag[k] in {"NN", "JJ"}
