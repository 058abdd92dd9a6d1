"""``Watching it again, the silence of the brothers was``: who watches? An opening whose doer is not the subject."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.engine.finding import Finding, Severity
from newslint.engine.rule import Meta, Rule
from newslint.language.syntax.tagging import FINITE, NOUNS
from newslint.language.syntax.view import SyntaxView, syntax
from newslint.language.words.morphology import is_collective, singular
from newslint.lexicon.lists import words
from newslint.lexicon.name_words import given_names, honorifics, offices, organisation_words, person_nouns
from newslint.text import Document

_PERSON, _BODY, _THING, _LIFE = (words("participles", mark) for mark in ("person", "body", "thing", "life"))
_THINGS = words("things")
_QUALITY = ("ness", "ity", "tion", "sion", "ment", "ance", "ism", "dom")
_PEOPLE_TOO = frozenset("entity community university nation delegation congregation administration parliament "
                        "government department management regiment organisation organization opposition election "
                        "city majority minority authority charity celebrity federation association corporation "
                        "commission coalition institution foundation generation population kingdom union "
                        "expedition detachment alliance personality faculty fraternity dependant".split())  # fmt: skip
"""Words with such an ending that stand for people as well."""
_LEADS = frozenset(
    {"while", "when", "after", "before", "by", "on", "upon", "having", "once", "still", "now", "already"}
)
_STATES = frozenset({"empty", "derelict", "vacant", "idle", "unused", "unoccupied", "disused", "shut", "closed"})
_PRONOUNS = frozenset({"he", "she", "i", "we"})
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_PHRASE = NOUNS | {"JJ", "JJR", "JJS", "CD", "POS", "VBN", "VBG", "HYPH", "RB"}
_OPENING, _SUBJECT = 22, 14  # tokens
_ABSOLUTE = frozenset(
    {
        "looking ahead",
        "looking back",
        "looking forward",
        "leaving aside",
        "leaving out",
        "returning to",
        "turning to",
        "seeing as",
        "seeing that",
        "now that",
    }
)
_MOVES = frozenset(
    "arriving approaching coming crossing leaving rounding reaching hurrying stepping diving jumping waiting kneeling"
    " crouching".split()
)
"""What is done by somebody who has what the subject names: “rounding a bend, her phone was in her hand”."""
_WITH_OWN = frozenset(
    "coming reaching heading turning using holding carrying taking putting raising trying clutching lifting dropping"
    " losing packing opening closing losing wiping shaking clearing shielding lowering gripping".split()
)
"""What nobody but a person does with what is his or hers: “coming off his line, the ball slipped”."""
_HIS = frozenset({"his", "her", "my", "himself", "herself", "myself"})
_CARRIERS = frozenset(
    {"ship", "boat", "plane", "lorry", "bus", "car", "truck", "train", "van", "taxi", "tram", "horse"}
)
_DID = frozenset(
    "spent bought decided read watched heard met written studied taught learned learnt travelled traveled visited"
    " married retired resigned joined asked tried talked promised said eaten slept driven walked opened missed scored"
    " worked lived played trained sold hired borrowed seen".split()
)
"""What persons and bodies do, and no thing: “having opened 22 stores, the balance sheet was stretched”."""
_DUMMY = frozenset({"clear", "hard", "easy", "obvious", "impossible", "difficult", "tempting", "evident", "apparent"})


class DanglingModifier(Rule):
    """An opening participle phrase whose doer cannot be the subject that follows."""

    meta = Meta(
        code="GRM419",
        name="dangling-modifier",
        summary="An opening phrase belongs to somebody or something else than the subject after the comma.",
        why="The reader takes the subject for the doer: a silence that watches, a councillor who stood empty.",
        severity=Severity.WARNING,
        scope="sentence",
        source="Fowler's Modern English Usage: unattached participles; The Guardian Style Guide: dangling participles",
        bad=(
            "[[Watching]] the film again, the silence of the brothers was what moved the jury.",
            "[[Having stood]] empty for seven years, Ms Dunphy said the site would be sold.",
            "[[Built]] in 1890, Mr Weaver has lived in the mill since he was a boy.",
            "[[Running]] into a headwind, the pace was slow for an hour.",
            "[[Shut]] since February, students at the college have missed their exams.",
            "[[Born]] in Leeds in 1950, his career began on the stage of a pub.",
            "[[Walking]] through the ruins, it was hard to believe that anybody had lived there.",
            "[[Asked]] about the delay, the answer was short.",
            "[[Rounding]] a bend in the road, her phone was in her right hand.",
            "[[Coming]] off his line for a cross, the ball slipped through the gloves of Ryan Moss.",
            "[[Aged]] nine, a cello was put into her hands.",
            "[[Arriving]] unannounced at noon, two of the six lessons had no teacher at all.",
            "[[Having opened]] 22 shops in two years, the budget was stretched.",
            "[[Speaking]] mostly in Welsh, his first interview was watched by millions.",
        ),
        good=(
            "Watching the film again, the jury was moved by the silence of the brothers.",
            "Having stood empty for seven years, the site will be sold, Ms Dunphy said.",
            "Built in 1890, the mill has been the home of Mr Weaver since he was a boy.",
            "Considering the weather, the pace was good. Judging by the polls, the decision is near.",
            "Looking ahead, the plan is to build. Running for an hour, the film is short.",
            "Rounding a bend in the road, her bus skidded. Coming after a long wait, the ball was her first.",
            "Aged nine, a girl from Leeds was given a cello. Speaking of which, the budget is late.",
            "Arriving at noon, two of the six inspectors had no pass. Having opened in May, the shop has shut.",
            "Born in Leeds in 1950, he began his career on the stage of a pub.",
            "Reading, writing and arithmetic, the report says, are taught well.",
            "Closed since May, the pool has been drained. Driving is banned, the sign says.",
        ),
    )
    triggers = _PERSON | _BODY | _THING | _LIFE | _MOVES | _WITH_OWN | {"having", "standing"}

    def check(self, document: Document) -> Iterator[Finding]:
        """Hold the opening of each sentence against the subject after its comma."""
        view = syntax(document)
        for at in view.tokens.where_any(self.triggers):
            first = view.sentence_start(at)
            if at > first + 1 or (at == first + 1 and view.lower[first] not in _LEADS):
                continue
            comma = _attribution(view, _comma(view, at))
            if comma < 0:
                continue
            who = _wrong_subject(view, at, comma + 1) or _wrong_doer(view, at, comma)
            if who:
                last = at + 2 if view.lower[at] == "having" else at + 1
                start = first if view.lower[first] == "having" else at
                opening = f"{view.text[start]} … {view.text[_comma(view, at) - 1]}"
                yield self.found(
                    view.tokens.span(start, last),
                    f"By its grammar “{opening}” speaks of “{who}”: name whoever or whatever is meant after the comma.",
                )


def _comma(view: SyntaxView, at: int) -> int:
    """The comma that closes an opening phrase with no clause in it; -1 where there is none."""
    for k in range(at + 1 + (view.lower[at] == "having"), min(at + _OPENING, view.sentence_end(at))):
        if view.lower[k] == ",":
            lone = k == at + 1 or (view.tag[k - 1] in {"VBG", "JJ"} and view.next_tag(k) in {"VBG", "JJ"})
            return -1 if lone else k
        if view.tag[k] in FINITE or view.lower[k] in {":", ";", "“", '"', "who", "which", "that", "–", "—"}:
            return -1
    return -1


def _attribution(view: SyntaxView, comma: int) -> int:
    """The comma after words that only say who said so, between an opening and its subject: “, they wrote,”."""
    if comma < 0:
        return comma
    end = next((k for k in range(comma + 2, min(comma + 5, view.sentence_end(comma))) if view.lower[k] == ","), -1)
    said = end > 0 and (view.lower[end - 1] in _SAYING | {"wrote", "recalled"} or view.lower[comma + 1] in _SAYING)
    return end if said else comma


def _wrong_subject(view: SyntaxView, at: int, start: int) -> str:
    """The subject where the opening cannot be said of it; nothing where it may."""
    word = view.lower[at]
    if f"{word} {view.next_word(at)}" in _ABSOLUTE or start >= view.sentence_end(at):
        return ""
    if word == "having":
        word = view.next_word(at)
        if word in {"stood", "lain", "been"} and not _STATES.isdisjoint(view.lower[at + 2 : at + 4]):
            return _person(view, start)
        return ""
    if word in {"standing", "lying"} and view.next_word(at) in _STATES:
        return _person(view, start)
    if word in _THING:
        return _person(view, start)
    if word in _LIFE and view.lower[start] in _OWNERS:
        return _thing(view, start, any_noun=True)
    if word in _PERSON | _BODY:
        dummy = _dummy(view, start) if view.tag[at] == "VBG" else ""
        return dummy or _thing(view, start, bodiless=word in _BODY)
    return ""


def _wrong_doer(view: SyntaxView, at: int, comma: int) -> str:
    """The subject where its owner, or nobody in sight, does what the opening tells."""
    word, start = view.lower[at], comma + 1
    if f"{word} {view.next_word(at)}" in _ABSOLUTE or start >= view.sentence_end(at):
        return ""
    if word == "having":
        return _thing(view, start) if view.lower[at + 1] in _DID and "its" not in view.lower[at:comma] else ""
    if word == "aged":
        return _thing(view, start) if view.tag[at + 1] == "CD" else ""
    owned = view.lower[start] in _OWNERS
    if word in _WITH_OWN and not _HIS.isdisjoint(view.lower[at + 1 : comma]):
        return _still(view, start)
    if word in _MOVES and word != "coming" and view.next_word(at) not in {"out", "off", "up", "behind"}:
        return _still(view, start) if owned or view.lower[start + 1] == "of" else ""
    return _owned(view, start) if word in _PERSON and owned else ""


def _still(view: SyntaxView, start: int) -> str:
    """The subject where it is a thing that carries nobody."""
    head, _ = _subject(view, start)
    return _thing(view, start) if head >= 0 and view.lower[head] not in _CARRIERS else ""


def _owned(view: SyntaxView, start: int) -> str:
    """The subject where it is somebody's, and neither a person nor a body of people."""
    head, end = _subject(view, start)
    if head < 0:
        return ""
    noun = singular(view.lower[head]) if view.tag[head] == "NNS" else view.lower[head]
    lexicon = view.tokens.lexicon
    known = noun in person_nouns(lexicon) or noun in offices(lexicon) or noun in _PEOPLE | _PEOPLE_TOO
    people = known or is_collective(noun) or noun.endswith(("er", "or", "ist", "ian", "ant", "ent", "man", "mate"))
    return "" if people or noun in organisation_words(lexicon) else " ".join(view.text[start:end])


def _dummy(view: SyntaxView, start: int) -> str:
    """“It” where it stands for nothing: "it was hard to believe"."""
    if view.lower[start] == "it" and view.next_word(start) in {"was", "is"} and view.lower[start + 2] in _DUMMY:
        return view.text[start]
    return ""


def _subject(view: SyntaxView, start: int) -> tuple[int, int]:
    """The head of the noun phrase with its determiner that begins here and has its verb, and the end of the phrase."""
    end = view.sentence_end(start)
    if start + 2 < end and view.lower[start + 1] == "of" and view.tag[start] in {"CD", "DT", "JJ", "JJS", "NN"}:
        start += 2  # two of the six lessons
    if start >= end or view.tag[start] not in _DETERMINERS:
        return -1, -1
    k = start + 1
    while k < end and view.tag[k] in _PHRASE:
        k += 1
    if k == start + 1 or k >= end or view.tag[k - 1] not in {"NN", "NNS"}:
        return -1, -1
    return (k - 1, k) if _has_verb(view, k) else (-1, -1)


def _has_verb(view: SyntaxView, after: int) -> bool:
    """Whether a verb follows a noun, and nothing that makes it the name of what stands before."""
    for k in range(after, min(after + _SUBJECT, view.sentence_end(after - 1))):
        if view.tag[k] in FINITE:
            return True
        if view.lower[k] in {",", ";", ":", "who", "which", "that"}:
            return False
    return False


def _thing(view: SyntaxView, start: int, *, bodiless: bool = False, any_noun: bool = False) -> str:
    """The subject where it is no person and no body of people; with ``bodiless``, where it is a quality or a time.

    With ``any_noun``, whatever it is: it is somebody's, and not he who was born.
    """
    head, end = _subject(view, start)
    if head < 0:
        return ""
    noun = singular(view.lower[head]) if view.tag[head] == "NNS" else view.lower[head]
    quality = noun.endswith(_QUALITY) and noun not in _PEOPLE_TOO
    known = any_noun or noun in (_BODILESS if bodiless else _THINGS)
    return " ".join(view.text[start:end]) if quality or known else ""


def _person(view: SyntaxView, start: int) -> str:
    """The subject where it is surely a person: a pronoun, a name with a form of address, people by their trade."""
    if view.lower[start] in _PRONOUNS:
        return view.text[start]
    lexicon = view.tokens.lexicon
    word = view.lower[start].rstrip(".")
    titled = word in honorifics(lexicon) or (word in offices(lexicon) and view.text[start][0].isupper())
    after = start + 1 + (view.lower[start + 1 : start + 2] == ["."])
    if view.tag[after] == "NNP" and (titled or view.text[start] in given_names(lexicon)):
        return " ".join(view.text[start : after + 1])
    k = start
    while view.tag[k] == "NNP":
        k += 1
    if k > start and view.lower[k] in _SAYING:
        return " ".join(view.text[start:k])  # whoever it is, it speaks
    while view.tag[k] in {"DT", "PRP$", "JJ", "CD"}:
        k += 1
    if view.tag[k] not in {"NN", "NNS"} or view.next_tag(k) in NOUNS | {"POS", "HYPH"}:
        return ""
    noun = singular(view.lower[k]) if view.tag[k] == "NNS" else view.lower[k]
    known = noun in offices(lexicon) or noun in person_nouns(lexicon) or noun in _PEOPLE
    return " ".join(view.text[start : k + 1]) if known and _has_verb(view, k + 1) else ""


_SAYING = frozenset({"said", "says", "told", "added", "insisted", "argued", "warned", "admitted"})
_PEOPLE = frozenset(
    {"people", "student", "child", "family", "voter", "worker", "staff", "farmer", "police", "councillor"}
)
_BODILESS = frozenset(
    "silence pace mood view idea answer reply response question result outcome score decision reason time journey plan "
    "fact problem issue atmosphere feeling sense impression thought memory effort attempt chance hope fear risk need "
    "tempo rhythm speed weather temperature noise smell victory defeat success failure".split()
)
